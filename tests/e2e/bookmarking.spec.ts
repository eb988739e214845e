import type { Locator, Page } from '@playwright/test'
import { bookmarkOf, storedText } from '@/tests/support/bookmarks'
import { desk, expectNoViolations, phone } from './axe'
import {
  comparison,
  control,
  counter,
  fusion,
  holdScripts,
  notice,
  openWith,
  readNames,
  related,
  rival,
  store,
  tool,
} from './bookmark-test'
import { expect, test } from './test'

for (const [place, path, what] of [
  ['on the page of a tool', tool.path, tool],
  ['on a side of a comparison', comparison.path, rival],
  ['above a comparison', comparison.path, comparison],
  ['among related comparisons', tool.path, related],
] as const) {
  test(`one press ${place} saves, the same press removes`, async ({ page }) => {
    await page.goto(path)

    await expectToggle(page, what)
  })
}

for (const [place, path, link] of [
  ['in the list of tools', '/tools', '.list-rows h2 > a'],
  ['in a category', '/categories/developer-tools', '.list-rows h3 > a'],
  ['in the list of categories', '/categories', 'main li:has(.bookmark) a'],
  ['among the verdicts of a reviewer', '/panel/skeptic', '.list-rows h3 > a'],
  ['among alternatives', `${tool.path}/alternatives`, '.list-rows h3 > a'],
  ['in the list of comparisons', '/compare', '.comparisons > li > a'],
  ['among the panel’s best', '/', '.pick > a'],
  ['among the decisions people face', '/', '.comparisons > li > a'],
] as const) {
  test(`one press ${place} saves, the same press removes`, async ({ page }) => {
    await page.goto(path)
    const first = page.locator(link).first()
    const slug = /[^/#]+(?=#|$)/.exec((await first.getAttribute('href')) ?? '')?.[0] ?? ''

    await expectToggle(page, { slug, name: withoutJoints((await first.textContent()) ?? '') })
  })
}

/** A name as it is written: where a page draws it, characters that cannot be seen keep it on one line. */
function withoutJoints(drawn: string): string {
  return drawn.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

async function expectToggle(page: Page, what: { slug: string; name: string }): Promise<void> {
  await expect(control(page, what)).toHaveAttribute('aria-pressed', 'false')

  await control(page, what).click()
  await expect(control(page, what)).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page, what)).toHaveText(`Bookmarked ${what.name}`)
  await expect(notice(page)).toContainText(`Bookmarked: ${what.name}.`)
  expect(await readNames(page)).toEqual([what.slug])

  await control(page, what).click()
  await expect(control(page, what)).toHaveAttribute('aria-pressed', 'false')
  await expect(control(page, what)).toHaveText(`Bookmark ${what.name}`)
  await expect(notice(page)).toContainText(`Removed: ${what.name}.`)
  expect(await readNames(page)).toEqual([])
}

/** What names a tool in passing: the list that it leads to has the control. */
const mentions = ':is(nav, .picks ol, .needs, .price-news)'

