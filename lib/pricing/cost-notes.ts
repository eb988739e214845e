import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { formatList } from '@/lib/catalogue/words'
import { type Charge, type Charged, chargeWorkload } from './charge-workload'
import { applies, isSameWindow, meets, type Window } from './choose-component'
import { countNames, describeWindow, formatBoundary, formatMoney, formatRate } from './format'
import { getFirstToken } from './rate'
import type { Workload } from './workload'

/** What a reader should know of a computed cost, in sentences. The same for any order of the components. */
export function listNotes(components: readonly PriceComponent[], workload: Workload, charged: Charged): string[] {
  return [
    ...notePerRequest(charged),
    ...noteCachedAsInput(charged),
    ...noteMissingTiers(components, workload, charged),
    ...noteNormalService(workload, charged),
    ...noteZeros(charged),
    ...noteWindows(components, workload, charged),
    ...noteReasoning(components, workload),
    ...noteLeftOut(components),
  ]
}

function notePerRequest({ isPerRequest }: Charged): string[] {
  return isPerRequest ? ['Priced per request, however many tokens it has.'] : []
}

function noteCachedAsInput({ chargesCachedAsInput }: Charged): string[] {
  return chargesCachedAsInput ? ['There is no price for cached input, so all input is charged as input.'] : []
}

/** Some prices change at a boundary that the prompt reaches, and others have no price for it. */
function noteMissingTiers(components: readonly PriceComponent[], workload: Workload, { charges }: Charged): string[] {
  const situation = { input: workload.input, service: workload.service }
  const [reached] = components
    .filter(({ counts, conditions }) => conditions?.context !== undefined && tokenCounts.includes(counts))
    .filter((component) => applies(component, situation))
    .sort((a, b) => getFirstToken(b) - getFirstToken(a) || getBoundary(b) - getBoundary(a))
  const context = reached?.conditions?.context
  if (reached === undefined || context === undefined) return []
  const below = charges.filter(
    ({ component }) => component.counts !== 'request' && getFirstToken(component) < getFirstToken(reached),
  )
  if (below.length === 0) return []
  return [
    `There is no price for ${nameCharges(below)} ${formatBoundary(context)}, so the price for shorter prompts is used.`,
  ]
}

function getBoundary({ conditions }: PriceComponent): number {
  return conditions?.context?.above ?? 0
}

function noteNormalService({ service }: Workload, { charges }: Charged): string[] {
  const normal = charges.filter(({ component }) => component.conditions?.service !== service)
  if (service === undefined || normal.length === 0) return []
  if (normal.length === charges.length) return [`There are no ${service} prices, so the normal ones are used.`]
  return [`There is no ${service} price for ${nameCharges(normal)}, so the normal one is used.`]
}

function noteZeros({ charges }: Charged): string[] {
  const zeros = charges.filter(({ amount }) => amount.eq(0))
  return zeros.length === 0 ? [] : [`The price list states 0 for ${nameCharges(zeros)}.`]
}

/** What the same workload costs in the hours that have prices of their own. */
function noteWindows(components: readonly PriceComponent[], workload: Workload, charged: Charged): string[] {
  return listWindows(components, workload).flatMap((window) => {
    const inWindow = chargeWorkload(components, workload, window)
    if ('reason' in inWindow || inWindow.currency !== charged.currency || inWindow.amount.eq(charged.amount)) return []
    const sum = formatMoney(inWindow.amount.toFixed(), inWindow.currency)
    return [`${sum} a month if every request fell ${describeWindow(window)}.`]
  })
}

function listWindows(components: readonly PriceComponent[], { input, service }: Workload): Window[] {
  const windows: Window[] = []
  for (const component of components) {
    const window = component.conditions?.window
    if (window === undefined || !meets(component, { input, service, window })) continue
    if (!windows.some((known) => isSameWindow(known, window))) windows.push(window)
  }
  return windows.sort((a, b) => compareText(describeWindow(a), describeWindow(b)))
}

function noteReasoning(components: readonly PriceComponent[], { input, service }: Workload): string[] {
  const rates = components
    .filter((component) => component.counts === 'reasoning' && meets(component, { input, service }))
    .map(formatRate)
  if (rates.length === 0) return []
  return [`Reasoning has a price of its own, ${formatList([...new Set(rates)].sort())}; here it counts as output.`]
}

function noteLeftOut(components: readonly PriceComponent[]): string[] {
  const counts = new Set(components.map((component) => component.counts))
  const names = (Object.keys(countNames) as Count[])
    .filter((count) => counts.has(count) && !countedCounts.includes(count))
    .map((count) => countNames[count])
  return names.length === 0 ? [] : [`Left out: ${formatList(names)}.`]
}

const tokenCounts: readonly Count[] = ['input', 'cached input', 'output']
const countedCounts: readonly Count[] = [...tokenCounts, 'request', 'reasoning']

function nameCharges(charges: readonly Charge[]): string {
  return formatList(charges.map(({ component }) => countNames[component.counts]))
}
