import { expect, test } from 'vitest'
import { faultsOf, lineOf, single } from '@/tests/support/faults'
import { pageFile, reviewerFile, reviewFile, toolFile } from '@/tests/support/records'

test.each(['', '   \n\n\t'])('a body of nothing but white space is refused: %j', (body) => {
  const fault = single(faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) }))

  expect(fault).toMatchObject({ file: 'reviews/harbor/builder.md', found: 'an empty body' })
})

test('a tool may have no body, because editors have not described every model', () => {
  const faults = faultsOf({ 'tools/harbor.md': toolFile({}, '') })

  expect(faults).toEqual([])
})

test.each([
  ['panel/builder.md', reviewerFile({}, '')],
  ['pages/methodology.md', pageFile({}, '')],
])('%s needs a body', (path, text) => {
  const fault = single(faultsOf({ [path]: text }))

  expect(fault).toMatchObject({ file: path, found: 'an empty body' })
})

test.each([
  ['a block of HTML', '<div>Ship it.</div>', '<div>'],
  ['HTML within a sentence', 'Ship it <br> now.', '<br>'],
  ['a comment', '<!-- ask Ana first -->', '<!-- ask'],
  ['a script', '<script>alert(1)</script>', '<script>'],
])('raw HTML would vanish and is refused: %s', (_, body, shown) => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) })

  expect(faults[0]?.found).toContain(`raw HTML: ${shown}`)
})

test('HTML between backticks is code and is fine', () => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, 'It answered with `<script>` tags.') })

  expect(faults).toEqual([])
})

test.each([
  ['in a link', '[terms](javascript:alert(1))'],
  ['in a link written with entities', '[terms](&#106;avascript:alert(1))'],
  ['in capitals', '[terms](JaVaScRiPt:alert(1))'],
  ['in an autolink', '<javascript:alert(1)>'],
  ['in a definition', '[terms]\n\n[terms]: javascript:alert(1)'],
  ['with data', '[terms](data:text/html,hello)'],
  ['to another site by two slashes', '[terms](//evil.example)'],
  ['to a mail client nobody has', '[chat](irc://irc.example/harbor)'],
])('an unsafe address is refused %s', (_, body) => {
  const fault = single(faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) }))

  expect(fault).toMatchObject({ found: expect.stringMatching(/^a link to /), expected: 'a safe address' })
})

test.each(['https://tidewater.example/a?b=c', '/methodology', '#limits', 'mailto:editors@shiporskip.example'])(
  'a link to %s is fine',
  (address) => {
    const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, `See [there](${address}).`) })

    expect(faults).toEqual([])
  },
)

test.each([
  '![a chart](https://tidewater.example/chart.png)',
  '![a chart][chart]\n\n[chart]: https://tidewater.example/c',
])('an image is refused: %j', (body) => {
  const fault = single(faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) }))

  expect(fault).toMatchObject({ found: 'an image', expected: 'text only' })
})

test.each(['# Verdict\n\nIt shipped.', 'Verdict\n=======\n\nIt shipped.', 'It shipped.\n\n> # Verdict'])(
  'a second title of the page is refused: %j',
  (body) => {
    const fault = single(faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) }))

    expect(fault).toMatchObject({ found: 'a heading of the first rank', fix: expect.stringContaining('##') })
  },
)

test('a heading below the title is fine', () => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, '## Verdict\n\nIt shipped.') })

  expect(faults).toEqual([])
})

test('a line over 2,000 characters is refused at its line', () => {
  const review = reviewFile({}, `It shipped.\n\n${'long '.repeat(401)}`)

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault).toMatchObject({ line: lineOf(review, 'long '), found: 'a line of 2005 characters' })
})

test('a paragraph over 4,000 characters is refused', () => {
  const line = `${'word '.repeat(99)}\n`

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, line.repeat(9)) }))

  expect(fault).toMatchObject({ found: expect.stringMatching(/^a paragraph of/), expected: 'at most 4000 characters' })
})

test('a body of many short paragraphs may be long', () => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, `${'word '.repeat(99)}\n\n`.repeat(9)) })

  expect(faults).toEqual([])
})

test.each([
  ['quotes', `${'> '.repeat(21)}ship`],
  ['quotes without blanks', `${'>'.repeat(21)} ship`],
  ['lists on one line', `${'- '.repeat(21)}ship`],
  ['lists of indented lines', nestLists(22, '  ')],
  ['lists indented by tabs', nestLists(22, '\t')],
])('nesting over 20 levels is refused: %s', (_, body) => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, body) })

  expect(faults[0]).toMatchObject({ found: 'nesting too deep', expected: 'at most 20 levels' })
})

test('nesting of 20 levels is fine', () => {
  const faults = faultsOf({ 'reviews/harbor/builder.md': reviewFile({}, `${'> '.repeat(20)}ship`) })

  expect(faults).toEqual([])
})

function nestLists(levels: number, indent: string): string {
  return Array.from({ length: levels }, (_, level) => `${indent.repeat(level)}- level ${level}`).join('\n')
}
