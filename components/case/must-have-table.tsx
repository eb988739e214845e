import { SideCell, VersusTable } from '@/components/comparison/versus-table'
import { lowerFirst } from '@/lib/catalogue/words'
import type { Answer, MustHaveAnswer } from '@/lib/comparison/case/must-haves'
import type { Side } from '@/lib/comparison/comparison'
import { rowAnchor } from '@/lib/site'

type MustHaveTableProps = {
  sides: readonly Side[]
  /** The answers of each side. */
  answers: readonly (readonly MustHaveAnswer[])[]
  /** The list of all tools with these must-haves; absent where the page shows an earlier day. */
  list?: { href: string; total: number; meeting?: number | undefined } | undefined
}

/** What each side meets and misses of what it must have, with what was found. */
export function MustHaveTable({ sides, answers, list }: MustHaveTableProps) {
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
                <a href={`#${rowAnchor(row)}`}>{label}</a>
              </th>
              {sides.map(({ tool }, side) => {
                const given = answers[side]?.[place]
                return (
                  <SideCell key={tool.slug} sides={sides} name={tool.name} className={given && classOf(given)}>
                    {given && <AnswerText given={given} />}
                  </SideCell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </VersusTable>
      {list !== undefined && (
        <p className="screen-only">
          <a href={list.href} rel="nofollow">
            {formatMeeting(list)}
          </a>
        </p>
      )}
    </section>
  )
}

function formatMeeting({ total, meeting }: NonNullable<MustHaveTableProps['list']>): string {
  if (meeting === undefined) return `See which of ${total} tools meet your must-haves`
  return `${total} tools, ${meeting} ${meeting === 1 ? 'meets' : 'meet'} your must-haves`
}

const words: Readonly<Record<Answer, { sign: string; word: string }>> = {
  met: { sign: '✓', word: 'Met' },
  missed: { sign: '✕', word: 'Missed' },
  'not known': { sign: '?', word: 'Not known' },
}

function classOf({ answer }: MustHaveAnswer): string {
  return `answer-${answer.replace(' ', '-')}`
}

function AnswerText({ given: { answer, found } }: { given: MustHaveAnswer }) {
  const { sign, word } = words[answer]
  return (
    <>
      <b>
        <span aria-hidden="true">{sign}</span> {word}
      </b>{' '}
      {found !== word && <small>{found}</small>}
    </>
  )
}

/** `meets all of them.`, `misses: open weights; not known: image input, at most $100 a month.` */
function summarize(answers: readonly MustHaveAnswer[]): string {
  const name = (answer: Answer) =>
    answers
      .filter((each) => each.answer === answer)
      .map(({ label }) => lowerFirst(label))
      .join(', ')
  const missed = name('missed')
  const unknown = name('not known')
  if (missed === '' && unknown === '') return answers.length === 1 ? 'meets it.' : 'meets all of them.'
  const clauses = [
    ...(missed === '' ? [] : [`misses: ${missed}`]),
    ...(unknown === '' ? [] : [`not known: ${unknown}`]),
  ]
  return `${clauses.join('; ')}.`
}
