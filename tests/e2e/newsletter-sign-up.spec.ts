import { hostileAddresses } from '@/tests/support/hostile-addresses'
import { readNewsletter, readStatus } from '@/tests/support/subscribers'
import { expectNoViolations } from './axe'
import { ada, expect, postSignUp, signUpForm, test } from './newsletter-test'
import { requestRaw } from './raw-request'
import { nextNetwork } from './raw-vote'

const pages = ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/newsletter']

for (const path of pages) {
  test(`a sign-up on ${path} is answered in place`, async ({ page, list }) => {
    await page.goto(list.origin + path)

    await signUpForm(page).address.fill(`  ${ada} `)
    await signUpForm(page).address.press('Enter')

    await expect(signUpForm(page).status).toContainText('Now look into that mailbox.')
    await expect(page).toHaveURL(list.origin + path)
    expect(readStatus(list, ada)).toBe('waiting')
    await expectNoViolations(page)
  })

  test(`${path} says beside the form what one gets, what happens next and how one leaves`, async ({ page, list }) => {
    await page.goto(list.origin + path)

    const main = page.getByRole('main')
    await expect(main.getByText('Weekly AI Tool Verdicts')).toBeVisible()
    for (const promise of ['one mail a week', 'You get a mail with a link', 'lets you leave at one press']) {
      await expect(main).toContainText(new RegExp(promise, 'i'))
    }
    await expect(main.getByRole('link', { name: 'What we keep of you' })).toHaveAttribute('href', '/privacy')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

test('what is not taken is said in place, and the address stays to be put right', async ({ page, list, network }) => {
  await page.goto(`${list.origin}/newsletter`)
  const { address, button, status } = signUpForm(page)

  // What a browser takes for an address and no mail server does.
  await address.fill('ada@example')
  await button.click()

  await expect(status).toHaveText(/^Nothing was sent\. An address looks like name@example\.org/)
  await expect(address).toHaveValue('ada@example')
  await expectNoViolations(page)

  for (let sent = 0; sent < 10; sent++) {
    await postSignUp(list, { address: `ada-${sent}@example.org` }, { 'X-Forwarded-For': network })
  }
  await address.fill(ada)
  await button.click()

  await expect(status).toContainText('Many sign-ups came within the last hour')
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

  await expect(signUpForm(page).status).toContainText('Now look into that mailbox.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of pages) {
    test(`a sign-up on ${path} leads to a page that says what comes next`, async ({ page, list }) => {
      await page.goto(list.origin + path)

      await signUpForm(page).address.fill(ada)
      await signUpForm(page).button.click()

      await expect(page).toHaveURL(`${list.origin}/newsletter/sent`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')
      await expect(page.getByText('Open the link and press the button on its page')).toBeVisible()
      expect(readStatus(list, ada)).toBe('waiting')
    })
  }

  test('what is not taken is said on a page with the form, which then works', async ({ page, list }) => {
    await page.goto(list.origin)
    await signUpForm(page).address.fill('ada@example')
    await signUpForm(page).button.click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('That is no address we can write to')
    await expect(page.getByRole('main')).not.toContainText('ada@')
    await signUpForm(page).address.fill(ada)
    await signUpForm(page).button.click()

    await expect(page).toHaveURL(`${list.origin}/newsletter/sent`)
  })
})

test('no hostile address is taken, and none is repeated', async ({ list }) => {
  const astray: string[] = []
  for (const address of hostileAddresses) {
    const { status, body, headers } = await postSignUp(list, { address })
    const isRepeated = body.includes('evil.example') || `${headers.location}`.includes('evil')
    // Some are longer than any form.
    if (![400, 413].includes(status) || isRepeated)
      astray.push(`${JSON.stringify(address.slice(0, 80))} was answered with ${status}`)
  }

  expect(astray).toEqual([])
  expect(hostileAddresses.length).toBeGreaterThanOrEqual(40)
  expect(Object.values(readNewsletter(list)).flat()).toEqual([])
})

const unread: [name: string, fields: Record<string, string>, status: number][] = [
  ['nothing', {}, 400],
  ['an empty address', { address: '' }, 400],
  ['60 KB for an address', { address: `${'a'.repeat(60_000)}@example.org` }, 400],
  ['an address of another name', { email: ada }, 400],
  ['the field filled in that has to stay empty', { address: ada, website: 'https://shop.example' }, 422],
  ['70 KB', { address: ada, more: 'x'.repeat(70_000) }, 413],
]
for (const [name, fields, status] of unread) {
  test(`a form with ${name} is answered with ${status}, as a page and as data`, async ({ list }) => {
    const page = await postSignUp(list, fields)
    const data = await postSignUp(list, fields, { Accept: 'application/json' })

    expect([page.status, data.status]).toEqual([status, status])
    expect(page.body).toMatch(/<h1[^>]*>[A-Z]/)
    expect(page.body).toContain('name="address"')
    expect(JSON.parse(data.body).message).toMatch(/^[A-Z].+\.$/)
    expect(Object.values(readNewsletter(list)).flat()).toEqual([])
  })
}

const from: [name: string, headers: Record<string, string | undefined>, status: number][] = [
  ['our own page', {}, 303],
  ['another site', { Origin: 'http://shop.example' }, 403],
  ['another site, by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['nobody knows where', { Origin: undefined }, 403],
]
for (const [name, headers, status] of from) {
  test(`a sign-up from ${name} is answered with ${status}`, async ({ list }) => {
    expect((await postSignUp(list, { address: ada }, headers)).status).toBe(status)
    expect(readStatus(list, ada)).toBe(status === 303 ? 'waiting' : undefined)
  })
}

for (const path of pages) {
  test(`the form of ${path} holds what makes up for an origin that is not told`, async ({ list }) => {
    const { body } = await requestRaw(list.port, path)
    const [, form = ''] = /<form[^>]*data-sign-up(.*?)<\/form>/s.exec(body) ?? []
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(form) ?? []

    expect((await postSignUp(list, { address: ada, token }, { Origin: undefined })).status).toBe(303)
  })
}

test('a network signs up ten addresses an hour and no more; mistakes do not count', async ({ list }) => {
  const network = { 'X-Forwarded-For': nextNetwork() }
  const statuses: number[] = []
  for (let sent = 0; sent < 10; sent++) {
    await postSignUp(list, { address: 'ada@example' }, network)
    statuses.push((await postSignUp(list, { address: `ada-${sent}@example.org` }, network)).status)
  }

  const { status, headers } = await postSignUp(list, { address: ada }, network)

  expect(new Set(statuses)).toEqual(new Set([303]))
  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeGreaterThan(3_000)
  expect(readNewsletter(list).subscribers).toHaveLength(10)
})

test('a thousand sign-ups for one address, spelled in many ways, queue one mail', async ({ list }) => {
  test.setTimeout(120_000)
  const spellings = [ada, 'ADA@example.org', 'a.da@example.org', 'ada+news@example.org', 'A.d.a+x@Example.ORG']
  for (let sent = 0; sent < 1_000; sent += 20) {
    const some = Array.from({ length: 20 }, (_, index) => spellings[index % spellings.length] ?? ada)
    const statuses = await Promise.all(some.map(async (address) => (await postSignUp(list, { address })).status))
    expect(new Set(statuses)).toEqual(new Set([303]))
  }

  expect(readNewsletter(list).outbox).toHaveLength(1)
  expect(readNewsletter(list).confirmation_mails).toMatchObject([{ total: 1 }])
})

test('a sign-up leaves no cookie, and the address is in no address of a page', async ({ page, context, list }) => {
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.goto(list.origin)
  await signUpForm(page).address.fill(ada)
  await signUpForm(page).button.click()
  await expect(signUpForm(page).status).toContainText('Now look')

  expect(await context.cookies()).toEqual([])
  expect(asked.filter((url) => /ada|@/.test(url))).toEqual([])
})
