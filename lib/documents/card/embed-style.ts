import { colours, darkColours } from '@/lib/colours'

/** Whether an embed is light or dark; `auto` follows the reader's system. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The stylesheet of an embed. Its fonts are the reader's own: a frame that loads nothing is there at once. */
export function writeEmbedStyle(theme: Theme): string {
  return `${writeColours(theme)}${rules.replace(/\n\s*/g, '')}`
}

function writeColours(theme: Theme): string {
  const light = `:root{color-scheme:${theme === 'auto' ? 'light dark' : theme};${writeRoles(theme === 'dark' ? darkColours : colours)}}`
  return theme === 'auto' ? `${light}@media(prefers-color-scheme:dark){:root{${writeRoles(darkColours)}}}` : light
}

function writeRoles(roles: Readonly<Record<string, string>>): string {
  return Object.entries(roles)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';')
}

/** Rules need no line breaks: each stands for one line of this text. */
const rules = `
  *{box-sizing:border-box}
  body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.4 "Libre Franklin","Segoe UI","Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
  main{padding:12px 16px 14px;border:1px solid var(--rule);border-top:5px solid var(--ink);min-height:100vh}
  p,h1,blockquote{margin:0}
  h1,strong,thead th,footer a,.ship,.skip,.split,.none{font-family:Besley,Rockwell,"Roboto Slab",Georgia,serif;font-weight:800}
  h1{margin:2px 0 4px;font-size:22px;line-height:1.15;text-wrap:balance}
  a{color:inherit;text-underline-offset:.18em}
  a:hover{text-decoration-thickness:3px}
  h1 a{text-decoration:none}
  h1 a:hover{text-decoration:underline}
  :focus-visible{outline:3px solid var(--ink);outline-offset:2px}
  small{font-size:13px;line-height:1.35;color:var(--muted)}
  td small{display:block}
  td br{display:none}
  blockquote{margin:10px -16px 0;padding:10px 16px;background:var(--highlight)}
  strong{font-size:18px;line-height:1.2}
  table{width:100%;margin:6px 0;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums}
  th,thead td,tbody td{padding:6px 10px 7px 0;text-align:left;vertical-align:top}
  thead :is(th,td){border-bottom:2px solid var(--ink);line-height:1.2}
  tbody tr+tr>*{border-top:1px solid var(--rule)}
  [scope=row]{width:30%;font-weight:600}
  .of-2 thead td{width:26%}
  td b{font-weight:600}
  td i{color:var(--muted)}
  td .ship,td .skip,td .split,td .none{display:inline-block;padding:2px 7px 3px;border:1px solid;line-height:1}
  td .ship{padding-right:14px;border-color:var(--ship);background:var(--ship);color:var(--paper);clip-path:polygon(0 0,calc(100% - 8px) 0,100% 50%,calc(100% - 8px) 100%,0 100%)}
  td .skip{color:var(--skip);text-decoration:line-through}
  td .split{color:var(--split);border-left-width:7px}
  td .none{color:var(--muted);border-style:dashed}
  .met{color:var(--ship)}
  .missed{color:var(--skip)}
  .met::before{content:"✓ "/""}
  .missed::before{content:"✕ "/""}
  footer{display:grid;gap:6px;padding-top:8px;border-top:2px solid var(--ink);font-size:13px}
  @media(max-width:479px){
    .of-2 tr{display:grid;grid-template-columns:1fr 1fr}
    .of-2 [scope=row],.of-2 thead td{grid-column:1/-1;width:auto;padding-bottom:0}
    .of-2 thead td{display:none}
    .of-2 tbody td{border-top:0}
  }
  @media(max-width:639px){
    :is(.of-3,.of-4) thead{position:absolute;clip-path:inset(50%)}
    :is(.of-3,.of-4) :is(tr,th,td){display:block;width:auto}
    :is(.of-3,.of-4) tbody td{border-top:0;padding:0 0 8px}
    [data-side]::before{content:attr(data-side)/"";display:block;font-size:13px;color:var(--muted)}
  }
`
