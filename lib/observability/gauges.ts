import { setImmediate, setTimeout } from 'node:timers/promises'
import { Gauge } from 'prom-client'
import { type Catalogue, newest } from '@/lib/catalogue/catalogue'
import type { SharedDatabase } from '@/lib/database/shared'
import type { PageCache } from '@/lib/http/page-cache'
import { countUnsent } from '@/lib/newsletter/outbox'
import { listPrices } from '@/lib/pricing/price-list'
import { shareInProcess } from '@/lib/process-wide'
import { metrics } from './metrics'

/** Reads a gauge whenever metrics are asked for. A value that cannot be read is absent, and never 0. */
function addGauge<Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: (gauge: Gauge<Label>) => void | Promise<void>,
): void {
  shareInProcess(`gauge ${name}`, () => {
    return new Gauge<Label>({
      name,
      help,
      labelNames,
      registers: [metrics.registry],
      async collect() {
        this.reset()
        // A gauge without labels would say 0 where nothing is known.
        if (labelNames.length === 0) this.remove()
        await read(this)
      },
    })
  })
}

export function watchBuild({ version, nextBuild }: { version: string; nextBuild: string }): void {
  addGauge('shiporskip_build_info', 'What runs; always 1.', ['version', 'build', 'node'], (gauge) =>
    gauge.set({ version, build: nextBuild, node: process.version }, 1),
  )
}

export function watchPageCache(cache: PageCache): void {
  const read = (key: keyof ReturnType<PageCache['measure']>) => (gauge: Gauge) => gauge.set(cache.measure()[key])
  addGauge('shiporskip_page_cache_bytes', 'Bytes that kept pages take.', [], read('bytes'))
  addGauge('shiporskip_page_cache_max_bytes', 'Bytes that kept pages may take.', [], read('maxBytes'))
  addGauge('shiporskip_page_cache_entries', 'Pages that are kept.', [], read('entries'))
  addGauge('shiporskip_page_renderings', 'Pages that are being rendered for the cache.', [], read('renderings'))
}

/** `version` names a catalogue for as long as it is used. */
export function watchCatalogue(open: () => { catalogue: Catalogue; version: string; today: string }): void {
  addGauge('shiporskip_catalogue_info', 'The catalogue that is shown; always 1.', ['version'], (gauge) =>
    gauge.set({ version: open().version }, 1),
  )
  addGauge('shiporskip_catalogue_tools', 'Tools in the catalogue.', [], (gauge) =>
    gauge.set(open().catalogue.tools.size),
  )
  addGauge('shiporskip_newest_source_age_days', 'Days since the newest source of a price.', [], (gauge) => {
    const { catalogue, today } = open()
    const day = newest([...catalogue.tools.values()].map(({ priced = '' }) => priced))
    if (day !== '') gauge.set((Date.parse(today) - Date.parse(day)) / 86_400_000)
  })
  const findAge = rememberLast(findOldestPrice)
  addGauge('shiporskip_oldest_price_age_days', 'Age of the oldest current price.', [], (gauge) => {
    const { catalogue, today } = open()
    const age = findAge(catalogue, today)
    if (age !== undefined) gauge.set(age)
  })
}

/** How long a request for metrics waits for the database, in milliseconds. */
const patience = 1_000

export function watchOutbox(database: SharedDatabase): void {
  addGauge(
    'shiporskip_outbox_mails',
    'Mails of confirmations and of the latest issue that are not sent: waiting, sending or unknown, or failed.',
    ['mailing', 'progress'],
    async (gauge) => {
      const waiting = setTimeout(patience, undefined, { ref: false })
      const counts = await Promise.race([database.attempt(countUnsent), waiting])
      for (const { mailing, progress, amount } of counts ?? []) gauge.set({ mailing, progress }, amount)
    },
  )
}

/** The age in days of the oldest price that is current. Ten thousand tools take a while: others get their turn in between. */
async function findOldestPrice(catalogue: Catalogue, today: string): Promise<number | undefined> {
  let oldest: number | undefined
  for (const { offers } of catalogue.tools.values()) {
    for (const listing of listPrices(offers, today)) {
      if (listing.state === 'current') oldest = Math.max(oldest ?? 0, listing.age)
    }
    await setImmediate()
  }
  return oldest
}

/** Computes in the background for each catalogue and day; undefined until that is done. */
function rememberLast<T>(compute: (catalogue: Catalogue, day: string) => Promise<T>) {
  let last: { catalogue: Catalogue; day: string; value?: T } | undefined
  return (catalogue: Catalogue, day: string): T | undefined => {
    if (last?.catalogue !== catalogue || last.day !== day) {
      const current: NonNullable<typeof last> = { catalogue, day }
      last = current
      compute(catalogue, day).then(
        (value) => {
          current.value = value
        },
        () => {},
      )
    }
    return last.value
  }
}
