import { bookmarkOf } from '@/tests/support/bookmarks'
import { expectNoViolations } from './axe'
import { comparison, control, counter, fusion, notice, openWith, readNames, rival, rows, tool } from './bookmark-test'
import { expect, test } from './test'

const names = [tool.slug, rival.slug, comparison.slug]
const shared = `/bookmarks?tools=${names.join(',')}`

test('all of a shared list is saved with one press, with its notes, and undone with another', async ({ page }) => {
  const own = { text: 'Mine', written: '2026-11-11T10:00:00.000Z' }
  const notes = new URLSearchParams([
    ['note', `${tool.slug}:Theirs`],
    ['note', `${rival.slug}:Also theirs`],
  ])
  await openWith(
    page,
    `${shared}&${notes}`,
    bookmarkOf({ name: tool.slug, note: own }),
    bookmarkOf({ name: fusion.slug }),
  )

  await page.getByRole('button', { name: 'Save all' }).click()

  await expect(notice(page)).toContainText('Bookmarked: 2 more.')
  await expect(counter(page)).toHaveText('Bookmarks (4)')
  await expect(control(page, comparison)).toHaveAttribute('aria-pressed', 'true')
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(counter(page)).toHaveText('Bookmarks (2)')

  await page.getByRole('button', { name: 'Save all' }).click()
  await expect(counter(page)).toHaveText('Bookmarks (4)')
  await page.goto('/bookmarks')
  await expect(rows(page, tool.name).locator('blockquote')).toHaveText('Mine')
  await expect(rows(page, rival.name).locator('blockquote')).toHaveText('Also theirs')
})

test('saving all again says that they are there', async ({ page }) => {
  await openWith(page, shared, ...names.map((name) => bookmarkOf({ name })))

  await page.getByRole('button', { name: 'Save all' }).click()

  await expect(notice(page)).toContainText('All of them are already bookmarked.')
  expect(await readNames(page)).toEqual(names)
})

test('axe finds nothing in a shared list, saved or left out', async ({ page }) => {
  await page.goto(`${shared},no-such-tool&note=${tool.slug}:Cheap`)
  await page.getByRole('button', { name: 'Save all' }).click()
  await expect(counter(page)).toHaveText('Bookmarks (3)')

  await expectNoViolations(page)
})
