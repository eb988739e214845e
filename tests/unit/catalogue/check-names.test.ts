import { expect, test } from 'vitest'
import { faultsOf, single } from '@/tests/support/faults'
import { toolFile } from '@/tests/support/records'

test('two tools cannot have one name', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Switchyard' }) }))

  expect([fault.file, fault.found].join(' ')).toMatch(/beacon\.md/)
  expect([fault.file, fault.found].join(' ')).toMatch(/switchyard\.md/)
})

test('two names that differ by capitals alone are one name', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'SWITCHyard' }) }))

  expect(fault.found).toContain('"SWITCHyard"')
})

test('an alias cannot be the slug of another tool', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Beacon', aliases: ['switchyard'] }) }))

  expect(fault.file).toBe('tools/beacon.md')
  expect(fault.found).toContain('"switchyard", which is the slug of tools/switchyard.md')
})

test('an alias cannot be the slug of its own tool', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Beacon', aliases: ['beacon'] }) }))

  expect(fault.found).toContain('"beacon"')
})

test('an alias cannot belong to two tools', () => {
  const fault = single(
    faultsOf({
      'tools/beacon.md': toolFile({ name: 'Beacon', aliases: ['lighthouse'] }),
      'tools/lamp.md': toolFile({ name: 'Lamp', aliases: ['lighthouse'] }),
    }),
  )

  expect([fault.file, fault.found].join(' ')).toMatch(/beacon\.md/)
  expect([fault.file, fault.found].join(' ')).toMatch(/lamp\.md/)
})

test('an alias written twice in one record is refused', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Beacon', aliases: ['lamp', 'lamp'] }) }))

  expect(fault.found).toContain('"lamp"')
})
