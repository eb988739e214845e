import type { Tool } from '@/lib/catalogue/catalogue'
import { Monogram } from './monogram'

type VendorLogoProps = { tool: Pick<Tool, 'name' | 'maker'>; beside?: readonly string[] }

/**
 * The logo of a tool's vendor, or a monogram that differs from those of the tools named in `beside`. A decoration: the names
 * of tool and vendor are next to it.
 */
export function VendorLogo({ tool: { name, maker }, beside = [] }: VendorLogoProps) {
  if (maker?.logo === undefined) return <Monogram name={name} beside={beside} />
  const { viewBox, shapes } = maker.logo
  return (
    <svg
      aria-hidden="true"
      className="logo"
      viewBox={viewBox}
      fill="currentColor"
      fillRule="evenodd"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: parseLogo lets nothing but shapes through
      dangerouslySetInnerHTML={{ __html: shapes }}
    />
  )
}
