import { ports } from '@/playwright.config'
import { applications } from '@/tests/support/awkward'
import { expect, test } from './test'

const awkward = `http://localhost:${ports.awkward}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a reviewer has every verdict, how often they ship and their mean score', async ({ page }) => {
      await page.goto('/panel/skeptic')

      await expect(page.getByRole('definition')).toContainText(['7 of 8', '77/100', 'mean of the 5 scores given'])
      const verdicts = page.getByRole('region', { name: 'Every verdict' })
      await expect(verdicts.getByRole('heading', { level: 3 })).toHaveCount(8)
      await expect(verdicts.getByRole('listitem').filter({ hasText: 'OpenRouter Model Fusion' })).toContainText(
        /Skip.*no score given/,
      )
    })

    test('a verdict leads to its reasons', async ({ page }) => {
      await page.goto('/panel/skeptic')

      await page
        .getByRole('region', { name: 'Every verdict' })
        .getByRole('link', { name: 'Mistral 3.1', exact: true })
        .click()

      await expect(page).toHaveURL('/tools/mistral-3-1#skeptic-mistral-3-1')
      await expect(page.locator('#skeptic-mistral-3-1')).toBeInViewport()
    })

    test('a reviewer agrees with the others on so many of the tools both judged', async ({ page }) => {
      await page.goto('/panel/skeptic')

      const agreement = page.getByRole('region', { name: 'Whom Skeptic agrees with' })
      const reviewers = await agreement.getByRole('link').allTextContents()
      expect(reviewers.toSorted()).toEqual(['Builder', 'Creator', 'Founder', 'Futurist'])
      await expect(agreement.getByRole('listitem').filter({ hasText: 'Builder' })).toContainText(
        'Same verdict on 7 of 8 tools both judged',
      )
      await expect(agreement.getByRole('listitem').last()).toContainText('Too few in common to say')
    })

    test('many verdicts stand on several pages', async ({ page }) => {
      await page.goto(`${awkward}/panel/builder`)
      const verdicts = page.getByRole('region', { name: 'Every verdict' })
      const first = await verdicts.getByRole('heading', { level: 3 }).allTextContents()

      await page.getByRole('link', { name: 'Next' }).click()

      await expect(page).toHaveURL(`${awkward}/panel/builder?page=2#verdicts`)
      await expect(page).toHaveTitle(/page 2/)
      const second = await verdicts.getByRole('heading', { level: 3 }).allTextContents()
      expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
      expect(first.length + second.length).toBeGreaterThan(applications)
    })
  })
}

test('the panel leads to each reviewer and says how often they ship', async ({ page }) => {
  await page.goto('/panel')

  const skeptic = page.getByRole('region', { name: 'Skeptic' })
  await expect(skeptic).toContainText('Ships 7 of the 8 tools judged so far')
  await expect(skeptic.getByRole('heading').getByRole('link')).toHaveAttribute('href', '/panel/skeptic')
})
