import { readdirSync } from 'node:fs'
import { Agent } from 'node:http'
import { onTestFinished } from 'vitest'
import { address } from '@/lib/site'
import type { Crowd } from '@/scripts/bench/crowd'
import { readPage } from '@/tests/support/pages'
import { type Site, type SiteOptions, startSite } from '@/tests/support/site'

/** Serves the built site until the test is over. */
export async function serve(options: SiteOptions = {}): Promise<Site> {
  const site = await startSite(options)
  onTestFinished(() => site.remove())
  return site
}

/** A connection for each request, as each comes from another reader: one that is kept may be closed just before the next. */
export function makeAgent(): Agent {
  const agent = new Agent({ keepAlive: false })
  onTestFinished(() => agent.destroy())
  return agent
}

/** The tools of the site's own content. */
export const realTools: readonly string[] = readdirSync('content/tools').map((name) => name.replace(/\.md$/, ''))

/** Pages that many readers ask for. */
export function listHotPages(tools: readonly string[]): string[] {
  return ['/', '/compare', '/panel', '/methodology', ...tools.slice(0, 36).map((tool) => address.tool(tool))]
}

/** A comparison of two of the tools; another one for each number, until all pairs were asked for. */
export function pickComparison(tools: readonly string[], number: number): string {
  const first = (number * 7) % tools.length
  const second = (first + 1 + ((number * 11 + Math.floor(number / tools.length)) % (tools.length - 1))) % tools.length
  return address.comparison([tools[first] ?? '', tools[second] ?? ''].sort())
}

export type Visit = { kind: 'page' | 'comparison' | 'vote'; status: number | undefined }

/** Of 20 requests 16 ask for a page, 3 for a comparison and 1 votes. */
export function makeVisits(origin: string, tools: readonly string[], crowd: Crowd): (number: number) => Promise<Visit> {
  const agent = makeAgent()
  const pages = listHotPages(tools)
  return async (number) => {
    const turn = number % 20
    if (turn === 0) return { kind: 'vote', status: await crowd.vote(origin, agent) }
    const isPage = turn > 3
    const path = isPage ? (pages[number % pages.length] ?? '/') : pickComparison(tools, number)
    return { kind: isPage ? 'page' : 'comparison', status: await readPage(origin, path, agent) }
  }
}

/** `118 of 120 pages answered with 200` */
export function countAnswered(what: string, statuses: readonly (number | undefined)[]): string {
  const amount = statuses.filter((status) => status === 200).length
  return `${amount.toLocaleString('en')} of ${statuses.length.toLocaleString('en')} ${what} answered with 200`
}

/** One sentence if some answers had another status. */
export function onlyStatus(what: string, statuses: readonly (number | undefined)[], ...wanted: number[]): string[] {
  const others = statuses.filter((status) => status === undefined || !wanted.includes(status))
  if (others.length === 0) return []
  const named = [...new Set(others.map((status) => status ?? 'no answer'))].join(', ')
  return [`${what}: ${others.length} of ${statuses.length} were answered with ${named}`]
}
