import type { KyselyPlugin } from 'kysely'
import { migrate } from '@/lib/database/migrate'
import { connect } from './released-schemas'

// Migrates a database and is killed before one of its statements, from 1. With 0 it comes to the end and prints how many
// there were.
const [location = '', fatal = '0'] = process.argv.slice(2)
let statements = 0

const killing: KyselyPlugin = {
  transformQuery({ node }) {
    statements += 1
    if (statements === Number(fatal)) process.kill(process.pid, 'SIGKILL')
    return node
  },
  transformResult: async ({ result }) => result,
}

const connection = connect(location)
await migrate(connection.queries.withPlugin(killing))
await connection.close()
console.log(statements)
