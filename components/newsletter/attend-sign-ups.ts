import { say, unreachable } from '@/components/site/form-status'

/**
 * Sends sign-ups without leaving the page, and says there what became of them. One for the whole page, because the form
 * stands in markup that the browser otherwise leaves alone. What sends is loaded with the first one.
 */
export function attendSignUps(signal: AbortSignal): void {
  document.addEventListener('submit', send, { signal })
}

async function send(event: SubmitEvent): Promise<void> {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-sign-up]')) return
  event.preventDefault()
  say(form, 'Sending …')
  try {
    const { postForm } = await import('@/components/site/post-form')
    say(form, (await postForm<{ message: string }>(form)).answer.message)
  } catch {
    say(form, unreachable)
  }
}
