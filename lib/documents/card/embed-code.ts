import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { embedAddress } from '@/lib/site'
import type { Card } from './card'
import { defaultWidth, estimateHeight } from './embed-size'

/** The HTML that shows a card in a frame of a width, as high as it has to be. */
export function writeFrame(card: Card, width = defaultWidth, height = estimateHeight(card, width)): string {
  const { title, view, site } = card
  return writeEmbedCode({
    title: `${title} – ${site.name}`,
    src: `${site.address}${embedAddress(view)}`,
    width,
    height,
  })
}

type EmbedCode = {
  /** What the frame is called to who cannot see it. */
  title: string
  /** Whole address of the embed. */
  src: string
  width: number
  height: number
}

const serializer = unified().use(rehypeStringify).freeze()

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
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  })
  return serializer.stringify({ type: 'root', children: [frame] })
}
