import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Shell, seams, sendInShell, sendWhenDrawn } from '@/lib/http/page-shell'

const drawn = [
  '<html><head>',
  `<script nonce="${seams.nonce}"></script>${seams.tags}<link/></head><body>`,
  `${seams.page}<script nonce="${seams.nonce}"></script></body></html>`,
].join('')

test('the first page is sent in the document that is drawn for it, and the second in what is left of that', async () => {
  const ask = await servePages(drawn)

  const [first, second] = [await ask('/?Caf%C3%A9'), await ask('/?Harbor')]

  expect(await first.text()).toBe(documentWith('Café', 'nonce-of-Café'))
  expect(await second.text()).toBe(documentWith('Harbor', 'nonce-of-Harbor'))
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': expect.stringContaining('no-store') }
  expect(Object.fromEntries(first.headers)).toMatchObject(headers)
  expect(Object.fromEntries(second.headers)).toMatchObject(headers)
})

test('what a page says is not taken for a place in its document', async () => {
  const ask = await servePages(drawn)
  const said = `${seams.nonce} ${seams.page}`

  const pages = [await ask(`/?${encodeURIComponent(said)}`), await ask(`/?${encodeURIComponent(said)}`)]

  for (const page of pages) expect(await page.text()).toContain(`<main>${said}</main><script nonce="nonce-of-`)
})

test('an error page that is drawn instead is sent as it is, and the next page is drawn', async () => {
  const documents = ['<html>Something went wrong</html>', drawn]
  const ask = await servePages(() => documents.shift() ?? '')

  const [failed, next] = [await ask('/?Harbor'), await ask('/?Harbor')]

  expect(await failed.text()).toBe('<html>Something went wrong</html>')
  expect(await next.text()).toBe(documentWith('Harbor', 'nonce-of-Harbor'))
})

test('who asks for the head alone is not told the length of a document without its page', async () => {
  const ask = await servePages(drawn)

  const head = await ask('/?Harbor', 'HEAD')
  const page = await ask('/?Harbor')
  const later = await ask('/?Harbor', 'HEAD')

  expect(head.headers.get('content-length')).toBeNull()
  expect(page.headers.get('content-length')).toBe(`${documentWith('Harbor', 'nonce-of-Harbor').length}`)
  expect(later.headers.get('content-length')).toBe(page.headers.get('content-length'))
})

/** The document above with a page in it that is about something. */
function documentWith(about: string, nonce: string): string {
  const page = drawn.replace(seams.tags, `<title>${about}</title>`).replace(seams.page, `<main>${about}</main>`)
  return page.replaceAll(seams.nonce, nonce)
}

/** A server of pages about what the query says, and of the documents that are drawn for those that are in no shell. */
async function servePages(draw: string | (() => string)) {
  let shell: Shell | undefined
  const answer: RequestListener = (request, response) => {
    const about = decodeURIComponent(request.url?.slice(2) ?? '')
    const content = { tags: `<title>${about}</title>`, page: `<main>${about}</main>`, nonce: `nonce-of-${about}` }
    if (shell !== undefined) return sendInShell(response, shell, content)
    sendWhenDrawn(response, content, (kept) => {
      shell = kept
    })
    const document = typeof draw === 'string' ? draw : draw()
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Content-Length', Buffer.byteLength(document))
    response.end(request.method === 'HEAD' ? null : document)
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method })
}
