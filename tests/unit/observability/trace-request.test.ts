import { expect, test } from 'vitest'
import { cleanSpan } from '@/lib/observability/clean-span'
import { wantsTraces } from '@/lib/observability/trace-request'

const endpoint = 'http://127.0.0.1:4318'

test.each([
  [{}, false],
  [{ OTEL_SERVICE_NAME: 'site' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, true],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint}/v1/traces` }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: 'TRUE' }, false],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_EXPORTER: 'none' }, false],
])('with %j the answer to whether traces are sent is %s', (environment, isAsked) => {
  expect(wantsTraces(environment)).toBe(isAsked)
})

test('of a span nothing is sent that a visitor sent', () => {
  const time: [number, number] = [0, 0]
  const cleaned = cleanSpan({
    name: 'GET /tools?q=secret',
    kind: 1,
    spanContext: () => ({ traceId: 'a', spanId: 'b', traceFlags: 1 }),
    startTime: time,
    endTime: time,
    status: { code: 2, message: 'no way to ada@example.org' },
    attributes: {
      'http.target': '/tools/harbor?q=secret',
      'http.url': 'http://site/?q=secret',
      'http.user_agent': 'secret',
      'net.peer.ip': '203.0.113.9',
      'http.status_code': 500,
    },
    links: [],
    events: [{ time, name: 'exception', attributes: { 'exception.message': 'at ?q=secret', 'x.y': 'secret' } }],
    duration: time,
    ended: true,
    resource: undefined as never,
    instrumentationScope: { name: 'test' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  })

  expect(JSON.stringify(cleaned)).not.toMatch(/secret|ada|203\.0/)
  expect(cleaned.attributes).toEqual({ 'http.target': '/tools/[tool]', 'http.status_code': 500 })
})
