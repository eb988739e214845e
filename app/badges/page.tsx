import type { Metadata } from 'next'
import { describeBadge } from '@/app/_lib/badges'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { BadgeExamples } from '@/components/badges/badge-examples'
import { BadgeForm } from '@/components/badges/badge-form'
import { BadgeGrounds, type ShownBadge } from '@/components/badges/badge-grounds'
import { BadgeOptions } from '@/components/badges/badge-options'
import { UnclearTools } from '@/components/badges/unclear-tools'
import { IgnoredNote } from '@/components/list/ignored-note'
import { CopyBox } from '@/components/share/copy-box'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { type BadgeChoice, readBadgeChoice } from '@/lib/badge-choice'
import type { BadgeShow, BadgeTheme } from '@/lib/badges/badge'
import { writeBadgeAddress } from '@/lib/badges/badge-address'
import { writeBadgeSnippets } from '@/lib/badges/snippets'
import type { Tool } from '@/lib/catalogue/catalogue'
import { listKnownNames } from '@/lib/catalogue/search'
import { isDefaultCase } from '@/lib/comparison/case'
import { nameComparison } from '@/lib/comparison/slug'
import { describeFrame, frameSandbox, writeFrame } from '@/lib/documents/card/embed-code'
import { makeCard } from '@/lib/documents/card/page-card'
import { describePageRef } from '@/lib/documents/structured-data'
import { findPageOfTools, pagePath } from '@/lib/page-ref'
import { address, badgeMakerAddress } from '@/lib/site'
import { keepTogether } from '@/lib/unbreakable-name'

type Props = PageProps<'/badges'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return describePage({
    pageRef: { kind: 'badges' },
    title: 'Badges and embeds for your readme or page',
    description:
      'Show the verdict, the score, the price or the votes of an AI tool in a readme, or a whole comparison on your own page. The code to copy; what it shows stays current.',
    robots: Object.keys(await searchParams).length === 0 ? undefined : 'noindex',
  })
}

export default async function BadgesPage({ searchParams }: Props) {
  const catalogue = loadCatalogue()
  const choice = readBadgeChoice(catalogue, await searchParams)
  const { inputs, show, theme, carried, ignored } = choice
  const tools = inputs
    .flatMap((input) => ('tool' in input ? [input.tool] : []))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const unclear = inputs.flatMap((input) => ('tool' in input ? [] : [input]))
  return (
    <>
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="Badges and embeds" />
      <h1 className="mt-8 text-4xl sm:text-5xl">Badges and embeds</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Show what we say of a tool, or of tools side by side, in your readme or on your page. Paste the code once: what
        it shows stays current.
      </p>
      <IgnoredNote ignored={ignored} />
      {unclear.length > 0 && (
        <UnclearTools
          unclear={unclear}
          hrefOf={(text, tool) => linkWith(choice, text, tool)}
          total={catalogue.tools.size}
        />
      )}
      <BadgeForm
        chosen={inputs.map((input) => ('tool' in input ? input.tool.name : input.text))}
        carried={carried}
        known={listKnownNames(catalogue)}
      >
        <BadgeOptions show={show} theme={theme} />
      </BadgeForm>
      {inputs.length === 0 && <Examples />}
      {tools.length > 0 && unclear.length === 0 && <Made tools={tools} choice={choice} />}
      <StructuredData data={describePageRef(catalogue, config.siteAddress, { kind: 'badges' })} />
    </>
  )
}

/** The code for a tool or a comparison, with what it will show. */
async function Made({ tools, choice }: { tools: readonly Tool[]; choice: BadgeChoice }) {
  const catalogue = loadCatalogue()
  const { buyerCase, theme, show } = choice
  const pageRef = findPageOfTools(
    catalogue,
    tools.map(({ slug }) => slug),
  )
  if (pageRef?.kind !== 'tool' && pageRef?.kind !== 'comparison') return null
  const path = pagePath(pageRef)
  const name = nameComparison(tools)
  const badge = await showBadge(tools, { show, theme })
  const { siteAddress } = config
  const snippets = writeBadgeSnippets({
    picture: `${siteAddress}${badge.src}`,
    page: `${siteAddress}${path}`,
    name: `${name} on ${catalogue.site.name}`,
  })
  const card = makeCard({ catalogue, siteAddress, day: today() }, pageRef, buyerCase)
  const frame = describeFrame(card, { theme })
  return (
    <>
      <Section id="badge" title="The badge">
        <p className="mt-2">
          It leads to <a href={path}>{keepTogether(name)}</a> and looks like this on a light and on a dark page.
          {!isDefaultCase(buyerCase) &&
            ' It is the same for everybody: your case is in the embed below, and not in the badge.'}
        </p>
        <BadgeGrounds badge={badge} />
        <div className="badge-code">
          {snippets.map(({ label, code }) => (
            <CopyBox key={label} id={`badge-${label}`} label={label} text={code} rows={3} />
          ))}
        </div>
      </Section>
      <Section id="embed" title="The embed">
        <p className="mt-2 max-w-3xl">
          A small page for a frame on your own, with a link back. It sets no cookie and runs no script.
          {!isDefaultCase(buyerCase) && card.caseWords !== '' && ` It is for your case: ${card.caseWords}.`}
        </p>
        <div className="badge-code">
          <CopyBox id="embed-code" label="Frame" text={writeFrame(card, { theme })} rows={4} />
        </div>
        <iframe
          className="frame-preview"
          src={frame.path}
          title={frame.title}
          width={frame.width}
          height={frame.height}
          loading="lazy"
          sandbox={frameSandbox}
        />
      </Section>
    </>
  )
}

/** What there is to choose from, shown for the first comparison of our editors. */
async function Examples() {
  const [first] = loadCatalogue().comparisons
  const [tool] = first?.tools ?? []
  if (first === undefined || tool === undefined) return null
  const badgeOf = (tools: readonly Tool[], show: BadgeShow) => showBadge(tools, { show, theme: 'light' })
  const [panel, score, price, community] = await Promise.all([
    badgeOf([tool], 'panel'),
    badgeOf([tool], 'score'),
    badgeOf([tool], 'price'),
    badgeOf([tool], 'community'),
  ])
  return (
    <Section id="examples" title={`For example, ${tool.name}`}>
      <BadgeExamples badges={{ panel, score, price, community }} />
    </Section>
  )
}

/** The badge of a tool or comparison, with its words for those who do not see it. */
async function showBadge(
  tools: readonly Tool[],
  { show, theme }: { show: BadgeShow; theme: BadgeTheme },
): Promise<ShownBadge> {
  const slugs = tools.map(({ slug }) => slug)
  const pageRef = findPageOfTools(loadCatalogue(), slugs)
  const { message } = await describeBadge(slugs, show)
  const src = pageRef === undefined ? '' : writeBadgeAddress(pagePath(pageRef), { show, theme })
  return { src, alt: `${nameComparison(tools)} on ${loadCatalogue().site.name}: ${message}` }
}

/** The address with a tool in the place of a name that was not understood. */
function linkWith({ inputs, show, theme, carried }: BadgeChoice, text: string, { slug }: Pick<Tool, 'slug'>): string {
  const chosen = inputs.map((input) => ('tool' in input ? input.tool.slug : input.text === text ? slug : input.text))
  return badgeMakerAddress(chosen, [['show', show], ['theme', theme], ...carried])
}
