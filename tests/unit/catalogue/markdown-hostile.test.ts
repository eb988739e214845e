import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/catalogue/markdown'
import { listTags } from '@/tests/support/html'

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  'Text <script>alert(1)</script> text',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)">',
  '<svg onload=alert(1)></svg>',
  '<svg/onload=alert(1)>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<p style="background:url(https://evil.example)">x</p>',
  '<div style=position:fixed>x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a onclick="alert(1)">x</a>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<style>* { background: url(javascript:alert(1)) }</style>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript://%0aalert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x" onerror="alert(1)](https://tidewater.example/x.png)',
  '[x](https://tidewater.example "t\\" onclick=\\"alert(1)")',
  '[x](https://tidewater.example/"onclick="alert(1))',
  '<https://tidewater.example/"onclick="alert(1)>',
  '<javascript:alert(1)>',
  '[a](<https://a.example/?"><script>alert(1)</script>>)',
  '```js" onload="alert(1)\nx\n```',
  '`<img src=x onerror=alert(1)>`',
  '# <script>alert(1)</script>',
  '- <iframe src="https://evil.example">',
  '> <svg onload=alert(1)>',
])('no script, handler, frame, style or unsafe address survives: %s', (payload) => {
  const rendered = renderMarkdown(payload)

  expect(findDanger(rendered)).toEqual([])
})

test('a link that mail programs and browsers open elsewhere does not survive', () => {
  const rendered = renderMarkdown('[chat](irc://irc.example/harbor) [call](xmpp:ana@irc.example)')

  expect(listTags(rendered).flatMap(({ attributes }) => attributes.href ?? [])).toEqual([])
})

test('an id cannot take the place of something a script looks up', () => {
  const rendered = renderMarkdown('# constructor\n\n<a id="constructor" name="location">x</a>')

  expect(rendered).not.toMatch(/(?:id|name)="(?:constructor|location)"/)
})

test('no text of Markdown and HTML parts makes anything dangerous', () => {
  const parts = [
    '<',
    '>',
    '"',
    "'",
    '`',
    '```',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '- ',
    '> ',
    '#',
    '&',
    ';',
  ]
  const payloads = [
    'javascript:',
    'data:text/html,',
    '&#106;',
    '&colon;',
    'script',
    '<script>',
    '<img src=x onerror=alert(1)>',
    'onclick=x',
    'style=x',
    '<iframe ',
    '[x](',
    '](',
    ']: ',
    'https://a.example',
    '<!--',
    '-->',
    '\0',
  ]
  const anyMarkdown = fc
    .array(fc.constantFrom(...parts, ...payloads), { maxLength: 30 })
    .map((chosen) => chosen.join(''))

  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      expect(findDanger(renderMarkdown(markdown))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

const safeTags = /^(a|blockquote|br|code|em|h[1-6]|hr|img|li|ol|p|pre|strong|ul)$/
const safeAttributes = /^(alt|class|href|src|start|title)$/
const safeAddress = /^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i

/** Everything in rendered HTML that is not known to be harmless. */
function findDanger(html: string): string[] {
  return listTags(html).flatMap(({ name, attributes }) => [
    ...(safeTags.test(name) ? [] : [`<${name}`]),
    ...Object.keys(attributes).filter((attribute) => !safeAttributes.test(attribute)),
    ...[attributes.href ?? '', attributes.src ?? ''].filter((address) => !safeAddress.test(address)),
  ])
}
