import inject from 'light-my-request'
import { expect, test } from 'vitest'
import { readConfig } from '@/lib/config'
import { metrics } from '@/lib/observability/metrics'
import { hasMetrics, sendMetrics } from '@/lib/observability/metrics-endpoint'

const token = '0123456789abcdef'

test.each([
  ['nothing', undefined, 401],
  ['another token', `Bearer ${token}0`, 401],
  ['the token under another scheme', `Basic ${token}`, 401],
  ['an empty token', 'Bearer ', 401],
  ['the token', `Bearer ${token}`, 200],
])('who sends %s gets %s', async (_, authorization, status) => {
  const answer = await ask(authorization, token)

  expect(answer.statusCode).toBe(status)
  expect(answer.payload.includes('shiporskip_')).toBe(status === 200)
})

test('a port of their own needs no token', async () => {
  expect((await ask(undefined, undefined)).payload).toContain('# TYPE shiporskip_http_requests_total counter')
})

test('the site itself serves metrics only behind a token, and not when they have a port', () => {
  const having = [
    {},
    { METRICS_PORT: '9464' },
    { METRICS_TOKEN: token },
    { METRICS_PORT: '9464', METRICS_TOKEN: token },
  ]

  expect(having.map((environment) => hasMetrics(readConfig(environment)))).toEqual([false, false, true, false])
})

test('every metric has a name of ours and says what it counts', async () => {
  for (const { name, help } of await metrics.registry.getMetricsAsJSON()) {
    expect(name).toMatch(/^shiporskip_[a-z_]+$/)
    expect(help).toMatch(/^[A-Z].*\.$/)
  }
})

function ask(authorization: string | undefined, wanted: string | undefined) {
  const headers = authorization === undefined ? {} : { authorization }
  return inject((request, response) => void sendMetrics(request as never, response as never, wanted), {
    url: '/metrics',
    headers,
  })
}
