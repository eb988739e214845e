import { colours } from '@/lib/colours'
import type { ToolVerdict } from './describe'
import { box, type Element, type Style, text, word } from './element'
import { type Field, fitSize, fittedText, type Room } from './fit'
import { measureStamp, stamp } from './stamp'

/** Tools in rows: the verdict, the name, and how many reviewers ship it. */
export function showRows(tools: readonly ToolVerdict[], { width, height }: Room): Element {
  const rowHeight = Math.floor(height / tools.length)
  const size = rowHeight > 120 ? 52 : 42
  const stampWidth = Math.max(...tools.map(({ verdict }) => measureStamp(verdict, size))) + 28
  const percentWidth = tools.some(({ shipPercent }) => shipPercent !== undefined) ? Math.ceil((size + 6) * 3.2) : 0
  const field: Field = {
    width: width - stampWidth - percentWidth - 24,
    height: rowHeight - 8,
    sizes: [52, 46, 42, 38, 34],
  }
  const nameSize = Math.min(...tools.map(({ name }) => fitSize(name, field)))
  return box(
    { flexDirection: 'column', width, height },
    ...tools.map((tool, index) =>
      box(
        { alignItems: 'center', height: rowHeight, ...(index > 0 && { borderTop: `2px solid ${colours.rule}` }) },
        box({ width: stampWidth }, stamp(tool.verdict, size)),
        box({ width: field.width + 24 }, fittedText(tool.name, { ...field, sizes: [nameSize] })),
        box({ width: percentWidth, justifyContent: 'flex-end' }, percent(tool, size + 6, {})),
      ),
    ),
  )
}

/** One tool, as large as possible. */
export function showOne(tool: ToolVerdict, { width, height }: Room): Element {
  const field: Field = { width, height: 222, sizes: [104, 94, 80, 68, 60, 52] }
  return box(
    { flexDirection: 'column', justifyContent: 'space-between', width, height, padding: '16px 0 28px' },
    box({ height: field.height, alignItems: 'center' }, fittedText(tool.name, field)),
    box(
      { alignItems: 'center' },
      stamp(tool.verdict, 92),
      percent(tool, 116, { marginLeft: 34 }),
      text(arithmetic(tool), 3, { marginLeft: 34, width: 240, fontSize: 36, color: colours.muted }),
    ),
  )
}

function percent({ shipPercent }: ToolVerdict, size: number, style: Style): Element {
  const figure = shipPercent === undefined ? '' : `${shipPercent}%`
  return word(figure, { fontSize: size, fontWeight: 800, ...style })
}

function arithmetic({ verdict, ship, skip }: ToolVerdict): string {
  return verdict === 'none' ? 'Not reviewed yet' : `${ship} of ${ship + skip} reviewers recommend it`
}
