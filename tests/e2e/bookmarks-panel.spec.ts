import type { Page } from '@playwright/test'
import type { Bookmark } from '@/lib/bookmarks/bookmark'
import { bookmarkOf, savedOn } from '@/tests/support/bookmarks'
import { expectNoViolations } from './axe'
import { comparison, control, fusion, notice, openWith, rival, scored, today, tool } from './bookmark-test'
import { expect, test } from './test'

const panel = (page: Page) => page.getByRole('region', { name: 'Your bookmarks' })
const entries = (page: Page) => panel(page).locator('section > ul > li')

const three = [
  bookmarkOf({ name: tool.slug, saved: savedOn(1) }),
  bookmarkOf({ name: fusion.slug, saved: savedOn(3), note: { text: 'Ask Ana', written: savedOn(4) } }),
  bookmarkOf({ name: comparison.slug, saved: savedOn(2) }),
] as const

test('without bookmarks the panel says so, and how to make one', async ({ page }) => {
  await page.goto(comparison.path)

  await panel(page).scrollIntoViewIfNeeded()

  await expect(panel(page).getByText('No bookmarks yet')).toBeVisible()
  await expect(panel(page)).toContainText('Press “Bookmark” on a tool')
  await expectNoViolations(page)
})

test('until the reader comes near, the panel says that it loads, and loads nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))

  await openWith(page, comparison.path, bookmarkOf({ name: fusion.slug }))

  await expect(control(page)).toBeVisible()
  await expect(panel(page).getByText('Loading your bookmarks …')).toBeAttached()
  expect(asked).not.toContain('/api/bookmarks')
  await expectNoViolations(page)
})

test('the panel lists what was saved last, with verdict, score and price of today and a link', async ({ page }) => {
  const bookmarks = [
    ...Array.from({ length: 5 }, (_, index) => bookmarkOf({ name: `gone-${index}`, saved: savedOn(1) })),
    bookmarkOf({ name: scored.slug, saved: savedOn(3) }),
    bookmarkOf({ name: comparison.slug, saved: savedOn(2) }),
  ]
  await openPanel(page, ...bookmarks)

  await expect(entries(page)).toHaveCount(6)
  await expect(entries(page).first()).toContainText(today(scored))
  await expect(panel(page).getByRole('link', { name: scored.name, exact: true })).toHaveAttribute(
    'href',
    `/tools/${scored.slug}`,
  )
  await expect(entries(page).nth(1)).toContainText(`${rival.name} · not scored · Free`)
  await expect(entries(page).nth(2)).toContainText('This tool is no longer on this site.')
  await expect(panel(page)).toContainText('1 more in the full list')
  await expectNoViolations(page)
})

test('the panel is sorted by name and by score', async ({ page }) => {
  await openPanel(page, ...three)
  await expect(entries(page).getByRole('heading')).toHaveText([fusion.name, comparison.name, tool.name])

  await panel(page).getByLabel('Sort by').selectOption('name')
  await expect(entries(page).getByRole('heading')).toHaveText([tool.name, comparison.name, fusion.name])
  await panel(page).getByLabel('Sort by').selectOption('score')
  await expect(entries(page).getByRole('heading').last()).toHaveText(fusion.name)
})

test('in the panel one is removed, and all are, and they come back with their notes', async ({ page }) => {
  await openPanel(page, ...three)

  await panel(page)
    .getByRole('button', { name: `Remove ${fusion.name}` })
    .click()
  await expect(entries(page)).toHaveCount(2)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(entries(page).first().locator('blockquote')).toHaveText('Ask Ana')

  await panel(page).getByRole('button', { name: 'Remove all 3' }).click()
  await expect(panel(page)).toContainText('No bookmarks yet')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(entries(page)).toHaveCount(3)
  await expect(entries(page).first().locator('blockquote')).toHaveText('Ask Ana')
})

test('in the panel a note is written', async ({ page }) => {
  await openPanel(page, ...three)

  await panel(page)
    .getByRole('button', { name: `Add note on ${tool.name}`, exact: true })
    .click()
  await panel(page).getByLabel(`Your note on ${tool.name}`).fill('Cheap?')
  await expectNoViolations(page)
  await panel(page).getByRole('button', { name: 'Save', exact: true }).click()

  await expect(entries(page).last().locator('blockquote')).toHaveText('Cheap?')
})

test('in the panel tools are chosen and compared', async ({ page }) => {
  await openPanel(page, ...three)

  await panel(page)
    .getByRole('checkbox', { name: `Compare ${tool.name}` })
    .check()
  await panel(page)
    .getByRole('checkbox', { name: `Compare ${fusion.name}` })
    .check()
  await panel(page).getByRole('link', { name: 'Compare these two tools' }).click()

  await expect(page).toHaveURL(`/compare/${tool.slug}-vs-${fusion.slug}`)
})

test('what is saved above the panel appears in it at once', async ({ page }) => {
  await page.goto(comparison.path)
  await panel(page).scrollIntoViewIfNeeded()
  await expect(panel(page)).toContainText('No bookmarks yet')

  await control(page, rival).click()
  await expect(panel(page).getByRole('link', { name: rival.name })).toBeVisible()
  await control(page, rival).click()
  await expect(panel(page)).toContainText('No bookmarks yet')
})

test('nothing that is being read moves when the panel arrives', async ({ page }) => {
  await openWith(page, comparison.path, ...[tool.slug, rival.slug, fusion.slug].map((name) => bookmarkOf({ name })))
  const related = page.getByRole('heading', { name: 'Related comparisons' })
  const place = () => related.evaluate((heading) => heading.getBoundingClientRect().top + scrollY)
  await expect(control(page)).toBeVisible()
  const before = await place()

  await related.scrollIntoViewIfNeeded()
  await panel(page).scrollIntoViewIfNeeded()
  await expect(panel(page).getByRole('listitem')).toHaveCount(3)

  expect(await place()).toBe(before)
})

test.describe('when the server does not answer', () => {
  test.use({ expectedFailure: 503 })

  test('the panel shows names and says that verdicts could not be read', async ({ page }) => {
    await page.route('**/api/bookmarks?*', (route) => route.fulfill({ status: 503, body: '' }))
    await openWith(page, comparison.path, bookmarkOf({ name: fusion.slug }))

    await panel(page).scrollIntoViewIfNeeded()

    await expect(panel(page).getByRole('link', { name: fusion.slug })).toBeVisible()
    await expect(panel(page)).toContainText('Current verdicts could not be loaded for one bookmark.')
    await expectNoViolations(page)
  })
})

test('a panel that cannot be loaded says so', async ({ page, context }) => {
  await page.goto(comparison.path)
  await expect(control(page)).toBeVisible()
  await context.setOffline(true)

  await panel(page).scrollIntoViewIfNeeded()

  await expect(panel(page)).toContainText('Your bookmarks could not be loaded.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the panel says why it is empty', async ({ page }) => {
    await page.goto(comparison.path)

    await expect(panel(page)).toContainText('Bookmarks need JavaScript')
    await expect(panel(page).getByText('Loading')).toBeHidden()
  })
})

/** Opens a comparison for a visitor who has bookmarks, and goes down to the panel. */
async function openPanel(page: Page, ...bookmarks: Bookmark[]): Promise<void> {
  await openWith(page, comparison.path, ...bookmarks)
  await panel(page).scrollIntoViewIfNeeded()
  await expect(entries(page).first().locator('.stamp').first()).toBeVisible()
}
