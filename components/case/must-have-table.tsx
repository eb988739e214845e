import { VersusTable } from '@/components/comparison/versus-table'
import { formatList, lowerFirst } from '@/lib/catalogue/words'
import type { Side } from '@/lib/comparison/comparison'
import type { Answer, MustHaveAnswer } from '@/lib/comparison/must-haves'

type MustHaveTableProps = {
  sides: readonly Side[]
  /** The answers of each side. */
  answers: readonly (readonly MustHaveAnswer[])[]
  /** The list of all tools with these must-haves. */
  list: { href: string; total: number; meeting?: number | undefined }
}

/** What each side meets and misses of what it must have, with what was found. */
export function MustHaveTable({ sides, answers, list: { href, total, meeting } }: MustHaveTableProps) {
  const [first = []] = answers
  if (first.length === 0) return null
  return (
    <section className="must-haves" aria-labelledby="must-haves">
      <h2 id="must-haves">Your must-haves</h2>
      <ul>
        {sides.map(({ tool }, side) => (
          <li key={tool.slug}>
            <b>{tool.name}</b> {summarize(answers[side] ?? [])}
          </li>
        ))}
      </ul>
      <VersusTable sides={sides} caption="Must-haves side by side" corner="Must have">
        <tbody>
          {first.map(({ key, label, row }, place) => (
            <tr key={key}>
              <th scope="row">
                <a href={`#row-${row}`}>{label}</a>
              </th>
              {sides.map(({ tool }, side) => (
                <AnswerCell key={tool.slug} given={answers[side]?.[place]} />
              ))}
            </tr>
          ))}
        </tbody>
      </VersusTable>
      <p className="screen-only">
        <a href={href} rel="nofollow">
          {meeting === undefined
            ? `All tools that meet your must-haves, of ${total}`
            : `${total} tools, ${meeting} ${meeting === 1 ? 'meets' : 'meet'} your must-haves`}
        </a>
      </p>
    </section>
  )
}

const words: Readonly<Record<Answer, { sign: string; word: string }>> = {
  met: { sign: '✓', word: 'Met' },
  missed: { sign: '✕', word: 'Missed' },
  'not known': { sign: '?', word: 'Not known' },
}

function AnswerCell({ given }: { given: MustHaveAnswer | undefined }) {
  if (given === undefined) return <td />
  const { sign, word } = words[given.answer]
  return (
    <td className={`answer-${given.answer.replace(' ', '-')}`}>
      <b>
        <span aria-hidden="true">{sign}</span> {word}
      </b>
      {given.found !== word && <small>{given.found}</small>}
    </td>
  )
}

/** `meets both`, `misses open weights; of image input it is not known`. */
function summarize(answers: readonly MustHaveAnswer[]): string {
  const name = (answer: Answer) =>
    formatList(answers.filter((each) => each.answer === answer).map(({ label }) => lowerFirst(label)))
  const missed = name('missed')
  const unknown = name('not known')
  if (missed === '' && unknown === '') return answers.length === 1 ? 'meets it.' : 'meets all of them.'
  const clauses = [
    ...(missed === '' ? [] : [`misses: ${missed}`]),
    ...(unknown === '' ? [] : [`not known: ${unknown}`]),
  ]
  return `${clauses.join('; ')}.`
}
