import { formatCharge } from '@/lib/pricing/cost-words'
import { formatMoney } from '@/lib/pricing/format'
import type { Quote } from '@/lib/pricing/quote'

/** How a cost adds up, line by line, with what is left out. */
export function CostArithmetic({ quote: { offer, cost } }: { quote: Quote }) {
  if (cost.state === 'free') return <p>{offer.provider.name} offers it free of charge.</p>
  if (cost.state === 'not computable') return <p>The cost cannot be computed, because {cost.reason}.</p>
  return (
    <>
      <p>{offer.provider.name}:</p>
      <ul className="arithmetic">
        {cost.lines.map((line) => (
          <li key={line.label}>
            {formatCharge(line)} = <b>{formatMoney(line.amount, cost.currency)}</b>
          </li>
        ))}
        <li>
          Total: <b>{formatMoney(cost.amount, cost.currency)}</b>
        </li>
      </ul>
      {cost.notes.map((note) => (
        <p key={note}>
          <small>{note}</small>
        </p>
      ))}
    </>
  )
}
