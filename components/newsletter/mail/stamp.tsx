import type { CSSProperties } from 'react'
import { formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { drawn, letters } from './style'

type StampProps = { verdict: PanelVerdict['verdict']; before: string | undefined }

/** A verdict as a word and a shape, like components/verdict/verdict.css, with styles that mail programs support. */
export function Stamp({ verdict, before }: StampProps) {
  return (
    <table role="presentation" border={0} cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td {...shapes[verdict]}>{formatVerdict(verdict)}</td>
          {verdict === 'ship' && <Tip />}
          {before !== undefined && <td {...drawn('muted', letters.plain, { paddingLeft: 12 })}> · {before}</td>}
        </tr>
      </tbody>
    </table>
  )
}

const loud: CSSProperties = {
  ...letters.heading,
  padding: '4px 16px 8px',
  border: '4px solid',
  fontSize: 38,
  lineHeight: '40px',
  whiteSpace: 'nowrap',
}

const shapes: Record<PanelVerdict['verdict'], ReturnType<typeof drawn>> = {
  ship: drawn('ship-fill', loud, { padding: '8px 20px 12px', border: 0 }),
  skip: drawn('skip', loud, { textDecoration: 'line-through' }),
  split: drawn('split', loud, { borderLeftWidth: 20 }),
  none: drawn('muted', loud, { borderWidth: 2, borderStyle: 'dashed', fontSize: 26 }),
}

/** Half the height of a stamp. */
const edge = '30px solid transparent'

/** The tip of the arrow, made of borders. Hidden in Outlook, which would draw a box. */
function Tip() {
  const shape = { width: 0, height: 0, borderTop: edge, borderBottom: edge, borderLeft: '18px solid', msoHide: 'all' }
  return (
    <td>
      <div data-skip-in-text={true} {...drawn('ship-tip', shape)} />
    </td>
  )
}
