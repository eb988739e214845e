import { compareToolsEndpoint } from './compare-tools'
import type { Endpoint } from './endpoint'
import { getPanelEndpoint } from './get-panel'
import { getToolEndpoint } from './get-tool'
import { listChangesEndpoint } from './list-changes'
import { listOffersEndpoint } from './list-offers'
import { listToolsEndpoint } from './list-tools'
import { searchToolsEndpoint } from './search-tools'

/** Every address of the API, in the order of its description. To add one, add an entry, and a route handler in `app/api/v1`. */
export const endpoints: readonly Endpoint[] = [
  listToolsEndpoint,
  searchToolsEndpoint,
  getToolEndpoint,
  listOffersEndpoint,
  compareToolsEndpoint,
  getPanelEndpoint,
  listChangesEndpoint,
]
