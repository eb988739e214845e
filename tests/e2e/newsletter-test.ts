import { expect, type Locator, mergeTests, type Page } from '@playwright/test'
import type { Site } from '@/tests/support/site'
import { emptyNewsletter } from '@/tests/support/subscribers'
import { test as siteTest } from './site-test'
import { test as silentTest } from './test'

export { expect }

type OfTest = {
  /** A site that nobody has signed up on, which no other test uses at the same time. It writes mails to files. */
  list: Site
}

/** A test on a site of its own, in a silent browser. */
export const test = mergeTests(silentTest, siteTest).extend<OfTest>({
  list: async ({ siteOfWorker }, use) => {
    emptyNewsletter(siteOfWorker)
    await use(siteOfWorker)
  },
  extraHTTPHeaders: ({ network }, use) => use({ 'X-Forwarded-For': network }),
})

/** The form that signs up, on whatever page. */
export function signUpForm(page: Page): { address: Locator; button: Locator; status: Locator } {
  const form = page.locator('#sign-up')
  return {
    address: form.getByLabel('Email address'),
    button: form.getByRole('button', { name: 'Sign up' }),
    status: form.getByRole('status'),
  }
}
