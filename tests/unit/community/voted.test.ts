import { expect, test } from 'vitest'
import { readVoted, writeVoted } from '@/lib/community/voted'

const tools = ['harbor', 'lantern']

test('an address says what was voted on each tool, and is read again', () => {
  const voted = new Map([
    ['harbor', 'ship'],
    ['lantern', 'none'],
  ] as const)

  const written = writeVoted('/compare/harbor-vs-lantern?workload=batch', voted)

  expect(written).toBe('/compare/harbor-vs-lantern?workload=batch&voted=harbor.ship&voted=lantern.none')
  expect(readVoted(['harbor.ship', 'lantern.none'], tools)).toEqual(voted)
})

test('of several votes on a tool the last one counts', () => {
  expect([...readVoted(['harbor.ship', 'harbor.skip'], tools)]).toEqual([['harbor', 'skip']])
})

test.each(['chorus.ship', 'harbor', 'harbor.', 'harbor.maybe', 'harbor.ship.ship', 'Harbor.ship', '.ship', ''])(
  'nothing is read from %j',
  (value) => {
    expect(readVoted(value, tools).size).toBe(0)
  },
)

test('a page that nobody voted on keeps its address', () => {
  expect(writeVoted('/tools/harbor', new Map())).toBe('/tools/harbor')
})
