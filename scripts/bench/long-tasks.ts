import type { Page } from '@playwright/test'

type Watched = { longTasks?: number[] }

/** Notes in every page that is opened from now on which tasks take longer than 50 ms, as browsers define a long task. */
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

/** The long tasks in milliseconds since the page was opened, or since they were last taken. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    // What was drawn last is painted, and what took long is told, before the task after the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))
    const { longTasks } = window as Watched
    if (longTasks === undefined) throw new Error('nobody watches this page')
    return longTasks.splice(0).map(Math.round)
  })
}
