import type { Config } from '@/lib/config'
import { openSharedDatabase, type SharedDatabase } from '@/lib/database/shared'
import type { MailAddress } from './address'
import { listIssues, readIssue, type ShownIssue } from './issues'
import { confirm, leave, signUp } from './subscription'

/** The newsletter, for those who visit the site. Whatever cannot reach the database is undefined. */
export type Newsletter = {
  signUp(address: MailAddress, now: Date): Promise<'taken' | 'busy' | undefined>
  confirm(token: string, now: Date): Promise<boolean | undefined>
  leave(leaveKey: string, now: Date): Promise<boolean | undefined>
  readIssue(id: string): Promise<ShownIssue | 'none' | undefined>
  listIssues(): Promise<ShownIssue[] | undefined>
}

export function openNewsletter(config: Config): Newsletter {
  return makeNewsletter(openSharedDatabase(config))
}

export function makeNewsletter({ attempt }: SharedDatabase): Newsletter {
  return {
    signUp: (address, now) => attempt((database) => signUp(database, address, now)),
    confirm: (token, now) => attempt((database) => confirm(database, token, now)),
    leave: (leaveKey, now) => attempt((database) => leave(database, leaveKey, now)),
    readIssue: (id) => attempt(async (database) => (await readIssue(database, id)) ?? 'none'),
    listIssues: () => attempt(listIssues),
  }
}
