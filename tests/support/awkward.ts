import { comparisonsFile, content } from './content'
import { reviewFile, toolFile } from './records'

/** A tool with the longest name a record may have. */
export const longestName = 'Quartermaster Enterprise Multimodal Orchestration & Retrieval Suite for Industry'

/** The small catalogue of the tests with every case that strains a page: names, verdicts, evidence, gaps. */
export function awkwardContent() {
  return content({
    'comparisons.json': comparisonsFile(
      ['harbor', 'switchyard'],
      ['quartermaster', 'lantern'],
      ['harbor', 'lantern', 'switchyard'],
    ),
    'tools/quartermaster.md': toolFile({
      name: longestName,
      tagline: 'It says <b>bold</b> & "quoted" things, and they stay text.',
      facts: {
        licence: { value: 'MIT', status: 'verified', source: 'https://example.com/licence', checked: '2026-10-01' },
        latency: { value: 'Under 300 ms', status: 'vendor claim', note: 'On a quiet day' },
      },
    }),
    'reviews/quartermaster/builder.md': reviewFile({ verdict: 'ship', score: 60 }),
    'reviews/quartermaster/skeptic.md': reviewFile({ verdict: 'skip', score: 40 }),
  })
}
