import type { Review } from '@/lib/catalogue/catalogue'

type Given = [verdict: 'ship' | 'skip', score?: number | undefined]

/** Reviews as they stand in a catalogue, each by a reviewer of its own. */
export function reviewsOf(...given: Given[]): Review[] {
  return given.map(([verdict, score], index) => ({
    reviewer: { slug: `reviewer-${index}`, name: `Reviewer ${index}`, looksFor: 'Proof.', body: '<p>Doubts.</p>' },
    verdict,
    line: 'your documents are long',
    written: '2026-03-01',
    revised: [],
    body: '<p>It answered all twenty questions.</p>',
    ...(score !== undefined && { score }),
  }))
}
