import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '@/tests/support/databases'
import { startScript, waitForEnd } from './processes'

test.each(['closed', 'open'])('a process that leaves its database %s ends by itself with status 0', async (end) => {
  const folder = freshFolder()

  const user = startScript('tests/contract/database-user.ts', [folder, end], { LOG_LEVEL: undefined })
  const { status, signal, output } = await waitForEnd(user)

  expect({ status, signal }).toEqual({ status: 0, signal: null })
  expect(output).toMatch(/^Votes .* the file is missing\n$/)
  expect(existsSync(join(folder, 'backup.db'))).toBe(true)
})
