import { z } from 'zod'

const longest = 64

/**
 * The name of a record in an address, such as `mistral-3-1`. It may not hold `-vs-` nor end in `-vs`,
 * so that the path of a comparison has exactly one reading.
 */
export const Slug = z
  .string()
  .max(longest)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((slug) => !slug.includes('-vs-') && !slug.endsWith('-vs'))
  .describe(
    `Small letters and digits with single hyphens between them, at most ${longest} characters, without "-vs-" and not ending in "-vs"`,
  )

export function isSlug(text: string): boolean {
  return Slug.safeParse(text).success
}
