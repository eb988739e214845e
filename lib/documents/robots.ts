import { address } from '@/lib/site'

/** RFC 9309: every page may be read, and what only forms and programs of the site ask for need not be. */
export function writeRobots(siteAddress: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${siteAddress}${address.sitemap()}\n`
}
