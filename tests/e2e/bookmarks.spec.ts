import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { decideByDefault } from '@/lib/comparison/default-outcome'
import { bookmarkControl, weighSource } from '@/scripts/bench/source-weight'
import { bookmarkOf, savedOn, snapshotOf, storedText } from '@/tests/support/bookmarks'
import { realCatalogue } from '@/tests/support/real-content'
import { desk, expectNoViolations, expectNoViolationsInAnyColours, phone } from './axe'
import {
  comparison,
  control,
  counter,
  fusion,
  hold,
  holdScripts,
  notice,
  openWith,
  readNames,
  rival,
  rows,
  scored,
  store,
  today,
  tool,
} from './bookmark-test'
import { expect, test } from './test'

const three = [
  bookmarkOf({ name: tool.slug, saved: savedOn(1) }),
  bookmarkOf({ name: fusion.slug, saved: savedOn(3), note: { text: 'Ask Ana', written: savedOn(4) } }),
  bookmarkOf({ name: comparison.slug, saved: savedOn(2) }),
] as const

/** Saved when the panel skipped it and it had to be paid for. */
const changed = bookmarkOf({
  name: tool.slug,
  saved: savedOn(5),
  was: [snapshotOf({ slug: tool.slug, name: tool.name, verdict: 'skip', price: 'paid' })],
})

