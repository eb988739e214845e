import Link from 'next/link'
import { IgnoredNote } from '@/components/list/ignored-note'
import type { Reviewer } from '@/lib/catalogue/catalogue'
import { upperFirst } from '@/lib/catalogue/words'
import { isDefaultCase, writeCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { formatCase, listCaseParts } from '@/lib/comparison/case/case-words'
import type { MustHave } from '@/lib/comparison/case/must-haves'
import type { WeighedPanel } from '@/lib/comparison/case/weights'
import type { Ignored } from '@/lib/lists/query'
import type { WorkloadUse } from '@/lib/pricing/workload'
import { CaseForm } from './case-form'
import { LastCase } from './last-case'
import { MustHaveFields } from './must-have-fields'
import { WeightFields } from './weight-fields'
import { WorkloadFields } from './workload-fields'

type CaseBarProps = {
  /** The page, with no query but the day that it is shown for. */
  path: string
  buyerCase: BuyerCase
  ignored: readonly Ignored[]
  reviewers: ReadonlyMap<string, Reviewer>
  /** What of the workload changes anything: what does not is neither said nor asked. */
  workloadUse: WorkloadUse
  panel: WeighedPanel
  /** The must-haves to choose from. */
  offered: readonly MustHave[]
}

/** What the visitor decides by, in words, with one form that changes it and a link that holds it. */
export function CaseBar(props: CaseBarProps) {
  const { path, buyerCase, ignored, reviewers, workloadUse, panel, offered } = props
  const view = writeCase(path, buyerCase)
  const isDefault = isDefaultCase(buyerCase)
  return (
    <section className="case" aria-labelledby="case">
      <div className="case-head">
        <h2 id="case">Your case</h2>
        <ul className="case-chips" aria-live="polite">
          {listCaseParts(buyerCase, reviewers, workloadUse).map(({ key, words, detail }) => (
            <li key={key}>
              {upperFirst(words)}
              {detail !== undefined && <small>{detail}</small>}
            </li>
          ))}
        </ul>
      </div>
      <IgnoredNote ignored={ignored} />
      <div className="case-actions screen-only">
        <details>
          <summary>Change</summary>
          <CaseForm path={path} view={view}>
            <div className="case-fields">
              <WorkloadFields priceCase={buyerCase} use={workloadUse} />
              <WeightFields path={path} buyerCase={buyerCase} panel={panel} />
              <MustHaveFields wanted={buyerCase.mustHaves} offered={offered} />
            </div>
            <button type="submit">Show for my case</button>
          </CaseForm>
        </details>
        <LastCase path={path} query={writeCase('', buyerCase).slice(1)} words={formatCase(buyerCase, reviewers)} />
        {!isDefault && (
          <p className="case-links">
            <Link href={path} prefetch={false} scroll={false}>
              Reset
            </Link>
          </p>
        )}
      </div>
    </section>
  )
}
