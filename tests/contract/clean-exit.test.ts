import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '@/tests/support/databases'
import { startScript, waitForEnd } from './processes'

test.each(['closed', 'open'])('a process that leaves its database %s ends by itself with status 0', async (end) => {
  const folder = freshFolder()

  const ended = await waitForEnd(startScript('tests/contract/database-user.ts', [folder, end]))

  expect(ended).toEqual({ status: 0, signal: null, output: expect.stringMatching(/^Votes .* the file is missing\n$/) })
  expect(existsSync(join(folder, 'backup.db'))).toBe(true)
})