test('without bookmarks the page says so, and how to make one', async ({ page }) => {
  await page.goto('/bookmarks')

  await expect(page.getByText('No bookmarks yet')).toBeVisible()
  await expect(page.getByText('Press “Bookmark” on a tool or a comparison')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
  await expectNoViolations(page)
})

test('until the script has read them, the page says that it loads them', async ({ page }) => {
  const release = await holdScripts(page)

  await page.goto('/bookmarks', { waitUntil: 'commit' })

  await expect(page.getByText('Loading your bookmarks …')).toBeVisible()
  await expectNoViolations(page)
  release()
  await expect(page.getByText('No bookmarks yet')).toBeVisible()
})

test('the list shows tools and comparisons with current verdict, score, price and outcome, the last saved first', async ({
  page,
}) => {
  const { headline } = decideByDefault(realCatalogue, [tool.slug, rival.slug], '2026-11-27')

  await openWith(page, '/bookmarks', ...three, bookmarkOf({ name: scored.slug, saved: savedOn(5) }))

  await expect(rows(page).getByRole('heading')).toHaveText([scored.name, fusion.name, comparison.name, tool.name])
  await expect(rows(page, scored.name)).toContainText(today(scored))
  await expect(rows(page, tool.name)).toContainText(today(tool))
  await expect(rows(page, tool.name)).toContainText('saved 1 November 2026')
  await expect(rows(page, comparison.name)).toContainText(`${rival.name} · not scored · Free`)
  await expect(rows(page, comparison.name)).toContainText(headline)
  await expect(page.getByRole('link', { name: comparison.name })).toHaveAttribute('href', comparison.path)
  await expect(counter(page)).toHaveText('Bookmarks (4)')
})

for (const viewport of [phone, desk]) {
  for (const [what, bookmarks] of [
    ['no bookmarks', []],
    ['bookmarks', [changed, ...three.slice(1)]],
  ] as const) {
    test(`nothing in view moves when the list with ${what} appears at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await store(page, storedText(...bookmarks))
      await page.addInitScript(recordShifts)
      const releaseScripts = await holdScripts(page)
      const releaseAnswer = await hold(page, '**/api/bookmarks?*')

      await page.goto('/bookmarks', { waitUntil: 'commit' })
      await expect(page.getByText('Loading your bookmarks …')).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      await awaitFrames(page)
      releaseScripts()
      await expect(counter(page)).toHaveText(bookmarks.length === 0 ? 'Bookmarks' : `Bookmarks (${bookmarks.length})`)
      await awaitFrames(page)
      releaseAnswer()
      await expect(page.getByRole('heading', { name: 'Export or import' })).toBeAttached()
      await expect(rows(page).filter({ has: page.locator('.stamp') })).toHaveCount(bookmarks.length)
      await awaitFrames(page)

      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBeLessThan(0.02)
    })
  }
}

test('the list is sorted by name and by score', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)

  await page.getByLabel('Sort by').selectOption('name')
  await expect(rows(page).getByRole('heading')).toHaveText([tool.name, comparison.name, fusion.name])
  await page.getByLabel('Sort by').selectOption('score')
  await expect(rows(page).getByRole('heading').last()).toHaveText(fusion.name)
})

test('one is removed and comes back with its note', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)

  await page.getByRole('button', { name: `Remove ${fusion.name}` }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: `Remove ${comparison.name}` })).toBeFocused()
  await expect(notice(page)).toContainText(`Removed: ${fusion.name}.`)
  await expectNoViolations(page)

  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page, fusion.name).locator('blockquote')).toHaveText('Ask Ana')
})

test('what was removed can be put back while the visitor works on the same list, and no longer', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)
  await page.getByRole('button', { name: `Remove ${fusion.name}` }).click()

  await page.getByRole('checkbox', { name: `Compare ${tool.name}` }).check()
  await page.getByRole('button', { name: `Add note on ${tool.name}`, exact: true }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(notice(page)).toContainText(`Removed: ${fusion.name}.`)

  await page.getByRole('button', { name: 'Export' }).click()
  await expect(notice(page)).toBeEmpty()
})

test('all are removed, and all come back', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)

  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(page.getByText('No bookmarks yet')).toBeVisible()
  expect(await readNames(page)).toEqual([])

  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page, fusion.name).locator('blockquote')).toHaveText('Ask Ana')
})

test('a note is written, changed and taken away, with the keyboard alone', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)
  await page.getByRole('button', { name: `Add note on ${tool.name}`, exact: true }).focus()

  await page.keyboard.press('Enter')
  await expect(page.getByLabel(`Your note on ${tool.name}`)).toBeFocused()
  await expectNoViolations(page)
  await page.keyboard.type('Cheap <b>?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rows(page, tool.name).locator('blockquote')).toHaveText('Cheap <b>?')
  await expect(page.getByRole('button', { name: `Edit note on ${tool.name}`, exact: true })).toBeFocused()
  await page.reload()
  await expect(rows(page, tool.name).locator('blockquote')).toHaveText('Cheap <b>?')

  await page.getByRole('button', { name: `Edit note on ${tool.name}`, exact: true }).click()
  await page.getByLabel(`Your note on ${tool.name}`).fill('  ')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(rows(page, tool.name).locator('blockquote')).toHaveCount(0)
})

test('what changed since it was saved is marked with old and new, until it was seen', async ({ page }) => {
  await openWith(page, '/bookmarks', changed, ...three.slice(1))

  await expect(rows(page, tool.name)).toContainText(
    'Changed since you saved it: verdict was Skip, is now Ship; price was Paid, is now Free.',
  )
  await expect(page.getByText('Changed since')).toHaveCount(1)
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(page.getByText('Changed since')).toHaveCount(0)
  await page.reload()
  await expect(rows(page, tool.name)).toContainText(today(tool))
  await expect(page.getByText('Changed since')).toHaveCount(0)
})

test('a bookmark whose tool is gone says so and is removed', async ({ page }) => {
  const was = [snapshotOf({ slug: 'gone-tool', name: 'Gone Tool' })]
  await openWith(
    page,
    '/bookmarks',
    bookmarkOf({ name: 'gone-tool', was }),
    bookmarkOf({ name: `gone-tool-vs-${tool.slug}` }),
  )

  await expect(rows(page, 'Gone Tool')).toContainText('This tool is no longer on this site.')
  await expect(rows(page, 'Gone Tool').getByRole('link')).toHaveCount(0)
  await expect(rows(page, `gone-tool vs ${tool.slug}`)).toContainText('One of its tools is no longer on this site.')
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Remove Gone Tool' }).click()
  await expect(rows(page)).toHaveCount(1)
})

test('two tools are chosen and compared', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)
  await expect(page.getByText('Choose two to four tools to compare.')).toBeVisible()

  await page.getByRole('checkbox', { name: `Compare ${tool.name}` }).check()
  await expect(page.getByText('Choose another tool to compare.')).toBeVisible()
  await page.getByRole('checkbox', { name: `Compare ${fusion.name}` }).check()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Compare these two tools' }).click()

  await expect(page).toHaveURL(`/compare/${tool.slug}-vs-${fusion.slug}`)
})

test('a fifth tool is not chosen', async ({ page }) => {
  const slugs = [tool.slug, rival.slug, fusion.slug, 'mistral-3-small-22b', 'mistral-8x22b-instruct-v2']
  await openWith(page, '/bookmarks', ...slugs.map((name) => bookmarkOf({ name })))
  await expect(rows(page).locator('.stamp')).toHaveCount(5)

  for (const index of [0, 1, 2, 3]) await rows(page).nth(index).getByRole('checkbox').check()
  await rows(page).nth(4).getByRole('checkbox').click()

  await expect(rows(page).nth(4).getByRole('checkbox')).not.toBeChecked()
  await expect(page.getByText('You can compare up to four tools.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Compare these four tools' })).toBeVisible()
})

test('the list is the same in every tab at once', async ({ page, context }) => {
  await openWith(page, '/bookmarks', ...three)
  const other = await context.newPage()
  await other.goto(tool.path)

  await control(other).click()
  await expect(rows(page)).toHaveCount(2)
  await control(other).click()
  await expect(rows(page)).toHaveCount(3)
  await page.getByRole('button', { name: `Remove ${tool.name}`, exact: true }).click()
  await expect(control(other)).toHaveAttribute('aria-pressed', 'false')
})

test.describe('when the server does not say what tools are now', () => {
  test.use({ expectedFailure: 503 })

  test('the list shows what they were, says so, and asks again', async ({ page }) => {
    const was = [snapshotOf({ slug: tool.slug, name: tool.name, verdict: 'skip', price: 'paid', score: 12 })]
    await page.route('**/api/bookmarks?*', (route) => route.fulfill({ status: 503, body: '' }))
    await openWith(page, '/bookmarks', bookmarkOf({ name: tool.slug, was }), bookmarkOf({ name: rival.slug }))

    await expect(page.getByText('Current verdicts could not be loaded for 2 bookmarks.')).toBeVisible()
    await expect(rows(page, tool.name)).toContainText('12/100 · Paid')
    await expect(page.getByRole('link', { name: rival.slug })).toBeVisible()
    await expectNoViolations(page)

    await page.unroute('**/api/bookmarks?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(rows(page, tool.name)).toContainText(today(tool))
    await expect(page.getByText('could not be read')).toHaveCount(0)
  })
})

test('what cannot be read in storage is told, and the rest is shown', async ({ page }) => {
  await store(page, JSON.stringify({ version: 1, bookmarks: [three[0], { name: 5 }] }))

  await page.goto('/bookmarks')

  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByText('could not be read as bookmarks')).toBeVisible()
  await expectNoViolations(page)
})

test('of 200 bookmarks only those in view are laid out, and sorting makes none anew', async ({ page }) => {
  const names = Array.from({ length: 200 }, (_, index) => `tool-${index}`)
  await page.route('**/api/bookmarks?*', (route) => {
    const asked = new URL(route.request().url()).searchParams.get('names')?.split(',') ?? []
    const current = (slug: string) => ({
      asked: slug,
      name: slug,
      tools: [snapshotOf({ slug, name: `Current ${slug}` })],
    })
    return route.fulfill({ json: { bookmarks: asked.map(current) } })
  })
  await store(page, storedText(...names.map((name, index) => bookmarkOf({ name, saved: savedOn(1 + (index % 28)) }))))

  await page.goto('/bookmarks')
  await expect(rows(page).locator('.stamp')).toHaveCount(200)
  await expect.poll(() => rows(page).evaluateAll(countLaidOut)).toBeGreaterThan(0)
  expect(await rows(page).evaluateAll(countLaidOut)).toBeLessThan(40)

  const changes = await page.evaluateHandle(watchRows)
  for (const [order, first] of [
    ['name', 'Current tool-0'],
    ['saved', 'Current tool-27'],
    ['score', 'Current tool-0'],
  ] as const) {
    await page.getByLabel('Sort by').selectOption(order)
    await expect(rows(page).getByRole('heading').first()).toHaveText(first)
  }
  expect(await changes.evaluate(({ length }) => length)).toBe(0)
})

test('the control adds at most 2 KB to a page', () => {
  const { javascript, css } = bookmarkControl

  expect(weighSource(javascript) + weighSource(css)).toBeLessThanOrEqual(2_000)
})

test('the link to share holds the list, and the notes only when asked', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await openWith(page, '/bookmarks', ...three)
  const link = page.getByRole('link', { name: 'Copy link to this list' })
  const path = `/bookmarks?tools=${fusion.slug},${comparison.slug},${tool.slug}`

  await expect(link).toHaveAttribute('href', path)
  await link.click()
  await expect(page.getByText(`The link is ${baseURL}${path}`)).toBeVisible()

  await page.getByLabel('With my notes').check()
  await expect(link).toHaveAttribute('href', `${path}&note=${fusion.slug}%3AAsk+Ana`)
})

test.describe('taking the list along', () => {
  test('what is exported is imported in another browser', async ({ page, browser, baseURL }) => {
    await openWith(page, '/bookmarks', ...three)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    const file = await download
    const elsewhere = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
    await elsewhere.goto('/bookmarks')

    await elsewhere.getByLabel('Import', { exact: true }).setInputFiles(await file.path())

    const schema = await (await page.request.get('/schemas/bookmarks.json')).json()
    expect(new Ajv2020().validate(schema, JSON.parse(readFileSync(await file.path(), 'utf8')))).toBe(true)
    expect(file.suggestedFilename()).toMatch(/^ship-or-skip-bookmarks-\d{4}-\d\d-\d\d\.json$/)
    await expect(notice(elsewhere)).toContainText('Imported: 3 added, 0 already there.')
    await expect(rows(elsewhere, fusion.name).locator('blockquote')).toHaveText('Ask Ana')
    await elsewhere.context().close()
  })

  test('importing merges, says what it did, and is undone', async ({ page }) => {
    await openWith(page, '/bookmarks', three[0], bookmarkOf({ name: fusion.slug }))

    await importText(page, fileOf(three))
    await expect(notice(page)).toContainText('Imported: 1 added, 2 already there, 1 of them with a newer note.')
    await expect(rows(page)).toHaveCount(3)
    await expect(rows(page, fusion.name).locator('blockquote')).toHaveText('Ask Ana')

    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(rows(page)).toHaveCount(2)
    await expect(page.locator('blockquote')).toHaveCount(0)
  })

  test('a file that cannot be imported changes nothing, and the page says why', async ({ page }) => {
    await openWith(page, '/bookmarks', three[0])

    for (const [what, text, why] of [
      ['is not ours', '{"bookmarks":[]}', 'That isn’t a Ship or Skip bookmarks file.'],
      ['is a picture', '\u0089PNG\r\n', 'That isn’t a valid JSON file.'],
      ['is half broken', fileOf([three[1], { name: 'x' }]), '1 of 2 entries cannot be read. The first is number 2.'],
      ['is cut short', fileOf(three).slice(0, -30), 'That isn’t a valid JSON file.'],
      ['is too large', `${fileOf(three)}${' '.repeat(2_000_000)}`, 'The file is larger than 2 MB'],
    ] as const) {
      await test.step(`one that ${what}`, async () => {
        await importText(page, text)

        await expect(page.getByText(`Nothing was changed. ${why}`)).toBeVisible()
        await expect(rows(page)).toHaveCount(1)
        expect(await readNames(page)).toEqual([tool.slug])
      })
    }
    await expectNoViolations(page)
  })
})

test('axe finds nothing in a list', async ({ page }) => {
  await openWith(page, '/bookmarks', ...three)
  await expect(rows(page, tool.name)).toContainText(today(tool))

  await expectNoViolationsInAnyColours(page)
})

test.describe('of tools that were renamed', () => {
  test.use({ tested: 'awkward' })

  test('bookmarks follow, with what they were and with their notes', async ({ page }) => {
    const was = [snapshotOf({ slug: 'harbor-preview', name: 'Harbor Preview', price: 'free' })]
    const note = { text: 'Ask Ana', written: savedOn(4) }
    await openWith(
      page,
      '/bookmarks',
      bookmarkOf({ name: 'harbor-preview', was, note }),
      bookmarkOf({ name: 'harbor-preview-vs-lantern' }),
    )

    await expect(rows(page, 'Harbor 70B')).toContainText('price was Free, is now Paid')
    await expect(rows(page, 'Harbor 70B').locator('blockquote')).toHaveText('Ask Ana')
    await expect(page.getByRole('link', { name: 'Harbor 70B vs Lantern Mini' })).toHaveAttribute(
      'href',
      '/compare/harbor-vs-lantern',
    )
    expect(await readNames(page)).toEqual(['harbor', 'harbor-vs-lantern'])
    expect(await page.evaluate(() => localStorage.getItem('bookmarks-set-aside'))).toBeNull()
  })
})

/** Adds up in `window.shifts` how much of the page moved, and how far, as browsers score it. */
function recordShifts(): void {
  Object.assign(window, { shifts: 0 })
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      Object.assign(window, { shifts: Reflect.get(window, 'shifts') + Reflect.get(shift, 'value') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Until what changed is drawn and its shifts are recorded. */
function awaitFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

function fileOf(bookmarks: readonly unknown[]): string {
  return JSON.stringify({ format: 'ship-or-skip-bookmarks', version: 1, exported: savedOn(20), bookmarks })
}

async function importText(page: Page, text: string): Promise<void> {
  const file = { name: 'bookmarks.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('Import', { exact: true }).setInputFiles(file)
}

function countLaidOut(rows: Element[]): number {
  const isLaidOut = ({ firstElementChild: content }: Element) =>
    content?.checkVisibility({ contentVisibilityAuto: true })
  return rows.filter(isLaidOut).length
}

/** What changes inside rows from now on. */
function watchRows(): MutationRecord[] {
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => changes.push(...records))
  const everything = { subtree: true, childList: true, attributes: true, characterData: true }
  for (const row of document.querySelectorAll('.own-bookmarks section > ul > li')) observer.observe(row, everything)
  return changes
}
