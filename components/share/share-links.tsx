type ShareLinksProps = {
  /** Path and query of what is shared. */
  href: string
  /** What it is, after "Link to": "this comparison". */
  what: string
}

/** A link to keep or to send. A script makes it copy itself, and offers the system's way of sharing where there is one. */
export function ShareLinks({ href, what }: ShareLinksProps) {
  return (
    <p className="share screen-only">
      <CopyLink href={href} what={what} />
      <button type="button" hidden data-share={href}>
        Share …
      </button>
    </p>
  )
}

/** A link that a script makes copy itself. */
export function CopyLink({ href, what }: ShareLinksProps) {
  return (
    <a href={href} data-copy>
      <span>Link</span>
      <span className="sr-only"> to {what}</span>
    </a>
  )
}
