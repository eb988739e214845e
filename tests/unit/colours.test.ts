import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colours, darkColours } from '@/lib/colours'

const [light = '', dark = ''] = readFileSync('app/tokens.css', 'utf8').split('@media (prefers-color-scheme: dark)')

describe.each([
  ['light', colours, light],
  ['dark', darkColours, dark.split('@media print', 1).join('')],
] as const)('in the %s scheme', (_, given, rules) => {
  test.each(Object.entries(given))('%s is %s, as on the site', (role, colour) => {
    const name = new RegExp(`--${role}: var\\((--[\\w-]+)\\)`).exec(rules)?.[1]

    expect(light).toContain(`${name}: ${colour};`)
  })

  test.each([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['ship', 'paper'],
    ['skip', 'paper'],
    ['split', 'paper'],
    ['ink', 'highlight'],
  ] as const)('%s can be read on %s', (above, below) => {
    const [brighter = 0, darker = 0] = [luminance(given[above]), luminance(given[below])].sort((a, b) => b - a)

    expect((brighter + 0.05) / (darker + 0.05)).toBeGreaterThan(4.5)
  })
})

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...Buffer.from(colour.slice(1), 'hex')].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
