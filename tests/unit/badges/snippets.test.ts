import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { remark } from 'remark'
import { expect, test } from 'vitest'
import { writeBadgeSnippets } from '@/lib/badges/snippets'

const picture = 'https://ship.example/tools/harbor/badge.svg?show=price&theme=dark'
const page = 'https://ship.example/tools/harbor'

/** One line without control characters, as names of tools are. */
const anyName = fc
  .string({ unit: fc.constantFrom(...'ab \\`*_{}[]<>()#+!|&~"\'$-=;:é通') })
  .map((name) => name.trim().replace(/ +/g, ' '))
  .filter((name) => name !== '')

test('whatever a tool is called, the Markdown is one picture in one link', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const { children } = remark().parse(codeOf('Markdown', name))

      expect(children).toMatchObject([
        {
          type: 'paragraph',
          children: [{ type: 'link', url: page, children: [{ type: 'image', url: picture, alt: name }] }],
        },
      ])
    }),
  )
})

test('whatever a tool is called, the HTML is one picture in one link', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const { document } = parseHTML(`<body>${codeOf('HTML', name)}</body>`)
      const image = document.querySelector('body > a > img')

      expect(document.querySelectorAll('body *')).toHaveLength(2)
      expect([image?.getAttribute('src'), image?.getAttribute('alt')]).toEqual([picture, name])
      expect(document.querySelector('a')?.getAttribute('href')).toBe(page)
    }),
  )
})

test('reStructuredText has the picture, its page and its name in lines of their own', () => {
  expect(codeOf('reStructuredText', 'Harbor\\*').split('\n')).toEqual([
    `.. image:: ${picture}`,
    `   :target: ${page}`,
    '   :alt: Harbor\\\\*',
  ])
})

function codeOf(label: string, name: string): string {
  return writeBadgeSnippets({ picture, page, name }).find((snippet) => snippet.label === label)?.code ?? ''
}
