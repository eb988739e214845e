import { chromium, type Page } from '@playwright/test'
import { address } from '@/lib/site'
import { findChromium } from '@/scripts/test/chromium'
import { toolSlug } from './generate'
import { takeLongTasks, watchLongTasks } from './long-tasks'
import { print } from './print'
import { startServer } from './process'
import { compileSite, writeSite } from './site'
import { bookmarkControl, weighSource } from './source-weight'

const entries = 200

/** Measures the size of the bookmark control, and long tasks when a long list is opened and sorted. */
export async function benchBookmarks(folder: string): Promise<void> {
  const [javascript, css] = [weighSource(bookmarkControl.javascript), weighSource(bookmarkControl.css)]
  print('bookmark control, gzip', `${javascript + css} bytes (JavaScript ${javascript}, CSS ${css})`, '2 KB')

  const site = writeSite(folder, 'bookmarks', entries)
  await compileSite(site)
  const server = await startServer(site)
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  await watchLongTasks(page)
  await storeBookmarks(page, server.origin)
  // Other load on the machine makes tasks longer, so one measurement is not enough.
  for (let turn = 1; turn <= 5; turn++) {
    print(`${entries} bookmarks, long tasks, turn ${turn}`, await measureList(page, server.origin), 'none')
  }
  await browser.close()
  await server.stop()
}

async function storeBookmarks(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${address.panel()}`)
  const bookmarks = Array.from({ length: entries }, (_, index) => ({
    name: toolSlug(index),
    saved: new Date(Date.UTC(2026, 0, 1 + ((index * 37) % entries))).toISOString(),
  }))
  await page.evaluate((text) => localStorage.setItem('bookmarks', text), JSON.stringify({ version: 1, bookmarks }))
}

/** Opens the list and sorts it in each order. Returns the long tasks. */
async function measureList(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}${address.bookmarks()}`)
  const rows = page.locator('.own-bookmarks ul > li')
  await page.waitForFunction((most) => document.querySelectorAll('.own-bookmarks ul .stamp').length === most, entries)
  const opening = formatTasks(await takeLongTasks(page))
  for (const order of ['name', 'score', 'saved']) {
    const before = await rows.first().textContent()
    await page.getByLabel('Sorted by').selectOption(order)
    await page.waitForFunction((text) => document.querySelector('.own-bookmarks ul > li')?.textContent !== text, before)
  }
  return `opening ${opening}, sorting ${formatTasks(await takeLongTasks(page))}`
}

function formatTasks(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'none' : tasks.map((task) => `${task} ms`).join(' ')
}
