/** The small line above a heading that names the type of page. */
export function Eyebrow({ children }: { children: React.ReactNode }) {
  return <p className="mt-8 text-xs font-semibold tracking-widest text-muted uppercase">{children}</p>
}
