/**
 * A short name for a source: the package for npm, owner and repository for GitHub, otherwise the host. `models.dev` for
 * `https://models.dev/api.json`.
 */
export function nameSource(source: string): string {
  const { host, pathname } = new URL(source)
  const name = host.replace(/^www\./, '')
  const [first = '', second = ''] = pathname.split('/').filter(Boolean)
  if (name === 'github.com' && second !== '') return `${first}/${second} on GitHub`
  const [, npm] = /^\/package\/((?:@[^/]+\/)?[^/]+)/.exec(pathname) ?? []
  return name === 'npmjs.com' && npm !== undefined ? `${npm} on npm` : name
}
