import type { Fault } from './fault'
import type { Records } from './records'
import type { Content } from './source-file'

/** A logo of one colour, drawn as an SVG in the colour of the text around it. */
export type Logo = {
  /** Such as `0 0 24 24`. */
  viewBox: string
  /** The elements inside the SVG. Nothing in them has an id, a style, a script or a link. */
  shapes: string
}

const names = 'clip-rule|cx|cy|d|fill|fill-opacity|fill-rule|height|opacity|r|rx|ry|transform|width|x|y'
const elements = 'circle|ellipse|g|path|rect'
const shapesOnly = new RegExp(`^(?:<(?:${elements})(?: (?:${names})="[^"<>]*")*/?>|</(?:${elements})>)+$`)

/** Reads an icon. Undefined when it holds anything but plain shapes. */
export function parseLogo(svg: string): Logo | undefined {
  const [, viewBox, shapes] =
    /^<svg [^>]*viewBox="([\d. -]+)"[^>]*>(?:<title>[^<]*<\/title>)?(.+)<\/svg>\s*$/.exec(svg) ?? []
  return viewBox !== undefined && shapes !== undefined && shapesOnly.test(shapes) ? { viewBox, shapes } : undefined
}

/** The logo with this name; undefined where the content folder has no icons at hand. */
export function findLogo({ readIcon }: Content, name: string): Logo | undefined {
  const svg = readIcon?.(name)
  return svg === undefined ? undefined : parseLogo(svg)
}

/** A vendor whose logo cannot be drawn. Not checked where no icons are at hand. */
export function findLogoFaults(content: Content, { vendors }: Records): Fault[] {
  if (content.readIcon === undefined) return []
  return Object.entries(vendors).flatMap(([vendor, { logo }]) =>
    logo === undefined || findLogo(content, logo) !== undefined
      ? []
      : {
          file: 'vendors.json',
          found: `the logo "${logo}" of ${vendor}, which cannot be drawn`,
          expected: 'the name of an icon of @lobehub/icons-static-svg in one colour',
          fix: 'Correct it, or leave it out: the vendor then has a monogram.',
        },
  )
}
