import { colours } from '@/lib/colours'
import { showDecision } from './decision'
import type { Preview } from './describe'
import { box, type Element, text } from './element'
import { type Field, fittedText } from './fit'
import { showOne, showRows } from './tool-verdict'

export const width = 1_200
export const height = 630

const margin = 60
const measure = width - 2 * margin
const headHeight = 92
const footHeight = 104
/** A headline has up to three lines. */
const headlineHeight = 148

/** Lays out a preview. Every part has a fixed area, so that long text cannot push another part out of the picture. */
export function layOut(preview: Preview): Element {
  const style = { backgroundColor: colours.paper, color: colours.ink, fontFamily: 'Besley, Besley Extended' }
  return box({ flexDirection: 'column', width, height, ...style }, head(preview), ...body(preview))
}

function head({ site, eyebrow }: Preview): Element {
  return box(
    {
      alignItems: 'center',
      justifyContent: 'space-between',
      height: headHeight,
      margin: `0 ${margin}px`,
      borderBottom: `5px solid ${colours.ink}`,
    },
    box(
      { alignItems: 'center' },
      box({
        width: 46,
        height: 34,
        marginRight: 16,
        backgroundColor: colours.ship,
        clipPath: 'polygon(0px 0px, 30px 0px, 46px 17px, 30px 34px, 0px 34px)',
      }),
      text(site, 1, { maxWidth: 400, fontSize: 38, fontWeight: 800 }),
    ),
    fittedText(
      eyebrow,
      { width: 600, height: headHeight - 16, sizes: [32, 28, 25] },
      { fontWeight: 400, textAlign: 'right', color: colours.muted },
    ),
  )
}

function body(preview: Preview): Element[] {
  const above = { width: measure, height: height - headHeight - footHeight }
  switch (preview.shape) {
    case 'decision': {
      const room = { width: measure, height: height - headHeight - headlineHeight }
      return [inset(showDecision(preview.sides, room)), foot(preview.headline, headlineHeight)]
    }
    case 'verdict':
      return [inset(showOne(preview.tool, above)), foot(preview.line)]
    case 'list':
      return list(preview)
  }
}

/** The outcome of a comparison or the description of a tool, with a stroke above it. */
function foot(line: string, height = footHeight): Element {
  return box(
    {
      alignItems: 'center',
      height,
      padding: `0 ${margin}px`,
      backgroundColor: colours.highlight,
      borderTop: `5px solid ${colours.ink}`,
    },
    fittedText(line, { width: measure, height: height - 12, sizes: [46, 42, 38, 36, 34] }),
  )
}

/** A title and a line: large without tools, smaller above a few tools. */
function list({ title, line, tools }: Extract<Preview, { shape: 'list' }>): Element[] {
  const rows = { width: measure, height: tools.length * 98 }
  const above = height - headHeight - rows.height - 14
  const lines = 3 - Math.min(tools.length, 2)
  const field: Field = {
    width: measure,
    height: Math.min(above - (line === '' ? 16 : lines * 44 + 28), 350),
    sizes: [116, 100, 88, 76, 66, 58, 50],
  }
  return [
    box(
      { flexDirection: 'column', justifyContent: 'center', height: above, margin: `0 ${margin}px` },
      fittedText(title, field),
      text(line, lines, { marginTop: 12, fontSize: 36, color: colours.muted }),
    ),
    ...(tools.length > 0 ? [inset(showRows(tools, rows))] : []),
  ]
}

function inset(part: Element): Element {
  return box({ margin: `0 ${margin}px` }, part)
}
