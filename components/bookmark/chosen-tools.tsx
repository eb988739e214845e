import { maxSides } from '@/lib/comparison/slug'
import { address } from '@/lib/site'

/** Links to the comparison of the selected tools, and says how many tools a comparison takes. */
export function ChosenTools({ slugs }: { slugs: readonly string[] }) {
  return (
    <p role="status" className="chosen">
      {slugs.length > 1 ? (
        <a href={address.comparison(slugs)}>Compare these {counts[slugs.length]} tools</a>
      ) : (
        <span>{slugs.length === 0 ? 'Choose two to four tools to compare.' : 'Choose another tool to compare.'}</span>
      )}
      {slugs.length === maxSides && <small>You can compare up to four tools.</small>}
    </p>
  )
}

const counts = ['none', 'one', 'two', 'three', 'four']
