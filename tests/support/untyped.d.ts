// What the tests use of packages that come without types.

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    validate(extracted: unknown): Promise<{ issueMessage: string; severity: string; fieldNames: string[] }[]>
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options?: { addLocation?: boolean; embedSource?: boolean | string[] })
    parse(html: string): { jsonld: Record<string, unknown[]> }
  }
}

declare module 'jsonld' {
  const jsonld: { expand(document: object): Promise<unknown> }
  export default jsonld
}
