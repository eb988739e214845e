import { address } from '@/lib/site'
import { ToolField } from './tool-field'

/** The picker that is on every page: folded up until somebody wants it. */
export function HeaderPicker() {
  return (
    <details className="header-picker" data-header-picker="">
      <summary>
        Compare tools <span aria-hidden="true">/</span>
      </summary>
      <form action={address.comparisons()} className="picker">
        <ToolField id="header-tool-1" label="Compare" />
        <ToolField id="header-tool-2" label="with" />
        <button type="submit">Show both</button>
        <label className="key-switch">
          <input type="checkbox" data-key-switch="" defaultChecked /> The key / opens this
        </label>
      </form>
    </details>
  )
}
