const maxPath = 2_048

/** Whether a path is one that no page could ever have: escapes that do not decode, control characters, steps upwards. */
export function isMalformed(path: string): boolean {
  if (!path.startsWith('/') || path.length > maxPath) return true
  try {
    return /[\p{Cc}\\]|\/\/|\/\.\.?(\/|$)/u.test(decodeURIComponent(path))
  } catch {
    return true
  }
}
