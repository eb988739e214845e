type ValueTextProps = {
  text: string
  /** The word for the leading side; absent for the others. */
  lead?: string | undefined
  /** How many times the lowest value of its row it is: `2.6 times`. */
  ratio?: string | undefined
}

/** A value in a cell: highlighted where it leads its row, with a sign before yes and no. */
export function ValueText({ text, lead, ratio }: ValueTextProps) {
  return (
    <>
      {lead === undefined ? (
        <Plain text={text} />
      ) : (
        <>
          <mark>{text}</mark>
          <span className="sr-only"> {lead}</span>
        </>
      )}
      {ratio !== undefined && <span className="ratio"> {ratio}</span>}
    </>
  )
}

const answers: Readonly<Record<string, string>> = { Yes: 'answer-yes', No: 'answer-no' }

function Plain({ text }: { text: string }) {
  const answer = answers[text]
  return answer === undefined ? text : <span className={answer}>{text}</span>
}
