import { test } from 'vitest'
import { engines } from '@/tests/support/databases'
import { expectNobodyTwice } from './killed-digest'

// Three kills: one at each of the moments that a mail goes through.
test.each(engines)('on %s a digest to 200 that is killed three times is sent to nobody twice', (engine) =>
  expectNobodyTwice(engine, 200, 3),
)
