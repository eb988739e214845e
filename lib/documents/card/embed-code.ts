import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { embedAddress } from '@/lib/site'
import type { Card } from './card'
import { defaultWidth, estimateHeight } from './embed-size'
import type { Theme } from './embed-style'

/** A frame that shows a card, as high as it has to be for its width. */
export type Frame = {
  /** What the frame is called to who cannot see it. */
  title: string
  /** Path and query of the embed. */
  path: string
  width: number
  height: number
}

type FrameOptions = { width?: number; height?: number; theme?: Theme }

/** Describes the frame of a card; without a theme its colours are those of the reader's system. */
export function describeFrame(
  card: Card,
  { width = defaultWidth, height = estimateHeight(card, width), theme = 'auto' }: FrameOptions = {},
): Frame {
  const path = embedAddress(card.view)
  const themed = theme === 'auto' ? path : `${path}${path.includes('?') ? '&' : '?'}theme=${theme}`
  return { title: `${card.title} – ${card.site.name}`, path: themed, width, height }
}

/** The HTML that shows a card in a frame. */
export function writeFrame(card: Card, options?: FrameOptions): string {
  const { path, ...frame } = describeFrame(card, options)
  return writeEmbedCode({ ...frame, src: `${card.site.address}${path}` })
}

/** `src` is the whole address of the embed. */
type EmbedCode = Omit<Frame, 'path'> & { src: string }

/** What a document in a frame may do: open a page in a tab. */
export const frameSandbox = 'allow-popups allow-popups-to-escape-sandbox'

const serializer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/**
 * The HTML that shows an embed on another site. Nothing runs in the frame; its links may open tabs. The border is an attribute,
 * because a site's content policy may refuse an inline style.
 */
function writeEmbedCode({ title, src, width, height }: EmbedCode): string {
  const frame = h('iframe', {
    src,
    title,
    width,
    height,
    loading: 'lazy',
    frameBorder: '0',
    sandbox: frameSandbox,
  })
  return serializer.stringify({ type: 'root', children: [frame] })
}
