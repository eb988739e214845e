const header = (name: string) => ({ $ref: `#/components/headers/${name}` })
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const limits = { RateLimit: header('RateLimit'), 'RateLimit-Policy': header('RateLimit-Policy') }

/** The headers of an answer with a body. */
export const responseHeaders = {
  ETag: header('ETag'),
  'Cache-Control': header('Cache-Control'),
  Link: header('Link'),
  ...limits,
}

/** What an endpoint answers besides 200. Only names in its path can be unknown or out of date. */
export function refusals(hasNames: boolean): Record<string, { $ref: string }> {
  const response = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` })
  return {
    304: response('NotModified'),
    ...(hasNames && { 308: response('Moved') }),
    400: response('Faulty'),
    ...(hasNames && { 404: response('Missing') }),
    429: response('TooMany'),
    default: response('Other'),
  }
}

const responses = {
  NotModified: {
    description: 'Not changed since the answer that If-None-Match names',
    headers: responseHeaders,
  },
  Moved: {
    description: 'The same is at another address, which stays',
    headers: { Location: header('Location'), 'Cache-Control': header('Cache-Control'), ...limits },
  },
  Faulty: {
    description: 'Parameters that cannot be used',
    headers: limits,
    content: problem,
  },
  Missing: { description: 'Nothing is at this address', headers: limits, content: problem },
  TooMany: {
    description: 'Too many requests',
    headers: { 'Retry-After': header('Retry-After'), ...limits },
    content: problem,
  },
  Other: {
    description: 'Any other problem',
    content: problem,
  },
}

const text = { type: 'string' }

const headers = {
  ETag: { description: 'Names this state of the answer, for `If-None-Match`', schema: text },
  'Cache-Control': { description: 'How long the answer may be kept', schema: text, example: 'public, max-age=300' },
  Link: {
    description: 'The description of this API (`service-desc`), and the next part of a list (`next`)',
    schema: text,
  },
  Location: { description: 'The address that stays, with 308', schema: text },
  RateLimit: {
    description: 'How many requests are left (`r`), and in how many seconds all are there again (`t`)',
    schema: text,
    example: '"default";r=599;t=60',
  },
  'RateLimit-Policy': {
    description: 'How many requests (`q`) one network may send in how many seconds (`w`)',
    schema: text,
    example: '"default";q=600;w=60',
  },
  'Retry-After': { description: 'In how many seconds to try again, with 429', schema: { type: 'integer', minimum: 1 } },
}

export const sharedResponses = { responses, headers }
