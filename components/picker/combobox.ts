import ComboboxKeys from '@github/combobox-nav'
import { formatVerdict } from '@/lib/comparison/format'
import { element } from './elements'
import { goOn, listOtherNames } from './form-progress'
import { makeSuggestionSource, type Suggestion } from './suggestion-source'

/** Makes a plain field suggest tools while one types. Done to a field once; it stays a field of a plain form. */
export function enhanceToolField(input: HTMLInputElement): void {
  if (input.role === 'combobox') return
  input.removeAttribute('list')
  const list = element('ul', {
    role: 'listbox',
    id: `${input.id}-list`,
    class: 'suggestions',
    hidden: '',
    'aria-label': 'Suggestions',
  })
  const news = element('p', { class: 'news sr-only', 'aria-live': 'polite' })
  input.after(list, news)
  const keys = new ComboboxKeys(input, list)
  const source = makeSuggestionSource(show)

  input.addEventListener('input', ask)
  input.addEventListener('keydown', answerKey)
  input.addEventListener('blur', hide)
  // The field keeps the focus while an option is clicked: without it the list would be gone before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('combobox-commit', ({ target }) => target instanceof HTMLElement && choose(target))
  // Somebody may have typed while this code was on its way.
  if (document.activeElement === input && input.value !== input.defaultValue) ask()

  function ask(): void {
    if (input.value.trim() === '') hide()
    else source.ask(input.value)
  }

  function show(suggestions: Suggestion[] | undefined): void {
    const taken = listOtherNames(input)
    const offered = (suggestions ?? []).filter(({ name }) => !taken.includes(name))
    if (offered.length === 0) {
      hide()
      tell(explainNothing(suggestions), 'to all')
      return
    }
    list.replaceChildren(...offered.map((suggestion, place) => drawOption(`${list.id}-${place}`, suggestion)))
    list.hidden = false
    keys.start()
    tell(offered.length === 1 ? '1 suggestion.' : `${offered.length} suggestions.`, 'to those who listen')
  }

  function hide(): void {
    source.cancel()
    if (list.hidden && news.classList.contains('sr-only')) return
    tell('', 'to those who listen')
    if (list.hidden) return
    list.hidden = true
    keys.stop()
  }

  function tell(text: string, audience: 'to all' | 'to those who listen'): void {
    news.textContent = text
    news.classList.toggle('sr-only', audience !== 'to all')
  }

  function answerKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && list.hidden) ask()
    if (event.key === 'Escape') retreat()
  }

  /** Out of the list first, and then out of the picker that was unfolded. */
  function retreat(): void {
    const folded = input.closest<HTMLDetailsElement>('[data-header-picker]')
    if (list.hidden && folded !== null) {
      folded.open = false
      folded.querySelector('summary')?.focus()
    }
    hide()
  }

  function choose(option: HTMLElement): void {
    input.value = option.dataset.name ?? ''
    hide()
    tell(`${input.value} chosen.`, 'to those who listen')
    goOn(input)
  }
}

function explainNothing(suggestions: Suggestion[] | undefined): string {
  if (suggestions === undefined) return 'No suggestions can be had just now.'
  return suggestions.length === 0 ? 'Nothing resembles it.' : 'It stands in another field already.'
}

function drawOption(id: string, { name, vendor, kind, verdict }: Suggestion): HTMLElement {
  const detail = element('small', {}, `${vendor} · ${kind} · ${formatVerdict(verdict)}`)
  return element('li', { role: 'option', id, 'data-name': name }, element('b', {}, name), ' ', detail)
}
