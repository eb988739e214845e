import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { composeConfirmationMail, composeIssueMail } from '@/components/newsletter/mail/compose'
import { fillMail, type Mail, placeholders } from '@/lib/newsletter/mail'
import { cheaperDigest, eventfulDigest, fullestDigest, realDigest } from '@/tests/support/digests'

const site = { name: 'A & B <x>', siteAddress: 'https://ship.example' }
const links = {
  unsubscribe: 'https://ship.example/newsletter/unsubscribe?token=leave-key&from="mail"',
  confirm: 'https://ship.example/newsletter/confirm?token=confirm-token',
}
const escapedLeave = 'https://ship.example/newsletter/unsubscribe?token=leave-key&amp;from=&quot;mail&quot;'

const mails = {
  'an issue': await composeIssueMail(realDigest, site),
  'an issue with every kind of news': await composeIssueMail(eventfulDigest, site),
  'an issue of prices': await composeIssueMail(cheaperDigest, site),
  'a confirmation': await composeConfirmationMail(site),
}

describe.each(Object.entries(mails))('%s', (_, mail) => {
  const filled = fillMail(mail, links)

  test('is filled with the recipient’s links and nothing else', () => {
    expect(filled.html).toContain(`href="${escapedLeave}"`)
    expect(filled.text).toContain(links.unsubscribe)
    expect(JSON.stringify(filled)).not.toMatch(/\.invalid|placeholder/)
    expect(filled.subject).toBe(mail.subject)
  })

  test('leads to the site alone, by full addresses', () => {
    const targets = [...filled.html.matchAll(/\b(?:href|src|background|action)="([^"]*)"/g)].map(([, target]) => target)

    expect(targets.length).toBeGreaterThan(1)
    expect(targets.filter((target) => !target?.startsWith('https://ship.example/'))).toEqual([])
  })

  test('fetches nothing', () => {
    expect(filled.html).not.toMatch(/<(img|link|script|iframe|video|svg)\b|url\(|@import|@font-face/i)
  })

  test('is HTML that a parser has nothing to say about but its doctype', () => {
    expect(listParseErrors(filled.html)).toEqual(['non-conforming-doctype'])
  })

  test('has one heading of the first rank, and those of the second below it', () => {
    const ranks = [...filled.html.matchAll(/<h([1-6])\b/g)].map(([, rank]) => rank)

    expect(ranks.join('')).toMatch(/^12*$/)
  })

  test('has tables that are announced as nothing', () => {
    const tables = [...filled.html.matchAll(/<table\b[^>]*>/g)].map(([tag]) => tag)

    expect(tables.filter((tag) => !tag.includes('role="presentation"'))).toEqual([])
  })

  test('names the language on an element that mail programs keep, too', () => {
    expect(filled.html).toMatch(/<table\b[^>]*\blang="en"/)
  })

  test('escapes the name of the site, and not in its text', () => {
    expect(filled.html).toContain('A &amp; B &lt;x&gt;')
    expect(filled.html).not.toContain('<x>')
    expect(filled.text).toContain('A & B <x>')
  })

  test('has text in short lines, and addresses on lines of their own', () => {
    const lines = filled.text.split('\n')

    expect(lines.filter((line) => line.length > 72 && !/^https:\S+$/.test(line))).toEqual([])
    expect(lines.filter((line) => /.https?:/.test(line))).toEqual([])
    expect(filled.text).not.toMatch(/\n{4}|<\/|&\w+;/)
  })

  test('says the same in its text as in its HTML', () => {
    expect(lettersOf(mail.text.replaceAll(/https:\S+/g, ''))).toBe(lettersOf(readBody(mail.html)))
  })
})

test('whatever editors wrote is escaped in a mail', async () => {
  const [tool] = eventfulDigest.tools
  if (tool === undefined) throw new Error('the digest has no tool')
  const hostile = { ...tool, name: '</style><b onclick="x">&amp;', tagline: "<script>'", vendor: '<!--' }

  const { subject, html, text } = await composeIssueMail({ ...eventfulDigest, tools: [hostile] }, site)

  expect(subject).toContain(hostile.name)
  expect(html).not.toMatch(/<script|<b onclick|<!--(?!html|head|body|\$|\/\$|\[if mso\]| )/)
  expect(listParseErrors(html)).toEqual(['non-conforming-doctype'])
  for (const words of [hostile.name, hostile.tagline, hostile.vendor]) expect(text).toContain(words)
})

test('links are escaped in HTML and stand in text as they are', () => {
  const mail = { subject: 'Hi', html: `<a href="${placeholders.unsubscribe}">`, text: `${placeholders.unsubscribe}\n` }

  expect(fillMail(mail, { unsubscribe: 'https://a.example/?a=1&b="<\'>$&' })).toEqual({
    subject: 'Hi',
    html: '<a href="https://a.example/?a=1&amp;b=&quot;&lt;&#39;&gt;$&amp;">',
    text: 'https://a.example/?a=1&b="<\'>$&\n',
  })
})

test('a confirmation is not sent without its link', () => {
  expect(() => fillMail(mails['a confirmation'], { unsubscribe: links.unsubscribe })).toThrow('link to confirm')
})

test.each([
  ['x', 70_000],
  ['é', 90_000],
  // Gmail cuts off what is longer than 102 KB.
  ['字', 100_000],
])('the fullest issue, written with nothing but %s, stays below %d bytes', async (letter, most) => {
  const { html } = await composeIssueMail(fullestDigest(letter), site)

  expect(Buffer.byteLength(html)).toBeLessThan(most)
})

test('what an issue has no room for is counted and linked', async () => {
  const { text } = await composeIssueMail(fullestDigest('x'), site)

  expect(text).toContain('9999 more tools\nhttps://ship.example/tools\n')
  expect(text).toContain('9999 more prices\nhttps://ship.example/changes\n')
  expect(text).toContain('9999 more comparisons\nhttps://ship.example/compare\n')
  expect(text).toContain('99 more verdicts on')
})

test('the text of an issue can be read by itself', async () => {
  const { text } = mails['an issue with every kind of news']

  expect(text).toContain('Harbor 70B\nhttps://ship.example/tools/harbor\n\nSkip · was Ship\n\n')
  expect(text).toContain('Builder 40/100 · skip, was 90/100 · ship\nSkip if your documents are long.\n')
  expect(text).toContain('No verdict · was Ship\n\nTidewater Labs · No reviews\n')
  expect(text).toContain('1 review was withdrawn.\n')
  expect(text).toContain('not scored · skip, rewritten, same verdict\n')
  expect(text).toContain('Chorus vs Harbor 70B vs Lantern Mini vs Switchyard\nhttps://ship.example/compare/chorus-vs-')
  expect(text).toContain('https://ship.example/newsletter/2026-47\n')
})

test('a new comparison says what it comes to', async () => {
  const { html, text } = mails['an issue with every kind of news']

  for (const part of [html, text]) {
    expect(part).toContain('Not all of these do the same job; you could use more than one.')
  }
})

test('a verdict from before reviews had a line is told by its beginning', async () => {
  const [tool] = eventfulDigest.tools
  if (tool === undefined) throw new Error('the digest has no tool')
  const old = { ...tool, news: tool.news.map(({ line: _, ...news }) => ({ ...news, excerpt: 'It reads contracts.' })) }

  const { text } = await composeIssueMail({ ...eventfulDigest, tools: [old] }, site)

  expect(text).toContain('was 90/100 · ship\nIt reads contracts.\n')
})

test('an issue of comparisons alone has a subject and no verdicts', async () => {
  const mail: Mail = await composeIssueMail({ ...eventfulDigest, tools: [] }, site)

  expect(mail.subject).toBe('Which of 4 tools answers your users?')
  expect(mail.text).toContain('20 November 2026: 1 new comparison.')
})

test('an issue of prices alone says what they were, what they are now and where', async () => {
  const { subject, text } = mails['an issue of prices']

  expect(subject).toBe('Harbor 70B: input now $0.60, was $0.80')
  expect(text).toContain('20 November 2026: 1 changed price.')
  expect(text.replaceAll('\n', ' ')).toContain(
    'https://ship.example/tools/harbor Input went from $0.80 to $0.60 per 1M tokens (25% less) at Tidewater.',
  )
})

function listParseErrors(html: string): string[] {
  const { messages } = unified().use(rehypeParse, { emitParseErrors: true }).use(rehypeStringify).processSync(html)
  return messages.map(({ ruleId }) => `${ruleId}`)
}

/** The text of a body, but for what only mailboxes and Outlook show. */
function readBody(html: string): string {
  return html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<div style="display:none.*?<\/div><\/div>/s, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp|#x27);/g, '')
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\d]/gu, '')
}
