import type { Attributes, AttributeValue } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-node'
import { redact } from './redact'
import { findRouteTemplate } from './route-template'

/** What is sent of a span: Next adds the whole address of a request, and a new version may add more. */
const sent: ReadonlySet<string> = new Set([
  'error.type',
  'exception.message',
  'exception.stacktrace',
  'exception.type',
  'http.method',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'http.status_code',
  'next.route',
  'next.rsc',
  'next.segment',
  'next.span_category',
  'next.span_name',
  'next.span_type',
  'shiporskip.cache',
  'shiporskip.request_id',
])

/** A copy of a span without anything of a person: no address but its route, no header, no message of an error as it is. */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  return {
    name: redact(span.name),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext !== undefined && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    status: { ...span.status, ...(span.status.message !== undefined && { message: redact(span.status.message) }) },
    attributes: cleanAttributes(span.attributes),
    links: [],
    events: span.events.map((event) => ({ ...event, attributes: cleanAttributes(event.attributes ?? {}) })),
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  }
}

function cleanAttributes(attributes: Attributes): Attributes {
  const { 'http.target': target } = attributes
  const known = Object.entries(attributes).filter(([name]) => sent.has(name))
  return {
    ...Object.fromEntries(known.map(([name, value]) => [name, cleanValue(name, value)])),
    ...(typeof target === 'string' && { 'http.target': findRouteTemplate(target.split('?', 1)[0] ?? '') }),
  }
}

function cleanValue(name: string, value: AttributeValue | undefined): AttributeValue | undefined {
  // It is ours, and would be taken for a token.
  return typeof value === 'string' && name !== 'shiporskip.request_id' ? redact(value) : value
}
