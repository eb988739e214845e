import type { Page } from '@playwright/test'
import { requestRaw } from '@/tests/support/raw-request'
import { makeVoter, readTally, useUpVotes } from '@/tests/support/raw-vote'
import { communityCells, comparison, control, expect, expectReady, rival, test, tool } from './voting-test'

for (const [place, path] of [
  ['a comparison', comparison],
  ['the page of a tool', tool.path],
] as const) {
  test.describe(`on ${place}`, () => {
    test('a vote counts at once, is marked and announced, and loads no page', async ({ page }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await expect(control(page).figure).toHaveText('No votes yet')
      await expect(control(page).button('Undo vote')).toBeHidden()
      await mark(page)

      await control(page).button('Ship').click()

      await expect(control(page).figure).toHaveText('1 ship · 0 skip')
      await expect(control(page).status).toHaveText('Your vote: Ship')
      await expectPressed(page, 'ship')
      await expect(control(page).button('Undo vote')).toBeVisible()
      await expectMarked(page)
    })

    test('a vote is changed without being counted twice', async ({ page }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await mark(page)

      await vote(page, 'Ship', '1 ship · 0 skip')
      await vote(page, 'Skip', '0 ship · 1 skip')

      await expect(control(page).status).toHaveText('Your vote: Skip')
      await expectPressed(page, 'skip')
      await expectMarked(page)
    })

    test('a vote is taken back', async ({ page, site }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await mark(page)

      await vote(page, 'Ship', '1 ship · 0 skip')
      await vote(page, 'Undo vote', 'No votes yet')

      await expect(control(page).status).toHaveText('Your vote was removed.')
      await expectPressed(page, 'none')
      await expectMarked(page)
      expect(await readTally(site, tool.slug)).toBe('No votes yet')
    })

    test('a reload shows the own vote, which is not in the HTML', async ({ page, site }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await vote(page, 'Skip', '0 ship · 1 skip')

      await page.reload()

      await expectReady(page, 'skip')
      await expectPressed(page, 'skip')
      await expect(control(page).figure).toHaveText('0 ship · 1 skip')
      const { body } = await requestRaw(site.port, path)
      expect(body).toContain('0 ship · 1 skip')
      expect(body).not.toMatch(/aria-pressed|data-own[^-]/)
    })

    test('a second visitor adds to the votes of the first', async ({ page, visit }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await vote(page, 'Ship', '1 ship · 0 skip')

      const second = await visit(path)
      await expectReady(second, 'none')
      await expect(control(second).figure).toHaveText('1 ship · 0 skip')
      await vote(second, 'Skip', '1 ship · 1 skip')

      await page.reload()
      await expectPressed(page, 'ship')
      await expect(control(page).figure).toHaveText('1 ship · 1 skip')
    })

    test('ten votes are a share with the interval it is likely to lie in', async ({ page, site }) => {
      for (let votes = 0; votes < 9; votes++) await makeVoter(site, tool.slug, votes < 7 ? 'ship' : 'skip')
      await page.goto(path)
      await expectReady(page, 'none')
      await expect(control(page).figure).toHaveText('7 ship · 2 skip')

      await control(page).button('Ship').click()

      await expect(control(page).figure).toHaveText('80% ship')
      await expect(control(page).detail).toHaveText('8 of 10 votes · likely 54–93%')
      await expect(control(page).form.locator('.share-interval')).toBeVisible()
    })

    test('everything can be voted with the keyboard alone', async ({ page }) => {
      await page.goto(path)
      await expectReady(page, 'none')
      await tabTo(page, 'Ship')

      await page.keyboard.press('Enter')
      await expect(control(page).figure).toHaveText('1 ship · 0 skip')
      await page.keyboard.press('Tab')
      await expect(control(page).button('Skip')).toBeFocused()
      await page.keyboard.press('Space')
      await expect(control(page).figure).toHaveText('0 ship · 1 skip')
      await page.keyboard.press('Tab')
      await expect(control(page).button('Undo vote')).toBeFocused()
      await page.keyboard.press('Enter')

      await expect(control(page).figure).toHaveText('No votes yet')
      await expect(control(page).form.locator(':focus')).toHaveCount(1)
    })
  })
}

test('a vote on one side leaves the other as it is', async ({ page }) => {
  await page.goto(comparison)
  await expectReady(page, 'none')

  await vote(page, 'Ship', '1 ship · 0 skip')

  await expect(control(page, rival).figure).toHaveText('No votes yet')
  await expect(control(page, rival).button('Ship')).toHaveAttribute('aria-pressed', 'false')
})

test('the decision table says the same of a side as its form', async ({ page, site }) => {
  await makeVoter(site, rival.slug, 'skip')
  await page.goto(comparison)
  await expectReady(page, 'none')
  await expect(communityCells(page)).toHaveText([/No votes yet/, /^0 ship · 1 skip/])

  await vote(page, 'Ship', '1 ship · 0 skip')
  await expect(communityCells(page)).toHaveText([/^1 ship · 0 skip/, /^0 ship · 1 skip/])

  await control(page, rival).button('Ship').click()
  await expect(communityCells(page)).toHaveText([/^1 ship · 0 skip/, /^1 ship · 1 skip/])
})

