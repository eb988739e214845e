import { OpposedReasons } from '@/components/review/disagreement'
import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { findDisagreement } from '@/lib/comparison/disagreement'
import type { Dispute } from '@/lib/lists/disputes'
import { address, reviewAnchor } from '@/lib/site'

/** The tools on which the panel disagrees most, each with the reasons of both sides where it is not unanimous. */
export function DisputeList({ disputes }: { disputes: readonly Dispute[] }) {
  if (disputes.length === 0) return <p className="mt-4 text-muted">The panel agrees on every tool.</p>
  return (
    <>
      <p className="mt-2 mb-3 max-w-2xl text-sm text-muted">
        First by the share of reviewers who are outvoted, then by how far the scores lie apart.
      </p>
      <ol className="list-rows">
        {disputes.map((dispute) => (
          <DisputeRow key={dispute.tool.slug} dispute={dispute} />
        ))}
      </ol>
    </>
  )
}

function DisputeRow({ dispute: { tool, panel, extremes } }: { dispute: Dispute }) {
  const reasons = findDisagreement(tool.reviews)
  const path = address.tool(tool.slug)
  return (
    <li>
      <VendorLogo tool={tool} />
      <div className="list-name">
        <h3>
          <a href={path}>{tool.name}</a>
        </h3>
        {reasons !== undefined && (
          <OpposedReasons
            reasons={reasons}
            hrefOf={({ reviewer }) => `${path}#${reviewAnchor(reviewer.slug, tool.slug)}`}
          />
        )}
      </div>
      <div className="list-judgement">
        <p className="list-verdict">
          <VerdictStamp verdict={panel.verdict} size="plain" />
        </p>
        <p className="quiet">
          {panel.ship} ship / {panel.skip} skip
        </p>
      </div>
      <div className="list-figures">
        {extremes === undefined ? (
          <p className="quiet">{panel.scores.length === 1 ? 'one score' : 'not scored'}</p>
        ) : (
          <>
            <p className="score">{extremes.highest.score - extremes.lowest.score} points apart</p>
            <p className="quiet">
              {extremes.lowest.reviewer.name} {extremes.lowest.score}, {extremes.highest.reviewer.name}{' '}
              {extremes.highest.score}
            </p>
          </>
        )}
      </div>
      <ToolControls tool={tool} />
    </li>
  )
}
