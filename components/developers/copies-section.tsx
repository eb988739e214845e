import { Section } from '@/components/site/section'
import { alternateAddress, copyAddress } from '@/lib/site'
import { AddressList } from './address-list'

type CopiesSectionProps = {
  site: string
  /** Path of a comparison with a case. */
  example?: string | undefined
}

/** A comparison to paste elsewhere. */
export function CopiesSection({ site, example }: CopiesSectionProps) {
  return (
    <Section id="copies" title="Copy a comparison into a document">
      <div className="prose mt-4">
        <p>
          Add <code>/copy</code> to the path of a comparison: it is there as Markdown, HTML and CSV, to paste into an
          issue, a mail or a spreadsheet. Each copy states its date, its case and the address of the page.
        </p>
        {example !== undefined && (
          <AddressList
            site={site}
            entries={[
              { what: 'Forms to copy', href: copyAddress(example) },
              { what: 'The table alone as CSV', href: alternateAddress(example, 'csv') },
            ]}
          />
        )}
      </div>
    </Section>
  )
}
