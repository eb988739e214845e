import { hash } from 'node:crypto'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { formatList } from '@/lib/catalogue/words'
import { formatVerdict } from '@/lib/comparison/format'
import { getPanelVerdict, type PanelVerdict } from '@/lib/comparison/verdict'
import type { RawQuery } from '@/lib/lists/query'
import { openTrackRecords } from '@/lib/lists/track-record'
import { newsletterName } from '@/lib/newsletter/name'
import type { PageRef } from '@/lib/page-ref'
import { type DecisionPreview, describeDecision, formatDecision } from './describe-decision'
import { nameOf, readSlug } from './name'
import { stripMissingGlyphs } from './strip-missing-glyphs'

/** The content of a page's picture, without characters that its typeface lacks. */
export type Preview = { site: string; eyebrow: string } & (
  | DecisionPreview
  | { shape: 'verdict'; tool: ToolVerdict; line: string }
  | { shape: 'list'; title: string; line: string; tools: readonly ToolVerdict[] }
)

/** A tool with its verdict and the reviewers behind it. */
export type ToolVerdict = Pick<PanelVerdict, 'verdict' | 'ship' | 'skip' | 'shipPercent'> & { name: string }

/** Increase it when the design of previews changes, so that caches do not keep the old pictures. */
const design = 2

const shownTools = 3

/** What a picture depends on beside the catalogue: the day (`2026-11-27`) of prices, and the case of a comparison. */
export type PreviewCase = { day: string; query?: RawQuery | undefined }

/** Describes the picture of a page. With another day it changes only where words on it do. */
export function describePreview(catalogue: Catalogue, pageRef: PageRef, { day, query = {} }: PreviewCase): Preview {
  const site = stripMissingGlyphs(catalogue.site.name) ?? ''
  switch (pageRef.kind) {
    case 'comparison':
    case 'copy':
      return { site, ...describeDecision(catalogue, pageRef.slugs, { day, query }) }
    case 'tool':
      return { site, ...describeTool(getBySlug(catalogue.tools, pageRef.slug)) }
    case 'alternatives':
      return { site, ...describeAlternatives(catalogue, getBySlug(catalogue.tools, pageRef.slug)) }
    case 'reviewer':
      return { site, eyebrow: 'The panel', ...describeReviewer(catalogue, pageRef.slug) }
    case 'category':
      return { site, eyebrow: 'Category', ...describeCategory(catalogue, pageRef.slug) }
    case 'page':
      return { site, eyebrow: '', ...describeText(catalogue, pageRef.slug) }
    default:
      return { site, ...describeTop(catalogue, pageRef.kind) }
  }
}

/** A hash of everything that determines the picture. */
export function versionOfPreview(preview: Preview): string {
  return hash('sha256', JSON.stringify([design, preview]), 'base64url').slice(0, 16)
}

/** The alternative text of the picture: `All AI tools. Harbor: Ship, 100%. Lantern: Split, 50%`. */
export function formatPreview(preview: Preview): string {
  switch (preview.shape) {
    case 'decision':
      return formatDecision(preview)
    case 'verdict':
      return formatToolVerdict(preview.tool)
    case 'list':
      return [preview.title, ...preview.tools.map(formatToolVerdict)].filter(Boolean).join('. ')
  }
}

function formatToolVerdict({ name, verdict, shipPercent }: ToolVerdict): string {
  return `${name}: ${formatVerdict(verdict)}${shipPercent === undefined ? '' : `, ${shipPercent}%`}`
}

function describeTool(tool: Tool) {
  return {
    eyebrow: stripMissingGlyphs(tool.category.name) ?? '',
    shape: 'verdict',
    tool: toToolVerdict(tool),
    line: stripMissingGlyphs(tool.tagline) ?? '',
  } as const
}

function describeAlternatives({ toolsOfKind }: Catalogue, tool: Tool) {
  const others = (toolsOfKind.get(tool.kind.slug) ?? []).length - 1
  return {
    eyebrow: stripMissingGlyphs(tool.kind.name) ?? '',
    shape: 'list',
    title: `Alternatives to ${nameOf(tool)}`,
    line: others === 0 ? 'No other tool of the same kind' : `Tools of the same kind: ${others}`,
    tools: [toToolVerdict(tool)],
  } as const
}

