import fc from 'fast-check'

const pathParts = [
  ...['/', '//', '/compare/', '/tools/', '/Compare/', 'harbor', 'lantern', 'HARBOR', 'switchyard', 'chorus'],
  ...[
    'harbor-preview',
    '-vs-',
    '-VS-',
    'methodology',
    'panel',
    'newsletter',
    '2026-47',
    '__proto__',
    '..',
    '.',
    '%2f',
    '%2e',
    '%00',
    '%',
    '\\',
    ' ',
  ],
]
const queryParts = [
  'tool=',
  '&',
  'harbor',
  'Harbor+70B',
  'lantern',
  'harbor-preview',
  'workload=batch',
  '%',
  '%00',
  '?',
]

/** Paths of every form: some of pages of the standard content, some that almost are, some of anything at all. */
export const anyPath = fc.oneof(
  { weight: 4, arbitrary: somePath(pathParts) },
  { weight: 2, arbitrary: someComparison() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)

/** Queries of every form, those of the form that starts a comparison among them. */
export const anyQuery = fc.oneof(fc.constant(''), somePath(queryParts), fc.string({ unit: 'binary' }))

function somePath(parts: string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((chosen) => chosen.join(''))
}

function someComparison(): fc.Arbitrary<string> {
  const slug = fc.constantFrom('harbor', 'lantern', 'switchyard', 'chorus', 'harbor-preview', 'Harbor', 'beacon')
  return fc.array(slug, { minLength: 1, maxLength: 5 }).map((slugs) => `/compare/${slugs.join('-vs-')}`)
}
