import { Section } from '@/components/site/section'
import { address } from '@/lib/site'
import { CodeBlock } from './code-block'

type BadgesSectionProps = {
  /** A badge: the tool that it is about, its path, and the Markdown that shows it. */
  example?: { name: string; picture: string; code: string } | undefined
}

/** A verdict in a readme. */
export function BadgesSection({ example }: BadgesSectionProps) {
  return (
    <Section id="badges" title="Show a badge in a readme">
      <div className="prose mt-4">
        <p>
          A badge is a small picture of today’s verdict that leads to the page behind it.{' '}
          <a href={address.badges()}>Badges and embeds</a> makes the code for any tool or comparison, with the panel’s
          verdict, the score, the price or the visitors’ votes, for light and dark pages.
        </p>
        {example !== undefined && (
          <>
            <CodeBlock label="A badge as Markdown">{example.code}</CodeBlock>
            <p>
              {/* biome-ignore lint/performance/noImgElement: an SVG of a few hundred bytes, as a readme shows it */}
              <img src={example.picture} alt={`Our verdict on ${example.name}`} height={20} />
            </p>
          </>
        )}
      </div>
    </Section>
  )
}
