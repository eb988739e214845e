import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentPolicy, developmentPolicy } from '@/lib/http/content-policy'
import { readPolicy } from '@/tests/support/policy'

const page = (body: string) => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`

test('a policy allows nothing unsafe', () => {
  expect(contentPolicy(page('<script>a()</script><style>b{}</style>'))).not.toContain('unsafe')
})

test('no directive names another origin', () => {
  expect(contentPolicy(page('<script>a()</script>'))).not.toMatch(/https?:|\*|data:/)
})

test.each([
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  ['object-src', "'none'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['frame-src', "'self'"],
])('a page without inline elements has %s limited to %s', (directive, value) => {
  expect(readPolicy(contentPolicy(page('<p>Text</p>'))).get(directive)).toBe(value)
})

test('an inline script runs by the hash of exactly its content', () => {
  const script = 'self.__next_f.push([1,"a\\nb é"])'

  expect(sources(page(`<script>${script}</script>`))).toEqual(["'self'", `'sha256-${sha256(script)}'`])
})

test('a script over several lines, and one with an id, are hashed too', () => {
  const html = page('<script id="_R_">\na()\n</script>')

  expect(sources(html)).toEqual(["'self'", `'sha256-${sha256('\na()\n')}'`])
})

test('the same script twice is named once', () => {
  expect(sources(page('<script>a()</script><script>a()</script><script>b()</script>'))).toHaveLength(3)
})

test.each([
  ['a script with a source', '<script src="/a.js" async=""></script>'],
  ['structured data', '<script type="application/ld+json">{"@context":"https://schema.org"}</script>'],
])('%s needs no hash', (_, html) => {
  expect(sources(page(html))).toEqual(["'self'"])
})

test('an inline style is hashed into style-src alone', () => {
  const policy = readPolicy(contentPolicy(page('<style>p{color:red}</style>')))

  expect(policy.get('style-src')).toBe(`'self' 'sha256-${sha256('p{color:red}')}'`)
  expect(policy.get('script-src')).toBe("'self'")
})

test('an embed runs no script, sends no form, and may be framed by every site', () => {
  const policy = readPolicy(contentPolicy(page('<script>a()</script><style>b{}</style>'), 'embed'))

  expect(policy.get('script-src')).toBe("'none'")
  expect(policy.get('form-action')).toBe("'none'")
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('style-src')).toBe(`'self' 'sha256-${sha256('b{}')}'`)
  expect(policy.get('frame-ancestors')).toBe('*')
})

test('a badge loads nothing and may not be framed', () => {
  const policy = readPolicy(contentPolicy('<svg></svg>', 'badge'))

  expect(new Set(policy.values())).toEqual(new Set(["'none'"]))
  expect([...policy.keys()]).toContain('frame-ancestors')
})

test('developing loosens only what the tools need', () => {
  const strict = readPolicy(contentPolicy(page('')))
  const developing = readPolicy(developmentPolicy('page'))

  const loosened = [...strict.keys()].filter((directive) => developing.get(directive) !== strict.get(directive))

  expect(loosened.sort()).toEqual(['script-src', 'style-src'])
})

function sources(html: string): string[] {
  return readPolicy(contentPolicy(html)).get('script-src')?.split(' ') ?? []
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
