import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colours, darkColours } from '@/lib/colours'
import { luminance } from '@/tests/support/luminance'

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
