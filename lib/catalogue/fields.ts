import { z } from 'zod'

/** Fields that several schemas share. */

export const editorSchema = z.string().optional().describe('Address of the JSON Schema that an editor completes from')
export const day = z.iso.date().describe('A day of the calendar, written 2026-11-20')
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .describe('A full address that starts with https:// or http://')

export const contactAddress = z
  .url({ protocol: /^(?:https?|mailto)$/ })
  .describe('A full address that starts with https://, http:// or mailto:')

/** One line of text without control characters. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u)
}
