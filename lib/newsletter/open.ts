import type { Config } from '@/lib/config'
import { openSharedDatabase, type SharedDatabase } from '@/lib/database/shared'
import type { MailAddress } from './address'
import { countIssues, listIssues, readIssue, type ShownIssue } from './issues'
import { confirm, signUp, unsubscribe } from './subscription'

/** What visitors can do with the newsletter. Results are undefined while the database is unavailable. */
export type Newsletter = {
  signUp(address: MailAddress, now: Date): Promise<'taken' | 'busy' | undefined>
  confirm(token: string, now: Date): Promise<boolean | undefined>
  unsubscribe(unsubscribeKey: string, now: Date): Promise<boolean | undefined>
  readIssue(id: string): Promise<ShownIssue | 'none' | undefined>
  /** A range of issues, the newest first. Positions start at 1. */
  listIssues(places: { from: number; to: number }): Promise<ShownIssue[] | undefined>
  countIssues(): Promise<number | undefined>
}

export function openNewsletter(config: Config): Newsletter {
  return makeNewsletter(openSharedDatabase(config))
}

function makeNewsletter({ attempt }: SharedDatabase): Newsletter {
  return {
    signUp: (address, now) => attempt((database) => signUp(database, address, now)),
    confirm: (token, now) => attempt((database) => confirm(database, token, now)),
    unsubscribe: (unsubscribeKey, now) => attempt((database) => unsubscribe(database, unsubscribeKey, now)),
    readIssue: (id) => attempt(async (database) => (await readIssue(database, id)) ?? 'none'),
    listIssues: (places) => attempt((database) => listIssues(database, places)),
    countIssues: () => attempt(countIssues),
  }
}
