import { colours } from '@/lib/colours'
import { formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { box, type Element, word } from './element'

/**
 * A verdict as a word and a shape, as in components/verdict/verdict.css: an arrow, or a struck, halved or dashed box.
 */
export function stamp(verdict: PanelVerdict['verdict'], size: number): Element {
  return shapes[verdict](word(formatVerdict(verdict), { marginTop: size * -0.14 }), size)
}

/** The width of a stamp in pixels, to align columns. */
export function measureStamp(verdict: PanelVerdict['verdict'], size: number): number {
  return Math.ceil(size * widths[verdict])
}

/** Relative to the font size: the bold Besley word and the shape around it. */
const widths: Record<PanelVerdict['verdict'], number> = { ship: 3.8, skip: 3.65, split: 4.2, none: 5.15 }

const shapes: Record<PanelVerdict['verdict'], (name: Element, size: number) => Element> = {
  ship: (name, size) => {
    const height = Math.round(size * 1.5)
    const tip = Math.round(size * 0.48)
    return box(
      { height },
      box(
        {
          alignItems: 'center',
          height,
          paddingLeft: size * 0.42,
          paddingRight: size * 0.3,
          backgroundColor: colours.ship,
          ...letters(size, colours.paper),
        },
        name,
      ),
      box({
        width: tip + 1,
        height,
        // Overlap by a pixel: otherwise a thin line of the background shows between the edges.
        marginLeft: -1,
        backgroundColor: colours.ship,
        clipPath: `polygon(0px 0px, ${tip + 1}px ${height / 2}px, 0px ${height}px)`,
      }),
    )
  },
  skip: (name, size) =>
    box(
      { ...frame(size), ...letters(size, colours.skip), border: `${size * 0.09}px solid ${colours.skip}` },
      name,
      box({
        position: 'absolute',
        top: size * 0.64,
        left: size * 0.3,
        right: size * 0.3,
        height: size * 0.09,
        backgroundColor: colours.skip,
      }),
    ),
  split: (name, size) =>
    box(
      {
        ...frame(size),
        ...letters(size, colours.split),
        border: `${size * 0.09}px solid ${colours.split}`,
        borderLeftWidth: size * 0.5,
      },
      name,
    ),
  none: (name, size) =>
    box(
      {
        ...frame(size),
        ...letters(size * 0.7, colours.muted),
        border: `${size * 0.06}px dashed ${colours.muted}`,
      },
      name,
    ),
}

function frame(size: number) {
  return { position: 'relative', alignItems: 'center', height: Math.round(size * 1.5), padding: `0 ${size * 0.42}px` }
}

function letters(size: number, colour: string) {
  return { fontSize: size, fontWeight: 800, color: colour }
}