test('a view for a workload stays when a vote is cast', async ({ page }) => {
  await page.goto(`${comparison}?workload=batch`)
  await expectReady(page, 'none')
  await mark(page)

  await vote(page, 'Ship', '1 ship · 0 skip')

  await expect(page).toHaveURL(`${comparison}?workload=batch`)
  await expectMarked(page)
})

test('a vote on the page of a tool is there on its comparisons', async ({ page }) => {
  await page.goto(tool.path)
  await expectReady(page, 'none')
  await vote(page, 'Ship', '1 ship · 0 skip')

  await page.goto(comparison)

  await expectPressed(page, 'ship')
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
})

test('two first votes in quick succession are those of one visitor', async ({ page }) => {
  await page.goto(comparison)
  await expectReady(page, 'none')
  await expectReady(page, 'none', rival.slug)
  let release = () => {}
  const bothClicked = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/votes', async (route) => {
    await bothClicked
    await route.continue()
  })

  await control(page).button('Ship').click()
  await control(page, rival).button('Skip').click()
  release()
  await expect(control(page).status).toHaveText('Your vote: Ship')
  await expect(control(page, rival).status).toHaveText('Your vote: Skip')

  await page.reload()
  await expectReady(page, 'ship')
  await expectReady(page, 'skip', rival.slug)
})

test('the own votes on all tools of a page are asked for in one request', async ({ page }) => {
  const asked: (string | null)[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === '/api/votes') asked.push(searchParams.get('tools'))
  })

  await page.goto(comparison)
  await expectReady(page, 'none')
  await expectReady(page, 'none', rival.slug)

  expect(asked).toEqual([`${tool.slug},${rival.slug}`])
})

test('a vote that is counted while the own votes are still awaited stays marked', async ({ page }) => {
  let release = () => {}
  const counted = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/votes?*', async (route) => {
    const answer = await route.fetch()
    await counted
    await route.fulfill({ response: answer })
  })
  const asked = page.waitForRequest('**/api/votes?*')
  await page.goto(comparison)
  await asked

  await vote(page, 'Ship', '1 ship · 0 skip')
  release()

  await expectReady(page, 'none', rival.slug)
  await expectPressed(page, 'ship')
})

for (const choice of ['Ship', 'Skip'] as const) {
  test(`${choice} shows the outline of the keyboard while it is pressed`, async ({ page }) => {
    await page.goto(tool.path)
    await expectReady(page, 'none')
    await tabTo(page, choice)
    await page.keyboard.press('Enter')
    await expect(control(page).button(choice)).toHaveAttribute('aria-pressed', 'true')

    const focused = await photograph(page, choice)
    // The next stop may be out of view, and the page would scroll to it.
    await control(page)
      .button(choice)
      .evaluate((button) => button.blur())
    const unfocused = await photograph(page, choice)

    expect(focused.equals(unfocused)).toBe(false)
  })
}

test('a vote that is one too many says so and stays marked as tried', async ({ page, site, network }) => {
  await page.goto(comparison)
  await expectReady(page, 'none')
  await vote(page, 'Ship', '1 ship · 0 skip')
  await useUpVotes(site, network)

  await control(page).button('Skip').click()

  await expect(control(page).status).toHaveText(
    'Not saved: Skip. Too many votes came from your network, so yours was not counted. Please try again later.',
  )
  await expect(control(page).form).toHaveAttribute('data-tried', 'skip')
  await expectPressed(page, 'ship')
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
})

test('a vote that cannot be sent says so and can be sent again', async ({ page, context }) => {
  await page.goto(tool.path)
  await expectReady(page, 'none')
  await context.setOffline(true)

  await control(page).button('Ship').click()
  await expect(control(page).status).toContainText('The site could not be reached.')
  await expect(control(page).form).toHaveAttribute('data-tried', 'ship')

  await context.setOffline(false)
  await vote(page, 'Ship', '1 ship · 0 skip')
  await expect(control(page).form).not.toHaveAttribute('data-tried')
})

async function vote(page: Page, choice: 'Ship' | 'Skip' | 'Undo vote', figure: string): Promise<void> {
  await control(page).button(choice).click()
  await expect(control(page).figure).toHaveText(figure)
}

async function expectPressed(page: Page, own: 'ship' | 'skip' | 'none'): Promise<void> {
  await expect(control(page).button('Ship')).toHaveAttribute('aria-pressed', String(own === 'ship'))
  await expect(control(page).button('Skip')).toHaveAttribute('aria-pressed', String(own === 'skip'))
}

/** A page that is loaded anew has lost the mark. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.visit = 'first'
  })
}

async function expectMarked(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-visit', 'first')
}

async function tabTo(page: Page, name: 'Ship' | 'Skip'): Promise<void> {
  const isFocused = () =>
    control(page)
      .button(name)
      .evaluate((button) => button === document.activeElement)
  for (let stops = 0; stops < 60 && !(await isFocused()); stops++) await page.keyboard.press('Tab')
  await expect(control(page).button(name)).toBeFocused()
}

/** The lower edge of a button, and what is drawn just below it. */
async function photograph(page: Page, name: 'Ship' | 'Skip'): Promise<Buffer> {
  const box = await control(page).button(name).boundingBox()
  if (box === null) throw new Error(`${name} is not to be seen`)
  const { x, y, width, height } = box
  return page.screenshot({ clip: { x: x + width / 4, y: y + height - 8, width: width / 2, height: 16 } })
}
