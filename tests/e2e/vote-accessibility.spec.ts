import type { Page } from '@playwright/test'
import { makeVoter, useUpVotes } from '@/tests/support/raw-vote'
import { expectNoScrollingSideways, expectNoViolationsInAnyColours } from './axe'
import { comparison, control, expect, expectReady, rival, test, tool } from './voting-test'

type Scene = { page: Page; site: Parameters<typeof useUpVotes>[0]; network: string }

/** What a page looks like once somebody has voted, or was not allowed to. */
const states: [name: string, arrange: (scene: Scene) => Promise<void>][] = [
  [
    'a comparison with many votes and the own ones pressed',
    async ({ page, site }) => {
      for (let visitors = 0; visitors < 6; visitors++) await makeVoter(site, tool.slug)
      await page.goto(comparison)
      await expectReady(page, 'none')
      await control(page).button('Ship').click()
      await expectReady(page, 'ship')
      await control(page, rival).button('Skip').click()
      await expectReady(page, 'skip', rival.slug)
    },
  ],
  [
    'the place that a vote of the plain form leads back to',
    async ({ page, site }) => {
      const cookie = await makeVoter(site, tool.slug)
      const [name = '', value = ''] = cookie.split('=')
      await page.context().addCookies([{ name, value, url: site.origin }])
      await page.goto(`${comparison}#vote-${tool.slug}`)
      await expectReady(page, 'ship')
    },
  ],
  [
    'a tool with a vote pressed',
    async ({ page }) => {
      await page.goto(tool.path)
      await expectReady(page, 'none')
      await control(page).button('Skip').click()
      await expectReady(page, 'skip')
    },
  ],
  [
    'a comparison with a vote that was not counted',
    async ({ page, site, network }) => {
      await page.goto(comparison)
      await expectReady(page, 'none')
      await useUpVotes(site, network)
      await control(page).button('Ship').click()
      await expect(control(page).status).toContainText('Not saved')
    },
  ],
  [
    'the form that a vote of the plain form leads back to when it is refused',
    async ({ page, site, network }) => {
      await useUpVotes(site, network)
      await submit(page, { tool: tool.slug, choice: 'ship', from: comparison }, `**${comparison}?problem=*`)
      await expectReady(page, 'none')
      await expect(control(page).status).toContainText('Too many votes')
    },
  ],
  [
    'the page that refuses a vote on nothing',
    async ({ page }) => {
      await submit(page, { tool: 'no-such-tool', choice: 'ship' }, '**/api/votes')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invalid request')
    },
  ],
]

for (const [name, arrange] of states) {
  test(`${name} can be read by everybody, on a phone and on a desk, in light and in dark colours`, async ({
    page,
    site,
    network,
  }) => {
    await arrange({ page, site, network })

    await test.step('nothing scrolls sideways', () => expectNoScrollingSideways(page))
    await test.step('axe finds nothing', () => expectNoViolationsInAnyColours(page))
  })
}

/** Sends the form of a page with other fields in it, as a browser without a script does, and waits where that leads. */
async function submit(page: Page, fields: Record<string, string>, target: string): Promise<void> {
  await page.goto(tool.path)
  await page.evaluate((values) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/api/votes'
    for (const [name, value] of Object.entries(values)) {
      const field = document.createElement('input')
      field.name = name
      field.value = value
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  }, fields)
  await page.waitForURL(target)
}