test('every tool and comparison that a page lists has a control of its own', async ({ page }) => {
  for (const path of [
    '/',
    '/tools',
    '/categories',
    '/categories/developer-tools',
    '/panel/skeptic',
    '/compare',
    '/compare?tool=mistral-3-1',
    `${tool.path}/alternatives`,
    tool.path,
    comparison.path,
  ]) {
    await page.goto(path)

    const entries = await page.locator(`main li:not(${mentions} li)`).evaluateAll((items) =>
      items.flatMap((item) => {
        const link = item.querySelector('a')
        const isEntry = /^\/(tools|compare)\/[^/#?]+(#|$)/.test(link?.getAttribute('href') ?? '')
        const controls = [...item.querySelectorAll('.bookmark')].map(({ textContent }) => textContent)
        return isEntry ? [{ name: link?.textContent, controls }] : []
      }),
    )
    expect(entries.length, path).toBeGreaterThan(0)
    expect(
      entries.filter(({ name, controls }) => controls.join() !== `Bookmark ${withoutJoints(name ?? '')}`),
      path,
    ).toEqual([])
  }
})

for (const width of [phone.width, desk.width]) {
  test(`nothing moves at ${width} px when the script shows the controls and the count`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const seven = Array.from({ length: 7 }, (_, index) => bookmarkOf({ name: `gone-${index}` }))
    await openWith(page, '/privacy', ...seven)
    const places = () =>
      page.locator('header a, main a, footer a').evaluateAll((links) =>
        links.map((link) => {
          const { left, top } = link.getBoundingClientRect()
          return `${link.getAttribute('href')} ${Math.round(left)} ${Math.round(top)}`
        }),
      )
    const release = await holdScripts(page)
    await page.goto('/', { waitUntil: 'commit' })
    await expect(page.getByRole('contentinfo')).toBeVisible()
    await expect(page.locator('body')).toHaveCSS('margin', '0px')
    await page.evaluate(() => document.fonts.ready)
    const before = await places()

    release()
    await expect(counter(page)).toHaveText('Bookmarks (7)')
    await expect(
      page
        .getByRole('main')
        .getByRole('button', { name: /^Bookmark/ })
        .first(),
    ).toBeVisible()

    expect(await places()).toEqual(before)
  })
}

