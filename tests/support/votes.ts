import { postVote } from './raw-vote'
import type { Site } from './site'
import { withDatabase } from './site-database'

/** How often a tool was voted on, as it stands in the database. */
export function countVotes(site: Site, tool: string): number {
  return withDatabase(site, (file) =>
    Number(file.prepare('select count(*) from votes where tool = ?').pluck().get(tool)),
  )
}

/** Takes every vote away. The site does not notice, so one more vote on each tool tells it to render its pages again. */
export async function removeVotes(site: Site): Promise<void> {
  const tools = withDatabase(site, (file) => {
    const voted = file.prepare('select tool from tallies').pluck().all() as string[]
    file.exec('delete from votes; delete from tallies')
    return voted
  })
  for (const tool of tools) await postVote(site, { tool, choice: 'none' })
}
