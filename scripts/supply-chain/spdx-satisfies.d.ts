declare module 'spdx-satisfies' {
  /** Throws when the expression is not one of SPDX. */
  export default function satisfies(expression: string, allowed: readonly string[]): boolean
}
