import { address } from '@/lib/site'

/** Said where no tool has a name like the one that was typed. */
export function NoMatch({ total }: { total: number }) {
  return (
    <>
      No match. <Coverage total={total} />
    </>
  )
}

/** How many tools there are, and where. */
export function Coverage({ total }: { total: number }) {
  return (
    <>
      We cover {total === 1 ? '1 tool' : `${total} tools`}. <a href={address.tools()}>See all tools</a>
    </>
  )
}
