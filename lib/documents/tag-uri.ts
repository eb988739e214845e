/** A tag URI (RFC 4151): the site's domain, the year it began to use it, and a name that is never reused. */
export function tagUri(siteAddress: string, name: string): string {
  return `tag:${new URL(siteAddress).hostname},2026:${name}`
}
