import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server.ts compresses, and makes the ETag of a page.
  compress: false,
  generateEtags: false,
  // proxy.ts sends each address to its canonical form in one step.
  skipTrailingSlashRedirect: true,
  // `/_next/data/…` is no other address of a page.
  skipProxyUrlNormalize: true,
  images: { unoptimized: true },
  // A kept page is the same for everybody, so its metadata is always in its head.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
    'better-sqlite3',
    'pg',
    'piscina',
    'nodemailer',
    'html-to-text',
    '@react-email/render',
    'pino',
    'pino-pretty',
    'prom-client',
  ],
  // `npm test` checks types, so that a start need not.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Forms have 64 KB at most; the handlers refuse a larger one.
    proxyClientMaxBodySize: '128kb',
    // Next redirects what its router asks for until the address has a hash of headers that server.ts drops. The answer does
    // not depend on them: without them it is the whole page. Next's guide on CDN caching describes the option.
    validateRSCRequestHeaders: false,
  },
}

export default nextConfig
