import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colours } from '@/lib/preview/colours'

const tokens = readFileSync('app/tokens.css', 'utf8')

test.each(Object.entries(colours))('the picture has the %s of the site', (role, colour) => {
  const name = new RegExp(`--${role}: var\\((--[\\w-]+)\\)`).exec(tokens)?.[1]

  expect(tokens).toContain(`${name}: ${colour};`)
})

test.each([
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['ship', 'paper'],
  ['skip', 'paper'],
  ['split', 'paper'],
  ['ink', 'highlight'],
] as const)('%s can be read on %s', (above, below) => {
  const [light = 0, dark = 0] = [luminance(colours[above]), luminance(colours[below])].sort((a, b) => b - a)

  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5)
})

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...Buffer.from(colour.slice(1), 'hex')].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
