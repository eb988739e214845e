import type { Config } from '@/lib/config'
import { type Catalogue, renderContent } from './catalogue'
import { readCompiled } from './compiled'
import { linkCatalogue } from './link'
import { readContent, readContentState } from './read'

type Opened = { catalogue: Catalogue; state: string }

// The gate and the pages are loaded apart, so that a variable of this module would exist once for each of them.
const opened = globalThis as typeof globalThis & { shipOrSkipCatalogue?: Opened }

/** The catalogue of this process: compiled, or while developing the content folder as it is now. */
export function openCatalogue(config: Config): Catalogue {
  const state = config.isDevelopment
    ? `${config.contentFolder} ${readContentState(config.contentFolder)}`
    : config.catalogueFile
  if (opened.shipOrSkipCatalogue?.state !== state) {
    opened.shipOrSkipCatalogue = { state, catalogue: load(config) }
  }
  return opened.shipOrSkipCatalogue.catalogue
}

function load({ isDevelopment, contentFolder, catalogueFile }: Config): Catalogue {
  if (!isDevelopment) return linkCatalogue(readCompiled(catalogueFile))
  return linkCatalogue(renderContent(readContent(contentFolder)))
}
