import { writeCompiled } from '@/lib/catalogue/compiled'
import { readContent, readContentState } from '@/lib/catalogue/read'
import type { Config } from '@/lib/config'
import { fingerprint, unlessDone } from './unless-done'

const contentCode = ['lib/catalogue', 'package-lock.json']

/** Checks and compiles the content unless nothing changed since the last time. Throws when it is faulty. */
export async function buildCatalogue(
  { contentFolder, catalogueFile }: Pick<Config, 'contentFolder' | 'catalogueFile'>,
  whenBuilt: () => void = () => {},
): Promise<void> {
  const inputs = [readContentState(contentFolder), fingerprint(contentCode)]
  await unlessDone(`${catalogueFile}.done`, inputs, catalogueFile, async () => {
    // What parses content takes half a second to load, and a start at which nothing changed goes without.
    const { renderContent } = await import('@/lib/catalogue/catalogue')
    writeCompiled(catalogueFile, renderContent(readContent(contentFolder)))
    whenBuilt()
  })
}
