import { Eyebrow } from '@/components/site/eyebrow'
import { keepTogether } from '@/lib/unbreakable-name'

type ComparisonHeadingProps = {
  names: readonly string[]
  question: string | undefined
  /** How recent reviews and prices are. */
  freshness: string | undefined
}

/** The names of the tools with the question that their comparison answers, and how recent it is. */
export function ComparisonHeading({ names, question, freshness }: ComparisonHeadingProps) {
  return (
    <>
      <Eyebrow>
        {freshness === undefined ? (
          'AI tool comparison'
        ) : (
          <>
            <span className="max-sm:sr-only">AI tool comparison · </span>
            {freshness}
          </>
        )}
      </Eyebrow>
      <h1 className={`mt-2 text-2xl ${names.length > 2 ? 'sm:text-4xl' : 'sm:text-5xl'}`}>
        {names.map(keepTogether).join(' vs ')}
      </h1>
      {question !== undefined && <p className="mt-3 max-w-3xl text-muted sm:text-lg">{question}</p>}
    </>
  )
}
