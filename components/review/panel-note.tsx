import { address } from '@/lib/site'

/** Who speaks in reviews, said once at the top of them. */
export function PanelNote() {
  return (
    <p className="mt-2 max-w-3xl text-sm text-muted">
      Reviewers are editorial personas, not people. Our editors write what they say, from what vendors and public lists
      publish; nobody ran the tools. <a href={address.page('methodology')}>How we judge</a>
    </p>
  )
}
