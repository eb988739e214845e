import { type Catalogue, linkCatalogue, renderContent } from '@/lib/catalogue/catalogue'
import { readContent } from '@/lib/catalogue/read'

/** The catalogue of this repository. */
export const realCatalogue: Catalogue = linkCatalogue(renderContent(readContent('content')))
