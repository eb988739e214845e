import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { openCatalogue } from '@/lib/catalogue/open'
import { readConfig } from '@/lib/config'
import { makeMcpServer } from '@/lib/mcp/server'
import { reportAndExit } from '@/lib/report'
import { buildCatalogue } from './make/build-catalogue'

serve().catch(reportAndExit)

/** Answers one assistant over standard streams until it closes them. Nothing else may be printed to standard output. */
async function serve(): Promise<void> {
  const config = readConfig(process.env)
  await buildCatalogue(config)
  const catalogue = openCatalogue(config)
  const today = () => new Date().toISOString().slice(0, 10)
  serveStdio(() => makeMcpServer({ catalogue, siteAddress: config.siteAddress, today }))
}
