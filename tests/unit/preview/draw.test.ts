import { PNG } from 'pngjs'
import { expect, test, vi } from 'vitest'
import { colours } from '@/lib/colours'
import type { Preview, ToolVerdict } from '@/lib/preview/describe'
import type { DecisionSide } from '@/lib/preview/describe-decision'
import { drawPreview } from '@/lib/preview/draw'
import { longestName } from '@/tests/support/awkward'

const frame = { site: 'Ship or Skip', eyebrow: 'AI tool comparison' }
const verdicts = ['ship', 'skip', 'split', 'none'] as const
const wide = 'W'.repeat(80)
const long = `${longestName} ${longestName}`.slice(0, 160)

/** What a side has, by its place. */
const figures = [
  { score: 100, cost: '$1,234,567 a month' },
  { score: 8, cost: 'Price not known' },
  { cost: 'Price not computable' },
  { cost: 'Free' },
]

const previews: [name: string, preview: Preview][] = [
  ['two tools', decision(['Harbor 70B', 'Lantern Mini'])],
  ['two tools with the longest names', decision([longestName, longestName])],
  ['three tools', decision(['Harbor 70B', longestName, 'Switchyard'])],
  ['four tools with the longest names', decision([longestName, longestName, longestName, longestName])],
  ['four tools whose names are one wide word', decision([wide, wide, wide, wide])],
  ['two tools whose names are one wide word', decision([wide, wide])],
  ['a tool', { ...frame, shape: 'verdict', tool: toolVerdict('Harbor 70B', 0), line: 'A large open model.' }],
  ['a tool with the longest name', { ...frame, shape: 'verdict', tool: toolVerdict(wide, 3), line: long }],
  ['a list', { ...frame, shape: 'list', title: 'The panel', line: '', tools: [] }],
  ['a list of long names', { ...frame, shape: 'list', title: long, line: long, tools: [0, 1, 3].map(longToolVerdict) }],
  ['a site with a long name', { ...decision(['A', 'B']), site: wide.slice(0, 40), eyebrow: wide }],
]

test.each(previews)('%s make a picture of 1200 by 630', async (_, preview) => {
  const { width, height } = await draw(preview)

  expect([width, height]).toEqual([1200, 630])
})

test.each(previews)('nothing of %s is drawn in the margins', async (_, preview) => {
  const picture = await draw(preview)
  const [paper, marker, ink] = [colours.paper, colours.highlight, colours.ink]
  // Above the foot, which is higher below an outcome.
  const bottom = preview.shape === 'decision' ? 480 : 500

  expect(coloursIn(picture, { left: 0, right: 58, top: 0, bottom })).toEqual(new Set([paper]))
  expect(coloursIn(picture, { left: 1142, right: 1200, top: 0, bottom })).toEqual(new Set([paper]))
  const foot: string[] = preview.shape === 'list' ? [paper] : [paper, ink, marker]
  for (const sides of [
    { left: 0, right: 56 },
    { left: 1144, right: 1200 },
  ]) {
    const found = [...coloursIn(picture, { ...sides, top: bottom, bottom: 630 })]
    expect(found.filter((colour) => !foot.includes(colour))).toEqual([])
  }
})

test('a name that is too long for its field ends before the field does', async () => {
  const picture = await draw(decision([wide, 'Lantern']))

  // Between the first name and the line that parts the two sides.
  expect(coloursIn(picture, { left: 566, right: 597, top: 110, bottom: 245 })).toEqual(new Set([colours.paper]))
})

test.each([
  ['Cyrillic', 'Гавань'],
  ['Chinese', '港口模型'],
  ['Arabic', 'ميناء النموذج'],
  ['an emoji of several parts', '👩‍👩‍👧‍👦🏴‍☠️'],
  ['a pile of marks', `Z${'\u0351'.repeat(60)}`],
  ['control characters', 'a\u0000b\u001b[31m\nc'],
  ['half a character', 'a\ud800b'],
  ['markup', '<b>&amp;</b><script>alert(1)</script>]]>'],
  ['nothing', ''],
])('a name with %s does not keep the rest from being drawn, and nothing is fetched for it', async (_, name) => {
  const fetched = vi.spyOn(globalThis, 'fetch')

  const { width, height } = await draw(decision([name, 'Lantern']))

  expect([width, height]).toEqual([1200, 630])
  expect(fetched).not.toHaveBeenCalled()
  fetched.mockRestore()
})

test('the same description gives the same bytes', async () => {
  const [one, other] = [await drawPreview(decision(['A', 'B'])), await drawPreview(decision(['A', 'B']))]

  expect(Buffer.compare(one, other)).toBe(0)
})

test('each verdict has a picture of its own, in grey as well', async () => {
  const pictures = await Promise.all(
    verdicts.map((_, verdict) => draw({ ...frame, shape: 'verdict', tool: toolVerdict('Harbor', verdict), line: '' })),
  )
  const stamps = pictures.map((picture) => formatDark(picture, { left: 60, right: 420, top: 360, bottom: 500 }))

  expect(new Set(stamps).size).toBe(verdicts.length)
})

function decision(names: readonly string[]): Preview {
  const headline = `On price, ${names[0]}: ${long}`
  return { ...frame, shape: 'decision', headline, sides: names.map(sideOf) }
}

function sideOf(name: string, index: number): DecisionSide {
  const { verdict, ship, skip } = toolVerdict(name, index)
  return { name, verdict, ship, skip, cost: '', ...figures[index] }
}

function longToolVerdict(verdict: number): ToolVerdict {
  return toolVerdict(longestName, verdict)
}

function toolVerdict(name: string, index: number): ToolVerdict {
  const [ship = 0, skip = 0] = [[4, 0], [0, 4], [2, 2], []][index] ?? []
  const shipPercent = ship + skip > 0 ? { shipPercent: (100 * ship) / (ship + skip) } : {}
  return { name, verdict: verdicts[index] ?? 'none', ship, skip, ...shipPercent }
}

async function draw(preview: Preview): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await drawPreview(preview)))
}

type Area = { left: number; right: number; top: number; bottom: number }

function coloursIn(picture: PNG, area: Area): Set<string> {
  return new Set(listPixels(picture, area).map(([r, g, b]) => `#${Buffer.from([r, g, b]).toString('hex')}`))
}

/** Which pixels are dark, whatever their colour. */
function formatDark(picture: PNG, area: Area): string {
  return listPixels(picture, area)
    .map(([r, g, b]) => (r + g + b < 450 ? 'x' : ' '))
    .join('')
}

function listPixels({ data, width }: PNG, { left, right, top, bottom }: Area): [number, number, number][] {
  const pixels: [number, number, number][] = []
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = 4 * (y * width + x)
      pixels.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
    }
  }
  return pixels
}
