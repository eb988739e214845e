import type { OtherCell } from '@/lib/comparison/facets'
import { SourceLink } from './source-link'

type OtherSourcesProps = { others: readonly OtherCell[] }

/** What other sources say where they disagree: `Sources disagree: 128,000 tokens (models.dev, 18 May 2026)`. */
export function OtherSources({ others }: OtherSourcesProps) {
  return (
    <small className="disagree">
      Sources disagree:{' '}
      {others.map(({ text, source, asOf }, index) => (
        <span key={`${text} ${source}`}>
          {index > 0 && ', '}
          {text}
          {source !== undefined && (
            <>
              {' ('}
              <SourceLink source={source} asOf={asOf} />)
            </>
          )}
        </span>
      ))}
    </small>
  )
}
