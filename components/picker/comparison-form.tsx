'use client'

import { useEffect, useRef, useState } from 'react'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { address } from '@/lib/site'
import { ComparisonFields } from './comparison-fields'
import { KnownTools, knownTools } from './known-tools'
import { addPagePicker } from './page-picker'
import { makeFormFields } from './tool-fields'

const labels = ['First tool', 'Second tool', 'Third tool', 'Fourth tool']

type ComparisonFormProps = {
  chosen?: readonly string[]
  carried?: CarriedParameters
  known: readonly string[]
}

/**
 * A form to name two to four tools and open their comparison. It is a plain form: `/compare` asks about unclear
 * names.
 */
export function ComparisonForm({ chosen = [], carried = [], known }: ComparisonFormProps) {
  const more = useRef<HTMLDetailsElement>(null)
  const [{ fields, focusFirst }] = useState(() =>
    makeFormFields('tool', labels, { countOpen: () => (more.current?.open ? labels.length : 2) }),
  )
  useEffect(() => addPagePicker(focusFirst), [focusFirst])

  return (
    <form action={address.comparisons()} className="picker page-picker screen-only">
      <ComparisonFields
        fields={fields}
        chosen={chosen}
        carried={carried}
        list={knownTools}
        more={more}
        isMoreOpen={chosen.length > 2}
        button="beside"
      />
      <KnownTools names={known} />
    </form>
  )
}
