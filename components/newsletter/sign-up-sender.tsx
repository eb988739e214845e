import { useEffect } from 'react'

/**
 * Sends sign-ups without leaving the page, and says there what became of them. One for the whole page, because the form
 * stands in markup that the browser otherwise leaves alone.
 */
export function SignUpSender() {
  useEffect(() => {
    const end = new AbortController()
    document.addEventListener('submit', send, { signal: end.signal })
    return () => end.abort()
  }, [])
  return null
}

async function send(event: SubmitEvent): Promise<void> {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-sign-up]')) return
  event.preventDefault()
  const status = form.querySelector('[role=status]')
  if (status === null) return
  status.textContent = 'Sending …'
  status.textContent = await post(form)
}

async function post(form: HTMLFormElement): Promise<string> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
    })
    const { message }: { message: string } = await response.json()
    return message
  } catch {
    return 'The site could not be reached. Check the connection and try again.'
  }
}
