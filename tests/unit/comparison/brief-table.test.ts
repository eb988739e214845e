import { expect, test } from 'vitest'
import { decide } from '@/lib/comparison/brief/outcome'
import { facets } from '@/lib/comparison/facets'
import { stateOf, writeBriefOf } from '@/tests/support/briefs'
import { generateCase, generateTool, makePicker } from '@/tests/support/generated-tools'
import { nameStatements, recompute } from '@/tests/support/recomputed-statements'

const pairs = 10_000

/** Rows that are made of prices and evidence, beside those of the registry. */
const ownRows = ['cost', 'cheapest', 'plans', 'evidence']

test('no statement about ten thousand pairs contradicts the table, and none is left out', () => {
  const picker = makePicker(16)
  const seen = new Map<string, number>()

  for (let index = 0; index < pairs; index++) {
    const { comparison, quotes, buyerCase, statements } = stateOf(
      [generateTool(picker, 'anchor'), generateTool(picker, 'beacon')],
      generateCase(picker),
    )
    const said = nameStatements(statements)
    const worked = recompute(comparison, quotes, buyerCase)
    if (said.join() !== worked.join()) expect({ index, said }).toEqual({ index, said: worked })
    const { kind } = decide(
      statements,
      comparison.sides.map(({ tool }) => tool),
    )
    for (const text of [kind, ...said]) seen.set(text, (seen.get(text) ?? 0) + 1)
  }

  // What is generated covers every outcome and both sides of every kind of statement.
  const outcomes = ['choice', 'depends', 'no real difference', 'not substitutes', 'not enough known', 'none fits']
  for (const outcome of outcomes) expect([outcome, (seen.get(outcome) ?? 0) > 20]).toEqual([outcome, true])
  for (const side of ['anchor', 'beacon', 'nobody']) {
    for (const what of ['panel ', 'cost cost', 'cost plans'])
      expect([what, (seen.get(`${what} ${side}`) ?? 0) > 100]).toEqual([what, true])
  }
})

test('every row that a statement, reason or note names is in the table', () => {
  const picker = makePicker(17)

  for (let index = 0; index < 300; index++) {
    const tools = ['anchor', 'beacon', 'cove', 'dock']
      .slice(0, 2 + (index % 3))
      .map((slug) => generateTool(picker, slug))
    const { comparison, brief } = writeBriefOf(tools, generateCase(picker))
    const shown = new Set([...ownRows, ...comparison.rows.map(({ key }) => key)])
    const facts = new Set([...ownRows, ...facets.map(({ key }) => key)])
    // A must-have that is known of no side has a row that stands closed.
    const open = brief.statements.filter(({ kind }) => kind !== 'must-have')
    const rows = [...open, ...brief.reasons.flat()].map(({ row }) => row)

    expect(rows.filter((row) => !shown.has(row))).toEqual([])
    expect(brief.statements.filter(({ row }) => !facts.has(row))).toEqual([])
    expect(brief.outcome.notes.filter(({ row }) => row !== undefined && !facts.has(row))).toEqual([])
  }
})

test('how many facts have a source is what the cells of the table say', () => {
  const picker = makePicker(18)

  for (let index = 0; index < 300; index++) {
    const { comparison, brief } = writeBriefOf([generateTool(picker, 'anchor'), generateTool(picker, 'beacon')])
    for (const [side, { tool }] of comparison.sides.entries()) {
      const cells = comparison.rows.flatMap(({ cells }) => {
        const cell = cells[side]
        return cell?.state === 'known' && cell.evidence !== undefined ? [cell] : []
      })
      const sourced = cells.filter(({ source }) => source !== undefined).length
      const claims = cells.filter(({ evidence }) => evidence === 'vendor claim').length
      const said =
        brief.statements.find(({ kind, tools }) => kind === 'evidence' && tools[0] === tool.slug)?.words ?? ''

      expect(said).toContain(cells.length === 0 ? 'no facts are known' : `${sourced} of ${cells.length} fact`)
      if (claims > 1) expect(said).toContain(`${claims} are claimed by the vendor`)
    }
  }
})

test('no headline, explanation or note is empty or tells of something undefined', () => {
  const picker = makePicker(19)

  for (let index = 0; index < 900; index++) {
    const tools = ['anchor', 'beacon', 'cove', 'dock']
      .slice(0, 2 + (index % 3))
      .map((slug) => generateTool(picker, slug))
    const { outcome, statements, reasons } = writeBriefOf(tools, generateCase(picker)).brief
    const texts = [
      outcome.headline,
      outcome.because,
      ...outcome.notes.flatMap(({ label, words }) => [label, words]),
      ...statements.map(({ words }) => words),
      ...reasons.flat().map(({ words }) => words),
    ]

    expect(texts.filter((text) => text.trim() === '' || /undefined|NaN|\s{2}|\.\.|,\.|: ?\.$/.test(text))).toEqual([])
    expect(outcome.notes.length).toBeLessThanOrEqual(3)
    expect(outcome.choice !== undefined).toBe(outcome.kind === 'choice')
  }
})
