import { escapeAttribute } from '@/lib/html'

/** Code that shows a badge. */
export type Snippet = { label: string; code: string }

type Linked = {
  /** Whole addresses of the picture and of the page that it leads to. */
  picture: string
  page: string
  /** What the picture is: `Harbor on Ship or Skip`. A name may hold any character but line breaks. */
  name: string
}

/** A badge that leads to its page, in the languages of readmes. */
export function writeBadgeSnippets({ picture, page, name }: Linked): readonly Snippet[] {
  const inHtml = `<a href="${escapeAttribute(page)}"><img src="${escapeAttribute(picture)}" alt="${escapeAttribute(name)}" height="20"></a>`
  return [
    { label: 'Markdown', code: `[![${escapeMarkdown(name)}](${picture})](${page})` },
    { label: 'HTML', code: inHtml },
    {
      label: 'reStructuredText',
      code: `.. image:: ${picture}\n   :target: ${page}\n   :alt: ${name.replaceAll('\\', '\\\\')}`,
    },
  ]
}

/** What keeps a character from being read as Markdown or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&')
}
