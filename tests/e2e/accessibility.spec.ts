import type { Page } from '@playwright/test'
import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { expectNoScrollingSideways, expectNoViolationsInAnyColours, phone } from './axe'
import { findSites } from './sites'
import { expect, test } from './test'

for (const [name, path, site] of kindsOfPage) {
  test(`${name} can be read by everybody, on a phone and on a desk, in light and in dark colours`, async ({ page }) => {
    const sent = await (await page.goto(findSites()[site] + path))?.text()

    await test.step('one main heading, and no level skipped below it', async () => {
      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    })
    await test.step('nothing scrolls sideways', () => expectNoScrollingSideways(page))
    await test.step('whatever is pressed is at least 24 px high on a phone', async () => {
      await page.setViewportSize(phone)
      expect(await page.evaluate(listLowTargets)).toEqual([])
    })
    await test.step('axe finds nothing', () => expectNoViolationsInAnyColours(page))
    await test.step('every stop of the keyboard is outlined', async () => {
      const stops = await walk(page)
      expect(stops.length).toBeGreaterThan(5)
      expect(stops.filter(({ isOutlined }) => !isOutlined)).toEqual([])
    })
    await test.step('scripts have left what the server sent', async () => {
      const before = await page.evaluate(readSaid, sent ?? '')
      expect(before.length).toBeGreaterThan(0)
      expect(await page.evaluate(readSaid, undefined)).toEqual(expect.arrayContaining(before))
    })
  })
}

/** Links and buttons that are too low for a finger (WCAG 2.2, 2.5.8), in lines of text too. */
function listLowTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, summary, select')]
    .filter((target) => target.checkVisibility() && target.closest('.sr-only') === null)
    .filter((target) => target.getBoundingClientRect().height < 24)
    .map((target) => target.outerHTML.slice(0, 120))
}

type Stop = { element: string; isOutlined: boolean }

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let stop = await takeStep(page); stop !== undefined && stops.length < 25; stop = await takeStep(page)) {
    stops.push(stop)
  }
  return stops
}

async function takeStep(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  const holder = await page.evaluateHandle(() => document.activeElement)
  // A frame holds the focus for what is focused in it.
  const frame = await holder.asElement()?.contentFrame()
  return (frame ?? page).evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return undefined
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused)
    const isTransparent = outlineColor === 'transparent' || outlineColor.endsWith(', 0)')
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isTransparent
    return { element: focused.outerHTML.slice(0, 120), isOutlined }
  })
}

/** The headings, figures and cells of the content, of HTML or of the page as it is. */
function readSaid(html: string | undefined): string[] {
  const read = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  return [...read.querySelectorAll('main :is(h1, h2, h3, dt, dd, th, td)')].map(({ textContent }) => textContent ?? '')
}
