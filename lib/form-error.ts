import { signUpForm } from './site'

type Explanation = { title: string; reason: string }

/** Why a form or a request is refused, in the words a visitor reads. */
const general = {
  400: { title: 'That cannot be read', reason: 'It holds something that no page of this site sends.' },
  403: {
    title: 'That did not come from here',
    reason:
      'The form was sent by another site or is too old, so it was not taken. Load the page again and try once more.',
  },
  404: { title: 'That is not here', reason: 'Nothing stands at this address.' },
  405: { title: 'That cannot be done here', reason: 'This address can only be read.' },
  413: { title: 'That is too much', reason: 'The form is larger than anything this site sends.' },
  415: { title: 'That is no form', reason: 'It was sent in a shape that this site does not read.' },
  422: {
    title: 'One field has to stay empty',
    reason: 'It is there for programs that fill in everything. Nothing was done; please empty it and try once more.',
  },
  429: { title: 'That was a lot in a short time', reason: 'Please try again later.' },
  500: {
    title: 'Something went wrong here',
    reason: 'This page could not be made. Please try again.',
  },
  503: {
    title: 'Nothing can be stored just now',
    reason: 'Everything else works; please try again in a minute.',
  },
} satisfies Record<number, Explanation>

export type ErrorStatus = keyof typeof general

/** What the form does. */
export type FormAction = 'vote' | 'sign-up' | 'confirmation' | 'unsubscribe' | 'issue'

/** More specific explanations where there are any. */
const particular: Record<FormAction, Partial<Record<ErrorStatus, Explanation>>> = {
  vote: {
    429: {
      title: general[429].title,
      reason: 'Too many votes came from your network, so this one was not counted. Please try again later.',
    },
    503: {
      title: 'Votes cannot be stored just now',
      reason: 'Your vote was not counted. Everything else works; please try again in a minute.',
    },
  },
  'sign-up': {
    400: {
      title: 'That is no address we can write to',
      reason: 'Nothing was sent. An address looks like name@example.org, in plain letters and with nothing around it.',
    },
    405: { title: general[405].title, reason: 'This address takes what the form of the newsletter sends.' },
    429: {
      title: general[429].title,
      reason: 'Many sign-ups came within the last hour, so this one was not taken. Please try again later.',
    },
    503: {
      title: 'Sign-ups cannot be stored just now',
      reason: 'Yours was not taken. Everything else works; please try again in a minute.',
    },
  },
  confirmation: {
    404: {
      title: 'This link does not work',
      reason:
        'It was used before, is older than 48 hours, or is not whole. If you pressed its button before, that was enough, and there is nothing left to do. If not, ask for another.',
    },
    503: {
      title: 'Nothing can be stored just now',
      reason: 'Your press did not count. Please press the button again in a minute.',
    },
  },
  unsubscribe: {
    404: {
      title: 'This link does not work',
      reason:
        'It is not whole, or its address was erased from our list and gets no mail. Every mail we send holds the whole link.',
    },
    503: {
      title: 'Nothing can be stored just now',
      reason: 'Your press did not count, and mails may still come. Please press the button again in a minute.',
    },
  },
  issue: {
    503: {
      title: 'Issues cannot be read just now',
      reason: 'The newsletter’s past issues are out of reach. Everything else works; please try again in a minute.',
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
