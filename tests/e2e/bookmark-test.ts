import type { Locator, Page } from '@playwright/test'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { getBySlug } from '@/lib/catalogue/slug'
import { formatEntryPrice } from '@/lib/comparison/format'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { bookmarkOf, storedText } from '@/tests/support/bookmarks'
import { realCatalogue } from '@/tests/support/real-content'
import { expect } from './test'

export const tool = { slug: 'mistral-3-1', name: 'Mistral 3.1', path: '/tools/mistral-3-1' }
export const rival = { slug: 'mistral-8x22b-v2', name: 'Mistral 8x22B v2' }
export const fusion = { slug: 'openrouter-model-fusion', name: 'OpenRouter Model Fusion' }
export const comparison = {
  slug: `${tool.slug}-vs-${rival.slug}`,
  name: `${tool.name} vs ${rival.name}`,
  path: `/compare/${tool.slug}-vs-${rival.slug}`,
}

/** A comparison that editors picked, so that it is related to the tool. */
export const related = { slug: 'mistral-3-1-vs-mistral-3-small-22b', name: 'Mistral 3.1 vs Mistral 3 Small (22B)' }

/** The first tool that the panel ships with a score. */
export const scored = findScored()

/** What lists of bookmarks say of a tool that the panel ships: `Ship 75/100 · Paid`. */
export function today({ slug }: { slug: string }): RegExp {
  const { pricing, reviews } = getBySlug(realCatalogue.tools, slug)
  const { meanScore } = getPanelVerdict({ reviews })
  const score = meanScore === undefined ? 'not scored' : `${meanScore}/100`
  return new RegExp(`Ship\\s*${score} · ${formatEntryPrice(pricing?.entry)}`)
}

function findScored(): { slug: string; name: string } {
  const tools = [...realCatalogue.tools.values()]
  const found = tools.find((each) => {
    const { verdict, meanScore } = getPanelVerdict(each)
    return verdict === 'ship' && meanScore !== undefined && each.pricing !== undefined
  })
  if (found === undefined) throw new Error('the panel ships no tool with a score')
  return found
}

/** The control of a tool or a comparison: on a comparison's page, each has one. */
export function control(page: Page, { name } = { name: tool.name }): Locator {
  return page.getByRole('button', { name: new RegExp(`^Bookmark(ed.*)? ${literally(name)}$`) }).first()
}

export function notice(page: Page): Locator {
  return page.locator('#bookmark-notice')
}

/** The link in the header that leads to the list and counts it. */
export function counter(page: Page): Locator {
  return page.getByRole('banner').getByRole('link', { name: /^Bookmarks/ })
}

/** The rows of the list, or the one of a tool or a comparison. */
export function rows(page: Page, name?: string): Locator {
  const all = page.locator('.own-bookmarks section > ul > li, .shared-bookmarks form > ul > li')
  return name === undefined ? all : all.filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** Puts a text where the site keeps bookmarks, as if it had been stored on an earlier visit. */
export async function store(page: Page, text: string): Promise<void> {
  await page.goto('/privacy')
  await page.evaluate((stored) => localStorage.setItem('bookmarks', stored), text)
}

/** Opens a page for a visitor who has bookmarks. */
export async function openWith(page: Page, path: string, ...bookmarks: Bookmark[]): Promise<void> {
  await store(page, storedText(...bookmarks))
  await page.goto(path)
}

/** What the site stored: the names in the order they were saved. */
export async function readNames(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => localStorage.getItem('bookmarks'))
  const { bookmarks }: { bookmarks: Bookmark[] } = JSON.parse(text ?? '{"bookmarks":[]}')
  return bookmarks.map(({ name }) => name)
}

/** Stores a bookmark before the first page is opened: pages count it once their scripts run. */
export function storeOneBookmark(page: Page): Promise<unknown> {
  return page.addInitScript((text) => localStorage.setItem('bookmarks', text), storedText(bookmarkOf()))
}

/** Waits until the scripts of a page run, for a visitor of one bookmark. */
export async function waitForScripts(page: Page): Promise<void> {
  await expect(counter(page)).toHaveText('Bookmarks (1)')
}

/** Holds back the scripts of pages that are opened from now on; they run once what is returned is called. */
export function holdScripts(page: Page): Promise<() => void> {
  return hold(page, /\.js$/)
}

/** Holds back the answers from an address from now on, until what is returned is called. */
export async function hold(page: Page, address: string | RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
