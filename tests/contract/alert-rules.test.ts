import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findPromtool } from '@/scripts/test/promtool'

type Rule = {
  alert: string
  for?: string
  labels?: { severity?: string }
  annotations?: { summary?: string; action?: string }
}

test.each([
  ['rules', 'alerts.yaml'],
  ['config', 'prometheus.yml'],
])('promtool accepts the %s of %s', (kind, file) => {
  const promtool = findPromtool(process.env)

  const { status, stdout, stderr } = spawnSync(promtool, ['check', kind, `deploy/prometheus/${file}`], {
    encoding: 'utf8',
  })

  expect(`${stdout}${stderr}`).toContain('SUCCESS')
  expect(status).toBe(0)
})

test('there are ten alerts, and each waits a while, says how bad it is, what happened and what to do', () => {
  const { groups } = parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] }
  const rules = groups.flatMap((group) => group.rules)

  expect(rules).toHaveLength(10)
  for (const { for: wait, labels, annotations } of rules) {
    expect(wait).toMatch(/^\d+[mh]$/)
    expect(labels?.severity).toMatch(/^(?:critical|warning)$/)
    expect(annotations?.summary).toMatch(/\.$/)
    expect(annotations?.action).toMatch(/^[A-Z].*\.$/)
  }
})
