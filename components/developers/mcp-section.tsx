import { Section } from '@/components/site/section'
import { AnswerBlock, CodeBlock } from './code-block'

type McpSectionProps = {
  /** Whole address of the server. */
  server: string
  tools: readonly { name: string; description: string }[]
  /** A call and its answer, about tools of the catalogue. */
  example?: { question: string; call: string; answer: string } | undefined
}

/** How to let an assistant look things up here. */
export function McpSection({ server, tools, example }: McpSectionProps) {
  return (
    <Section id="mcp" title="Ask an assistant (MCP)">
      <div className="prose mt-4">
        <p>
          An assistant that speaks the Model Context Protocol can look things up here itself. Add this address as a
          server; it needs neither an account nor a key:
        </p>
        <CodeBlock label="Address of the MCP server">{server}</CodeBlock>
        <p>
          Some programs ask for it in a window, others read it from a file of settings, such as the{' '}
          <code>.mcp.json</code> of a project:
        </p>
        <CodeBlock label="The server in a file of settings">{formatSettings(server)}</CodeBlock>
        <p>
          In a copy of this site’s code, <code>npm run --silent mcp</code> answers over standard streams instead,
          without a running site.
        </p>
        <p>The transport is Streamable HTTP. There are no sessions. The assistant then has these tools:</p>
        <dl>
          {tools.map(({ name, description }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
        {example !== undefined && (
          <>
            <h3 id="mcp-example">An example</h3>
            <p>You ask: “{example.question}” The assistant calls:</p>
            <CodeBlock label="Call of a tool">{example.call}</CodeBlock>
            <p>and gets, shortened:</p>
            <AnswerBlock>{example.answer}</AnswerBlock>
          </>
        )}
        <p>
          Every answer names its sources, their dates and the address of the page that says the same. Ask the assistant
          to pass them on.
        </p>
      </div>
    </Section>
  )
}

function formatSettings(server: string): string {
  return JSON.stringify({ mcpServers: { 'ship-or-skip': { type: 'http', url: server } } }, null, 2)
}
