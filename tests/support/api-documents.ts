/** An OpenAPI document with one operation and schemas that lead to each other; `text` stands wherever a description may be. */
export function apiDocument(text = 'Plain words.'): object {
  const schemas = {
    Tool: {
      type: 'object',
      description: text,
      properties: {
        name: { type: 'string', description: text },
        page: { type: 'string', format: 'uri', pattern: '^https', description: text },
        price: { $ref: '#/components/schemas/Price', description: text },
        offers: { type: 'array', description: text, items: offer },
      },
      required: ['name', 'page', 'price'],
      additionalProperties: false,
    },
    Price: {
      type: 'object',
      properties: { amount: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } },
      required: ['amount'],
      additionalProperties: false,
    },
  }
  const answer = { $ref: '#/components/schemas/Tool' }
  return {
    openapi: '3.1.1',
    info: { title: 'Tools', version: '1', description: text },
    servers: [{ url: 'https://ship.example' }],
    paths: {
      '/tools/{tool}': {
        get: {
          operationId: 'getTool',
          summary: 'One tool',
          description: text,
          parameters: [{ name: 'tool', in: 'path', required: true, description: text, schema: { type: 'string' } }],
          responses: {
            200: {
              description: text,
              headers: { ETag: { $ref: '#/components/headers/ETag' } },
              content: { 'application/json': { schema: answer, example: { name: 'Harbor', note: text } } },
            },
            404: {
              description: text,
              content: { 'application/problem+json': { schema: { type: 'object', title: 'A refusal' } } },
            },
          },
        },
      },
    },
    components: { schemas, headers: { ETag: { description: 'The tag of an answer', schema: { type: 'string' } } } },
  }
}

const price = {
  type: 'object',
  properties: { amount: { type: 'string' }, currency: { type: 'string' }, unit: { type: 'string' } },
  required: ['amount', 'currency', 'unit'],
}

/** Fields within fields within a field. */
const offer = {
  type: 'object',
  properties: {
    provider: { type: 'string' },
    model: { type: 'string' },
    prices: { type: 'array', items: price },
  },
  required: ['provider', 'model', 'prices'],
}
