/** A place or width in an SVG: `24.39%` for 24.390243902439025. A hundredth of a per cent is less than a pixel. */
export function formatPercent(amount: number): string {
  return `${Math.round(100 * amount) / 100}%`
}
