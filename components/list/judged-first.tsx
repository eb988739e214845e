import type { Tool } from '@/lib/catalogue/catalogue'
import { formatNumber } from '@/lib/catalogue/words'
import { isJudged } from '@/lib/comparison/verdict'

type JudgedFirstProps<Listed> = {
  /** What a page of a list shows, the judged ones first. */
  listed: readonly Listed[]
  /** How many tools of the whole list the panel judged, and how many it has. */
  judged: number
  total: number
  /** How each part is ordered: `best first`. */
  orders: { judged: string; others: string }
  children: (each: Listed) => React.ReactNode
}

/** One page of a list in two parts, each under a heading: what the panel judged, then the others. An empty part is left out. */
export function JudgedFirst<Listed extends { tool: Tool }>(props: JudgedFirstProps<Listed>) {
  const { listed, judged, total, orders, children } = props
  const count = `${formatNumber(judged)} of ${formatNumber(total)}`
  const parts = [
    {
      id: 'judged',
      title: `Judged by the panel: ${count}, ${orders.judged}`,
      inside: listed.filter(({ tool }) => isJudged(tool)),
    },
    {
      id: 'not-judged',
      title: `Not judged yet, ${orders.others}`,
      inside: listed.filter(({ tool }) => !isJudged(tool)),
    },
  ]
  return parts
    .filter(({ inside }) => inside.length > 0)
    .map(({ id, title, inside }) => (
      <section key={id} aria-labelledby={id} className="list-group">
        <h2 id={id}>{title}</h2>
        <ol className="list-rows">{inside.map(children)}</ol>
      </section>
    ))
}
