import { bookmarkOf } from '@/tests/support/bookmarks'
import { expectNoViolations } from './axe'
import { comparison, control, counter, fusion, notice, openWith, readNames, rival, rows, tool } from './bookmark-test'
import { expect, test } from './test'

const names = [tool.slug, rival.slug, comparison.slug]
const shared = `/bookmarks?tools=${names.join(',')}`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a shared list shows current verdicts, scores, prices and links', async ({ page }) => {
    const response = await page.goto(shared)

    expect(response?.status()).toBe(200)
    await expect(rows(page)).toHaveCount(3)
    await expect(rows(page, tool.name)).toContainText(/Ship\s*81\/100 · Free/)
    await expect(rows(page, rival.name)).toContainText('no score given')
    await expect(page.getByRole('link', { name: comparison.name })).toHaveAttribute('href', comparison.path)
    await expect(page.getByText('Left out')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Save all' })).toHaveCount(0)
  })

  test('tools of a shared list can be compared', async ({ page }) => {
    await page.goto(shared)
    await page.getByRole('checkbox', { name: `Compare ${rival.name}` }).check()
    await page.getByRole('checkbox', { name: `Compare ${tool.name}` }).check()

    await page.getByRole('button', { name: 'Compare the chosen' }).click()

    await expect(page).toHaveURL(comparison.path)
  })

  test('a link with unknown, repeated and malformed names shows what it can and says what it left out', async ({
    page,
  }) => {
    await page.goto(`/bookmarks?tools=${tool.slug},no-such-tool,${tool.slug},%3Cimg%20src=x%3E,${rival.slug}`)

    await expect(rows(page)).toHaveCount(2)
    const leftOut = page.locator('.left-out')
    await expect(leftOut).toContainText('“no-such-tool”: nothing here has that name.')
    await expect(leftOut).toContainText('1 that cannot be a name of anything here.')
    await expect(leftOut).toContainText('1 that stood in the link before.')
    await expect(page.getByRole('main').locator('img')).toHaveCount(0)
  })

  for (const length of [8, 64]) {
    test(`a link with 500 names of ${length} letters shows what it can`, async ({ page }) => {
      const many = Array.from({ length: 499 }, (_, index) => `n${index}`.padEnd(length, 'x'))

      const response = await page.goto(`/bookmarks?tools=${[tool.slug, ...many].join(',')}`)

      expect(response?.status()).toBe(200)
      await expect(rows(page)).toHaveCount(1)
      await expect(page.locator('.left-out')).toContainText('94 more: nothing here has those names.')
      await expect(page.locator('.left-out')).toContainText('400 after the first 100')
    })
  }

  for (const query of ['tools=', 'tools=%00', 'tools=a&tools=b', 'tools=,,,&note', 'tools=__proto__,constructor']) {
    test(`a link with ?${query} says that nothing of it can be shown`, async ({ page }) => {
      const response = await page.goto(`/bookmarks?${query}`)

      expect(response?.status()).toBe(200)
      await expect(page.getByText('There is nothing in this list that can be shown.')).toBeVisible()
    })
  }

  test('notes of whoever shared the list are quoted as text, never as links', async ({ page }) => {
    const note = '<a href="http://evil.example">free</a> http://evil.example'
    await page.goto(`${shared}&${new URLSearchParams({ note: `${tool.slug}:${note}` })}`)

    await expect(rows(page, tool.name).locator('blockquote')).toHaveText(note)
    await expect(rows(page, tool.name).getByRole('figure')).toContainText('Whoever shared the list notes:')
    await expect(rows(page, tool.name).locator('a')).toHaveCount(1)
  })
})

test('search engines are asked to leave shared lists alone', async ({ page, baseURL }) => {
  await page.goto(shared)

  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/bookmarks`)
})

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

  await expect(notice(page)).toContainText('All of them were bookmarked already.')
  expect(await readNames(page)).toEqual(names)
})

test('axe finds nothing in a shared list, saved or left out', async ({ page }) => {
  await page.goto(`${shared},no-such-tool&note=${tool.slug}:Cheap`)
  await page.getByRole('button', { name: 'Save all' }).click()
  await expect(counter(page)).toHaveText('Bookmarks (3)')

  await expectNoViolations(page)
})
