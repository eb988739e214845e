/** The answer to a form, or the reason why it was refused, in a sentence. */
export type FormAnswer<Answer> = { answer: Answer } | { problem: string }

/** Submits a form without leaving the page. */
export async function postForm<Answer>(path: string, fields: FormData): Promise<FormAnswer<Answer>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])),
    })
    if (response.ok) return { answer: await response.json() }
    const { detail }: { detail?: string } = await response.json()
    return { problem: detail ?? 'Please try again.' }
  } catch {
    return { problem: 'The site could not be reached. Check your connection and try again.' }
  }
}
