import type { Page } from '@playwright/test'

type Watched = { longTasks?: number[] }

/** Records tasks over 50 ms, which browsers call long tasks, in every page opened from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    })
  })
}

/** The long tasks in milliseconds since the page was opened or since the last call. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    // Wait for the last paint and for the observer's report: both happen before the task after the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))
    const { longTasks } = window as Watched
    if (longTasks === undefined) throw new Error('nobody watches this page')
    return longTasks.splice(0).map(Math.round)
  })
}
