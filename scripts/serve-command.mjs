/**
 * How Node is told to serve the site. Without a bound V8 lets the heap of a busy server grow past 900 MB before it
 * collects, of which 130 MB are alive at 10,000 tools.
 */
export const serveCommand = ['--max-old-space-size=320', 'build/serve.mjs']
