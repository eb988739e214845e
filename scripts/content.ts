import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkContent, renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { editorSchemas } from '@/lib/catalogue/editor-schemas'
import { formatFaults } from '@/lib/catalogue/fault'
import { formatPanelReport } from '@/lib/catalogue/panel-report/panel-report'
import { readContent } from '@/lib/catalogue/read'
import { parseRecords } from '@/lib/catalogue/records'
import type { Rubric } from '@/lib/catalogue/rubric'
import { isSlug } from '@/lib/catalogue/slug'
import { formatReviewTemplate, formatToolTemplate } from '@/lib/catalogue/templates'
import { formatWarnings } from '@/lib/catalogue/warning'
import { findWarnings } from '@/lib/catalogue/warnings'
import { formatAmount } from '@/lib/catalogue/words'
import { type Config, readConfig } from '@/lib/config'
import { reportAndExit } from '@/lib/report'
import { importInto, importUsage } from './content/import'
import { notifyHubs, notifyUsage } from './content/notify'

const usage = `npm run content check                          lists every fault in the content
npm run content report                         says what the panel has judged and how
npm run content new tool <tool>                writes a blank record of a tool
npm run content new review <tool> <reviewer>   writes a blank review
npm run content build                          checks the content and compiles it for the server
npm run content schemas                        writes the JSON Schemas that editors use
${notifyUsage}
${importUsage}`

try {
  await run(process.argv.slice(2))
} catch (error) {
  reportAndExit(error)
}

async function run([command, ...rest]: string[]): Promise<void> {
  const config = readConfig(process.env)
  const { contentFolder, catalogueFile } = config
  if (command === 'check') check(contentFolder, today())
  else if (command === 'report') report(contentFolder, today())
  else if (command === 'new') create(contentFolder, rest)
  else if (command === 'build') writeCompiled(catalogueFile, renderContent(readContent(contentFolder)))
  else if (command === 'schemas') writeSchemas(contentFolder)
  else if (command === 'import') console.log(importInto(contentFolder, rest, today()))
  else if (command === 'notify') await notify(config, rest)
  else throw new Error(usage)
}

/** The day it is, in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function check(folder: string, day: string): void {
  const { records, faults } = checkContent(readContent(folder))
  if (faults.length > 0) throw new Error(formatFaults(faults))
  const { tools, reviews } = records
  const prices = [...tools, ...records.offers].reduce((sum, { offers }) => sum + offers.length, 0)
  console.log(`The content is valid: ${tools.length} tools, ${reviews.length} reviews, ${prices} offers.`)
  const warnings = findWarnings(records, day)
  if (warnings.length > 0) console.log(`\n${formatWarnings(warnings)}`)
}

/** Faults do not prevent the report, because reviews are often written in several places at a time. */
function report(folder: string, day: string): void {
  const { records, faults } = checkContent(readContent(folder))
  if (faults.length > 0) {
    const amount = formatAmount(faults.length, 'fault', 'faults')
    console.log(
      `The content has ${amount}. Files with a fault in their format are left out. To list them: npm run content check\n`,
    )
  }
  console.log(formatPanelReport(records, day))
}

function create(folder: string, [what, ...slugs]: string[]): void {
  if (what === 'tool' && slugs.length === 1) writeTemplate(folder, 'tools', slugs, formatToolTemplate())
  else if (what === 'review' && slugs.length === 2)
    writeTemplate(folder, 'reviews', slugs, formatReviewTemplate(findRubric(folder, slugs[1])))
  else throw new Error(usage)
}

/** The rubric of a reviewer, if there is one without a fault. */
function findRubric(folder: string, reviewer: string | undefined): Rubric | undefined {
  const files = readContent(folder).files.filter(({ path }) => path === `panel/${reviewer}.md`)
  return parseRecords({ files, faults: [] }).records.reviewers[0]?.rubric
}

function writeTemplate(folder: string, below: string, slugs: string[], text: string): void {
  const bad = slugs.find((slug) => !isSlug(slug))
  if (bad !== undefined) {
    throw new Error(
      `"${bad}" cannot be part of an address: use lowercase letters, digits and single hyphens, at most 64 characters, without "-vs-".`,
    )
  }
  const file = `${join(folder, below, ...slugs)}.md`
  if (existsSync(file)) throw new Error(`${file} already exists and was not changed.`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`Created ${file}. Fill it in, then run: npm run content check`)
}

async function notify(config: Config, args: string[]): Promise<void> {
  const { report, failures } = await notifyHubs(config, args, today())
  console.log(report)
  if (failures.length > 0) throw new Error(failures.join('\n'))
}

function writeSchemas(folder: string): void {
  mkdirSync(join(folder, 'schemas'), { recursive: true })
  for (const [name, schema] of Object.entries(editorSchemas)) {
    writeFileSync(join(folder, 'schemas', name), `${JSON.stringify(schema, null, 2)}\n`)
  }
}
