import { z } from 'zod'
import { bookmarkFileSchema } from '@/lib/bookmarks/file-schema'
import { address, type SchemaName } from '@/lib/site'
import { ComparisonAlternate, ToolAlternate } from './alternate-schema'

const schemas: Record<SchemaName, () => { $schema?: string }> = {
  tool: () => publishAnswer(ToolAlternate),
  comparison: () => publishAnswer(ComparisonAlternate),
  // A file of bookmarks is read back, and what it may not hold is refused.
  bookmarks: () => bookmarkFileSchema,
}

/** A published JSON Schema (draft 2020-12); `$id` is its address. */
export function publishSchema(siteAddress: string, name: SchemaName): object {
  const { $schema, ...schema } = schemas[name]()
  return { $schema, $id: `${siteAddress}${address.schema(name)}`, ...schema }
}

/**
 * The JSON Schema of what programs receive. Our own schemas are strict, so that a test sees every field that they do not
 * describe. A published one allows for fields that are added later: who checks answers with it goes on working.
 */
export function publishAnswer(schema: z.ZodType): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
}
