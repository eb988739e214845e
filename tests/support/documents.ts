import fc from 'fast-check'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { findDocument } from '@/lib/documents/address'
import { readWatched, type Watched, watchedByDefault } from '@/lib/documents/watched'
import { writeDocument } from '@/lib/documents/write'
import { parseQuery } from '@/lib/lists/query'
import { formatParameterFault } from '@/lib/parameters/read-parameters'
import { catalogueOf, content, jsonFile } from './content'
import { pricedDay } from './priced-content'
import { reviewerFile, reviewFile, toolFile } from './records'

export const siteAddress = 'https://ship.example'

/** The text that stands at the address of a document. Throws when there is none. */
export async function readDocument(
  catalogue: Catalogue,
  path: string,
  { site = siteAddress, day = pricedDay, hubs = [] }: { site?: string; day?: string; hubs?: readonly string[] } = {},
): Promise<string> {
  const [name = '', query = ''] = path.split('?')
  const request = findDocument(catalogue, name)
  if (request === undefined || request.kind === 'preview') throw new Error(`there is no document ${path}`)
  const dependencies = { catalogue, siteAddress: site, day, hubs, query: parseQuery(query), watched: readWatch() }
  const document = await writeDocument(dependencies, request)
  if (document === undefined) throw new Error(`nothing stands at ${path}`)
  return document.body

  function readWatch(): Watched {
    if (request?.kind !== 'feed' && request?.kind !== 'calendar') return watchedByDefault
    const read = readWatched(catalogue, request, query)
    if (read.state === 'faulty') throw new Error(read.faults.map(formatParameterFault).join('; '))
    return read.values
  }
}

/** The standard content with texts put wherever editors may write a line of their own. */
export function catalogueSaying(text: string, body = 'It answered.'): Catalogue {
  return catalogueOf(
    content({
      'site.json': jsonFile({ name: text.slice(0, 40), tagline: text, description: text }),
      'categories.json': jsonFile({ categories: { 'developer-tools': { name: text, description: text } } }),
      'panel/builder.md': reviewerFile({ name: text.slice(0, 30), order: 1, looksFor: text }),
      'tools/harbor.md': toolFile({
        name: text,
        vendor: text,
        tagline: text,
        bestFor: text,
        notFor: text,
        pricing: { entry: 'paid', summary: text },
        facts: { licence: { value: text, status: 'vendor claim', note: text }, openWeights: 'yes' },
      }),
      'reviews/harbor/builder.md': reviewFile(
        {
          verdict: 'ship',
          score: 90,
          // A line may not end with an exclamation mark, as a text may.
          line: `${text} too`,
          written: '2026-03-02',
          revised: [{ on: '2026-03-05', verdict: 'skip', why: text }],
        },
        body,
      ),
    }),
  )
}

const markup = [
  '|',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '\\',
  '#',
  '-',
  '+',
  '~',
  '!',
  ':',
  '"',
  "'",
  ' ',
]
const payloads = ['</script>', '<b>', '<!--', ']]>', '&amp;', '&lt;', '[x](', 'https://x.example', 'a@b.example', '😀']

/** Lines that editors may write, full of what means something in Markdown, HTML and XML. No figures: a review's line refuses them. */
export const anyLine: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...markup), fc.constantFrom(...payloads), fc.constantFrom('a', 'b', 'b1', '\u{fffe}')),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `x${parts.join('')}`.slice(0, 30).trim())
