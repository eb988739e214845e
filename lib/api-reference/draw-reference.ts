import { createMarkdownFromOpenApi } from '@scalar/openapi-to-markdown'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import type { Html } from '@/lib/catalogue/catalogue'
import { describeForReaders } from './describe-for-readers'
import { foldFields } from './fold-fields'
import { labelCode } from './label-code'
import { nameHeadings } from './name-headings'

// The ids that are left are those of nameHeadings: raw HTML of a description never becomes an element.
const allowed = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: { ...defaultSchema.attributes, h3: ['id'] },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https'] },
}
// Of what comes after rehype-sanitize, nothing makes an element of what a description says.
const renderer = remark()
  .use(remarkGfm)
  .use(() => dropTitle)
  .use(() => nameHeadings)
  .use(remarkRehype)
  .use(rehypeSanitize, allowed)
  .use(() => foldFields)
  .use(() => labelCode)
  .use(rehypeStringify)
  .freeze()

/**
 * The reference of an API as sanitised HTML, drawn from its OpenAPI document: a table of contents, then an h3 with an id for
 * every operation and schema. The title is left to the page.
 */
export async function drawReference(document: object): Promise<Html> {
  const markdown = await createMarkdownFromOpenApi(describeForReaders(document), {
    // Examples that are made of types have no values: "", 0 and null say less than the list of fields.
    schemaReferences: { mode: 'linked' },
  })
  return String(await renderer.process(markdown))
}

/** The title, and the list of versions below it: the page has a title, and the document states its version. */
function dropTitle(root: MarkdownRoot): void {
  root.children.splice(0, 2)
}
