import { z } from 'zod'
import { ImportFile, OffersFile, ProvidersFile, VendorsFile } from './offer-files'
import {
  CategoriesFile,
  ComparisonsFile,
  FactsFile,
  KindsFile,
  PageFrontMatter,
  ReviewerFrontMatter,
  ReviewFrontMatter,
  SiteFile,
  ToolFrontMatter,
} from './schema'
import type { JsonSchema } from './schema-fault'

/** JSON Schemas for editors, by the name of their file in `content/schemas`. */
export const editorSchemas = {
  'tool.schema.json': toJsonSchema(ToolFrontMatter),
  'review.schema.json': toJsonSchema(ReviewFrontMatter),
  'reviewer.schema.json': toJsonSchema(ReviewerFrontMatter),
  'page.schema.json': toJsonSchema(PageFrontMatter),
  'site.schema.json': toJsonSchema(SiteFile),
  'categories.schema.json': toJsonSchema(CategoriesFile),
  'kinds.schema.json': toJsonSchema(KindsFile),
  'comparisons.schema.json': toJsonSchema(ComparisonsFile),
  'providers.schema.json': toJsonSchema(ProvidersFile),
  'vendors.schema.json': toJsonSchema(VendorsFile),
  'offers.schema.json': toJsonSchema(OffersFile),
  'import.schema.json': toJsonSchema(ImportFile),
  'facts.schema.json': toJsonSchema(FactsFile),
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema
}
