/**
 * Removes characters that XML forbids even when escaped (XML 1.0 §2.2): most control characters and lone surrogates.
 */
export function keepXmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
