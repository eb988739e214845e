import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const faces = [...readFileSync('app/fonts.ts', 'utf8').matchAll(/src: '(.+)'/g)].map(([, path = '']) => path)

test('the site loads two typefaces, at most 80 KB together', () => {
  const sizes = faces.map((path) => statSync(resolve('app', path)).size)

  expect(faces).toHaveLength(2)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(80 * 1024)
})

test('no typeface holds up the first text', () => {
  const displays = [...readFileSync('app/fonts.ts', 'utf8').matchAll(/display: '(\w+)'/g)].map(([, display]) => display)

  expect(displays).toEqual(['swap', 'swap'])
})
