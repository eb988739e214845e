import { formatTokenPrices } from '@/lib/bookmarks/format-price'
import type { Tool } from '@/lib/catalogue/catalogue'
import { formatAmount } from '@/lib/catalogue/words'
import type { Tally } from '@/lib/community/tally'
import { formatVerdict } from '@/lib/comparison/format'
import { formatPrice } from '@/lib/comparison/summary'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { formatAge } from '@/lib/pricing/format'
import { findLeadPrice, getBasePrices } from '@/lib/pricing/lead-price'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import { quoteByDefault } from '@/lib/pricing/quote'
import { type BadgeShow, type BadgeText, plain } from './badge'
import { formatVotes } from './community-words'

type Judged = { tool: Tool; tally: Tally | undefined; day: string }

/** What the badge of a tool says on a day (`2026-11-27`). */
export function describeToolBadge(show: BadgeShow, judged: Judged): BadgeText {
  return descriptions[show](judged)
}

const descriptions: Readonly<Record<BadgeShow, (judged: Judged) => BadgeText>> = {
  panel: describePanel,
  score: describeScore,
  price: describePrice,
  community: ({ tally }) => plain(formatVotes(tally)),
}

const notJudged = plain('Not judged yet')

/** `Ship · 3 of 4`: so many of the panel agree with the verdict. */
function describePanel({ tool }: Judged): BadgeText {
  const { verdict, ship, skip } = getPanelVerdict(tool)
  if (verdict === 'none') return notJudged
  const count = verdict === 'split' ? `${ship} ship, ${skip} skip` : `${Math.max(ship, skip)} of ${ship + skip}`
  return { message: `${formatVerdict(verdict)} · ${count}`, tone: verdict }
}

function describeScore({ tool }: Judged): BadgeText {
  const { verdict, meanScore, scores } = getPanelVerdict(tool)
  if (verdict === 'none') return notJudged
  if (meanScore === undefined) return plain('No score given')
  return plain(`${meanScore}/100 · ${formatAmount(scores.length, 'score', 'scores')}`)
}

/** What tokens cost at the offer that stands for the tool, or else what the tool costs; and how old an old price is. */
function describePrice({ tool, day }: Judged): BadgeText {
  const quote = quoteByDefault(tool, day)
  const words = formatTokenPrices(getBasePrices(findLeadPrice(quote))) ?? formatPrice(tool, quote)
  const lead = getLeadQuote(quote)
  return plain(lead?.isOld ? `${words} (${formatAge(lead.age)})` : words)
}
