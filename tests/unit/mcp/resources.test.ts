import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { connectTo } from '@/tests/support/mcp'
import { pricedFiles } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'

const catalogue = catalogueOf(content(pricedFiles))

test('the methodology and other prose pages can be read as Markdown', async () => {
  const client = await connectTo(catalogue)

  const { contents } = await client.readResource({ uri: `${siteAddress}/methodology` })

  expect(contents).toMatchObject([
    { uri: `${siteAddress}/methodology`, mimeType: 'text/markdown', text: expect.stringMatching(/^# Methodology\n/) },
  ])
})

test('a tool reads the same as its page in Markdown, by a former name too', async () => {
  const client = await connectTo(catalogue)

  for (const slug of ['harbor', 'harbor-preview']) {
    const { contents } = await client.readResource({ uri: `${siteAddress}/tools/${slug}.md` })

    expect(contents).toMatchObject([{ text: await readDocument(catalogue, '/tools/harbor.md') }])
  }
})

test('of many tools a hundred are listed, and slugs are completed from words', async () => {
  const client = await connectTo(realCatalogue)
  const ref = { type: 'ref/resource', uri: `${siteAddress}/tools/{tool}.md` } as const

  const { resources } = await client.listResources()
  const { completion } = await client.complete({ ref, argument: { name: 'tool', value: 'mistral' } })

  expect(resources.filter(({ uri }) => uri.endsWith('.md'))).toHaveLength(100)
  expect(completion.values.length).toBeLessThanOrEqual(20)
  expect(completion.values[0]).toContain('mistral')
})

for (const uri of [
  `${siteAddress}/tools/no-such-tool.md`,
  `${siteAddress}/tools/__proto__.md`,
  `${siteAddress}/tools/..%2Fmethodology.md`,
  `${siteAddress}/tools/%E0%A4%A.md`,
  'https://evil.example/tools/harbor.md',
  'file:///etc/passwd',
  'constructor',
  '',
]) {
  test(`nothing is read from ${uri || 'an empty address'}`, async () => {
    const client = await connectTo(catalogue)

    await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32602 })
  })
}
