import { expect, inject, test } from 'vitest'
import { find, getHolding, getNamed, hrefOf, main, open, type Page, text, texts, visit } from './page'

const { real, awkward } = inject('sites')
const comparison = `${awkward}/compare/lantern-vs-quartermaster`

/** The cells of a row of a comparison's costs, in the order of the tools. */
function readRow(page: Page, label: string): string[] {
  const table = getNamed(main(page), 'section', 'Key differences')
  const row = [...table.querySelectorAll('tr')].find((each) => text(each).startsWith(label))
  return row === undefined ? [] : texts(row, 'td')
}

/** The offers of a tool's page, by provider, in their order. */
function readOffers(page: Page): Map<string, string> {
  const rows = [...main(page).querySelectorAll('.offers tbody tr')]
  return new Map(rows.map((row) => [(find(row, 'th').firstChild?.textContent ?? '').trim(), text(row)]))
}

test('a comparison says what each tool costs a month, from whom and as of when', async () => {
  const page = await open(comparison)

  const [lantern = '', quartermaster = ''] = readRow(page, 'Cost for your workload, a month')
  expect(lantern).toMatch(/^\$4 lowest ?from Anchor ?No price from the vendor is known/)
  expect(quartermaster).toMatch(/^\$108 27 times ?from Tidewater/)
  expect(quartermaster).toContain('tidewater.example, 1 November 2026')
  expect(readRow(page, 'Cheapest provider, a month')[0]).toMatch(/^\$4.*Anchor.*; 1 provider/)
})

test('prices stand in the decision table with their unit in the head, the lowest highlighted', async () => {
  const page = await open(comparison)

  expect(texts(main(page), 'table caption')).toContain('Facts side by side')
  expect(readRow(page, 'Input price, per 1M tokens')).toEqual([
    '$0.10 lowest',
    expect.stringMatching(/^\$3 30 times ?above 200,000 tokens: \$6 ?batch: \$1.50$/),
  ])
  expect(find(main(page), '#row-price-input mark').textContent).toBe('$0.10')
  for (const key of ['cost', 'cheapest', 'price-cached-input', 'price-output', 'price-others']) {
    expect(find(main(page), `#row-${key}`).closest('tbody')).toBe(find(main(page), '#row-price-input').closest('tbody'))
  }
})

test('a workload in the address gives the cost of that workload', async () => {
  const page = await open(`${comparison}?requests=1000&in=1000&out=1000&cached=0`)

  expect(readRow(page, 'Cost for your workload')[1]).toMatch(/^\$18 /)
  expect(texts(main(page), '.case-chips li')).toContain('1,000 requests a month, 1,000 tokens in and 1,000 out each')
})

test('the form sends the workload that a visitor enters, without scripts', async () => {
  const visitor = visit()
  const page = await visitor.open(comparison)
  const form = getNamed(main(page), 'button', 'Show for my case')
  find(form.closest('form') ?? main(page), 'input[name="requests"]').setAttribute('value', '20000')

  const answer = await visitor.press(page, form)

  expect(answer.url.searchParams.get('requests')).toBe('20000')
  expect(readRow(answer, 'Cost for your workload')[1]).toMatch(/^\$216 /)
})

test('a preset is chosen in the form, and stays in the address of what follows', async () => {
  const batch = await open(`${comparison}?workload=batch`)

  expect(find(main(batch), 'input[name="workload"][checked]').getAttribute('value')).toBe('batch')
  expect(hrefOf(main(batch), 'Link to this comparison with your case')).toContain('workload=batch')
})

test('a long prompt is charged at the price of its tier, and the arithmetic says so', async () => {
  const page = await open(`${comparison}?requests=10&in=200001&out=0&cached=0`)

  expect(readRow(page, 'Cost for your workload')[1]).toContain('$12')
  expect(readRow(page, 'Cost for your workload')[1]).toContain(
    '2,000,010 tokens at $6 per 1M tokens (above 200,000 tokens)',
  )
})

test('a disagreement names the other figure, its source and its day', async () => {
  const page = await open(comparison)

  expect(readRow(page, 'Cost for your workload')[1]).toMatch(
    /Sources disagree: input \$4 \(list\.example, 15 July 2026\)/,
  )
})

test('the form of a tool keeps what own hardware costs', async () => {
  const page = await open(`${real}/tools/claude-opus-4-8?hardware=1500`)

  expect(find(main(page), 'input[name="hardware"]').getAttribute('value')).toBe('1500')
})

test('hardware of one’s own pays from a number of requests', async () => {
  const page = await open(`${comparison}?hardware=1080`)

  expect(readRow(page, 'Own hardware')[1]).toMatch(/Pays from 100,000 requests a month/)
})

