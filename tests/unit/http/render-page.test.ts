import { expect, test } from 'vitest'
import { renderPage } from '@/lib/http/render-page'

test('what is said of the connection, and addresses within the site, are no part of a page', async () => {
  const page = await renderPage(
    async (_, response) => {
      response.setHeader('x-middleware-rewrite', '/api/alternates/tools/harbor.json')
      response.setHeader('connection', 'keep-alive')
      response.setHeader('content-type', 'application/json')
      response.end('{}')
    },
    '/tools/harbor.json',
    {},
  )

  expect(page.headers).toEqual({ 'content-type': 'application/json' })
  expect(page.body.toString()).toBe('{}')
})
