import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { shareInProcess } from '@/lib/process-wide'
import type { Exchange } from './observe-request'

/** Whether traces are sent. Without, a request costs nothing more. */
export const tracing = shareInProcess('tracing', () => ({ isOn: false }))

/** Whether the usual variables ask for traces. */
export function wantsTraces(environment: Record<string, string | undefined>): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = environment
  const isDisabled = OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true' || environment.OTEL_TRACES_EXPORTER === 'none'
  return !isDisabled && Boolean(OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || OTEL_EXPORTER_OTLP_ENDPOINT)
}

/**
 * Answers a request within a span, to which Next adds its own. It goes on with the trace of a proxy in front; that of a stranger is
 * not taken, who could make the site send as many traces as they like.
 */
export function traceRequest(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  { trustedProxies }: { trustedProxies: number },
  answer: () => Promise<void>,
): Promise<void> {
  if (!tracing.isOn) return answer()
  const parent = trustedProxies > 0 ? propagation.extract(ROOT_CONTEXT, request.headers) : ROOT_CONTEXT
  const method = request.method ?? ''
  const span = trace.getTracer('ship-or-skip').startSpan(
    `${method} ${exchange.route}`,
    {
      kind: SpanKind.SERVER,
      attributes: {
        'http.request.method': method,
        'http.route': exchange.route,
        'shiporskip.request_id': exchange.id,
      },
    },
    parent,
  )
  exchange.traceId = span.spanContext().traceId
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode)
    if (exchange.cache !== undefined) span.setAttribute('shiporskip.cache', exchange.cache)
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  })
  return context.with(trace.setSpan(parent, span), answer)
}
