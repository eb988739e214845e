import { z } from 'zod'
import type { LockedPackage } from './lockfile'
import { runNpm } from './npm'

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.enum(severities), range: z.string() })

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      // A name stands for the flaws of that package, which has an entry of its own.
      via: z.array(z.union([z.string(), advisory])),
      nodes: z.array(z.string()),
      fixAvailable: z.union([z.boolean(), z.object({ name: z.string(), version: z.string() })]),
    }),
  ),
})

const refusal = z.object({ message: z.string().optional(), error: z.object({ summary: z.string() }).optional() })

/** A flaw, and what to do about it. It is urgent when somebody should act before the next update. */
export type Flaw = { isUrgent: boolean; text: string }

export type Audit = { state: 'asked'; flaws: Flaw[] } | { state: 'not asked'; why: string }

/** Asks the registry which packages of the lockfile have known flaws. */
export function audit(packages: readonly LockedPackage[]): Audit {
  const scope = ['--package-lock-only', '--include=dev', '--include=optional']
  const { output, errors } = runNpm(['audit', '--json', ...scope, '--fetch-retries=1', '--fetch-timeout=30000'])
  return readAudit(output, errors, packages)
}

/** What `npm audit --json` wrote. Anything but a whole report means that nothing is known. */
export function readAudit(output: string, errors: string, packages: readonly LockedPackage[]): Audit {
  const answer = parse(output)
  const { success, data } = report.safeParse(answer)
  if (!success) {
    const { data: refused } = refusal.safeParse(answer)
    return { state: 'not asked', why: refused?.message || refused?.error?.summary || errors || 'npm answered nothing' }
  }
  const needed = new Set(packages.filter(({ dev }) => !dev).map(({ folder }) => folder))
  return {
    state: 'asked',
    flaws: Object.entries(data.vulnerabilities).flatMap(([name, { via, nodes, fixAvailable }]) => {
      const isNeeded = nodes.some((folder) => needed.has(folder))
      return via
        .filter((flaw) => typeof flaw !== 'string')
        .map(({ title, url, severity, range }) => ({
          isUrgent: severities.indexOf(severity) >= severities.indexOf(isNeeded ? 'moderate' : 'high'),
          text: `${name} ${range} (${severity}${isNeeded ? '' : ', development only'}): ${title}, ${url}. ${advise(fixAvailable)}`,
        }))
    }),
  }
}

function advise(fix: boolean | { name: string; version: string }): string {
  if (fix === false) return 'No fix is published: read there how to avoid it, or use another package.'
  return fix === true
    ? 'Run `npm audit fix`, then `npm test`.'
    : `Set ${fix.name} to ${fix.version} in package.json, run \`npm install\`, then \`npm test\`.`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
