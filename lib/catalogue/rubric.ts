import { z } from 'zod'
import { line } from './fields'
import { rowKeys } from './row-keys'

const Criterion = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .describe('The name that points of reviews use: letters and digits, the first a small letter'),
  name: line(40).describe('What is looked at, in a few words'),
  points: z.int().min(1).max(100).describe('The most points it gives'),
  rows: z
    .array(z.enum(rowKeys))
    .min(1)
    .max(20)
    .describe('Rows of the decision table that it rests on: keys of facts, or of prices such as price-input'),
  earns: z.array(line(200)).min(1).max(8).describe('What earns points, one line for each way'),
  costs: line(200).describe('What costs points'),
})

/** How a reviewer's score comes about: what is looked at, in order, and from how many points on the verdict is ship. */
export const Rubric = z.strictObject({
  shipFrom: z.int().min(1).max(100).describe('The score from which the verdict is ship'),
  criteria: z
    .array(Criterion)
    .min(1)
    .max(12)
    .describe('What is looked at, in the order of the reviewer; the points sum to 100'),
})
export type Rubric = z.infer<typeof Rubric>
export type Criterion = Rubric['criteria'][number]

/** What a review gives for each criterion of its reviewer, by key. */
export const Points = z
  .record(z.string(), z.int().min(0).max(100))
  .describe('The points for each criterion of the reviewer, by key; the score is their sum')
export type Points = Readonly<z.infer<typeof Points>>
