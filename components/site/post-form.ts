/** Sends a form, with more fields, for an answer in JSON. Throws when there is none. */
export async function postForm<Answer>(
  form: HTMLFormElement,
  more: Readonly<Record<string, string>> = {},
): Promise<{ isAccepted: boolean; answer: Answer }> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams([...fields, ...Object.entries(more)]),
  })
  return { isAccepted: response.ok, answer: await response.json() }
}
