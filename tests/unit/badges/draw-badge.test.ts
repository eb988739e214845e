import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type BadgeTone, badgeThemes, shortenName } from '@/lib/badges/badge'
import { drawBadge } from '@/lib/badges/draw-badge'
import { luminance } from '@/tests/support/luminance'

const tones: readonly BadgeTone[] = ['ship', 'skip', 'split', 'plain']

test('a badge is named after what it is about, where it is from and what it says', () => {
  const svg = draw({ about: 'Harbor <70B> & "co"', message: 'Costs $1.25' })

  expect(svg).toContain('<title>Harbor &lt;70B&gt; &amp; "co" on Ship or Skip: Costs $1.25</title>')
  expect(svg).toContain('aria-label="Harbor &lt;70B&gt; &amp; &quot;co&quot; on Ship or Skip: Costs $1.25"')
  expect(svg).toContain('role="img"')
})

test('whatever tools are called, a badge is well-formed, runs nothing and loads nothing', async () => {
  const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...awkwardNames))
  const badges = fc
    .sample(fc.tuple(anyName, fc.constantFrom(...badgeThemes)), { numRuns: 200, seed: 7 })
    .map(([name, theme]) => draw({ about: name, message: `Choose ${shortenName(name, 'alone')}`, theme }))

  for (const badge of badges) {
    expect(badge).not.toMatch(/<(script|style|image|use|a|foreignObject)\b|\s(on\w+|href|style)=|url\((?!#)/i)
    expect(badge.replace('xmlns="http://www.w3.org/2000/svg"', '').replace(/>[^<]*<|"[^"]*"/g, '')).not.toContain('://')
  }
  const { errors } = await validateXML({
    normalization: 'c14n',
    xml: badges.map((contents, index) => ({ fileName: `${index}.svg`, contents })),
  })
  expect(errors).toEqual([])
})

for (const theme of badgeThemes) {
  test.each(tones)(`both texts of a badge in the tone %s can be read on ${theme} ground`, (tone) => {
    const svg = draw({ tone, theme })
    const grounds = [...svg.matchAll(/<rect[^>]* fill="(#\w+)"/g)].map(([, colour = '']) => colour)
    const texts = [...svg.matchAll(/<text x="\d+" y="140" textLength="\d+"(?: fill="(#\w+)")?>/g)].map(
      ([, colour = '#ffffff']) => (colour === '#333' ? '#333333' : colour),
    )

    expect([grounds.length, texts.length]).toEqual([2, 2])
    for (const [index, ground] of grounds.entries()) {
      const [brighter = 0, darker = 0] = [luminance(ground), luminance(texts[index] ?? '')].sort((a, b) => b - a)
      expect((brighter + 0.05) / (darker + 0.05)).toBeGreaterThan(4.5)
    }
  })
}

test('a badge is as wide as its words, also those of other scripts', () => {
  const width = (message: string) => Number(/width="(\d+)"/.exec(draw({ message }))?.[1])

  expect(width('Choose 通义千问')).toBeGreaterThan(width('Choose'))
  expect(width('WWWW')).toBeGreaterThan(width('iiii'))
  for (const name of awkwardNames) expect(width(shortenName(name, 'alone'))).toBeLessThan(640)
})

test('a long name keeps its beginning and its end', () => {
  expect(shortenName('Azure AI Foundry Real-Time Voice API & Model Router', 'beside')).toBe('Azure AI Fou…odel Router')
  expect(shortenName('Harbor 70B', 'beside')).toBe('Harbor 70B')
})

test('what is shortened is letters, not parts of them', () => {
  const name = '👩‍👩‍👧‍👦'.repeat(50)

  expect(shortenName(name, 'beside').replaceAll('👩‍👩‍👧‍👦', '')).toBe('…')
})

const awkwardNames = [
  '<script>alert(1)</script>',
  ']]><!--',
  'Tom & "Jerry" \'s > <',
  'a\u0000\u0008\ud800b',
  '通义千问'.repeat(30),
  'نموذج اللغة',
  'W'.repeat(100),
  '$& $1 $`',
]

function draw({
  about = 'Harbor',
  message = 'Ship · 3 of 4',
  tone = 'ship' as BadgeTone,
  theme = 'light' as 'light' | 'dark',
}) {
  return drawBadge({ site: 'Ship or Skip', about, text: { message, tone }, theme })
}
