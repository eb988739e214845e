/** Of a page where nothing happens in the browser but what every page has. */
export function NoControls() {
  return null
}
