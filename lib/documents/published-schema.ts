import { z } from 'zod'
import { address, type SchemaName } from '@/lib/site'
import { ComparisonTwin, ToolTwin } from './twin-schema'

const schemas: Record<SchemaName, z.ZodType> = { tool: ToolTwin, comparison: ComparisonTwin }

/** The JSON Schema of the twins of a kind, in draft 2020-12; its address is its name. */
export function publishSchema(siteAddress: string, name: SchemaName): object {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], { target: 'draft-2020-12' })
  return { $schema, $id: `${siteAddress}${address.schema(name)}`, ...schema }
}
