import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, onTestFinished, test } from 'vitest'
import { type Files, withContentFolder, withFolder } from '@/tests/support/content'
import { call, revisions, speaking } from '@/tests/support/mcp'
import { pricedFiles } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'
import { findScript, startScript, waitForEnd } from './processes'

for (const revision of revisions) {
  test(`the command answers from the content as it is now, by revision ${revision}`, () =>
    withSettings(pricedFiles, async (settings) => {
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: findScript('scripts/mcp.ts'),
        env: { ...inherited(), ...settings },
        stderr: 'pipe',
      })
      const client = new Client({ name: 'test', version: '1' }, speaking(revision))
      const broken: Error[] = []
      client.onerror = (error) => broken.push(error)
      onTestFinished(() => client.close())
      await client.connect(transport)

      const { text } = await call(client, 'cost_of_workload', { tools: ['harbor', 'lantern'] })

      expect(text).toContain('Harbor 70B $108')
      expect(text).toContain('Page: https://ship.example/compare/harbor-vs-lantern\n')
      // Whatever else stood on standard output would be an error of the client.
      expect(broken).toEqual([])
    }))
}

test('faulty content ends the command with every fault, and with nothing on standard output', () =>
  withSettings({ 'tools/harbor.md': toolFile({ taglin: 'x' }) }, async (settings) => {
    const child = startScript('scripts/mcp.ts', [], settings)
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += chunk
    })

    const { status, output } = await waitForEnd(child)

    expect(status).toBe(1)
    expect(output).toContain('taglin')
    expect(printed).toBe('')
  }))

test('the command ends when the assistant closes its standard input', () =>
  withSettings({}, async (settings) => {
    const child = startScript('scripts/mcp.ts', [], settings)
    child.stdin?.end()

    expect(await waitForEnd(child)).toMatchObject({ status: 0, output: '' })
  }))

/** Lends the settings of a site with these files, whose catalogue is compiled to a folder of its own. */
function withSettings(files: Files, borrow: (settings: Record<string, string>) => Promise<void>): Promise<void> {
  return withFolder((built) =>
    withContentFolder(files, (folder) =>
      borrow({
        CONTENT_FOLDER: folder,
        CATALOGUE_FILE: join(built, 'catalogue.ndjson'),
        SITE_ADDRESS: 'https://ship.example',
      }),
    ),
  )
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