for (const width of [phone.width, 320]) {
  test(`what is said stands clear of the comparison being made at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ ...phone, width })
    await page.goto(tool.path)
    await page.evaluate(
      (tools) => localStorage.setItem('comparison-being-made', JSON.stringify(tools)),
      [rival, fusion, { slug: tool.slug, name: tool.name }],
    )
    await page.reload()
    const bar = page.getByRole('region', { name: 'Your comparison' })
    await bar.getByRole('button', { name: '3 tools' }).click()
    await expect(bar.getByRole('button', { name: /^Remove/ })).toHaveCount(3)
    const expectClear = async (said: Locator) => {
      await expect(said).toBeInViewport({ ratio: 1 })
      await expect(bar).toBeInViewport({ ratio: 1 })
      const [above, below] = [await said.boundingBox(), await bar.boundingBox()]
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    }

    await control(page).click()
    await expect(notice(page)).toContainText('Bookmarked')
    await expectClear(notice(page))
    await page.getByRole('link', { name: `Copy link to ${tool.name}`, exact: true }).click()
    await expect(notice(page)).toBeEmpty()
    await expectClear(page.getByText(`${tool.path}`))
  })
}

test('what a press did is announced by a part of the page that was there before', async ({ page }) => {
  await page.goto(tool.path)
  await expect(notice(page)).toHaveAttribute('aria-live', 'polite')
  await expect(notice(page)).toBeEmpty()

  await control(page).click()
  await expect(notice(page)).toHaveText(`Bookmarked: ${tool.name}.UndoClose`)
})

test('saving tells the server nothing, and leaves no cookie', async ({ page, context }) => {
  await page.goto(tool.path, { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))

  await control(page).click()
  await expect(notice(page)).toContainText('Bookmarked')
  await control(page).click()
  await expect(notice(page)).toContainText('Removed')

  expect(asked.filter((request) => !request.startsWith('GET /_next/static/'))).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('what was saved is told by shape too, and is still saved on the next visit', async ({ page }) => {
  const shape = () => control(page).evaluate((button) => getComputedStyle(button, '::before').clipPath)
  await page.goto(tool.path)
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  const outline = await shape()

  await control(page).click()
  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/')
  await page.goto(tool.path)

  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  expect(await shape()).not.toBe(outline)
})

test('every control of the same tool says the same', async ({ page }) => {
  await page.goto('/categories/developer-tools')
  await control(page).click()
  await expect(notice(page)).toContainText('Bookmarked')

  await page.goto(comparison.path)

  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page, rival)).toHaveAttribute('aria-pressed', 'false')
  await expect(control(page, comparison)).toHaveAttribute('aria-pressed', 'false')
})

test('a press is undone, and what was removed comes back with its note', async ({ page }) => {
  const bookmark = bookmarkOf({ name: tool.slug, note: { text: 'Cheap?', written: '2026-11-11T10:00:00.000Z' } })
  await openWith(page, tool.path, bookmark)
  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')

  await control(page).click()
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await notice(page).getByRole('button', { name: 'Undo' }).click()

  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page)).toBeFocused()
  await expect(notice(page)).toBeEmpty()
  expect(await page.evaluate(() => localStorage.getItem('bookmarks'))).toBe(storedText(bookmark))
})

test('saving is undone', async ({ page }) => {
  await page.goto(tool.path)
  await control(page).click()

  await notice(page).getByRole('button', { name: 'Undo' }).click()

  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  expect(await readNames(page)).toEqual([])
})

test('two tabs show the same at once, and neither loses what the other saves', async ({ page, context }) => {
  const other = await context.newPage()
  await page.goto(tool.path)
  await other.goto(comparison.path)
  await expect(control(other, rival)).toHaveAttribute('aria-pressed', 'false')

  await control(page).click()
  await expect(control(other)).toHaveAttribute('aria-pressed', 'true')
  await expect(counter(other)).toHaveText('Bookmarks (1)')

  await control(other, rival).click()
  await expect(counter(page)).toHaveText('Bookmarks (2)')
  await control(other).click()
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  expect(await readNames(page)).toEqual([rival.slug])
})

test('a tab that comes back from the history shows what was saved meanwhile', async ({ page }) => {
  await page.goto('/categories/developer-tools')
  await page.goto(tool.path)
  await control(page).click()
  await expect(notice(page)).toContainText('Bookmarked')

  await page.goBack()

  await expect(counter(page)).toHaveText('Bookmarks (1)')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
})

test('everything works with the keyboard alone', async ({ page }) => {
  await page.goto(tool.path)
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await page.locator('.compare-link').first().focus()

  await page.keyboard.press('Tab')
  await expect(control(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(notice(page)).toBeEmpty()

  await page.keyboard.press('Enter')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await notice(page).getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(control(page)).toBeFocused()
})

test('what is said goes away when the visitor goes on to something else', async ({ page }) => {
  await page.goto(tool.path)
  await control(page).click()
  await expect(notice(page)).toContainText('Bookmarked')

  await page.getByRole('link', { name: /^Copy link to Mistral 3.1/ }).click()

  await expect(notice(page)).toBeEmpty()
})

test('axe finds nothing while something is said', async ({ page }) => {
  await page.goto(comparison.path)
  await control(page, comparison).click()
  await expect(notice(page)).toContainText('Bookmarked')

  await expectNoViolations(page)
})

for (const failure of ['full', 'forbidden'] as const) {
  test(`where storage is ${failure} the control says so, and the list of this visit still works`, async ({ page }) => {
    await page.addInitScript((kind) => {
      if (kind === 'full') {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
        return
      }
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError')
          },
        })
      }
    }, failure)
    await page.goto(comparison.path)

    await control(page).click()
    await control(page, rival).click()
    await expect(control(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(control(page)).toHaveText(`Bookmarked on this page ${tool.name}`)
    await expect(notice(page)).toContainText('does not let this site store anything')
    await expect(counter(page)).toHaveText('Bookmarks (2)')
    await expectNoViolations(page)
    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(counter(page)).toHaveText('Bookmarks (1)')
    await control(page, rival).click()
    await expect(counter(page)).toHaveText('Bookmarks (2)')

    await counter(page).click()

    await expect(page).toHaveURL(`/bookmarks?tools=${tool.slug},${rival.slug}`)
    await expect(page.getByRole('link', { name: tool.name, exact: true })).toBeVisible()
  })
}

test('when the browser has no room left, the list is kept on every page of this tab', async ({ page }) => {
  await page.goto(tool.path)
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (let turn = 0; ; turn++) localStorage.setItem(`other-${size}-${turn}`, 'x'.repeat(size))
      } catch {
        // Smaller pieces still fit.
      }
    }
  })

  await control(page).click()
  await expect(notice(page)).toContainText('storage is full, so it is kept only until you close this tab')
  await page.goto('/categories/developer-tools')

  await expect(control(page)).toHaveText(`Bookmarked in this tab ${tool.name}`)
  await counter(page).click()
  await expect(page.getByRole('link', { name: tool.name, exact: true })).toBeVisible()
})

for (const [what, text] of [
  ['no JSON at all', '{"version":1,"book'],
  ['something of another program', '["https://example.com/"]'],
] as const) {
  test(`a stored value that is ${what} is set aside when something is saved`, async ({ page }) => {
    await store(page, text)
    await page.goto(tool.path)
    await expect(control(page)).toHaveAttribute('aria-pressed', 'false')

    await control(page).click()
    await expect(control(page)).toHaveAttribute('aria-pressed', 'true')

    expect(await readNames(page)).toEqual([tool.slug])
    expect(await page.evaluate(() => localStorage.getItem('bookmarks-set-aside'))).toBe(JSON.stringify([text]))
  })
}

test('of a value that is partly broken, what can be read is kept and all of it set aside', async ({ page }) => {
  const text = JSON.stringify({ version: 1, bookmarks: [bookmarkOf({ name: rival.slug }), { name: 7 }, null] })
  await store(page, text)
  await page.evaluate(() => localStorage.setItem('bookmarks-set-aside', 'not ours'))
  await page.goto(comparison.path)
  await expect(control(page, rival)).toHaveAttribute('aria-pressed', 'true')

  await control(page).click()
  await expect(counter(page)).toHaveText('Bookmarks (2)')

  expect(await readNames(page)).toEqual([rival.slug, tool.slug])
  const aside = await page.evaluate(() => localStorage.getItem('bookmarks-set-aside'))
  expect(JSON.parse(aside ?? '')).toEqual(['not ours', text])
})

test('the 501st bookmark is not saved, and the control says why', async ({ page }) => {
  const many = Array.from({ length: 500 }, (_, index) => bookmarkOf({ name: `tool-${index}` }))
  await openWith(page, tool.path, ...many)

  await control(page).click()

  await expect(notice(page)).toContainText('Not saved: the limit is 500 bookmarks')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await expect(counter(page)).toHaveText('Bookmarks (500)')
})

test('what a press needs and cannot be loaded is said to be so', async ({ page, context }) => {
  await page.goto(tool.path)
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
  await context.setOffline(true)

  await control(page).click()

  await expect(notice(page)).toContainText('Not saved: the site could not be reached.')
  await expect(control(page)).toHaveAttribute('aria-pressed', 'false')
})

test.describe('of a tool that was renamed', () => {
  test.use({ tested: 'awkward' })

  test('the control knows the bookmark by its former name, and removes it', async ({ page }) => {
    await openWith(page, '/tools/harbor', bookmarkOf({ name: 'harbor-preview' }))
    await expect(control(page, { name: 'Harbor 70B' })).toHaveAttribute('aria-pressed', 'true')

    await control(page, { name: 'Harbor 70B' }).click()

    await expect(control(page, { name: 'Harbor 70B' })).toHaveAttribute('aria-pressed', 'false')
    expect(await readNames(page)).toEqual([])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no control that does nothing', async ({ page }) => {
    for (const path of ['/', tool.path, comparison.path]) {
      await page.goto(path)
      await expect(page.getByRole('button', { name: /Bookmark/ })).toHaveCount(0)
      await expect(page.getByText('Loading')).toBeHidden()
    }
  })

  test('the page of bookmarks says what works all the same', async ({ page }) => {
    await page.goto('/')

    await counter(page).click()

    await expect(page.getByText('Bookmarks need JavaScript')).toBeVisible()
    await expect(page.getByText('Loading')).toBeHidden()
    await page.getByRole('main').getByRole('link', { name: 'compare two to four tools' }).click()
    await expect(page).toHaveURL('/compare')
  })
})
