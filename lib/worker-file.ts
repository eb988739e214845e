import { join } from 'node:path'

/** The file that a worker thread starts with, `lib/{folder}/{name}.ts`: as it was built in production, the source during development. */
export function workerFile(folder: string, name: string): string {
  // Without the comment, Next's bundler would include the whole project.
  const root = /* turbopackIgnore: true */ process.cwd()
  return process.env.NODE_ENV === 'production'
    ? join(/* turbopackIgnore: true */ root, 'build', `${name}.mjs`)
    : join(/* turbopackIgnore: true */ root, 'lib', folder, `${name}.ts`)
}

/** Options of Node for a thread. Those of the server process, such as its heap size, are not for threads. */
export function workerOptions(file: string): string[] {
  return file.endsWith('.ts') ? ['--import', 'tsx'] : []
}
