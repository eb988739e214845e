import { expect, test } from 'vitest'
import { faultsOf, single } from '@/tests/support/faults'
import { pageFile, reviewFile, toolFile } from '@/tests/support/records'

test('a list where a text belongs is refused', () => {
  const harbor = toolFile({ vendor: ['Tidewater Labs', 'Railhead'] })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: expect.stringContaining('`vendor` is ["Tidewater Labs"'), expected: 'a string' })
})

test('a number where a text belongs is refused', () => {
  const harbor = toolFile({ name: 4711 })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: '`name` is 4711', expected: 'a string' })
})

test('a score in quotes is no number', () => {
  const review = reviewFile({ score: '84' })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ found: '`score` is "84"', expected: 'a number' })
})

test('a misspelt verdict is refused and the one probably meant is named', () => {
  const review = reviewFile({ verdict: 'shipp' })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ expected: 'one of ship, skip', fix: 'Did you mean "ship"?' })
})

test('an entry price that is none is told which there are', () => {
  const harbor = toolFile({ pricing: { entry: 'expensive', summary: 'Per token.' } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.expected).toBe('one of free, freemium, paid, contact')
})

test.each([
  [101, 'at most 100'],
  [-1, 'at least 0'],
])('a score of %i is out of range', (score, expected) => {
  const review = reviewFile({ score })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ found: `\`score\` is ${score}`, expected })
})

test.each([0, 100])('a score of %i is within range', (score) => {
  const review = reviewFile({ score })

  const faults = faultsOf({ 'reviews/harbor/builder.md': review })

  expect(faults).toEqual([])
})

test('a score that is not whole is refused', () => {
  const review = reviewFile({ score: 84.5 })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ found: '`score` is 84.5', expected: 'a whole number' })
})

test.each(['2026-02-30', '2026-13-01', '2025-02-29', '2026-2-3', '20 November 2026', '2026-03-01T10:00:00Z'])(
  'no review was written on %s',
  (written) => {
    const review = reviewFile({ written })

    const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

    expect(fault.found).toBe(`\`written\` is "${written}"`)
    expect(fault.expected).toContain('a valid date')
  },
)

test('the leap day of a leap year exists', () => {
  const review = reviewFile({ written: '2028-02-29' })

  const faults = faultsOf({ 'reviews/harbor/builder.md': review })

  expect(faults).toEqual([])
})

test('a page that was updated on an impossible day is refused', () => {
  const page = pageFile({ updated: '2026-06-31' })

  const fault = single(faultsOf({ 'pages/methodology.md': page }))

  expect(fault.found).toBe('`updated` is "2026-06-31"')
})

test.each(['javascript:alert(1)', 'ftp://tidewater.example', 'tidewater.example'])(
  'the website %s is no web address',
  (website) => {
    const harbor = toolFile({ website })

    const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

    expect(fault.found).toContain('`website`')
  },
)

test('a tagline longer than a card holds is refused with the limit', () => {
  const harbor = toolFile({ tagline: 'very '.repeat(25) })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: expect.stringContaining('`tagline`'), expected: 'at most 120 characters' })
})

test('a tagline of blanks is no tagline', () => {
  const harbor = toolFile({ tagline: '   ' })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.expected).toBe('some text')
})

test('a control character in a text is refused', () => {
  const harbor = toolFile({ vendor: 'Tidewater\u0007Labs' })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.found).toContain('`vendor`')
})
