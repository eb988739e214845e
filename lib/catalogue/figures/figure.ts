import Big from 'big.js'

/** A number in a text: `$4`, `60%`, `1,000,000`, `256K`, `1.5 million`. */
export type Figure = { text: string; value: Big; sign: '' | '$' | '%' }

const figure =
  /(?<dollar>\$ ?)?(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?:(?<letter>[KkMBT])(?![\p{L}\p{N}])|\s(?<word>thousand|million|billion|trillion)\b)?(?<percent> ?%)?/gu

const scales: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** The figures of a text, in its order. Hide the digits of names first (`names.ts`), or they count as figures. */
export function readFigures(text: string): Figure[] {
  return [...text.matchAll(figure)].map(({ 0: match, groups = {} }) => ({
    text: match.trim(),
    value: new Big((groups.digits ?? '').replaceAll(',', '')).times(scales[groups.letter ?? groups.word ?? ''] ?? 1),
    sign: groups.dollar !== undefined ? '$' : groups.percent !== undefined ? '%' : '',
  }))
}

export function isSameFigure(a: Figure, b: Figure): boolean {
  return a.sign === b.sign && a.value.eq(b.value)
}

/** Whether a figure of a text is that of a claim, or a rounding of it: 1M for 1,048,576. Money is not rounded. */
export function isRounded(shown: Figure, claimed: Figure): boolean {
  if (isSameFigure(shown, claimed)) return true
  if (shown.sign !== '' || claimed.sign !== '') return false
  const digits = shown.value
    .toFixed()
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length
  return claimed.value.prec(Math.max(1, digits)).eq(shown.value)
}
