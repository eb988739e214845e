import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolSlug } from './generate'
import { formatNumber, print, printFaults } from './print'
import { runMeasured } from './process'
import { contentCommand, writeSite } from './site'

/** As many as the largest public list has, from as many providers. */
const offers = 5_276
const providers = 147
/** Popular models are sold by forty providers, most by few. */
const offersOfTool = 20
const bounds = { seconds: 20, megabytes: 500 }

/** Imports a list in which every offer belongs to a tool: for the first time, once more, and with every price changed. */
export async function benchImport(folder: string): Promise<void> {
  const { CONTENT_FOLDER } = writeSite(folder, 'import', Math.ceil(offers / offersOfTool))
  const list = join(folder, 'api.json')
  const names = writeList(list, 1)
  writeTable(CONTENT_FOLDER, names)
  const run = (day: string) =>
    runMeasured([...contentCommand, 'import', 'models-dev', list, '--as-of', day, '--accept', 'all'], {
      CONTENT_FOLDER,
    })

  const runs = [{ what: 'for the first time', ...(await run('2026-07-02')) }]
  runs.push({ what: 'that are there already', ...(await run('2026-07-02')) })
  writeList(list, 1.1)
  runs.push({ what: 'of which every price changed', ...(await run('2026-08-02')) })

  for (const { what, seconds, megabytes } of runs) {
    print(
      `import of ${formatNumber(names.length)} offers ${what}`,
      `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
      `${bounds.seconds} s, ${bounds.megabytes} MB`,
    )
  }
  const missed = runs.filter(({ seconds, megabytes }) => seconds > bounds.seconds || megabytes > bounds.megabytes)
  printFaults(missed.map(({ what }) => `the import ${what} missed its bound`))
}

/** Writes a list of the size and shape of the real one, made of real offers, and returns its `provider/model` names. */
function writeList(file: string, factor: number): string[] {
  const known = Object.values<{ models: object }>(JSON.parse(readFileSync('tests/support/models-dev/api.json', 'utf8')))
  const models = known.flatMap((provider) =>
    Object.values<{ cost?: Record<string, unknown> }>(provider.models as never),
  )
  const list: Record<string, { models: Record<string, unknown> } & Record<string, unknown>> = {}
  const names: string[] = []
  for (let index = 0; index < offers; index++) {
    const [provider, id] = [`provider-${index % providers}`, `model-${index}`]
    const { cost, ...model } = models[index % models.length] ?? {}
    list[provider] ??= { id: provider, name: provider, env: [], doc: 'https://provider.example', models: {} }
    list[provider].models[id] = { ...model, id, ...(cost && { cost: scale(cost, factor) }) }
    names.push(`${provider}/${id}`)
  }
  writeFileSync(file, JSON.stringify(list))
  return names
}

function scale(cost: Record<string, unknown>, factor: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cost).map(([key, value]) => [key, typeof value === 'number' ? value * factor : value]),
  )
}

function writeTable(folder: string, names: readonly string[]): void {
  const tools = Object.fromEntries(
    Array.from({ length: Math.ceil(names.length / offersOfTool) }, (_, tool) => [
      toolSlug(tool),
      names.slice(tool * offersOfTool, (tool + 1) * offersOfTool),
    ]),
  )
  mkdirSync(join(folder, 'imports'), { recursive: true })
  writeFileSync(
    join(folder, 'imports', 'models-dev.json'),
    JSON.stringify({ source: 'https://models.dev/api.json', tools }),
  )
}
