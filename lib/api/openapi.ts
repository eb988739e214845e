import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeBySite } from '@/lib/documents/memoize'
import { address } from '@/lib/site'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { describeUse } from './openapi-info'
import { listParameters } from './openapi-parameters'
import { refusals, responseHeaders, sharedResponses } from './openapi-responses'
import { listSchemas } from './openapi-schemas'

/** The OpenAPI document of the API, made of its endpoints. The same object for the same catalogue and address. */
export const describeApi = memoizeBySite(writeDescription)

function writeDescription(catalogue: Catalogue, siteAddress: string) {
  const { site } = catalogue
  const { shared, parametersOf } = listParameters(catalogue, endpoints)
  const { schemas, answerOf } = listSchemas(endpoints)
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} API`,
      version: '1.0.0',
      summary: 'Verdicts, prices and facts of AI tools, and what a comparison of them comes to',
      description: describeUse(site, siteAddress),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: {
      description: 'How verdicts, scores and outcomes come about',
      url: `${siteAddress}${address.page('methodology')}`,
    },
    servers: [{ url: siteAddress }],
    tags: [
      { name: 'Tools', description: 'AI models, routers, APIs and assistants, with verdicts, facts and prices' },
      { name: 'Comparisons', description: 'Two to four tools side by side, and which of them to choose' },
      { name: 'Panel', description: 'Who judges' },
      { name: 'Changes', description: 'What became different, by day' },
    ],
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [
        endpoint.path,
        {
          get: {
            operationId: endpoint.name,
            tags: [endpoint.tag],
            summary: endpoint.summary,
            description: `${endpoint.description}\n\nExample: ${writeExample(endpoint, catalogue, siteAddress)}`,
            parameters: [...describeNames(endpoint, catalogue), ...parametersOf(endpoint)],
            responses: {
              200: {
                description: 'The answer',
                headers: responseHeaders,
                content: { 'application/json': { schema: answerOf(endpoint) } },
              },
              ...refusals(Object.keys(endpoint.names).length > 0),
            },
          },
        },
      ]),
    ),
    components: { schemas, parameters: shared, ...sharedResponses },
  }
}

/** The names in braces of an endpoint's path. */
function describeNames({ names, example }: Endpoint, catalogue: Catalogue) {
  const examples = example(catalogue).names
  return Object.entries(names).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
    example: examples[name],
  }))
}

function writeExample(endpoint: Endpoint, catalogue: Catalogue, siteAddress: string): string {
  const path = writeExamplePath(endpoint, catalogue)
  return `[\`${path}\`](${siteAddress}${path})`
}

/** Path and query of a request that is answered with this catalogue. */
export function writeExamplePath({ path, example }: Endpoint, catalogue: Catalogue): string {
  const { names, query } = example(catalogue)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')
  return query === '' ? filled : `${filled}?${query}`
}
