import { Section } from '@/components/site/section'
import { address } from '@/lib/site'
import { AddressList } from './address-list'
import { CodeBlock } from './code-block'

type EmbedsSectionProps = {
  site: string
  /** A comparison: its name, the HTML of a frame that shows it, and the path of its oEmbed answer. */
  example?: { name: string; code: string; oembed: string } | undefined
}

/** A comparison on another site. */
export function EmbedsSection({ site, example }: EmbedsSectionProps) {
  return (
    <Section id="embeds" title="Show a comparison on your site">
      <div className="prose mt-4">
        <p>
          Put <code>/embed</code> before the path of a comparison or a tool: a small page for a frame, without scripts
          and cookies. It states its date and its case, and links back. <a href={address.badges()}>Badges and embeds</a>{' '}
          makes the code for any of them.
        </p>
        {example !== undefined && (
          <>
            <CodeBlock label={`A frame with ${example.name}`}>{example.code}</CodeBlock>
            <p>Editors and chat programs that unfold links find the frame by themselves, through oEmbed:</p>
            <AddressList site={site} entries={[{ what: 'Its answer as JSON', href: example.oembed }]} />
          </>
        )}
      </div>
    </Section>
  )
}
