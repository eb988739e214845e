/** Text to copy. Its long lines scroll in it, so it has a name and is within reach of the keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section aria-label={label} tabIndex={0} className="code-block">
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}

/** What a program answers, to read. Its long lines are broken. */
export function AnswerBlock({ children }: { children: string }) {
  return (
    <div className="code-block answer-block">
      <pre>
        <code>{children}</code>
      </pre>
    </div>
  )
}
