/** Characters that Besley can draw, without letters that rarely occur in names. */
const supported =
  '\\x20-\\x7e\\xa0-\\xac\\xae-\\u017f\\u0218-\\u021b\\u1e80-\\u1e85\\u1e9e\\u1ef2\\u1ef3\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020\\u2022\\u2026\\u2039\\u203a\\u2044\\u20ac\\u2212'
const missing = new RegExp(`[^${supported}]`, 'gu')

/**
 * Prepares a text for the picture's typeface: one line, without signs and symbols that the typeface lacks. Returns
 * nothing when letters or digits would be lost, because a name without some of its letters is wrong: `★ Łódź` gives
 * `Łódź`, and `Яндекс` gives nothing.
 */
export function stripMissingGlyphs(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
  const lost = written.match(missing) ?? []
  if (lost.some((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign) && !isDecoration(sign))) return undefined
  return written.replace(missing, '').replace(/ +/g, ' ').trim() || undefined
}

/** Variation selectors and the like only change how an emoji is shown. */
function isDecoration(sign: string): boolean {
  return /\p{Variation_Selector}|\u20e3/u.test(sign)
}
