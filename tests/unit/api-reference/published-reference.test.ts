import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { describeApi } from '@/lib/api/openapi'
import { drawReference } from '@/lib/api-reference/draw-reference'
import { siteAddress } from '@/tests/support/documents'
import { realCatalogue } from '@/tests/support/real-content'

const description = describeApi(realCatalogue, siteAddress)
const { document: drawn } = parseHTML(`<main>${await drawReference(description)}</main>`)
const headings = [...drawn.querySelectorAll('h3[id]')]

test('every operation of the API has a heading with an id, and its path below it', () => {
  const operations = headings.filter(({ id }) => id.startsWith('operation-'))

  expect(operations.map(({ textContent }) => textContent)).toEqual(
    Object.values(description.paths).map(({ get }) => get.summary),
  )
  for (const [index, path] of Object.keys(description.paths).entries()) {
    expect(operations[index]?.nextElementSibling?.textContent).toContain(path)
  }
})

test('every schema of the API has a heading with an id', () => {
  const schemas = headings.filter(({ id }) => id.startsWith('schema-'))

  expect(schemas.map(({ textContent }) => textContent)).toEqual(Object.keys(description.components.schemas))
})

test('every parameter of an operation is named below it', () => {
  const text = drawn.documentElement.textContent

  for (const name of Object.keys(description.components.parameters)) expect(text).toContain(name)
})

test('each id is there once, and each link within the page has its target', () => {
  const ids = [...drawn.querySelectorAll('[id]')].map(({ id }) => id)
  const targets = [...drawn.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1))

  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.length).toBeGreaterThan(headings.length)
  expect(ids).toEqual(expect.arrayContaining(targets))
})

test('each header is named once, in a list above the operations, with its example as it is sent', () => {
  const text = drawn.documentElement.textContent ?? ''

  for (const name of Object.keys(description.components.headers)) {
    expect(
      [...drawn.querySelectorAll('li > code:first-child')].filter((code) => code.textContent === name),
    ).toHaveLength(1)
  }
  expect(text).toContain('"default";r=599;t=60')
  expect(text).not.toContain('\\"')
})
