import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '@/lib/config'
import type { RawTransport } from './delivery'

/** Where mails are written while no mail server is configured. */
export function locateMailFiles({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'outbox')
}

/** Writes each message atomically to an .eml file whose name does not contain the address. */
export function makeFileTransport(folder: string): RawTransport {
  return {
    async deliver({ id, content }) {
      const file = join(folder, `${id}.eml`)
      const draft = `${file}.${process.pid}.part`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(draft, content, { mode: 0o600 })
        await rename(draft, file)
        return 'sent'
      } catch (error) {
        return { down: `${folder} cannot be written to (${readCode(error)})` }
      }
    },
    close() {},
  }
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
