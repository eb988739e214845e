import { signUpForm } from './site'

type Explanation = { title: string; reason: string }

/** Why a form or a request is refused, in the words a visitor reads. */
const general = {
  400: { title: 'Invalid request', reason: 'The form or address contains something this site cannot read.' },
  403: {
    title: 'Form not accepted',
    reason: 'It came from another site or is too old. Reload the page and try again.',
  },
  404: { title: 'Page not found', reason: 'The address may be mistyped or out of date.' },
  405: { title: 'Not allowed', reason: 'This address can only be read.' },
  413: { title: 'Too large', reason: 'The form is larger than this site accepts.' },
  415: { title: 'Format not supported', reason: 'This site cannot read the format of this form.' },
  422: {
    title: 'One field has to stay empty',
    reason: 'It is there to catch bots. Nothing was saved. Please empty it and try again.',
  },
  429: { title: 'Too many requests', reason: 'Please try again later.' },
  500: {
    title: 'Something went wrong',
    reason: 'This page could not be loaded. Please try again.',
  },
  501: { title: 'Format not offered', reason: 'There is JSON and XML.' },
  503: {
    title: 'Temporarily unavailable',
    reason: 'Nothing can be saved right now. Everything else works. Please try again in a minute.',
  },
} satisfies Record<number, Explanation>

export type ErrorStatus = keyof typeof general

/** What the form does. */
export type FormAction = 'vote' | 'sign-up' | 'confirmation' | 'unsubscribe' | 'issue' | 'message'

/** More specific explanations where there are any. */
const particular: Record<FormAction, Partial<Record<ErrorStatus, Explanation>>> = {
  vote: {
    429: {
      title: general[429].title,
      reason: 'Too many votes came from your network, so yours was not counted. Please try again later.',
    },
    503: {
      title: 'Votes cannot be saved right now',
      reason: 'Your vote was not counted. Everything else works. Please try again in a minute.',
    },
  },
  'sign-up': {
    400: {
      title: 'Invalid email address',
      reason: 'Nothing was sent. Please enter just an address like name@example.org, in plain letters.',
    },
    405: { title: general[405].title, reason: 'This address only accepts the newsletter’s sign-up form.' },
    429: {
      title: general[429].title,
      reason: 'There were too many sign-ups in the last hour, so yours was not saved. Please try again later.',
    },
    503: {
      title: 'Sign-ups cannot be saved right now',
      reason: 'Yours was not saved. Everything else works. Please try again in a minute.',
    },
  },
  confirmation: {
    404: {
      title: 'This link does not work',
      reason:
        'It was used before, is older than 48 hours, or is incomplete. If you confirmed before, there is nothing left to do. If not, sign up again for a new link.',
    },
    503: {
      title: 'Temporarily unavailable',
      reason: 'Your confirmation was not saved. Please press the button again in a minute.',
    },
  },
  unsubscribe: {
    404: {
      title: 'This link does not work',
      reason:
        'It is incomplete, or its address was erased from our list and gets no email. Every email we send contains the full link.',
    },
    503: {
      title: 'Temporarily unavailable',
      reason: 'You were not unsubscribed and may still get emails. Please press the button again in a minute.',
    },
  },
  message: {
    405: {
      title: general[405].title,
      reason:
        'Assistants post messages of the Model Context Protocol to this address. It is no page to read: /developers says how to add it to an assistant.',
    },
  },
  issue: {
    503: {
      title: 'Issues are unavailable right now',
      reason: 'Past issues cannot be loaded. Everything else works. Please try again in a minute.',
    },
  },
}

/** Why a form was refused, specific to its action where possible. Unknown statuses read as 400. */
export function explainFormError(action: FormAction | undefined, status: number): Explanation {
  const known = isErrorStatus(status) ? status : 400
  return (action && particular[action][known]) ?? general[known]
}

/**
 * The address of a page that shows why one of its forms was refused. Other parameters of the page stay. `form` is the
 * id of the form: `/tools/mistral-3-1?problem=vote-mistral-3-1.429#vote-mistral-3-1`.
 */
export function formErrorAddress(page: string, form: string, status: ErrorStatus): string {
  const [path, query] = page.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('problem', `${form}.${status}`)
  return `${path}?${parameters}#${form}`
}

/** The status that refused a form, when the page's `problem` parameter names this form. */
export function readProblem(problem: string | readonly string[] | undefined, form: string): ErrorStatus | undefined {
  if (typeof problem !== 'string' || !problem.startsWith(`${form}.`)) return undefined
  const status = Number(problem.slice(form.length + 1))
  return isErrorStatus(status) ? status : undefined
}

/** Why a form of this page was refused, when the page's `problem` parameter names it. */
export function findFormError(problem: string | readonly string[] | undefined, form: string): string | undefined {
  const status = readProblem(problem, form)
  return status && explainFormError(form === signUpForm ? 'sign-up' : 'vote', status).reason
}

function isErrorStatus(status: number): status is ErrorStatus {
  return Object.hasOwn(general, status)
}
