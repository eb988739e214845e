/**
 * A short name for a source: the package for npm, owner and repository for GitHub, otherwise the host. `models.dev` for
 * `https://models.dev/api.json`.
 */
export function nameSource(source: string): string {
  const { host, pathname } = new URL(source)
  const name = host.replace(/^www\./, '')
  const [first = '', second = ''] = pathname.split('/').filter(Boolean)
  if (gitHubHosts.has(name) && second !== '') return `${first}/${second} on GitHub`
  const [, npm] = /^\/package\/((?:@[^/]+\/)?[^/]+)/.exec(pathname) ?? []
  return name === 'npmjs.com' && npm !== undefined ? `${npm} on npm` : name
}

/** Pages of repositories, and files of them as they are. Both have owner and repository first in their paths. */
const gitHubHosts: ReadonlySet<string> = new Set(['github.com', 'raw.githubusercontent.com'])
