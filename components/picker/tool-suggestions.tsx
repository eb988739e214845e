import ComboboxKeys from '@github/combobox-nav'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { formatVerdict } from '@/lib/comparison/format'
import { fetchSuggestions, type Suggestion } from './fetch-suggestions'
import { NoMatch } from './no-match'
import { changeSuggestions, closedSuggestions, type SuggestionsState } from './suggestions-state'
import type { FormField } from './tool-fields'

/** Milliseconds without typing before a search starts. */
const pause = 100

/** Suggests tools while someone types: a listbox below the field, which makes the field a combobox. */
export function ToolSuggestions({ field: { id, input, listOtherNames, goOn } }: { field: FormField }) {
  const list = useRef<HTMLDivElement>(null)
  const news = useRef<HTMLParagraphElement>(null)
  const keys = useRef<ComboboxKeys>(null)
  const [{ shown, question }, change] = useReducer(changeSuggestions, closedSuggestions)
  const isOpen = shown.kind === 'list'
  const isNews = shown.kind === 'problem' || shown.kind === 'no match'

  useLayoutEffect(() => {
    if (input.current === null || list.current === null) return
    const made = new ComboboxKeys(input.current, list.current)
    keys.current = made
    return () => made.destroy()
  }, [input])

  // A new list has no selected option.
  useLayoutEffect(() => {
    if (shown.kind !== 'list') return
    keys.current?.start()
    return () => keys.current?.stop()
  }, [shown])

  useLayoutEffect(() => {
    if (input.current === null) return
    const field = input.current
    const listening = new AbortController()
    const ask = () => change({ type: 'ask', text: field.value })
    const close = () => change({ type: 'close' })
    field.addEventListener('input', ask, listening)
    field.addEventListener('blur', closeUnlessInNews, listening)
    field.addEventListener('keydown', answerKey, listening)
    return () => listening.abort()

    /** The news may hold a link, which the keyboard reaches after the field. */
    function closeUnlessInNews({ relatedTarget }: FocusEvent): void {
      if (!(relatedTarget instanceof Node && news.current?.contains(relatedTarget))) close()
    }

    function answerKey(event: KeyboardEvent): void {
      if (event.key === 'ArrowDown' && !isOpen) ask()
      if (event.key !== 'Escape') return
      if (isOpen) event.preventDefault()
      close()
    }
  }, [input, isOpen])

  // Someone may have typed before this code was loaded.
  useEffect(() => {
    const field = input.current
    const isTyped = field === document.activeElement && field?.value !== field?.defaultValue
    if (isTyped) change({ type: 'ask', text: field?.value ?? '' })
  }, [input])

  // Only the newest search may change the list.
  useEffect(() => {
    if (question === undefined) return
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const found = await fetchSuggestions(question.text, asking.signal)
      if (!asking.signal.aborted) change({ type: 'answer', found, taken: listOtherNames() })
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [question, listOtherNames])

  function choose(name: string): void {
    if (input.current !== null) input.current.value = name
    change({ type: 'choose', name })
    goOn()
  }

  return (
    <>
      <div
        ref={list}
        role="listbox"
        id={`${id}-list`}
        className="suggestions"
        hidden={!isOpen}
        aria-label="Suggestions"
        onMouseDown={keepFocus}
      >
        {isOpen &&
          shown.suggestions.map((suggestion, place) => (
            <Option
              key={suggestion.slug}
              id={`${id}-list-${place}`}
              suggestion={suggestion}
              choose={() => choose(suggestion.name)}
            />
          ))}
      </div>
      <p
        ref={news}
        className={isNews ? 'news' : 'news sr-only'}
        aria-live="polite"
        onMouseDown={keepFocus}
        onBlur={() => change({ type: 'close' })}
      >
        <News shown={shown} />
      </p>
    </>
  )
}

function News({ shown }: Pick<SuggestionsState, 'shown'>) {
  if (shown.kind === 'list') return countSuggestions(shown.suggestions.length)
  return shown.kind === 'no match' ? <NoMatch total={shown.total} /> : shown.message
}

/** Keeps the focus in the field: on blur the list would close before the click. */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault()
}

type OptionProps = { id: string; suggestion: Suggestion; choose: () => void }

function Option({ id, suggestion: { name, vendor, kind, verdict }, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points to the selected option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and Tab in the field make this click (combobox-nav)
    <div role="option" id={id} onClick={choose}>
      <b>{name}</b>{' '}
      <small>
        {vendor} · {kind} · {formatVerdict(verdict)}
      </small>
    </div>
  )
}

function countSuggestions(count: number): string {
  return count === 1 ? '1 suggestion.' : `${count} suggestions.`
}
