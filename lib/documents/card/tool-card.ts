import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import { type AsOf, writeAsOf } from '@/lib/comparison/as-of'
import { defaultCase } from '@/lib/comparison/case'
import { listCaseParts } from '@/lib/comparison/case/case-words'
import { factFacets } from '@/lib/comparison/facets'
import { formatVerdict } from '@/lib/comparison/format'
import { explainNoVerdict, listMissingForVerdict } from '@/lib/comparison/missing-for-verdict'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import { type PriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { findWorkloadUse } from '@/lib/pricing/workload-use'
import { address } from '@/lib/site'
import type { Card, CardRow } from './card'
import { labelPrice, listNotes, showFact, showPrice } from './shared-rows'

type AskedTool = { tool: Tool; priceCase: PriceCase; day: string; asOf: AsOf | undefined }

/** The facts that buyers ask for first; those that are not known of the tool are left out. */
const shownFacts: readonly FactKey[] = ['contextWindow', 'released', 'licence', 'openWeights']

/** A record names so many of what it lacks. */
const maxMissing = 2

/** A tool with what it costs for a workload, in short. */
export function makeToolCard(
  catalogue: Catalogue,
  { tool, priceCase, day, asOf }: AskedTool,
  siteAddress: string,
): Card {
  const quote = quoteTool(tool, priceCase.workload, day)
  const buyerCase = { ...defaultCase, ...priceCase }
  const workloadUse = findWorkloadUse([{ tool, quote }])
  const missing = asOf !== undefined ? undefined : listMissingForVerdict(catalogue, tool, day)
  const [workload] = listCaseParts(buyerCase, catalogue.reviewers, workloadUse).filter(({ key }) => key === 'workload')
  return {
    eyebrow: `${tool.kind.name} · ${tool.vendor}`,
    title: tool.name,
    headline: sayVerdict(getPanelVerdict(tool)),
    because: missing === undefined ? tool.tagline : explainNoVerdict(missing, maxMissing),
    columns: [],
    rows: [
      { label: labelPrice(buyerCase, workloadUse), cells: [showPrice(tool, quote)] },
      ...listPurpose(tool),
      ...factFacets
        .filter(({ key }) => shownFacts.includes(key) && tool.facts[key]?.applies)
        .map(({ label, read }) => ({ label, cells: [showFact(read(tool))] })),
    ],
    caseWords: workload === undefined ? '' : [workload.words, workload.detail].filter(Boolean).join(', '),
    day,
    notes: listNotes(asOf),
    view: writePriceCase(writeAsOf(address.tool(tool.slug), asOf?.day), priceCase),
    site: { name: catalogue.site.name, address: siteAddress },
  }
}

/** `Ship: 3 of 4 reviewers recommend it, mean score 75/100.` */
function sayVerdict({ verdict, ship, skip, meanScore }: PanelVerdict): string {
  if (verdict === 'none') return 'No verdict yet.'
  const score = meanScore === undefined ? 'not scored' : `mean score ${meanScore}/100`
  return `${formatVerdict(verdict)}: ${ship} of ${ship + skip} reviewers recommend it, ${score}.`
}

function listPurpose({ bestFor, notFor }: Tool): CardRow[] {
  return [
    ...(bestFor === undefined ? [] : [{ label: 'Choose it if', cells: [{ text: bestFor, tone: 'words' as const }] }]),
    ...(notFor === undefined
      ? []
      : [{ label: 'Look elsewhere if', cells: [{ text: notFor, tone: 'words' as const }] }]),
  ]
}
