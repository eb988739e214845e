/** The relative luminance of a colour such as `#0b6a3e` (WCAG 2.2), from 0 to 1. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...Buffer.from(colour.slice(1), 'hex')].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
