import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { checkContent } from '@/lib/catalogue/catalogue'
import { ContentError } from '@/lib/catalogue/fault'
import { readContent } from '@/lib/catalogue/read'
import type { SourceFile } from '@/lib/catalogue/source-file'
import { listChangedFiles, replaceFiles } from '@/lib/imports/files'
import { findStoredDay, importList } from '@/lib/imports/import-list'
import { parseModelsDev } from '@/lib/imports/models-dev-schema'
import { formatListFaults, formatReport } from '@/lib/imports/report'

export const importUsage = `npm run content import models-dev FILE -- [--as-of DAY] [--dry-run] [--verbose] [--accept OFFER ...]
                                               takes offers and facts from a file that models.dev publishes as api.json`

/** Imports a price list into a content folder and returns a report. Throws, and writes nothing, when anything is wrong. */
export function importInto(folder: string, args: string[], today: string): string {
  const { file, asOf, accepted, isDryRun, isVerbose } = readArguments(args, today)
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
  return formatReport(result, changed.length, { isDryRun, all: isVerbose })
}

function readArguments(args: string[], today: string) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string', default: today },
      'dry-run': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      accept: { type: 'string', multiple: true, default: [] },
    },
  })
  const [importer, file, ...more] = positionals
  if (importer !== 'models-dev' || file === undefined || (more.length > 0 && values.accept.length === 0)) {
    throw new Error(importUsage)
  }
  const asOf = values['as-of']
  if (!z.iso.date().safeParse(asOf).success || asOf > today) {
    throw new Error(`--as-of is ${asOf}: write the day the list is from, such as 2026-07-02, and none after today.`)
  }
  // More than one offer may follow --accept.
  const accepted = new Set([...values.accept, ...more])
  return { file, asOf, accepted, isDryRun: values['dry-run'], isVerbose: values.verbose }
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
