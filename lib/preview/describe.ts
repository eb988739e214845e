import { createHash } from 'node:crypto'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { findCurated } from '@/lib/comparison/comparison'
import { printList, printVerdict } from '@/lib/comparison/print'
import { judge, type PanelVerdict } from '@/lib/comparison/verdict'
import type { Place } from '@/lib/place'
import { findLegible } from './legible'

/** What the picture of a page says, in letters that it can show. */
export type Preview = { site: string; eyebrow: string } & (
  | { shape: 'decision'; question: string; sides: readonly Judged[] }
  | { shape: 'verdict'; tool: Judged; line: string }
  | { shape: 'list'; title: string; line: string; tools: readonly Judged[] }
)

/** A tool, what is said of it, and by how many. */
export type Judged = Pick<PanelVerdict, 'verdict' | 'ship' | 'skip' | 'shipPercent'> & { name: string }

/** Raised with every change to how previews are drawn, so that nobody keeps one of the former design. */
const design = 1

/** How many tools a picture of a list shows. */
const shownTools = 3

/** Made of the catalogue alone: a page has one picture until its content changes. */
export function describePreview(catalogue: Catalogue, place: Place): Preview {
  const site = findLegible(catalogue.site.name) ?? ''
  switch (place.kind) {
    case 'comparison':
      return { site, eyebrow: 'AI tool comparison', ...describeDecision(catalogue, place.slugs) }
    case 'tool':
      return { site, ...describeTool(getTool(catalogue, place.slug)) }
    case 'alternatives':
      return { site, ...describeAlternatives(catalogue, getTool(catalogue, place.slug)) }
    case 'reviewer':
      return { site, eyebrow: 'The panel', ...describeReviewer(catalogue, place.slug) }
    case 'category':
      return { site, eyebrow: 'Category', ...describeCategory(catalogue, place.slug) }
    case 'page':
      return { site, eyebrow: '', ...describeText(catalogue, place.slug) }
    default:
      return { site, ...describeTop(catalogue, place.kind) }
  }
}

/** Names a picture by everything that shapes it. */
export function versionOfPreview(preview: Preview): string {
  return createHash('sha256')
    .update(JSON.stringify([design, preview]))
    .digest('base64url')
    .slice(0, 16)
}

/** The picture in words, for those who do not see it: `Harbor: Ship, 100%. Lantern: Split, 50%`. */
export function printPreview(preview: Preview): string {
  if (preview.shape === 'list') return [preview.title, ...preview.tools.map(printJudged)].filter(Boolean).join('. ')
  return (preview.shape === 'verdict' ? [preview.tool] : preview.sides).map(printJudged).join('. ')
}

function printJudged({ name, verdict, shipPercent }: Judged): string {
  return `${name}: ${printVerdict(verdict)}${shipPercent === undefined ? '' : `, ${shipPercent}%`}`
}

function describeDecision(catalogue: Catalogue, slugs: readonly string[]) {
  const tools = slugs.map((slug) => getTool(catalogue, slug))
  return {
    shape: 'decision',
    question: findLegible(findCurated(catalogue, tools)?.question ?? '') ?? 'Which AI tool should you ship?',
    sides: tools.map(judgeByName),
  } as const
}

function describeTool(tool: Tool) {
  return {
    eyebrow: findLegible(tool.category.name) ?? '',
    shape: 'verdict',
    tool: judgeByName(tool),
    line: findLegible(tool.tagline) ?? '',
  } as const
}

function describeAlternatives({ toolsOfKind }: Catalogue, tool: Tool) {
  const others = (toolsOfKind.get(tool.kind.slug) ?? []).length - 1
  return {
    eyebrow: findLegible(tool.kind.name) ?? '',
    shape: 'list',
    title: `Alternatives to ${nameOf(tool)}`,
    line: others === 0 ? 'No other tool does quite the same job' : `Others that do the same job: ${others}`,
    tools: [judgeByName(tool)],
  } as const
}

function describeReviewer({ reviewers, latest }: Catalogue, slug: string) {
  const own = latest.flatMap((tool) => {
    const review = tool.reviews.find(({ reviewer }) => reviewer.slug === slug)
    if (review === undefined) return []
    const ship = review.verdict === 'ship' ? 1 : 0
    return { name: nameOf(tool), verdict: review.verdict, ship, skip: 1 - ship }
  })
  const ships = own.filter(({ verdict }) => verdict === 'ship').length
  return {
    shape: 'list',
    title: findLegible(reviewers.get(slug)?.name ?? '') ?? readSlug(slug),
    line: own.length === 0 ? 'No reviews yet' : `Ships ${ships} of ${own.length} tools`,
    tools: own.slice(0, shownTools),
  } as const
}

function describeCategory({ categories, latest }: Catalogue, slug: string) {
  const { name = '', description = '' } = categories.get(slug) ?? {}
  return {
    shape: 'list',
    title: findLegible(name) ?? readSlug(slug),
    line: findLegible(description) ?? '',
    tools: latest
      .filter((tool) => tool.category.slug === slug)
      .slice(0, shownTools)
      .map(judgeByName),
  } as const
}

function describeText({ pages }: Catalogue, slug: string) {
  const { title = '', description = '' } = pages.get(slug) ?? {}
  return {
    shape: 'list',
    title: findLegible(title) ?? readSlug(slug),
    line: findLegible(description) ?? '',
    tools: [],
  } as const
}

type Top = Exclude<Place['kind'], Extract<Place, { slug: string } | { slugs: readonly string[] }>['kind']>

function describeTop(catalogue: Catalogue, kind: Top) {
  const { site, tools, categories, reviewers, comparisons, latest } = catalogue
  const newest = latest.slice(0, shownTools).map(judgeByName)
  const names = (named: ReadonlyMap<string, { slug: string; name: string }>) =>
    printList([...named.values()].slice(0, 8).map(({ slug, name }) => findLegible(name) ?? readSlug(slug)))
  const list = (eyebrow: string, title: string, line: string, tools: readonly Judged[]) =>
    ({ shape: 'list', eyebrow, title, line, tools }) as const
  switch (kind) {
    case 'home':
      return list('Latest verdicts', findLegible(site.tagline) ?? '', '', newest)
    case 'comparisons':
      return list('Compare', 'Which AI tool should you ship?', `Decisions people face: ${comparisons.length}`, newest)
    case 'tools':
      return list('Latest verdicts', 'All AI tools', `Tools so far: ${tools.size}`, newest)
    case 'categories':
      return list('Categories', names(categories), 'What AI tools are for', [])
    case 'panel':
      return list('The panel', names(reviewers), 'Each says ship or skip, and why', [])
  }
}

function judgeByName(tool: Tool): Judged {
  const { verdict, ship, skip, shipPercent } = judge(tool)
  return { name: nameOf(tool), verdict, ship, skip, ...(shipPercent !== undefined && { shipPercent }) }
}

function nameOf({ slug, name }: Pick<Tool, 'slug' | 'name'>): string {
  return findLegible(name) ?? readSlug(slug)
}

/** `yandex gpt` for `yandex-gpt`: what is left of a name in letters that the picture cannot show. */
function readSlug(slug: string): string {
  return slug.replaceAll('-', ' ')
}

function getTool({ tools }: Catalogue, slug: string): Tool {
  const tool = tools.get(slug)
  if (tool === undefined) throw new Error(`there is no tool ${JSON.stringify(slug)}`)
  return tool
}
