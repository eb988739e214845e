import { parseHTML } from 'linkedom'
import { type RawAnswer, requestRaw } from '@/tests/support/raw-request'

/** An answer, and what a browser that runs no script makes of it. */
export type Page = RawAnswer & { url: URL; document: Document }

/** Asks for an address and goes nowhere else. */
export function ask(address: string): Promise<Response> {
  return fetch(address, { redirect: 'manual' })
}

/** Opens an address as a visitor of no cookies does, following redirects. */
export function open(address: string): Promise<Page> {
  return visit().open(address)
}

/** Opens a list and all its further pages. */
export async function openPages(address: string): Promise<Page[]> {
  const visitor = visit()
  const pages = [await visitor.open(address)]
  for (const page of pages) {
    const next = page.document.querySelector('a[rel=next]')
    if (next !== null) pages.push(await visitor.follow(page, next))
  }
  return pages
}

export type Visit = {
  open(address: string): Promise<Page>
  /** Opens what a link of a page leads to. */
  follow(page: Page, link: Element): Promise<Page>
  /** Sends the form of a button as it is filled in. */
  press(page: Page, button: Element): Promise<Page>
}

/** A browser that runs no script. It keeps cookies, and says who it is as browsers do. */
export function visit(more: Record<string, string> = {}): Visit {
  const cookies = new Map<string, string>()

  async function load(url: URL, body?: string): Promise<Page> {
    const headers = {
      Accept: 'text/html,application/xhtml+xml',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      ...(cookies.size > 0 && { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
      ...(body !== undefined && {
        Origin: url.origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      }),
      ...more,
    }
    const method = body === undefined ? 'GET' : 'POST'
    const answer = await requestRaw(Number(url.port), url.pathname + url.search, method, {
      headers,
      ...(body !== undefined && { body }),
    })
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const { location } = answer.headers
    if (location !== undefined) return load(new URL(location, url))
    return { ...answer, url, document: parseHTML(answer.body).document }
  }

  return {
    open: (address) => load(new URL(address)),
    follow: ({ url }, link) => load(new URL(link.getAttribute('href') ?? '', url)),
    press({ url }, button) {
      const form = button.closest('form')
      if (form === null) throw new Error(`${text(button)} belongs to no form`)
      const target = new URL(form.getAttribute('action') ?? '', url)
      const fields = new URLSearchParams(readFields(form, button))
      if (form.getAttribute('method')?.toLowerCase() === 'post') return load(target, `${fields}`)
      target.search = `${fields}`
      return load(target)
    },
  }
}

/** The text of an element, with each gap between words one space, and without what keeps a name on one line. */
export function text(element: Element): string {
  return (element.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(text)
}

/** The first element a selector fits. Throws when there is none. */
export function find(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector)
  if (element === null) throw new Error(`nothing fits ${selector}`)
  return element
}

/** The content of a page. */
export function main({ document }: Page): Element {
  return find(document, 'main')
}

/** All that a selector fits and that is called so to who cannot see it. */
export function findNamed(root: ParentNode, selector: string, name: string | RegExp): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => {
    const own = readName(element)
    return typeof name === 'string' ? own === name : name.test(own)
  })
}

/** The first that a selector fits and that is called so. Throws when there is none. */
export function getNamed(root: ParentNode, selector: string, name: string | RegExp): Element {
  const [element] = findNamed(root, selector, name)
  if (element === undefined) throw new Error(`no ${selector} is called ${name}`)
  return element
}

export function getLink(root: ParentNode, name: string | RegExp): Element {
  return getNamed(root, 'a[href]', name)
}

/** The place a link leads to, as it stands in the page. */
export function hrefOf(root: ParentNode, name: string | RegExp): string {
  return getLink(root, name).getAttribute('href') ?? ''
}

/** The first element of those a selector fits that holds this text. Throws when there is none. */
export function getHolding(root: ParentNode, selector: string, held: string): Element {
  const element = [...root.querySelectorAll(selector)].find((candidate) => text(candidate).includes(held))
  if (element === undefined) throw new Error(`no ${selector} holds ${held}`)
  return element
}

export function getField(root: ParentNode, label: string): Element {
  return getNamed(root, 'input', label)
}

export function fill(root: ParentNode, label: string, value: string): void {
  getField(root, label).setAttribute('value', value)
}

export function check(root: ParentNode, label: string): void {
  getField(root, label).setAttribute('checked', '')
}

/** What a `meta` of the head says; `undefined` when there is none of the name. */
export function readMeta({ document }: Page, name: string): string | undefined {
  const element = document.querySelector(`head meta[name="${name}"], head meta[property="${name}"]`)
  return element?.getAttribute('content') ?? undefined
}

export function readCanonical({ document }: Page): string | undefined {
  return document.querySelector('head link[rel=canonical]')?.getAttribute('href') ?? undefined
}

/** Whether search engines are asked to leave the page alone. */
export function isHidden(page: Page): boolean {
  return readMeta(page, 'robots')?.includes('noindex') ?? false
}

function readName(element: Element): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const root = element.ownerDocument
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/)
  if (by !== undefined) return by.map((id) => text(find(root, `[id="${id}"]`))).join(' ')
  if (element.tagName === 'TABLE') return text(find(element, 'caption'))
  if (element.tagName === 'INPUT') {
    const own = root.querySelector(`label[for="${element.id}"]`) ?? element.closest('label')
    return own === null ? '' : text(own)
  }
  return text(element)
}

function readFields(form: Element, button: Element): [name: string, value: string][] {
  return [...form.querySelectorAll('input[name], button[name]')].flatMap((field) => {
    const isSent = field.tagName === 'BUTTON' ? field === button : isFilledIn(field)
    return isSent ? [[field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']] : []
  })
}

function isFilledIn(field: Element): boolean {
  return !['checkbox', 'radio'].includes(field.getAttribute('type') ?? '') || field.hasAttribute('checked')
}
