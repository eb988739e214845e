import { expect, test } from 'vitest'
import { listExpired, nameBackup } from '@/lib/database/rotation'

const rotation = { days: 7, weeks: 4 }

test('a name tells the second in UTC, and sorts by time', () => {
  expect(nameBackup(new Date('2026-11-27T03:15:00.999Z'))).toBe('ship-or-skip-2026-11-27T031500Z.db')
})

test('of a backup each night for a year, seven days and four weeks are kept', () => {
  const nights = Array.from({ length: 365 }, (_, night) => nameBackup(new Date(Date.UTC(2026, 0, 1 + night, 3))))

  const expired = new Set(listExpired(nights, rotation))

  expect(nights.filter((name) => !expired.has(name)).map((name) => name.slice(13, 23))).toEqual([
    // The last Sundays, and 31 December, a Thursday, is in the week that has begun.
    ...['2026-12-13', '2026-12-20'],
    ...['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
  ])
})

test('rotating every night keeps the same as rotating once', () => {
  let kept: string[] = []
  for (let night = 0; night < 365; night++) {
    kept.push(nameBackup(new Date(Date.UTC(2026, 0, 1 + night, 3))))
    const expired = new Set(listExpired(kept, rotation))
    kept = kept.filter((name) => !expired.has(name))
  }

  expect(kept.map((name) => name.slice(13, 23))).toEqual([
    ...['2026-12-13', '2026-12-20'],
    ...['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
  ])
})

test('of several backups of a day the latest is kept', () => {
  const [morning, evening] = ['ship-or-skip-2026-11-27T031500Z.db', 'ship-or-skip-2026-11-27T201500Z.db']

  expect(listExpired([evening, morning], rotation)).toEqual([morning])
})

test('a backup is not removed because none was made for long', () => {
  const old = ['ship-or-skip-2020-01-01T000000Z.db', 'ship-or-skip-2019-01-01T000000Z.db']

  expect(listExpired([...old, nameBackup(new Date('2026-11-27'))], rotation)).toEqual([])
})

test('files with other names are left alone', () => {
  const others = ['ship-or-skip.db', 'ship-or-skip-2020-01-01T000000Z.db.part', 'letter.txt', 'ship-or-skip-2020.db']

  expect(listExpired(others, { days: 1, weeks: 1 })).toEqual([])
})
