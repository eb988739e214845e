import { Section } from '@/components/site/section'
import { formatNumber } from '@/lib/catalogue/words'
import { address, apiAddress } from '@/lib/site'
import { AnswerBlock, CodeBlock } from './code-block'

type ApiSectionProps = {
  operations: readonly { path: string; summary: string }[]
  limits: { perMinute: number; queryBytes: number }
  /** A whole address of a comparison for a case, and its shortened answer. */
  example?: { url: string; answer: string } | undefined
}

/** How to read the catalogue from a program. */
export function ApiSection({ operations, limits, example }: ApiSectionProps) {
  return (
    <Section id="api" title="Read it from a program (API)">
      <div className="prose mt-4">
        <p>
          The API answers with JSON, needs no key, and any site may call it from a browser. It only reads. This asks for
          a comparison for a case:
        </p>
        {example !== undefined && (
          <>
            <CodeBlock label="Request for a comparison">{`curl '${example.url}'`}</CodeBlock>
            <p>The answer, shortened:</p>
            <AnswerBlock>{example.answer}</AnswerBlock>
          </>
        )}
        <dl>
          {operations.map(({ path, summary }) => (
            <div key={path}>
              <dt>
                <code>{path}</code>
              </dt>
              <dd>{summary}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={address.apiReference()}>The API reference</a> lists every parameter and every field. It is drawn from{' '}
          <a href={apiAddress.description()}>the OpenAPI document</a>, from which programs can make a client.
        </p>
        <h3 id="limits">Limits, caches and errors</h3>
        <ul>
          <li>
            Each network may ask {formatNumber(limits.perMinute)} times a minute. The headers <code>RateLimit</code> and{' '}
            <code>RateLimit-Policy</code> say how much is left; with nothing left the answer is 429 with{' '}
            <code>Retry-After</code>.
          </li>
          <li>
            Answers have an <code>ETag</code>. Send it back as <code>If-None-Match</code>, and what has not changed is
            answered with 304.
          </li>
          <li>
            A wrong parameter is answered with 400 as <code>application/problem+json</code>: <code>errors</code> names
            each wrong parameter, what was found and what is allowed. A query may have {formatNumber(limits.queryBytes)}{' '}
            bytes.
          </li>
          <li>What is not known is null or says so. It is never 0.</li>
        </ul>
      </div>
    </Section>
  )
}
