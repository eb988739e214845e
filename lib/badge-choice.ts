import { type BadgeShow, type BadgeTheme, badgeShows, badgeThemes } from './badges/badge'
import type { CarriedParameters } from './carried-parameters'
import type { Catalogue } from './catalogue/catalogue'
import { isCaseParameter, readCase } from './comparison/case'
import type { BuyerCase } from './comparison/case/buyer-case'
import { type Ignored, type RawQuery, readFirst } from './lists/query'
import { type PickerInput, parsePickerInputs, readPickerInputs } from './picker-input'

/** What somebody asks to show on their own page. */
export type BadgeChoice = {
  inputs: readonly PickerInput[]
  show: BadgeShow
  theme: BadgeTheme
  /** For which an embed is made. */
  buyerCase: BuyerCase
  /** The parameters of the case as they were given. */
  carried: CarriedParameters
  ignored: readonly Ignored[]
}

/** Reads a choice from a query. Nothing is refused: what cannot be read is named. */
export function readBadgeChoice(catalogue: Catalogue, raw: RawQuery): BadgeChoice {
  const { ignored: ignoredCase, ...buyerCase } = readCase(raw, catalogue.reviewers, ['tool', 'show', 'theme'])
  const ignored = [...ignoredCase]
  const pairs = Object.entries(raw).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value] as const),
  )
  return {
    inputs: parsePickerInputs(catalogue, readPickerInputs(new URLSearchParams(pairs.map((pair) => [...pair])))),
    show: readWord(raw, 'show', badgeShows, ignored),
    theme: readWord(raw, 'theme', badgeThemes, ignored),
    buyerCase,
    carried: pairs.filter(([name]) => isCaseParameter(name)),
    ignored,
  }
}

/** The first of the words where none of them is given. */
function readWord<Word extends string>(
  raw: RawQuery,
  name: string,
  words: readonly [Word, ...Word[]],
  ignored: Ignored[],
): Word {
  const text = readFirst(raw, name, ignored)
  const word = words.find((each) => each === text)
  if (word === undefined && text !== '') ignored.push({ what: name, text, why: `not one of ${words.join(', ')}` })
  return word ?? words[0]
}
