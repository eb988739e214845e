import { join } from 'node:path'
import { generateContent } from './generate'
import { runMeasured } from './process'

/** The content, the compiled catalogue and the votes of a generated site. */
export type SiteEnvironment = { CONTENT_FOLDER: string; CATALOGUE_FILE: string; DATA_FOLDER: string }

export const contentCommand = ['--import', 'tsx', 'scripts/content.ts']

/** Writes the content of a generated site. It still has to be compiled. */
export function writeSite(folder: string, name: string, tools: number, offersOfTool = 0): SiteEnvironment {
  const contentFolder = join(folder, name)
  generateContent(contentFolder, tools, offersOfTool)
  return {
    CONTENT_FOLDER: contentFolder,
    CATALOGUE_FILE: join(folder, `${name}.ndjson`),
    DATA_FOLDER: join(folder, `${name}-data`),
  }
}

export function compileSite(environment: SiteEnvironment): Promise<{ seconds: number; megabytes: number }> {
  return runMeasured([...contentCommand, 'build'], environment)
}
