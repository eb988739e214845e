import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 800 }
export const colorSchemes = ['light', 'dark'] as const

/** Has axe look at a page as it is now, on a phone and on a desk; `without` names rules that do not concern it. */
export async function expectNoViolations(page: Page, without: string[] = []): Promise<void> {
  await page.setViewportSize(phone)
  const onPhone = await listViolations(page, without)
  await page.setViewportSize(desk)
  const onDesk = await listViolations(page, without)

  expect({ onPhone, onDesk }).toEqual({ onPhone: [], onDesk: [] })
}

async function listViolations(page: Page, without: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).disableRules(without).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
}
