import { address } from '@/lib/site'
import { element, unseen } from './elements'
import type { StoredTool } from './stored-comparison'

/** The bar that ends every page while a comparison is being made, and says aloud what happened to it. */
export type Bar = {
  root: HTMLElement
  names: HTMLElement
  onward: HTMLAnchorElement
  say: (text: string) => void
  takeOut: (tool: StoredTool) => void
}

export function makeBar({ takeOut }: Pick<Bar, 'takeOut'>): Bar {
  const names = element('ul')
  const onward = element('a', { rel: 'nofollow' })
  const status = element('p', { role: 'status' })
  const root = element(
    'section',
    { class: 'comparison-bar screen-only sr-only', 'aria-label': 'Comparison being made' },
    element('div', {}, names, onward, status),
  )
  document.body.append(root)
  new ResizeObserver(() => keepClear(root)).observe(root)
  const say = (text: string) => {
    status.textContent = text
  }
  return { root, names, onward, say, takeOut }
}

/** What the keyboard reaches, and what is said at the end of the page, keep clear of the bar, however high its names make it. */
function keepClear(root: HTMLElement): void {
  const height = root.classList.contains('sr-only') ? 0 : root.getBoundingClientRect().height
  document.documentElement.style.setProperty('--bar-height', `${height}px`)
}

export function drawBar(bar: Bar, tools: readonly StoredTool[]): void {
  const place = [...bar.names.children].findIndex((item) => item.contains(document.activeElement))
  bar.root.classList.toggle('sr-only', tools.length === 0)
  bar.names.replaceChildren(...tools.map((tool) => drawTool(bar, tool)))
  drawOnward(bar.onward, tools)
  keepClear(bar.root)
  if (place !== -1) keepFocus(bar, place)
}

function drawTool({ takeOut }: Bar, tool: StoredTool): HTMLElement {
  const button = element('button', { type: 'button' }, 'Take out', unseen(` ${tool.name}`))
  button.addEventListener('click', () => takeOut(tool))
  return element('li', {}, element('b', { title: tool.name }, tool.name), button)
}

function drawOnward(link: HTMLAnchorElement, tools: readonly StoredTool[]): void {
  link.hidden = tools.length === 0
  const [only, ...others] = tools
  if (only === undefined) return
  link.href =
    others.length === 0
      ? `${address.comparisons()}?${new URLSearchParams({ tool: only.slug })}`
      : address.comparison(tools.map(({ slug }) => slug))
  if (others.length === 0) link.replaceChildren('Choose another', unseen(` to compare with ${only.name}`))
  else link.replaceChildren('Compare', unseen(` ${tools.map(({ name }) => name).join(' vs ')}`))
}

/** The keyboard stays where it was: on the next tool, and after the last one on the page itself. */
function keepFocus({ names }: Bar, place: number): void {
  const buttons = names.querySelectorAll('button')
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  const next = buttons[Math.min(place, buttons.length - 1)] ?? main
  next?.focus({ preventScroll: true })
}
