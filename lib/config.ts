import { z } from 'zod'

/** What the environment says, read once. */
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)).default(3000),
  SITE_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  CONTENT_FOLDER: z.string().min(1).default('content'),
  CATALOGUE_FILE: z.string().min(1).default('build/catalogue.ndjson'),
})

export type Config = {
  /** Whether pages are served from sources that change while the server runs. */
  isDevelopment: boolean
  /** TCP port, 0 for any free one. */
  port: number
  /** Origin that canonical links name, without a slash at its end. */
  siteAddress: string
  /** Folder of what editors write. */
  contentFolder: string
  /** File of the compiled catalogue. */
  catalogueFile: string
}

/** Throws with every fault of the environment in one message, each named by its variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const result = Environment.safeParse(environment)
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`The environment cannot be used:\n${faults.join('\n')}`)
  }
  const { NODE_ENV, PORT, SITE_ADDRESS, CONTENT_FOLDER, CATALOGUE_FILE } = result.data
  return {
    isDevelopment: NODE_ENV === 'development',
    port: PORT,
    siteAddress: SITE_ADDRESS ?? `http://localhost:${PORT}`,
    contentFolder: CONTENT_FOLDER,
    catalogueFile: CATALOGUE_FILE,
  }
}
