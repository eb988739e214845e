/** Two letters as decoration beside a tool's name. */
export function Monogram({ name }: { name: string }) {
  const letters =
    name
      .match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)
      ?.slice(0, 2)
      .join('') ?? ''
  return (
    <span aria-hidden="true" className="monogram">
      {letters.toUpperCase()}
    </span>
  )
}
