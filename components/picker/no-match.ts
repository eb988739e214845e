/** What is said where no tool has a name like the one that was typed; `total` is how many tools there are. */
export function sayNoMatch(total: number): string {
  return `No match. We cover ${total} ${total === 1 ? 'tool' : 'tools'}.`
}
