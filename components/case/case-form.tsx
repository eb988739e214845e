'use client'

import Form from 'next/form'
import { useEffect, useRef } from 'react'
import { CarriedFields } from '@/components/picker/carried-fields'

type CaseFormProps = {
  /** The page, with no query but the day that it is shown for. */
  path: string
  /** The address of the page with the case that it shows. */
  view: string
  children: React.ReactNode
}

/**
 * A GET form inside `details`. With scripts it answers in place: what is empty or default stays out of the address, and once
 * the page shows the new case the form closes. Its button then has the focus, also where the link that was followed is gone.
 */
export function CaseForm({ path, view, children }: CaseFormProps) {
  const [action = '', day] = path.split('?')
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(view)
  const isSent = useRef(false)

  useEffect(() => {
    const element = form.current
    element?.addEventListener('formdata', leaveOutDefaults)
    return () => element?.removeEventListener('formdata', leaveOutDefaults)
  }, [])

  useEffect(() => {
    if (view === shown.current) return
    shown.current = view
    // What was typed gives way to what the page has read.
    form.current?.reset()
    if (isSent.current || document.activeElement === document.body) fold(form.current)
    isSent.current = false
  }, [view])

  return (
    <Form
      ref={form}
      action={action}
      scroll={false}
      prefetch={false}
      onSubmit={() => {
        isSent.current = true
      }}
      onInput={chooseOwnNumbers}
    >
      <CarriedFields parameters={[...new URLSearchParams(day)]} />
      {children}
    </Form>
  )
}

function leaveOutDefaults({ currentTarget, formData }: FormDataEvent & { currentTarget: EventTarget | null }): void {
  if (!(currentTarget instanceof HTMLFormElement)) return
  for (const field of currentTarget.querySelectorAll<HTMLInputElement>('[data-default]')) {
    if (formData.get(field.name) === field.dataset.default) formData.delete(field.name)
  }
  const own = currentTarget.querySelector<HTMLInputElement>('[data-own-numbers]')
  if (own?.checked === false) for (const { name } of listNumbers(currentTarget)) formData.delete(name)
  for (const name of [...formData.keys()]) if (formData.get(name) === '') formData.delete(name)
}

/** Selects “Your own numbers” when a number is typed. */
function chooseOwnNumbers({ currentTarget, target }: React.FormEvent<HTMLFormElement>): void {
  const own = currentTarget.querySelector<HTMLInputElement>('[data-own-numbers]')
  if (own !== null && listNumbers(currentTarget).some((field) => field === target)) own.checked = true
}

function listNumbers(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[data-workload] input')]
}

function fold(form: HTMLFormElement | null): void {
  const details = form?.closest('details')
  if (details === null || details === undefined) return
  details.open = false
  details.querySelector('summary')?.focus()
}
