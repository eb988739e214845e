import { test } from 'vitest'
import { expectNobodyTwice } from '@/tests/contract/killed-digest'
import { engines } from '@/tests/support/databases'

test.each(engines)('on %s a digest to 10,000 that is killed 20 times is sent to nobody twice', (engine) =>
  expectNobodyTwice(engine, 10_000, 20),
)
