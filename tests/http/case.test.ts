import { describe, expect, inject, test } from 'vitest'
import { scoredComparison } from '@/tests/support/five-comparisons'
import { requestRaw } from '@/tests/support/raw-request'
import {
  find,
  findNamed,
  getField,
  getNamed,
  hrefOf,
  isHidden,
  main,
  open,
  type Page,
  readCanonical,
  readMeta,
  text,
  texts,
  visit,
} from './page'

const { real, awkward } = inject('sites')
const path = '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2'
const scored = scoredComparison.path
const models = '/compare/claude-opus-4-8-vs-gpt-5-5'

describe('weights', () => {
  test('the panel is weighed, and the weight at which the lead changes is said', async () => {
    const page = await open(awkward + scored)

    expect(text(region(page, /^The panel/))).toContain(
      'Desk 19 leads once Creator counts more than 2.5 times as much as each of the others.',
    )
  })

  test('a weight beyond that point changes who leads', async () => {
    const page = await open(`${awkward}${scored}?weight-creator=4`)

    expect(text(region(page, /^The panel/))).toContain('Desk 19 leads by')
    expect(text(bar(page))).toContain('Creator counts 4 times')
    expect(getField(bar(page), 'Creator').getAttribute('value')).toBe('4')
  })

  test('a reviewer of one side cannot be weighed and is named', async () => {
    const page = await open(`${real}/compare/mistral-3-1-vs-openrouter-model-fusion?weight-creator=2`)

    expect(text(region(page, /^The panel/))).toMatch(/Left out: [^.]*Creator/)
    expect(findNamed(bar(page), 'input[type="number"]', 'Creator')).toHaveLength(0)
  })

  test('the view of a reviewer is a link that keeps the rest of the case', async () => {
    const page = await open(`${awkward}${scored}?must=open-weights`)

    expect(hrefOf(bar(page), 'Creator’s view')).toBe(`${scored}?weight-creator=3&must=open-weights`)
  })
})

describe('shared with a case', () => {
  const query = '?workload=coding-agent&weight-founder=3'

  test('a link to a comparison says what it comes to and what each tool costs', async () => {
    const page = await open(real + models)

    expect(readMeta(page, 'og:description')).toMatch(/^Prices are close: \$180 and \$205 a month\./)
    expect(readMeta(page, 'og:image:alt')).toMatch(/^Compared for chat\. Claude Opus 4\.8: No verdict, \$180 a month\./)
  })

  test('one with a case says the case in words, under the title and canonical address of the page', async () => {
    const [plain, shared] = await Promise.all([open(real + models), open(real + models + query)])

    expect(readMeta(shared, 'og:description')).toMatch(/^For the case “Coding agent · Founder counts 3 times”: /)
    expect(readMeta(shared, 'og:image:alt')).toMatch(/^Compared for coding agent · Founder counts 3 times\. /)
    expect(readMeta(shared, 'og:title')).toBe(readMeta(plain, 'og:title'))
    expect(readCanonical(shared)).toBe(readCanonical(plain))
  })

  test('search engines are told the outcome for the default case alone', async () => {
    const [plain, shared] = await Promise.all([open(real + models), open(real + models + query)])
    const readData = ({ document }: Page) =>
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''

    expect(readData(plain)).toContain('"description":"Prices are close: $180 and $205 a month.')
    expect(readData(shared)).not.toContain('Prices are close')
  })

  test('a bookmark keeps no case, and the page says so', async () => {
    const words = 'A bookmark keeps the tools. Copy the link to keep your case.'

    expect(text(main(await open(real + models + query)))).toContain(words)
    expect(text(main(await open(real + models)))).not.toContain(words)
  })
})

describe('must-haves', () => {
  const asked = `${real}${models}?must=image-input&must=open-weights&context=1000001&budget=190`

  test('each side meets or misses them, with what was found', async () => {
    const page = await open(asked)

    expect(readAnswers(page)).toEqual([
      ['Open weights', '✕ Missed No', '✕ Missed No'],
      ['Image input', expect.stringMatching(/^✓ Met text, image/), expect.stringMatching(/^✓ Met text, image/)],
      ['Context of at least 1,000,001 tokens', '✕ Missed 1,000,000 tokens', '✓ Met 1,050,000 tokens'],
      ['At most $190 a month', expect.stringMatching(/^✓ Met \$180 a month from /), expect.stringMatching(/\$/)],
    ])
  })

  test('they stand before all scores', async () => {
    const page = await open(`${awkward}${scored}?must=open-weights`)

    const content = text(main(page))

    expect(content.indexOf('Your must-haves')).toBeGreaterThan(-1)
    expect(content.indexOf('Your must-haves')).toBeLessThan(content.indexOf('/100'))
  })

  test('a tool that misses one is ruled out where it says when to choose it', async () => {
    const page = await open(asked)

    const cards = texts(main(page), '.decision-reason')
    expect(cards[0]).toBe(
      'Ruled out: it misses “Open weights” (No) and “Context of at least 1,000,001 tokens” (1,000,000 tokens).',
    )
    expect(texts((await open(real + models)).document, '.decision-reason')[0]).toMatch(/^Choose it if /)
  })

  test('only those that a tool of the kinds can have are offered', async () => {
    const offered = (page: Page) =>
      [...bar(page).querySelectorAll('input[name="must"]')].map((field) => field.getAttribute('value'))

    expect(offered(await open(real + models))).toContain('image-input')
    expect(offered(await open(`${real}/compare/${routers}`))).not.toContain('open-weights')
  })

  test('the list of tools with the same must-haves has as many as was said', async () => {
    const visitor = visit()
    const page = await visitor.open(`${real}${models}?must=open-weights&context=200000`)
    const link = getNamed(main(page), 'a', /meet your must-haves$/)
    const [, meeting] = /^\d+ tools, (\d+) meet/.exec(text(link)) ?? []

    const list = await visitor.follow(page, link)

    expect(text(main(list))).toMatch(new RegExp(`(^|\\D)${meeting} tools`))
    expect(texts(main(list), '[aria-label="Filters in use"] li')).toEqual([
      expect.stringContaining('Open weights: Yes'),
      expect.stringContaining('Context of at least 200,000 tokens'),
      'Clear filters',
    ])
  })
})

