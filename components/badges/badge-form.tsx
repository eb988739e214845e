'use client'

import { useRef, useState } from 'react'
import { ComparisonFields } from '@/components/picker/comparison-fields'
import { KnownTools, knownTools } from '@/components/picker/known-tools'
import { makeFormFields } from '@/components/picker/tool-fields'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { address } from '@/lib/site'

const labels = ['Tool', 'Compared with (optional)', 'Third tool', 'Fourth tool']

type BadgeFormProps = {
  chosen: readonly string[]
  carried: CarriedParameters
  known: readonly string[]
  /** The fields for what the badge shows, and where it stands. */
  children: React.ReactNode
}

/** A plain form to name one to four tools. Like the one that starts a comparison it suggests names where scripts run. */
export function BadgeForm({ chosen, carried, known, children }: BadgeFormProps) {
  const more = useRef<HTMLDetailsElement>(null)
  const [{ fields }] = useState(() =>
    makeFormFields('badge-tool', labels, { countOpen: () => (more.current?.open ? labels.length : 2) }),
  )
  return (
    <form action={address.badges()} className="picker badge-form screen-only">
      <ComparisonFields
        fields={fields}
        chosen={chosen}
        carried={carried}
        list={knownTools}
        more={more}
        isMoreOpen={chosen.length > 2}
        button="below"
        submit="Make the badge"
      >
        {children}
      </ComparisonFields>
      <KnownTools names={known} />
    </form>
  )
}
