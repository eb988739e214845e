/**
 * Draws nothing but the title of a page, or fails in the way that the title asks for.
 * @param {{ title: string }} preview
 */
export default function draw({ title }) {
  if (title === 'throw') throw new Error('no ink')
  if (title === 'exit') process.exit(3)
  return title === 'never' ? new Promise(() => {}) : new TextEncoder().encode(title)
}
