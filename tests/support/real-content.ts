import { type Catalogue, renderContent } from '@/lib/catalogue/catalogue'
import { linkCatalogue } from '@/lib/catalogue/link'
import { readContent } from '@/lib/catalogue/read'

/** The catalogue of this repository. */
export const realCatalogue: Catalogue = linkCatalogue(renderContent(readContent('content')))
