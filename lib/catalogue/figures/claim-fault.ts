import { type FactKey, factEntries } from '@/lib/catalogue/facts'
import { type Fault, suggest } from '@/lib/catalogue/fault'
import { isPriceRow, rowKeys } from '@/lib/catalogue/row-keys'
import { type Claim, compareWithFact } from './fact-claims'
import { isRounded, readFigures } from './figure'
import type { Names } from './names'
import { compareWithPrices } from './price-claims'
import type { RowLink } from './read-marks'
import type { ToolRecord } from './tool-record'

type ClaimFault = Pick<Fault, 'found' | 'expected' | 'fix'>

/** Why a link does not say what the record of its tool says; nothing where it does. */
export function findClaimFault(
  link: RowLink,
  tool: ToolRecord,
  names: Names,
  nameProvider: (slug: string) => string,
): ClaimFault | undefined {
  const { text, title, url, row } = link
  const found = `[${text}](${url}${title === undefined ? '' : ` "${title}"`})`
  if (!isFact(row) && !isPriceRow(row)) return { found, expected: 'the key of a row', fix: suggest(row, rowKeys) }
  const claim = readClaim(title ?? text, names)
  const compared = isFact(row)
    ? compareWithFact(claim, row, tool.facts[row])
    : compareWithPrices(
        { ...claim, sellers: [text, title ?? ''].flatMap(names.findProviders) },
        row,
        tool,
        nameProvider,
      )
  const expected = () => `what holds of ${tool.name}: ${compared.record()}`
  if (!compared.holds) return { found, expected: expected(), fix: `Correct it, and what rests on it. ${compared.form}` }
  const shown = title === undefined ? [] : readClaim(text, names).figures
  const extra = shown.find((figure) => !claim.figures.some((each) => isRounded(figure, each)))
  if (extra === undefined) return undefined
  return { found, expected: expected(), fix: `Correct ${extra.text}, or claim it in the title too.` }
}

function isFact(row: string): row is FactKey {
  return Object.hasOwn(factEntries, row)
}

function readClaim(text: string, names: Names): Claim {
  const words = text.replace(/\s+/g, ' ').trim()
  return { words, figures: readFigures(names.hide(words)) }
}
