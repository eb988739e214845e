/** JSON as editors and importers write it: whatever fits on a line of 120 characters is on one line. */
export function formatJson(value: unknown): string {
  return `${format(value, 0)}\n`
}

const maxLine = 120

/** `taken` is how much of the first line is taken: indentation, key and comma. */
function format(value: unknown, indent: number, taken = indent): string {
  const inline = formatInline(value)
  if (taken + inline.length <= maxLine || typeof value !== 'object' || value === null) return inline
  const inner = ' '.repeat(indent + 2)
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${format(item, indent + 2, indent + 3)}`)
    return `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`
  }
  const members = listMembers(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `
    return `${inner}${name}${format(member, indent + 2, indent + 3 + name.length)}`
  })
  return `{\n${members.join(',\n')}\n${' '.repeat(indent)}}`
}

function formatInline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(formatInline).join(', ')}]`
  const members = listMembers(value).map(([key, member]) => `${JSON.stringify(key)}: ${formatInline(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function listMembers(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined)
}
