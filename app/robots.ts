import type { MetadataRoute } from 'next'
import { config } from '@/app/_lib/catalogue'
import { address } from '@/lib/site'

/** The sitemap's address comes from the environment of the running server. */
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/v1/'], disallow: '/api/' },
    sitemap: `${config.siteAddress}${address.sitemap()}`,
  }
}
