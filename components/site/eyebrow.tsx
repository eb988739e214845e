/** The small line above a heading that names the type of page. */
export function Eyebrow({ children }: { children: React.ReactNode }) {
  return <p className="eyebrow mt-4 sm:mt-8">{children}</p>
}
