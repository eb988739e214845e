import type { Preview } from './describe'

/** Draws previews, two at a time at most. */
export type Painter = { paint: (preview: Preview) => Promise<Buffer | 'busy'>; close: () => Promise<void> }

export function makePainter(): Painter {
  return { paint: async () => 'busy', close: async () => {} }
}
