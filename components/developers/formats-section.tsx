import { Section } from '@/components/site/section'
import { address, alternateAddress } from '@/lib/site'
import { AddressList } from './address-list'

type FormatsSectionProps = {
  site: string
  /** Paths of a tool and a comparison. */
  example?: { tool: string; comparison: string } | undefined
}

/** The same page in other formats. */
export function FormatsSection({ site, example }: FormatsSectionProps) {
  return (
    <Section id="formats" title="Any page as Markdown or JSON">
      <div className="prose mt-4">
        <p>
          Add <code>.md</code> or <code>.json</code> to the address of a tool or a comparison. Parameters of the page
          work there too, and the answer says for which case it holds.
        </p>
        {example !== undefined && (
          <AddressList
            site={site}
            entries={[
              { what: 'A tool as JSON', href: alternateAddress(example.tool, 'json') },
              { what: 'A comparison as Markdown, for a case', href: alternateAddress(example.comparison, 'md') },
            ]}
          />
        )}
        <p>What the fields mean is described by JSON Schemas, and one file lists what there is:</p>
        <AddressList
          site={site}
          entries={[
            { what: 'Schema of a tool', href: address.schema('tool') },
            { what: 'Schema of a comparison', href: address.schema('comparison') },
            { what: 'Schema of exported bookmarks', href: address.schema('bookmarks') },
            { what: 'The whole site for language models', href: address.overview() },
          ]}
        />
      </div>
    </Section>
  )
}
