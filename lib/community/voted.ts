import { type Ballot, findBallot } from './ballot'

/** The parameter that says what was just voted. Pages see no cookie, so without scripts only the address can say it. */
export const votedParameter = 'voted'

/** What was just voted, by the slug of the tool. */
export type Voted = ReadonlyMap<string, Ballot>

/** Reads `voted=harbor.ship&voted=lantern.none` for these tools. Everything else is ignored; the last one counts. */
export function readVoted(raw: string | readonly string[] | undefined, tools: readonly string[]): Voted {
  const voted = new Map<string, Ballot>()
  for (const text of [raw ?? []].flat()) {
    const [tool = '', choice, ...rest] = text.split('.')
    const ballot = findBallot(choice)
    if (ballot !== undefined && rest.length === 0 && tools.includes(tool)) voted.set(tool, ballot)
  }
  return voted
}

/** Path and query of a page that says what was just voted: `/tools/harbor?voted=harbor.ship`. */
export function writeVoted(page: string, voted: Voted): string {
  if (voted.size === 0) return page
  const parameters = [...voted].map(([tool, ballot]) => `${votedParameter}=${tool}.${ballot}`)
  return `${page}${page.includes('?') ? '&' : '?'}${parameters.join('&')}`
}
