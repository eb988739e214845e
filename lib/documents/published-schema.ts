import { z } from 'zod'
import { bookmarkFileSchema } from '@/lib/bookmarks/file-schema'
import { address, type SchemaName } from '@/lib/site'
import { ComparisonAlternate, ToolAlternate } from './alternate-schema'

const schemas: Record<SchemaName, () => { $schema?: string }> = {
  tool: () => z.toJSONSchema(ToolAlternate, { target: 'draft-2020-12' }),
  comparison: () => z.toJSONSchema(ComparisonAlternate, { target: 'draft-2020-12' }),
  bookmarks: () => bookmarkFileSchema,
}

/** A JSON Schema that the site publishes, in draft 2020-12; its address is its name. */
export function publishSchema(siteAddress: string, name: SchemaName): object {
  const { $schema, ...schema } = schemas[name]()
  return { $schema, $id: `${siteAddress}${address.schema(name)}`, ...schema }
}
