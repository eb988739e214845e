/** Numbers that belong together, such as all scores of one reviewer. */
export type NumberGroup = { label: string; rows: readonly { label: string; value: string }[] }

/** The numbers of a figure as a table of two columns, which fits a phone, folded. */
export function NumbersTable({ caption, groups }: { caption: string; groups: readonly NumberGroup[] }) {
  return (
    <details className="numbers">
      <summary>The numbers</summary>
      <table>
        <caption className="sr-only">{caption}</caption>
        {groups.map((group) => (
          <tbody key={group.label}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {group.label}
              </th>
            </tr>
            {group.rows.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}
