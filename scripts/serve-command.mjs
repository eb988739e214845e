/**
 * How Node is told to serve the site. By itself V8 lets the heap of a busy server grow past 900 MB on a large machine. Few
 * objects outlive their page, so room for young ones is doubled: half as many collections, each of which every request
 * waits for, and each as long as before. One thread helps to collect: the four that V8 starts by itself push aside the one that
 * renders, on a machine with two cores.
 */
export const serveCommand = [
  '--max-old-space-size=1024',
  '--max-semi-space-size=32',
  '--v8-pool-size=1',
  'build/server.mjs',
]
