import { type ErrorStatus, explainFormError, type FormAction } from '@/lib/form-error'
import { escapeText } from '@/lib/html'
import { formatParameterFault, type ParameterFault } from '@/lib/parameters/read-parameters'

type Problem = { action?: FormAction | undefined; status: ErrorStatus; headers?: Record<string, string> }

/** Whether a browser wants a page to show; a script of ours, a mail program or a command line does not. */
export function wantsPage(headers: Headers): boolean {
  return headers.get('accept')?.includes('text/html') ?? false
}

/** Refuses a request with its true status: a small page for a browser, otherwise RFC 9457's problem details. */
export function refuse(request: Pick<Request, 'headers'>, { action, status, headers }: Problem): Response {
  const { title, reason } = explainFormError(action, status)
  const [type, body] = wantsPage(request.headers)
    ? ['text/html; charset=utf-8', smallPage(title, reason)]
    : ['application/problem+json', JSON.stringify({ title, status, detail: reason })]
  return new Response(body, { status, headers: { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers } })
}

/**
 * Refuses a query with everything that is wrong with it: a small page for a browser, otherwise problem details with
 * `errors`, one for each parameter.
 */
export function refuseParameters(request: Pick<Request, 'headers'>, faults: readonly ParameterFault[]): Response {
  const { title } = explainFormError(undefined, 400)
  const detail = faults.map(formatParameterFault).join('. ')
  const errors = faults.map(({ parameter, found, allowed }) => ({ parameter, found, allowed }))
  const [type, body] = wantsPage(request.headers)
    ? ['text/html; charset=utf-8', smallPage(title, escapeText(`${detail}.`))]
    : ['application/problem+json', JSON.stringify({ title, status: 400, detail, errors })]
  return new Response(body, {
    status: 400,
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}

/** Refuses a request of a program, whatever it accepts, with problem details. `detail` is text and says what to do. */
export function refuseProgram(status: ErrorStatus, detail: string, headers: Record<string, string> = {}): Response {
  const title = status === 404 ? 'Not found' : explainFormError(undefined, status).title
  return new Response(JSON.stringify({ title, status, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/**
 * Sends a browser back to the page of a form, which says there why it was refused; a program gets the true status. A redirect
 * has no `Retry-After`: there it would be the time to wait before the page is loaded (RFC 9110).
 */
export function refuseForm(request: Request, problem: Problem & { back: string }): Response {
  return wantsPage(request.headers) ? seeOther(problem.back) : refuse(request, problem)
}

/** 303 to a path of this site: what a form is answered with. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store', ...headers } })
}

/** A complete page that loads nothing. `title` and `reason` are HTML. */
export function smallPage(title: string, reason: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${reason}</p><p><a href="/">Go to the home page</a></p></main></body></html>\n`
}
