import type { ReviewText } from './review-text'

/** Clichés of the trade. A hyphen may be a space or nothing in a text; a star stands for any ending. */
const cliches = splitList(`
  ai-powered, ai-driven, all-in-one, at scale, at the end of the day, bang for the buck, battle-tested, best-in-class,
  best of both worlds, best of breed, blazing*, bleeding-edge, boast*, bottom line, compelling, cutting-edge,
  deep dive*, delv*, democrati*, disrupt*, double-edged sword, effortless*, elephant in the room, elevates, empower*,
  enterprise-grade, ever-evolving, excit*, fast-paced, first-class citizen*, frictionless*, future-proof*, game-chang*,
  groundbreaking, heavy lifting, holistic*, hype*, impressive*, in the age of, in today's world, industry-leading,
  innovati*, it's worth noting, jack of all trades, leapfrog*, leverag*, lightning-fast, low-hanging fruit,
  mission-critical, moat, moats, move the needle, next-gen, next-generation, next-level, no-brainer*, one-stop-shop*,
  out-of-the-box, pain-point*, paradigm*, plug-and-play, powerhouse*, powerful*, punches above, raises the bar,
  raising the bar, revolution*, robust*, rock-solid, seamless*, secret sauce, silver bullet*, sleek*, state-of-the-art,
  stands out from the crowd, streamlin*, stunning*, supercharg*, superpower*, sweet spot*, swiss army knife, synerg*,
  table stakes, takeaway*, testament to, transformative, turbocharg*, turnkey, under the hood, unleash*, unlock*,
  unparalleled, utiliz*, utilis*, world-class, workhorse*, your mileage may vary
`)

/** Each cliché of a review's text or line, as it is written there. */
export function findCliches(texts: readonly ReviewText[]): { file: string; written: string }[] {
  return texts.flatMap(({ review, text }) =>
    (`${text}\n${review.line}`.replaceAll('’', "'").match(pattern) ?? []).map((written) => ({
      file: review.file,
      written: written.toLowerCase(),
    })),
  )
}

const pattern = new RegExp(
  `\\b(?:${cliches.map((cliche) => cliche.replaceAll('-', '[- ]?').replace('*', '[a-z]*')).join('|')})\\b`,
  'gi',
)

function splitList(text: string): string[] {
  return text.trim().split(/,\s+/)
}
