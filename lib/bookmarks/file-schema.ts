import { maxSlugLength, slugPattern } from '@/lib/catalogue/slug'
import { maxSides } from '@/lib/comparison/slug'
import { maxNameLength, maxNoteLength } from './bookmark'
import { fileFormat } from './exchange'
import { instantPattern, maxBookmarks } from './names'
import { amountPattern, currencyPattern, prices, verdicts, version } from './stored'

const instant = { type: 'string', pattern: instantPattern.source }
/** Four slugs of the maximum length with separators. */
const maxBookmarkNameLength = maxSides * maxSlugLength + (maxSides - 1) * '-vs-'.length
/** A slug and the name of a comparison use the same characters. The schema does not check `-vs-`. */
const name = { type: 'string', pattern: slugPattern.source, maxLength: maxBookmarkNameLength }

const tokenPrice = record({
  required: {
    amount: { type: 'string', pattern: amountPattern.source, description: 'A decimal number' },
    currency: { type: 'string', pattern: currencyPattern.source, description: 'A code of ISO 4217' },
    per: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'For how many tokens' },
  },
})

/** The JSON Schema of an exported file. */
export const bookmarkFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Bookmarks of Ship or Skip',
  description: 'Tools and comparisons that a visitor saved, to import in another browser.',
  ...record({
    required: {
      format: { const: fileFormat },
      version: { const: version },
      exported: { ...instant, description: 'When the file was written' },
      bookmarks: {
        type: 'array',
        maxItems: maxBookmarks,
        items: record({
          required: {
            name: { ...name, description: 'The slug of a tool, or the name of a comparison: a-vs-b' },
            saved: { ...instant, description: 'When it was saved' },
          },
          optional: {
            note: record({
              required: { text: { type: 'string', minLength: 1, maxLength: maxNoteLength }, written: instant },
            }),
            was: {
              description: 'What its tools were when it was saved',
              type: 'array',
              minItems: 1,
              maxItems: maxSides,
              items: record({
                required: {
                  slug: { ...name, maxLength: maxSlugLength },
                  name: { type: 'string', minLength: 1, maxLength: maxNameLength },
                  verdict: { enum: verdicts },
                },
                optional: {
                  price: { enum: prices, description: 'How one begins to pay, where editors say so' },
                  score: { type: 'integer', minimum: 0, maximum: 100, description: 'Mean of the scores given' },
                  input: { ...tokenPrice, description: 'Price of plain input at the offer that stands for the tool' },
                  output: { ...tokenPrice, description: 'Price of plain output at the same offer' },
                },
              }),
            },
          },
        }),
      },
    },
  }),
}

function record({ required, optional = {} }: { required: object; optional?: object }) {
  const properties = { ...required, ...optional }
  return { type: 'object', required: Object.keys(required), properties, additionalProperties: false }
}
