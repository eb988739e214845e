import { withDatabase } from '@/tests/support/site-database'
import { expect, test } from './newsletter-test'

test.use({ expectedFailure: 500 })

test('a page that cannot be made says so, and leads home', async ({ startSite, page }) => {
  const site = await startSite()
  withDatabase(site, (file) =>
    file.prepare('insert into issues (id, made, digest, snapshot) values (?, ?, ?, ?)').run('2026-47', '', '{}', '{}'),
  )

  const response = await page.goto(`${site.origin}/newsletter/2026-47`)

  expect(response?.status()).toBe(500)
  await expect(page).toHaveTitle('Something went wrong')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two AI tools. One decision.')
})
