import type { Config } from '@/lib/config'
import { logger } from '@/lib/observability/logger'
import { shareInProcess } from '@/lib/process-wide'
import { type Catalogue, renderContent } from './catalogue'
import { readCompiled } from './compiled'
import { linkCatalogue } from './link'
import { readContent, readContentState } from './read'
import { readCatalogueVersion } from './version'

type Opened = { catalogue?: Catalogue; version?: string }

/**
 * The catalogue of this process: the compiled file, or the current content folder during development. When a new file
 * cannot be read, the previous catalogue stays in use. Throws when there is none.
 */
export function openCatalogue(config: Config): Catalogue {
  const opened = shareInProcess<Opened>('catalogue', () => ({}))
  const version = config.isDevelopment
    ? `${config.contentFolder} ${readContentState(config.contentFolder)}`
    : `${config.catalogueFile} ${readCatalogueVersion(config.catalogueFile)}`
  if (opened.catalogue !== undefined && opened.version === version) return opened.catalogue
  try {
    opened.catalogue = load(config)
  } catch (error) {
    if (opened.catalogue === undefined || config.isDevelopment) throw error
    logger.error(`The new catalogue is not used: ${error instanceof Error ? error.message : error}`)
  }
  opened.version = version
  return opened.catalogue
}

function load({ isDevelopment, contentFolder, catalogueFile }: Config): Catalogue {
  if (!isDevelopment) return linkCatalogue(readCompiled(catalogueFile))
  return linkCatalogue(renderContent(readContent(contentFolder)))
}
