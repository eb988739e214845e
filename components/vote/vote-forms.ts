import { say } from '@/components/site/form-status'
import type { Ballot } from '@/lib/community/ballot'

/** The forms of a page to vote with, in the order of its sides. */
export function listForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('form.vote')]
}

export function readTool(form: HTMLFormElement): string {
  return `${new FormData(form).get('tool')}`
}

/** Marks what the visitor voted. */
export function showOwn(form: HTMLFormElement, own: Ballot): void {
  form.dataset.own = own
  for (const button of form.querySelectorAll('button')) {
    if (button.value !== 'none') button.setAttribute('aria-pressed', `${button.value === own}`)
  }
}

/** Marks what the visitor tried, and tells why it was not counted. */
export function sayRefused(form: HTMLFormElement, tried: string, why: string): void {
  form.dataset.tried = tried
  say(form, `Not counted: ${form.querySelector(`[value="${tried}"]`)?.textContent}. ${why}`)
}
