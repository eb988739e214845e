import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose outcome depends on colours; a colour scheme changes nothing else. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 800 }

/** Has axe look at a page as it is now, on a phone and on a desk; `without` names rules that do not concern it. */
export async function expectNoViolations(page: Page, without: string[] = []): Promise<void> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  await expectNone(page, { runOnly: { type: 'tag', values: tags }, rules })
}

/** Has axe look at a page as it is now, on a phone and on a desk, in light and in dark colours. */
export async function expectNoViolationsInAnyColours(page: Page, without: string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNoViolations(page, without)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNone(page, { runOnly: { type: 'rule', values: rulesOfColour } })
}

/** How far a page reaches beyond the sides of a phone and of the narrowest screen; 0 when it does not scroll sideways. */
export async function expectNoScrollingSideways(page: Page): Promise<void> {
  for (const width of [phone.width, 320]) {
    await page.setViewportSize({ ...phone, width })
    const needed = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(needed, `at ${width} px`).toBeLessThanOrEqual(width)
  }
}

async function expectNone(page: Page, options: axe.RunOptions): Promise<void> {
  await page.setViewportSize(phone)
  const onPhone = await listViolations(page, options)
  await page.setViewportSize(desk)
  const onDesk = await listViolations(page, options)

  expect({ onPhone, onDesk }).toEqual({ onPhone: [], onDesk: [] })
}

/** Runs in the page itself, into which axe is put once. What a frame shows is a page of its own, and no script runs in it. */
async function listViolations(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, { ...asked, iframes: false, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
  }, options)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
