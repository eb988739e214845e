/** The colours of app/tokens.css, for pictures and mails, which do not use that stylesheet. */
export const colours = {
  paper: '#f5f5f2',
  ink: '#15181b',
  muted: '#545b60',
  rule: '#c8ccc9',
  ship: '#0b6a3e',
  skip: '#b0261b',
  split: '#7a5200',
  highlight: '#ffe98a',
} as const

/** The same roles in dark mode. */
export const darkColours: Record<keyof typeof colours, string> = {
  paper: '#131618',
  ink: '#ecebe6',
  muted: '#a8aeb3',
  rule: '#3a4146',
  ship: '#68d6a0',
  skip: '#ff9b8c',
  split: '#e8bb62',
  highlight: '#564a10',
}
