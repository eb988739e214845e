import type { Tool } from '@/lib/catalogue/catalogue'
import { address } from '@/lib/site'

/** What was typed into the form: the tool it names, or the ones it may have meant. */
export type Choice = { text: string; tool: Tool } | { text: string; candidates: readonly Tool[] }

/** Says which names were not understood, and offers the nearest ones with the other choices kept. */
export function UnclearChoices({ choices }: { choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  const unclear = choices.filter((choice) => 'candidates' in choice)
  return (
    <div role="status" className="mt-6 max-w-3xl border-l-8 border-ink pl-4">
      {unclear.length === 0 && <p>Name a second tool to compare it with.</p>}
      {unclear.map(({ text, candidates }) => (
        <div key={text} className="mb-3">
          <p>
            No tool is called “{text}”.
            {candidates.length > 0 ? ' Did you mean one of these?' : ' Nothing resembles it.'}
          </p>
          <ul className="mt-1 grid gap-1">
            {candidates.map((tool) => (
              <li key={tool.slug}>
                <a href={withChoice(choices, text, tool)}>{tool.name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function withChoice(choices: readonly Choice[], replaced: string, tool: Tool): string {
  const slugs = choices.map((choice) => {
    if (choice.text === replaced) return tool.slug
    return 'tool' in choice ? choice.tool.slug : choice.text
  })
  return `${address.comparisons()}?${new URLSearchParams(slugs.map((slug) => ['tool', slug]))}`
}
