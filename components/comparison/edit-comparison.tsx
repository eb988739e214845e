import { EditForm } from '@/components/comparison/edit-form'
import { ComparedTools } from '@/components/picker/compared-tools'
import { type CarriedParameters, writeCarried } from '@/lib/carried-parameters'
import { maxSides } from '@/lib/comparison/slug'
import { address } from '@/lib/site'

type LinkedTool = { slug: string; name: string }

type EditProps = {
  /** Slugs and names of all sides, in their order. */
  slugs: readonly string[]
  names: readonly string[]
  /** The parameters of the page that stay as they are: the visitor's case. */
  others: CarriedParameters
  /** Tools to offer as links, likeliest first. */
  likely: readonly LinkedTool[]
}

/** Replaces one side by another tool, or removes it where two sides are left. */
export function SideEdits({ slugs, names, side, others, likely }: EditProps & { side: number }) {
  const name = names[side] ?? ''
  const kept = slugs.filter((_, place) => place !== side)
  return (
    <div className="side-edits screen-only">
      <EditForm
        id={`replace-${slugs[side]}`}
        label={
          <>
            Replace<span className="sr-only"> {name}</span>
          </>
        }
        question={`Replace ${name} with`}
        button="Replace"
        before={slugs.slice(0, side)}
        after={slugs.slice(side + 1)}
        taken={names}
        others={others}
      >
        <LikelyTools label="Or with" likely={likely} kept={kept} others={others} />
      </EditForm>
      {kept.length > 1 && (
        <a href={writeCarried(address.comparison(kept), others)} rel="nofollow">
          Remove<span className="sr-only"> {name}</span>
        </a>
      )}
    </div>
  )
}

/** Adds a third or fourth tool, and fills the picker of the header with those that are compared. */
export function AddTool({ slugs, names, others, likely }: EditProps) {
  const compared = <ComparedTools names={names} carried={others} />
  if (slugs.length >= maxSides) return compared
  return (
    <div className="add-tool screen-only">
      {compared}
      <EditForm
        id="add-tool"
        label="Add a tool"
        question="Tool to add"
        button="Add"
        before={slugs}
        taken={names}
        others={others}
      />
      <LikelyTools label="Add" likely={likely} kept={slugs} others={others} />
    </div>
  )
}

type LikelyToolsProps = Pick<EditProps, 'likely' | 'others'> & { label: string; kept: readonly string[] }

/** Links to the comparisons of the sides that stay and one more tool. */
function LikelyTools({ label, likely, kept, others }: LikelyToolsProps) {
  if (likely.length === 0) return null
  return (
    <p className="likely-tools">
      <span>{label}:</span>
      {likely.map(({ slug, name }) => (
        <a key={slug} href={writeCarried(address.comparison([...kept, slug]), others)} rel="nofollow">
          {name}
        </a>
      ))}
    </p>
  )
}
