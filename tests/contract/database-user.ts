import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '@/lib/database/backup'
import { openSharedDatabase } from '@/lib/database/shared'

// node --import tsx tests/contract/database-user.ts FOLDER END: uses a database as a site and its commands do, closes it
// when END is `closed`, and has garbage collected whenever there may be some.
const [folder = '', end = ''] = process.argv.slice(2)
const path = join(folder, 'ship-or-skip.db')
const database = openSharedDatabase({ dataFolder: folder })

for (let turn = 0; turn < 20; turn += 1) await database.isWritable()
collectGarbage()
await backUp(path, join(folder, 'backup.db'))
collectGarbage()
rmSync(path)
await database.attempt((opened) => opened.use((queries) => queries.selectFrom('votes').selectAll().execute()))
collectGarbage()
if (end === 'closed') await database.close()
collectGarbage()

/** Asked for with `gc()`, a collection would abort nothing: it matters that a builtin function runs out of room. */
function collectGarbage(): void {
  for (let turn = 0; turn < 1_000_000; turn += 1) Promise.resolve(turn)
}
