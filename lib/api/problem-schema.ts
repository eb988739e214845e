import { z } from 'zod'

/** What a refused request is answered with (RFC 9457). */
export const Problem = z
  .strictObject({
    title: z.string().describe('What sort of problem it is'),
    status: z.int().min(400).max(599).describe('The status of the answer'),
    detail: z.string().describe('What is wrong with this request, and what to do'),
    errors: z
      .array(
        z.strictObject({
          parameter: z.string().describe('The name of the parameter'),
          found: z.string().describe('What was sent, cut to 60 characters'),
          allowed: z.string().describe('What it may be'),
        }),
      )
      .optional()
      .describe('One entry for each parameter that cannot be used; only with status 400'),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused, as application/problem+json (RFC 9457)' })
