/**
 * How Node is told to serve the site. By itself V8 lets the heap of a busy server grow past 900 MB on a large machine. One
 * thread helps to collect garbage: the four that V8 starts by itself push aside the one that renders, on a machine with two
 * cores.
 */
export const serveCommand = ['--max-old-space-size=1024', '--v8-pool-size=1', 'build/server.mjs']
