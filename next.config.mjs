/**
 * Not in TypeScript: Next would load its compiler for it at every start.
 * @type {import('next').NextConfig}
 */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // scripts/serve.ts compresses.
  compress: false,
  // The gate sends each address to its canonical form in one step.
  skipTrailingSlashRedirect: true,
  // What pages share lies beside them.
  pageExtensions: ['page.tsx'],
  // A package that the server imports as an ES module makes the loader of every page's scripts larger; `pg` is left out unless named.
  bundlePagesRouterDependencies: true,
  transpilePackages: ['pg'],
  // Every page has a nonce of its own, so that no two answers are the same.
  generateEtags: false,
  images: { unoptimized: true },
  // A page file is loaded when it is first asked for; all of them at once are a third of a second of every start.
  experimental: { preloadEntriesOnStart: false },
}

export default nextConfig
