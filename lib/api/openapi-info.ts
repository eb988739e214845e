import type { Site } from '@/lib/catalogue/catalogue'
import { maxQueryBytes } from '@/lib/parameters/read-parameters'
import { address, alternateAddress } from '@/lib/site'
import { sharedResponses } from './openapi-responses'

/** What a programmer should know before the first request, in Markdown. */
export function describeUse({ name, corrections }: Site, siteAddress: string): string {
  const at = (path: string) => `${siteAddress}${path}`
  return [
    `Everything that ${name} says about AI tools, for programs. It needs no key and no account, and can only be read: each address answers GET, HEAD and OPTIONS.`,
    '## What an answer says',
    `Verdicts come from a panel of editorial personas; nobody ran the tools. [How verdicts, scores and outcomes come about](${at(address.page('methodology'))}) is written down. Visitors’ votes are not in the answers: they change by the minute.`,
    'Each price and fact comes with its source and the day the source is from. What is not known is `null` or says so in words. It is never 0, and never better or worse than what is known. Amounts of money are decimal numbers in quotes, so that no digit is lost; nothing is converted between currencies.',
    `Days are days in UTC, written \`2026-11-27\`. Costs are those of the day in \`pricedFor\`, for the workload in it. \`page\` is the page that says the same to readers. Tools and comparisons are also at the address of their page with \`.json\`, such as \`${alternateAddress(address.comparison(['a', 'b']), 'json')}\`.`,
    '## Requests',
    `Parameters are read strictly: one that is unknown, repeated or out of range is refused with status 400 and \`errors\`, which names each of them with what was found and what is allowed. A query may have ${maxQueryBytes} bytes. Where several values are allowed, write commas between them or repeat the parameter.`,
    'Former slugs, and comparisons in another order than the alphabetical one, are answered with 308 and the address that stays. Lists are read in parts: `next` is the address of the next part, and `Link` names it too.',
    '## Limits and caches',
    'A network may send as many requests as `RateLimit-Policy` says; beyond that the answer is 429. A shared cache may repeat the limits of an earlier answer. Answers may be kept for five minutes: with `If-None-Match`, what has not changed is answered with 304 and no body. Scripts of any other site may ask.',
    '## Headers of answers',
    listHeaders(),
    '## Errors',
    'Errors are `application/problem+json` (RFC 9457), whatever the request accepts: 400 for parameters, 404 for a tool or address that does not exist, 405 for other methods, 429 beyond the limit, 500 for a fault of ours and 503 while the site is not available. After 500 and 503 try again later.',
    corrections === undefined ? '## Use' : '## Use and corrections',
    `You may use what is here, the texts too, under the MIT licence. Please link the \`page\` that you quote, with the date. Prices and facts name their sources, which may have terms of their own.${corrections === undefined ? '' : ` Corrections: <${corrections}>`}`,
    'Fields and parameters may be added to this version. What is there now keeps its name and meaning.',
  ].join('\n\n')
}

/** The headers that several answers have, said once. */
function listHeaders(): string {
  const named = Object.entries(sharedResponses.headers).map(([name, header]) => {
    const example = 'example' in header ? `, as in \`${header.example}\`` : ''
    return `- \`${name}\`: ${header.description}${example}`
  })
  return [...named, '- `Access-Control-Allow-Origin`: always `*`'].join('\n')
}
