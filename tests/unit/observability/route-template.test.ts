import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRouteTemplate } from '@/lib/observability/route-template'

test.each(listRoutes())(
  'the route %s of app/ has a template of its own: add it to lib/observability/route-template.ts',
  (route) => {
    const example = route === '' ? '/' : route.replaceAll(/\[+(?:\.\.\.)?\w+\]+/g, 'x1')

    expect(findRouteTemplate(example)).toBe(route === '' ? '/' : route)
  },
)

test.each([
  ['/compare/harbor-vs-raft', '/compare/[comparison]'],
  ['/compare/harbor-vs-raft.json', '/compare/[comparison].json'],
  ['/compare/harbor-vs-raft.png', '/compare/[comparison].png'],
  ['/tools/harbor.md', '/tools/[tool].md'],
  ['/tools/harbor/alternatives.png', '/tools/[tool]/alternatives.png'],
  ['/tools/feed.json', '/tools/[tool].json'],
  ['/home.png', '/[page].png'],
  ['/wp-login.php', '/[page]'],
  ['/_next/static/chunks/a.js', '/_next/[...file]'],
  ['/schemas/tool.json', '/schemas/[name]'],
  ['/sitemaps/3.xml', '/sitemaps/[part]'],
  ['/api/nothing/at/all', '/api/[...path]'],
  ['/tools/harbor/one/two', 'other'],
  ['/newsletter/', '/newsletter/[issue]'],
  ['/', '/'],
  ['//evil.example', 'other'],
  ['not a path', '/[page]'],
])('%s is seen as %s', (path, template) => {
  expect(findRouteTemplate(path)).toBe(template)
})

test('no word of an address is in its template that is not a name of ours', () => {
  const ours = new Set([...listRoutes(), ...files].flatMap((route) => route.split(/[/.[\]]+/)))
  const segment = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
    fc.constantFrom('tools', 'api', 'compare'),
  )

  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      const words = findRouteTemplate(`/${segments.join('/')}`).split(/[/.[\]]+/)

      expect(words.filter((word) => !ours.has(word))).toEqual([])
    }),
  )
})

const files = [
  '/_next/file',
  'other',
  '/tool/comparison.csv.md.png',
  '/metrics',
  '/oembed',
  '/mcp',
  '/embed',
  '/developers',
  '/copy',
  '/v1',
]

/** The folders of `app/` that answer: `/tools/[tool]`, and an empty one for the home page. */
function listRoutes(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => join('/', dirname(file)).replace(/^\/$/, ''))
}
