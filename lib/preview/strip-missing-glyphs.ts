/** What Besley has a shape for, apart from letters that hardly any name is written with. */
const drawn =
  '\\x20-\\x7e\\xa0-\\xac\\xae-\\u017f\\u0218-\\u021b\\u1e80-\\u1e85\\u1e9e\\u1ef2\\u1ef3\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020\\u2022\\u2026\\u2039\\u203a\\u2044\\u20ac\\u2212'
const missing = new RegExp(`[^${drawn}]`, 'gu')

/**
 * A text as the picture's typeface can show it: in one line, without signs and symbols that it lacks. Nothing when
 * letters or digits would be lost, as a name that has only some of its letters is not a name: `★ Łódź` gives `Łódź`,
 * and `Яндекс` gives nothing.
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

/** Marks that say how an emoji is shown belong to no letter. */
function isDecoration(sign: string): boolean {
  return /\p{Variation_Selector}|\u20e3/u.test(sign)
}
