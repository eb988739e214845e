import { evidenceClasses } from './evidence-mark'

/** Says once what the marks beside facts mean. */
export function EvidenceLegend({ children }: { children?: React.ReactNode }) {
  return (
    <p className="legend">
      {Object.entries(evidenceClasses).map(([evidence, mark]) => (
        <span key={evidence} className={mark}>
          {evidence}
        </span>
      ))}
      <span className="screen-only">An underlined mark opens its source.</span>
      {children !== undefined && <span>{children}</span>}
    </p>
  )
}
