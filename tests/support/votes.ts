import type { Site } from './site'
import { withDatabase } from './site-database'

/** How often a tool was voted on, as it stands in the database. */
export function countVotes(site: Site, tool: string): number {
  return withDatabase(site, (file) =>
    Number(file.prepare('select count(*) from votes where tool = ?').pluck().get(tool)),
  )
}

/** Takes every vote away, as if nobody had ever voted. */
export function removeVotes(site: Site): void {
  withDatabase(site, (file) => file.exec('delete from votes; delete from tallies'))
}