function describeReviewer(catalogue: Catalogue, slug: string) {
  const record = openTrackRecords(catalogue).get(slug)
  if (record === undefined) throw new Error(`there is no reviewer ${JSON.stringify(slug)}`)
  const { reviewer, verdicts, ships } = record
  return {
    shape: 'list',
    title: stripMissingGlyphs(reviewer.name) ?? readSlug(slug),
    line: verdicts.length === 0 ? 'No reviews yet' : `Ships ${ships} of ${verdicts.length} tools`,
    tools: verdicts.slice(0, shownTools).map(({ tool, review: { verdict } }) => {
      const ship = verdict === 'ship' ? 1 : 0
      return { name: nameOf(tool), verdict, ship, skip: 1 - ship }
    }),
  } as const
}

function describeCategory({ categories, latest }: Catalogue, slug: string) {
  const { name = '', description = '' } = categories.get(slug) ?? {}
  return {
    shape: 'list',
    title: stripMissingGlyphs(name) ?? readSlug(slug),
    line: stripMissingGlyphs(description) ?? '',
    tools: takeWhere(latest, ({ category }) => category.slug === slug, shownTools).map(toToolVerdict),
  } as const
}

/** The first `max` items that match; stops after them. */
function takeWhere<T>(items: readonly T[], isMeant: (item: T) => boolean, max: number): T[] {
  const taken: T[] = []
  for (const item of items) {
    if (taken.length === max) break
    if (isMeant(item)) taken.push(item)
  }
  return taken
}

function describeText({ pages }: Catalogue, slug: string) {
  const { title = '', description = '' } = pages.get(slug) ?? {}
  return {
    shape: 'list',
    title: stripMissingGlyphs(title) ?? readSlug(slug),
    line: stripMissingGlyphs(description) ?? '',
    tools: [],
  } as const
}

type Top = Exclude<PageRef['kind'], Extract<PageRef, { slug: string } | { slugs: readonly string[] }>['kind']>

function describeTop(catalogue: Catalogue, kind: Top) {
  const { site, tools, categories, reviewers, comparisons, latest } = catalogue
  const newest = latest.slice(0, shownTools).map(toToolVerdict)
  const names = (named: ReadonlyMap<string, { slug: string; name: string }>) =>
    formatList([...named.values()].slice(0, 8).map(({ slug, name }) => stripMissingGlyphs(name) ?? readSlug(slug)))
  const list = (eyebrow: string, title: string, line: string, tools: readonly ToolVerdict[]) =>
    ({ shape: 'list', eyebrow, title, line, tools }) as const
  switch (kind) {
    case 'home':
      return list('Latest verdicts', stripMissingGlyphs(site.tagline) ?? '', '', newest)
    case 'comparisons':
      return list('Compare', 'Which AI tool should you ship?', `Decisions people face: ${comparisons.length}`, newest)
    case 'tools':
      return list('Latest verdicts', 'All AI tools', `Tools so far: ${tools.size}`, newest)
    case 'categories':
      return list('Categories', names(categories), 'Browse by category', [])
    case 'changes':
      return list('Price changes', 'What AI tools cost, and what changed', 'Old and new prices with their days', [])
    case 'bookmarks':
      return list('Bookmarks', 'AI tools to decide on', 'A list with current verdicts', [])
    case 'badges':
      return list('Badges', 'Badges for your readme', 'The verdict, the score, the price or the votes', [])
    case 'panel':
      return list('The panel', names(reviewers), 'Each says ship or skip, and why', [])
    case 'developers':
      return list(
        'For programs',
        'API, MCP, badges, frames and feeds',
        'Every comparison, with its sources and dates',
        [],
      )
    case 'apiReference':
      return list('For programs', 'API reference', 'What each address answers', [])
    case 'newsletter':
      return list('Newsletter', newsletterName, 'New and changed verdicts, once a week', newest)
  }
}

function toToolVerdict(tool: Tool): ToolVerdict {
  const { verdict, ship, skip, shipPercent } = getPanelVerdict(tool)
  return { name: nameOf(tool), verdict, ship, skip, ...(shipPercent !== undefined && { shipPercent }) }
}
