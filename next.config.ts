import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // scripts/serve.ts compresses, without a flush for every chunk.
  compress: false,
  // The gate sends each address to its canonical form in one step.
  skipTrailingSlashRedirect: true,
  // Titles and canonical links stand in the head for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  agentRules: false,
}

export default nextConfig
