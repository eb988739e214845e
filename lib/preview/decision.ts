import { colours } from '@/lib/colours'
import type { DecisionSide } from './describe-decision'
import { box, type Element, type Style, word } from './element'
import { type Field, fitSize, fittedText, type Room } from './fit'
import { measureStamp, stamp } from './stamp'

/** Two tools side by side, three or four in rows. */
export function showDecision(sides: readonly DecisionSide[], room: Room): Element {
  return sides.length === 2 ? showColumns(sides, room) : showRows(sides, room)
}

/** Both names have the same size, so that neither looks more important. */
function showColumns(sides: readonly DecisionSide[], { width, height }: Room): Element {
  const gap = 36
  const field: Field = { width: width / 2 - gap, height: 132, sizes: [58, 52, 46, 42, 38, 34, 30] }
  const size = Math.min(...sides.map(({ name }) => fitSize(name, field)))
  const column = (side: DecisionSide, style: Style) =>
    box(
      { flexDirection: 'column', justifyContent: 'space-between', width: width / 2, padding: '18px 0 20px', ...style },
      box({ height: field.height }, fittedText(side.name, { ...field, sizes: [size] })),
      box(
        { flexDirection: 'column' },
        box({ alignItems: 'center' }, stamp(side.verdict, 50), score(side, 56, { marginLeft: 20 })),
        word(arithmetic(side), { marginTop: 8, fontSize: 26, color: colours.muted }),
      ),
      cost(side, 46),
    )
  return box(
    { width, height },
    ...sides.map((side, index) =>
      column(side, index === 0 ? { borderRight: `3px solid ${colours.rule}` } : { paddingLeft: gap }),
    ),
  )
}

const figuresWidth = 390

/** The verdict, the name, then score and cost. */
function showRows(sides: readonly DecisionSide[], { width, height }: Room): Element {
  const rowHeight = Math.floor(height / sides.length)
  const size = sides.length < 4 ? 42 : 36
  const stampWidth = Math.max(...sides.map(({ verdict }) => measureStamp(verdict, size))) + 28
  const field: Field = {
    width: width - stampWidth - figuresWidth - 24,
    height: rowHeight - 8,
    sizes: [46, 42, 38, 34, 30, 26],
  }
  const nameSize = Math.min(...sides.map(({ name }) => fitSize(name, field)))
  return box(
    { flexDirection: 'column', width, height },
    ...sides.map((side, index) =>
      box(
        { alignItems: 'center', height: rowHeight, ...(index > 0 && { borderTop: `2px solid ${colours.rule}` }) },
        box({ width: stampWidth }, stamp(side.verdict, size)),
        box({ width: field.width + 24 }, fittedText(side.name, { ...field, sizes: [nameSize] })),
        box({ flexDirection: 'column', width: figuresWidth }, score(side, size, { marginBottom: 6 }), cost(side, size)),
      ),
    ),
  )
}

/** Without a verdict there is nothing to score, and the stamp says so. */
function score({ verdict, score }: DecisionSide, size: number, style: Style): Element {
  if (verdict === 'none') return box({})
  if (score === undefined) return word('Not scored', { fontSize: size * 0.65, color: colours.muted, ...style })
  return box(
    { alignItems: 'baseline', ...style },
    word(`${score}`, { fontSize: size, fontWeight: 800 }),
    word('/100', { fontSize: size * 0.5, color: colours.muted }),
  )
}

/** An amount is bold, its unit and what is not an amount is not. */
function cost({ cost }: DecisionSide, size: number): Element {
  const { amount, unit } = /^(?<amount>\S*\d\S*)(?<unit> .*)$/.exec(cost)?.groups ?? {}
  if (amount === undefined || unit === undefined) {
    return word(cost, { fontSize: size * 0.65, color: colours.muted })
  }
  return box(
    { alignItems: 'baseline' },
    word(amount, { fontSize: size, fontWeight: 800 }),
    word(unit.trim(), { marginLeft: size * 0.25, fontSize: size * 0.6, color: colours.muted }),
  )
}

function arithmetic({ verdict, ship, skip }: DecisionSide): string {
  return verdict === 'none' ? 'Not reviewed yet' : `${ship} of ${ship + skip} reviewers recommend it`
}