test('unknown and contradictory parameters are named, and the page comes all the same', async () => {
  const page = await open(`${real}${path}?weight-nobody=2&must=magic&colour=red&utm_source=mail`)

  expect(page.status).toBe(200)
  const note = text(getNamed(bar(page), '[role="status"]', /^Ignored/))
  expect(note).toMatch(/“nobody”.*“magic”.*“colour”/)
  expect(note).not.toContain('utm_source')
})

test.each(['must=open-weights', 'weight-founder=2', 'context=1000', 'budget=100', 'hardware=1500', 'weight-nobody=1'])(
  'a view with %s is not offered to search engines',
  async (query) => {
    const page = await open(`${real}${path}?${query}`)

    expect(isHidden(page)).toBe(true)
    expect(find(page.document, 'link[rel="canonical"]').getAttribute('href')).toBe(real + path)
  },
)

test('the form is a plain one: what it sends is the case, and Reset leads back', async () => {
  const visitor = visit()
  const page = await visitor.open(awkward + scored)
  getField(bar(page), 'Creator').setAttribute('value', '2.5')
  find(bar(page), 'input[value="open-weights"]').setAttribute('checked', '')

  const answer = await visitor.press(page, getNamed(bar(page), 'button', 'Show for my case'))
  const again = await visitor.follow(answer, getNamed(bar(answer), 'a', 'Reset'))

  expect(text(bar(answer))).toMatch(/Creator counts 2\.5 times.*Must have open weights/)
  expect(hrefOf(main(answer), /with your case$/)).toBe(`${scored}?weight-creator=2.5&must=open-weights`)
  expect(findNamed(bar(answer), '[role="status"]', /./)).toHaveLength(0)
  expect(again.url.href).toBe(awkward + scored)
})

test('the same case is the same page, in whatever order it is asked for', async () => {
  const { port } = new URL(real)
  const ask = (query: string) => requestRaw(Number(port), `${path}?${query}`)

  const one = await ask('must=open-weights&budget=100&weight-founder=2&hardware=')
  const other = await ask('weight-founder=2&context=&budget=100&must=open-weights')

  expect(one.headers.etag).toBeDefined()
  expect(other.headers.etag).toBe(one.headers.etag)
})

describe('alternatives', () => {
  const alternatives = `${real}/tools/mistral-3-1/alternatives`

  test('are those that meet the must-haves, and it is said how many do', async () => {
    const visitor = visit()
    const page = await visitor.open(`${alternatives}?must=open-weights&context=200000`)

    const [, meeting, total] = /(\d+) of (\d+) meet that/.exec(text(main(page))) ?? []
    expect(Number(meeting)).toBeGreaterThan(0)
    expect(Number(meeting)).toBeLessThan(Number(total))
    expect(isHidden(page)).toBe(true)
    const all = await visitor.follow(page, getNamed(main(page), 'a', 'Clear must-haves'))
    expect(all.url.href).toBe(alternatives)
  })

  test('that nothing meets are none, and that is said', async () => {
    const page = await open(`${alternatives}?context=100000000`)

    expect(text(main(page))).toMatch(/None of \d+ meet that, as far as we know/)
  })

  test('name what they ignored', async () => {
    const page = await open(`${alternatives}?must=magic&colour=red&budget=low`)

    expect(text(getNamed(main(page), '[role="status"]', /./))).toMatch(/magic.*low.*colour/)
  })
})

test('a list keeps within a budget and says so', async () => {
  const page = await open(`${real}/tools?budget=50&order=cost`)

  expect(texts(page.document, 'h1')).toEqual(['AI tools for at most $50 a month'])
  expect(texts(main(page), '.list-cost').length).toBeGreaterThan(0)
})

const routers = 'azure-ai-foundry-model-routing-vs-hugging-face-inference-providers-hub'

function bar(page: Page): Element {
  return getNamed(main(page), 'section', 'Your case')
}

function region(page: Page, name: RegExp): Element {
  return getNamed(main(page), 'section', name)
}

/** The rows of the must-haves: what is asked, then the answer of each side. */
function readAnswers(page: Page): string[][] {
  const rows = [...region(page, /^Your must-haves$/).querySelectorAll('tbody tr')]
  return rows.map((row) => texts(row, 'th, td'))
}
