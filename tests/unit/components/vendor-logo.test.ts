import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'

const square = '<svg style="flex:none" viewBox="0 0 24 24"><title>Tidewater</title><path d="M0 0h24v24z"></path></svg>'

test('a logo is drawn in the colour of the text, and a screen reader passes over it', () => {
  const { tools } = catalogueOf({
    ...content({ 'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { logo: 'tidewater' } } }) }),
    readIcon: () => square,
  })
  const [harbor] = [...tools.values()].filter(({ slug }) => slug === 'harbor')

  const html = harbor === undefined ? '' : draw(harbor)

  expect(html).toContain('<path d="M0 0h24v24z"></path>')
  expect(html).toContain('fill="currentColor"')
  expect(html).toContain('aria-hidden="true"')
  expect(html).not.toMatch(/style=|<title>/)
})

test('a tool whose vendor has no logo has a monogram', () => {
  expect(draw({ name: 'Harbor 70B', maker: undefined })).toMatch(/aria-hidden="true".*>H7</)
})

test.each([
  [
    ['Mistral 3.1', 'Mistral 3 Small 22B'],
    ['M1', 'MS'],
  ],
  [
    ['Azure AI Foundry Model Routing', 'Azure AI Foundry Real-Time Voice API + Model Router'],
    ['AM', 'AR'],
  ],
  [
    ['Harbor 70B', 'Lantern Mini'],
    ['H7', 'LM'],
  ],
  [
    ['Harbor', 'Harbor Mini'],
    ['H', 'HM'],
  ],
])('beside one another %j have the monograms %j', (names, monograms) => {
  const drawn = names.map((name) => draw({ name, maker: undefined }, names).replaceAll(/<[^>]*>/g, ''))

  expect(drawn).toEqual(monograms)
})

function draw(tool: Parameters<typeof VendorLogo>[0]['tool'], beside: readonly string[] = []): string {
  return renderToStaticMarkup(createElement(VendorLogo, { tool, beside }))
}
