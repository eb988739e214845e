import { z } from 'zod'
import { bookmarkFileSchema } from '@/lib/bookmarks/file-schema'
import { address, type SchemaName } from '@/lib/site'
import { ComparisonAlternate, ToolAlternate } from './alternate-schema'

const schemas: Record<SchemaName, () => { $schema?: string }> = {
  tool: () => z.toJSONSchema(ToolAlternate, { target: 'draft-2020-12' }),
  comparison: () => z.toJSONSchema(ComparisonAlternate, { target: 'draft-2020-12' }),
  bookmarks: () => bookmarkFileSchema,
}

/** A published JSON Schema (draft 2020-12); `$id` is its address. */
export function publishSchema(siteAddress: string, name: SchemaName): object {
  const { $schema, ...schema } = schemas[name]()
  return { $schema, $id: `${siteAddress}${address.schema(name)}`, ...schema }
}
