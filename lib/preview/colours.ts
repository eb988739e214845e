/** The light roles of app/tokens.css, which a picture cannot read. */
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
