import { describe, expect, inject, test } from 'vitest'
import { findNamed, hrefOf, main, open, readMeta, text, texts } from './page'

const { real } = inject('sites')
const pair = '/compare/mistral-3-1-vs-mistral-3-small-22b'
const tool = '/tools/mistral-3-1'
const band = '.as-of-band'

describe.each([pair, tool])('%s as of a day', (path) => {
  test('says so first of all, and leads back to today', async () => {
    const page = await open(`${real}${path}?asOf=2026-11-26`)

    expect(text(page.document.querySelector(band) ?? page.document.body)).toMatch(/^As of 26 November 2026\. /)
    expect(hrefOf(main(page), 'What is known today')).toBe(path)
    expect(texts(page.document, 'title')[0]).toContain('as of 26 November 2026')
  })

  test('is not offered to search engines, and names the plain page as the one to show', async () => {
    const page = await open(`${real}${path}?asOf=2026-11-26`)

    expect(readMeta(page, 'robots')).toBe('noindex')
    expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(new RegExp(`${path}$`))
  })

  test('has the verdict and the scores of that day, and none of a later one', async () => {
    const [before, now] = await Promise.all([open(`${real}${path}?asOf=2026-11-26`), open(`${real}${path}`)])

    expect(texts(main(before), '.review-verdict').join(' ')).toMatch(/Ship 87\/100/)
    expect(texts(main(before), '.review-note').join(' ')).toContain('the text is of 27 November 2026')
    expect(texts(main(before), '.review-note').join(' ')).not.toContain('Changed on 27 November 2026')
    expect(texts(main(now), '.review-note').join(' ')).toContain('on 27 November 2026')
    expect(texts(main(now), band)).toEqual([])
  })

  test('has no vote, no sign-up and no bookmark of today', async () => {
    const page = await open(`${real}${path}?asOf=2026-11-26`)

    expect(page.document.querySelectorAll('main form[method=post]')).toHaveLength(0)
    expect(texts(main(page), 'th')).not.toContain('Visitors')
    expect(findNamed(main(page), 'button, a', /bookmark/i)).toEqual([])
  })

  test('keeps the day in its forms, its link to hand on and its other formats', async () => {
    const page = await open(`${real}${path}?asOf=2026-11-26&workload=batch`)

    const links = [...page.document.querySelectorAll('main .share a, main .page-formats a')].map((link) =>
      link.getAttribute('href'),
    )
    // Feeds, calendars and badges are of today.
    const ofDay = links.filter((href) => !/\/feed\.|\/calendar\.|^\/badges\?/.test(href ?? ''))
    for (const format of ['.md?', '.json?']) expect(ofDay.some((href) => href?.includes(format))).toBe(true)
    for (const href of ofDay) expect(href).toContain('asOf=2026-11-26')
  })

  test.each([
    ['yesterday', 'not a day such as 2026-09-01'],
    ['2999-01-01', 'still to come'],
  ])('%s is ignored: the page of today tells why', async (asOf, why) => {
    const page = await open(`${real}${path}?asOf=${asOf}`)

    expect(page.status).toBe(200)
    expect(texts(main(page), band)).toEqual([])
    expect(texts(main(page), '.list-note').join(' ')).toContain(why)
    expect(readMeta(page, 'robots')).toBe('noindex')
  })

  test('a day before anything was recorded says so and invents nothing', async () => {
    const page = await open(`${real}${path}?asOf=1999-12-31`)

    expect(texts(main(page), band).join(' ')).toContain('No price or review of any tool is recorded before 4 July 2025')
    expect(texts(main(page), '.review')).toEqual([])
    expect(text(main(page))).toContain('No verdict yet')
  })

  test('its JSON and Markdown are of that day and say so', async () => {
    const [json, markdown] = await Promise.all([
      fetch(`${real}${path}.json?asOf=2026-11-26`),
      fetch(`${real}${path}.md?asOf=2026-11-26`),
    ])

    const document = await json.json()
    expect(document).toMatchObject({ asOf: '2026-11-26', pricedFor: { day: '2026-11-26' } })
    expect(document.page).toMatch(/\?asOf=2026-11-26$/)
    expect(document.address).toMatch(/\.json\?asOf=2026-11-26$/)
    expect(document.asOfNotes.join(' ')).toContain('Shown as they are today')
    expect(await markdown.text()).toContain('**As of 26 November 2026.**')
    expect(json.headers.get('x-robots-tag')).toBe('noindex')
  })
})

test('a comparison leads from each change to the day before it, and asks for any other day', async () => {
  const page = await open(`${real}${pair}?workload=batch`)

  const before = hrefOf(main(page), 'This page the day before')
  const there = await open(new URL(before, page.url).href)

  expect(before).toContain('workload=batch')
  expect(text(there.document.querySelector(band) ?? there.document.body)).toMatch(/^As of \d+ \w+ 20\d\d/)
  const form = page.document.querySelector('.as-of-form form')
  expect(form?.querySelector('input[type=date]')?.getAttribute('min')).toBe('2025-07-04')
  expect(form?.querySelector('input[name=workload]')?.getAttribute('value')).toBe('batch')
})

test('prices of a day in October are those whose sources were there', async () => {
  const answer = await fetch(`${real}/compare/claude-sonnet-5-5-vs-gpt-6-sol.json?asOf=2026-10-15`)

  const { tools } = await answer.json()
  for (const { prices, reviews } of tools) {
    expect(reviews).toEqual([])
    expect(prices.state).toBe('priced')
    expect(prices.cheapest.asOf <= '2026-10-15').toBe(true)
  }
})
