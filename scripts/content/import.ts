import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkContent } from '@/lib/catalogue/catalogue'
import { ContentError } from '@/lib/catalogue/fault'
import { readContent } from '@/lib/catalogue/read'
import type { SourceFile } from '@/lib/catalogue/source-file'
import { listChangedFiles, replaceFiles } from '@/lib/imports/files'
import { importList } from '@/lib/imports/import-list'
import { parseModelsDev } from '@/lib/imports/models-dev-schema'
import { formatListFaults, formatReport } from '@/lib/imports/report'
import { findStoredDay } from '@/lib/imports/stored'

export const importUsage = `npm run content import models-dev <file>       takes offers and facts from what models.dev publishes as api.json
  -- --as-of 2026-07-02                        the day the file is from; today without it
  -- --dry-run                                 says what it would do and writes nothing
  -- --accept <provider/model> ...             applies suspicious values of these offers, or of all
  -- --all                                     lists every added offer, and those that belong to no tool`

/** Imports a price list into a content folder and returns a report. Throws, and writes nothing, when anything is wrong. */
export function importInto(folder: string, args: string[], today: string): string {
  const { file, asOf, accepted, isDryRun, listAll } = readArguments(args, today)
  const content = readContent(folder)
  const { records, faults } = checkContent(content)
  if (faults.length > 0) throw new ContentError(faults)
  const table = records.imports.find(({ importer }) => importer === 'models-dev')
  if (table === undefined) throw new Error('content/imports/models-dev.json is missing: docs/content.md shows one.')

  const parsed = existsSync(file)
    ? parseModelsDev(readFileSync(file))
    : { ok: false as const, faults: ['the file: found nothing, expected a file'] }
  if (!parsed.ok) throw new Error(formatListFaults(file, parsed.faults))
  const newest = findStoredDay(records, table.source)
  if (asOf < newest) {
    throw new Error(
      `${file} is from ${asOf}, and the content has prices of ${newest} from the same source: an older list would undo newer prices. Nothing was changed.`,
    )
  }

  const isAccepted = (offer: string) => accepted.has('all') || accepted.has(offer)
  const result = importList(records, table, parsed.list, { asOf, isAccepted })
  const changed = listChangedFiles(result, content)
  const after = checkContent(replaceFiles(content, changed))
  if (after.faults.length > 0) throw new ContentError(after.faults)
  if (!isDryRun) for (const changedFile of changed) writeAtOnce(folder, changedFile)
  return formatReport(result, changed.length, { isDryRun, all: listAll })
}

function readArguments(args: string[], today: string) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      accept: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const [importer, file, ...more] = positionals
  // Where no `--` stands before --as-of, npm takes the option away and leaves its day.
  const offers = more.filter((word) => !isDay(word))
  if (importer !== 'models-dev' || file === undefined || values.accept !== offers.length > 0)
    throw new Error(importUsage)
  const asOf = values['as-of'] ?? more.find(isDay) ?? today
  if (!isDay(asOf) || asOf > today) {
    throw new Error(`--as-of is ${asOf}: write the day the list is from, such as 2026-07-02, and none after today.`)
  }
  return { file, asOf, accepted: new Set(offers), isDryRun: values['dry-run'], listAll: values.all }
}

function isDay(word: string): boolean {
  return z.iso.date().safeParse(word).success
}

/** The file is renamed into place, so that a reader never sees half of it. */
function writeAtOnce(folder: string, { path, text }: SourceFile): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  // The name starts with a dot, so that it is no content.
  const draft = join(dirname(file), `.${path.replaceAll('/', '-')}.new`)
  writeFileSync(draft, text)
  renameSync(draft, file)
}
