import { Fragment } from 'react'
import { OldestPrice } from '@/components/pricing/oldest-price'
import { listPriceRows } from '@/components/pricing/price-rows'
import { CellText } from '@/components/tool/cell-text'
import { EvidenceLegend } from '@/components/tool/evidence-legend'
import { CommunityVerdict } from '@/components/vote/community-verdict'
import { factList, rowGroups, saysUnit } from '@/lib/catalogue/facts'
import type { Tally } from '@/lib/community/tally'
import type { Row, Side } from '@/lib/comparison/comparison'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { ToolQuote } from '@/lib/pricing/quote'
import { type DecisionRow, placeOf } from './decision-row'
import { FoldedRows } from './folded-rows'
import { RowGroupBody } from './row-group-body'
import { VersusTable } from './versus-table'

type DecisionTableProps = {
  sides: readonly Side[]
  rows: readonly Row[]
  quotes: readonly ToolQuote[]
  priceCase: PriceCase
  /** The community's votes, by slug; absent where the table shows an earlier day. */
  tallies: ReadonlyMap<string, Tally> | undefined
  /** The outcome in a few words, which stays in view with the names. */
  note?: string | undefined
}

/** All rows in groups. What differs comes first in each; what is the same or known of no side is folded below. */
export function DecisionTable({ sides, rows, quotes, priceCase, tallies, note }: DecisionTableProps) {
  const all = [
    ...listPriceRows({ sides, quotes, priceCase }),
    ...rows.map((row) => drawRow(row, sides, quotes)),
    ...(tallies === undefined ? [] : [drawCommunity(sides, tallies)]),
  ]
  return (
    <>
      <EvidenceLegend>A highlighted value leads its row.</EvidenceLegend>
      <VersusTable sides={sides} caption="Facts side by side" corner="Question" note={note}>
        {rowGroups.map((group) => (
          <RowGroupBody
            key={group}
            label={group}
            sides={sides}
            rows={(['first', 'last'] as const).flatMap((place) =>
              all.filter((row) => row.group === group && row.place === place),
            )}
          />
        ))}
      </VersusTable>
      <FoldedRows
        sides={sides}
        same={all.filter(({ place }) => place === 'folded')}
        blank={all.filter(({ place }) => place === 'named')}
        unasked={factList.flatMap(({ key }) => (all.some((row) => row.key === key) ? [] : [key]))}
      />
    </>
  )
}

function drawRow(
  { key, group, label, unit, cells, standing, lead, ratios }: Row,
  sides: readonly Side[],
  quotes: readonly ToolQuote[],
): DecisionRow {
  const isEvidence = key === 'evidence'
  return {
    key,
    group,
    label,
    unit: saysUnit(label, unit) ? undefined : unit,
    // What supports a side is always shown, because it says how far to trust all other rows.
    place: isEvidence ? 'first' : placeOf[standing],
    cells: sides.map(({ tool }, side) => {
      const cell = cells[side]
      return (
        cell && (
          <Fragment key={tool.slug}>
            <CellText
              cell={cell}
              isUnitInHead={unit !== undefined}
              lead={lead?.side === side ? lead.word : undefined}
              ratio={ratios?.[side]}
            />
            {isEvidence && <OldestPrice quote={quotes[side]} />}
          </Fragment>
        )
      )
    }),
  }
}

/** Always shown and never counted, so that a vote changes its figures alone. */
function drawCommunity(sides: readonly Side[], tallies: ReadonlyMap<string, Tally>): DecisionRow {
  return {
    key: 'community',
    group: 'Judgement',
    label: 'Visitors',
    place: 'first',
    cells: sides.map(({ tool: { slug } }) => <CommunityVerdict key={slug} tool={slug} tally={tallies.get(slug)} />),
  }
}
