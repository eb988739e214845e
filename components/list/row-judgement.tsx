import { PanelPips } from '@/components/verdict/panel-pips'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** The panel's score of a tool in a list, its verdict and its arithmetic; children say of when. */
export function RowJudgement({ panel, children }: { panel: PanelVerdict; children: React.ReactNode }) {
  const { verdict, ship, skip, meanScore } = panel
  if (verdict === 'none') return <p className="list-judgement quiet">No verdict yet</p>
  return (
    <div className="list-judgement">
      <p className={meanScore === undefined ? 'quiet' : 'score'}>
        {meanScore === undefined ? 'Not scored' : `${meanScore}/100`}
      </p>
      <p className="list-verdict">
        <VerdictStamp verdict={verdict} size="plain" /> <PanelPips panel={panel} />
      </p>
      <p className="quiet">
        {ship} ship / {skip} skip
      </p>
      <p className="quiet">{children}</p>
    </div>
  )
}
