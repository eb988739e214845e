import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { content } from './content'

/** Lets route handlers that a test imports afterwards read a catalogue of these files, from a folder of their own. */
export function provideCatalogue(files: Parameters<typeof content>[0] = {}): void {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-route-'))
  process.env.CATALOGUE_FILE = join(folder, 'catalogue.ndjson')
  process.env.DATA_FOLDER = join(folder, 'data')
  writeCompiled(process.env.CATALOGUE_FILE, renderContent(content(files)))
  afterAll(() => rmSync(folder, { recursive: true }))
}
