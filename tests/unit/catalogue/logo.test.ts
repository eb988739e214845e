import { expect, test } from 'vitest'
import { checkContent } from '@/lib/catalogue/catalogue'
import { parseLogo } from '@/lib/catalogue/logo'
import { readContent } from '@/lib/catalogue/read'
import { content, jsonFile } from '@/tests/support/content'

const { readIcon } = readContent('content')

test.each(['anthropic', 'deepseek', 'google', 'mistral', 'openai', 'qwen'])('the icon %s can be drawn', (name) => {
  expect(parseLogo(readIcon?.(name) ?? '')).toMatchObject({ viewBox: '0 0 24 24' })
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<path d="M0 0" onload="alert(1)"></path>'],
  ['a style', '<path d="M0 0" style="fill:red"></path>'],
  ['an id, which other logos of a page may have', '<path id="a" d="M0 0"></path>'],
  ['a gradient', '<defs><linearGradient id="a"></linearGradient></defs>'],
  ['a link', '<a href="https://example.com"><path d="M0 0"></path></a>'],
  ['nothing', ''],
])('an icon with %s is no logo', (_, inside) => {
  expect(parseLogo(`<svg viewBox="0 0 24 24">${inside}</svg>`)).toBeUndefined()
})

test.each(['no-such-icon', 'gemini-color'])('a vendor with the logo %s is a fault that names it', (logo) => {
  const files = content({ 'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { logo } } }) })

  const { faults } = checkContent({ ...files, ...(readIcon && { readIcon }) })

  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ file: 'vendors.json', found: expect.stringContaining(logo) })
})
