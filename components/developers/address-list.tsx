type Entry = { href: string; what: string }

/** Addresses of the site, whole as programs need them, each with what is there. */
export function AddressList({ site, entries }: { site: string; entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ href, what }) => (
        <li key={href}>
          {what}:{' '}
          <a href={href}>
            {site}
            {href}
          </a>
        </li>
      ))}
    </ul>
  )
}
