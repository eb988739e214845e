import { ada, postSignUp } from '@/tests/support/sign-up'
import { readStatus, storeSubscriber } from '@/tests/support/subscribers'
import { expectNoViolations } from './axe'
import { expect, signUpForm, test } from './newsletter-test'

const pages = ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/newsletter']

for (const path of pages) {
  test(`a sign-up on ${path} is answered in place`, async ({ page, list }) => {
    await page.goto(list.origin + path)

    await signUpForm(page).address.fill(`  ${ada} `)
    await signUpForm(page).address.press('Enter')

    await expect(signUpForm(page).status).toContainText('Check your inbox.')
    await expect(page).toHaveURL(list.origin + path)
    expect(readStatus(list, ada)).toBe('waiting')
    await expectNoViolations(page)
  })
}

test('what is not taken is said in place, and the address stays to be put right', async ({ page, list, network }) => {
  await page.goto(`${list.origin}/newsletter`)
  const { address, button, status } = signUpForm(page)

  // What a browser takes for an address and no mail server does.
  await address.fill('ada@example')
  await button.click()

  await expect(status).toHaveText(/^Nothing was sent\. Please enter just an address like name@example\.org/)
  await expect(address).toHaveValue('ada@example')
  await expectNoViolations(page)

  for (let sent = 0; sent < 10; sent++) {
    await postSignUp(list, { address: `ada-${sent}@example.org` }, { 'X-Forwarded-For': network })
  }
  await address.fill(ada)
  await button.click()

  await expect(status).toContainText('There were too many sign-ups in the last hour')
  expect(readStatus(list, ada)).toBeUndefined()
})

test('a site that cannot be reached is said in place, and the next try counts', async ({ page, list }) => {
  await page.goto(list.origin)
  await page.route('**/api/newsletter', (route) => route.abort())
  await signUpForm(page).address.fill(ada)
  await signUpForm(page).button.click()
  await expect(signUpForm(page).status).toContainText('The site could not be reached.')

  await page.unroute('**/api/newsletter')
  await signUpForm(page).button.click()

  await expect(signUpForm(page).status).toContainText('Check your inbox.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of pages) {
    test(`what is not taken on ${path} leads back to the form, which says why and then works`, async ({
      page,
      list,
    }) => {
      await page.goto(list.origin + path)
      await signUpForm(page).address.fill('ada@example')
      await signUpForm(page).button.click()

      await expect(page).toHaveURL(`${list.origin}${path}?problem=sign-up.400#sign-up`)
      await expect(signUpForm(page).status).toHaveText(
        /^Nothing was sent\. Please enter just an address like name@example\.org/,
      )
      await expect(signUpForm(page).button).toBeInViewport()
      await expect(page.getByRole('main')).not.toContainText('ada@')
      await signUpForm(page).address.fill(ada)
      await signUpForm(page).button.click()

      await expect(page).toHaveURL(`${list.origin}/newsletter/sent`)
    })
  }
})

test('a sign-up leaves no cookie, and the address is in no address of a page', async ({ page, context, list }) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.goto(list.origin)
  await signUpForm(page).address.fill(ada)
  await signUpForm(page).button.click()
  await expect(signUpForm(page).status).toContainText('Check your inbox')

  expect(await context.cookies()).toEqual([])
  expect(asked.filter((url) => /ada|@/.test(url))).toEqual([])
})

test('pressing the button to unsubscribe leads to a page that says so and gives axe nothing to find', async ({
  list,
  page,
}) => {
  const key = storeSubscriber(list, ada, 'confirmed')
  await page.goto(`${list.origin}/newsletter/unsubscribe?token=${key}`)

  await page.getByRole('button', { name: 'Unsubscribe' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are unsubscribed')
  await expect(page.getByRole('link', { name: 'Sign up again' })).toHaveAttribute('href', '/newsletter')
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expectNoViolations(page)
})
