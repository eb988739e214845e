import type { Site } from '@/lib/catalogue/catalogue'
import { Section } from './section'

/** Where to send a correction, or who can make one where the site names no address. */
export function Corrections({ site: { name, corrections } }: { site: Site }) {
  return (
    <Section id="corrections" title="Corrections">
      <div className="prose mt-3 text-lg">
        {corrections === undefined ? (
          <p>
            There is no address for corrections to {name} yet. Every record is a plain file. The people who run the site
            correct a fact or a price in the file of its tool, and what it says comes before every price list. Each
            review is a file of its own.
          </p>
        ) : (
          <p>
            Something here is wrong? Write to{' '}
            <a href={corrections} rel="noopener">
              {corrections.replace(/^(?:mailto:|https?:\/\/)/, '')}
            </a>
            : which tool, what is wrong, and where the right value can be read. A correction with a source is made in
            the record of its tool, which comes before every price list.
          </p>
        )}
      </div>
    </Section>
  )
}