test('what cannot be read is named and the page comes all the same', async () => {
  const page = await open(`${comparison}?requests=many&workload=tea&hardware=-1`)

  expect(page.status).toBe(200)
  expect(text(getNamed(main(page), '[role="status"]', /./))).toMatch(/tea.*many.*-1/)
  expect(readRow(page, 'Cost for your workload')[1]).toMatch(/^\$108 /)
})

test('a view with a workload is not offered to search engines, and belongs to the plain page', async () => {
  const page = await open(`${comparison}?workload=batch`)

  expect(find(page.document, 'meta[name="robots"]').getAttribute('content')).toBe('noindex')
  expect(find(page.document, 'link[rel="canonical"]').getAttribute('href')).toBe(comparison)
})

test('a tool shows each state of a price as itself', async () => {
  const offers = readOffers(await open(`${awkward}/tools/quartermaster`))

  expect(offers.get('Cove')).toContain('Price not published')
  expect(offers.get('Dock')).toContain('Included in a plan')
  expect(offers.get('Eddy')).toContain('Price on request')
  expect(offers.get('Fathom')).toContain('Free')
  expect(offers.get('Gulf')).toContain('Free trial')
  expect(offers.get('Haven')).toContain('$0 a month')
  expect(offers.get('Inlet')).toContain('€')
  expect(offers.get('Jetty')).toMatch(/promotion.*Ends on 31 December 2099.*Half price at first/)
})

test('an old price says how old it is, and one that ended is no offer', async () => {
  const offers = readOffers(await open(`${awkward}/tools/quartermaster`))

  expect(offers.get('Anchor')).toMatch(/\d+ days old/)
  expect(offers.has('Beacon')).toBe(false)
})

test('offers are cheapest first, or in the order that the address asks for', async () => {
  const page = await open(`${awkward}/tools/quartermaster`)
  const byName = await open(awkward + hrefOf(main(page), 'Provider'))

  expect([...readOffers(page).keys()].slice(0, 3)).toEqual(['Anchor', 'Tidewater', 'Jetty'])
  expect([...readOffers(byName).keys()]).toEqual([...readOffers(byName).keys()].sort())
})

test('a price that moved is drawn, with its figures in a table', async () => {
  const page = await open(`${awkward}/tools/quartermaster`)
  const figure = getHolding(main(page), 'figure', 'Prices of quartermaster-1 at Tidewater')

  expect(text(find(figure, 'svg[role=img] > desc'))).toContain('The table below has the numbers')
  expect(texts(figure, 'tbody th')).toEqual([
    expect.stringContaining('1 January 2026'),
    expect.stringContaining('1 July 2026'),
    expect.stringContaining('1 January 2099'),
  ])
})

test('a comparison of tools without any offer names their cost among what is not known, and draws no rows of blanks', async () => {
  const page = await open(`${awkward}/compare/chorus-vs-switchyard`)

  const cost = find(main(page), '#row-cost')
  expect(text(cost)).toBe('Cost for your workload')
  expect(text(cost.closest('p') ?? cost)).toMatch(/^Known of neither: Cost for your workload, /)
  expect(texts(main(page), 'tr[id^=row-price]')).toEqual([])
  expect(texts(cost, '[id^=row-price]').length).toBeGreaterThan(0)
})

test('a tool without any offer says so', async () => {
  const page = await open(`${awkward}/tools/chorus`)

  expect(text(getNamed(main(page), 'section', 'Prices'))).toContain('No price list of ours has an offer of it.')
})

test('a list in the order of cost has the cheapest tools first and those without a price last', async () => {
  const page = await open(`${awkward}/tools?order=cost`)

  expect(texts(main(page), '.list-rows h2').slice(0, 2)).toEqual([
    'Lantern Mini',
    expect.stringMatching(/^Quartermaster/),
  ])
})

test('a row of a list says what the tool costs, from whom, by which source and how old it is', async () => {
  const page = await open(`${awkward}/tools?order=cost`)

  const [lantern, quartermaster] = texts(main(page), '.list-cost')
  expect(lantern).toBe('$4 a month from Anchor (anchor.example, 20 November 2026)')
  expect(quartermaster).toMatch(
    /^\$108 a month from Tidewater \(tidewater\.example, 1 November 2026\); \$90 from Anchor \(anchor\.example, 1 January 2020 · [\d,]+ days old\), the cheapest of \d providers$/,
  )
})

test('Claude Sonnet 5.5 and GPT-6 Sol have a cost for a workload, with provider, source and day', async () => {
  const page = await open(`${real}/compare/claude-sonnet-5-5-vs-gpt-6-sol?requests=10000&in=2000&out=500&cached=0`)

  for (const cell of readRow(page, 'Cost for your workload')) {
    expect(cell).toMatch(/^\$[\d,.]+.*(Anthropic|OpenAI).*, \d+ \w+ 2026/)
    expect(cell).toMatch(/Input: 20,000,000 tokens at .* = /)
  }
})
