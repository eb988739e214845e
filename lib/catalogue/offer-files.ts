import { z } from 'zod'
import { editorSchema, line, webAddress } from './fields'
import { Basis, OfferEntry, providerSlug } from './offer-schema'

/** The slug of a tool. Whether there is such a tool is checked between records. */
const slugText = z.string().max(64)

/** `offers/<tool>.json`: what price lists say. An importer replaces only the offers of its own source. */
export const OffersFile = z.strictObject({
  $schema: editorSchema,
  offers: z.array(OfferEntry).max(2_000).describe('The offers of all providers, past ones too'),
})

/** `providers.json`: who sells. */
export const ProvidersFile = z.strictObject({
  $schema: editorSchema,
  providers: z
    .record(
      providerSlug,
      z.strictObject({
        name: line(60).describe('Name of the provider'),
        website: webAddress.optional().describe('Where its models and prices are described'),
      }),
    )
    .describe('Providers by slug'),
})
export type Provider = z.output<typeof ProvidersFile>['providers'][string]

/** `imports/<importer>.json`: which records of a public list belong to which tool. Nothing is guessed from names. */
export const ImportFile = z.strictObject({
  $schema: editorSchema,
  source: webAddress.describe('Address of the list; offers with this source belong to the importer'),
  basis: z
    .record(line(180), Basis)
    .default({})
    .describe(
      'What a price of a provider (`zai-coding-plan`) or of one offer (`openrouter/x:free`) means, unless list',
    ),
  tools: z
    .record(slugText, z.array(line(180)).min(1))
    .describe('The offers of each tool, written provider/model as the list has them'),
})
export type ImportFile = z.output<typeof ImportFile>

/** `vendors.json`: who makes tools. A vendor without an entry has a monogram and no price of its own. */
export const VendorsFile = z.strictObject({
  $schema: editorSchema,
  vendors: z
    .record(
      line(60),
      z.strictObject({
        logo: z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .optional()
          .describe('Name of an icon of @lobehub/icons-static-svg'),
        providers: z
          .array(providerSlug)
          .default([])
          .describe('The providers that are the vendor itself, main one first'),
        website: webAddress.optional().describe('Home page of the vendor'),
      }),
    )
    .describe('Vendors by name, as tool records write it'),
})
