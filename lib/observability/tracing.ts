import { DiagLogLevel, diag } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node'
import { onShutdown } from '@/lib/process-wide'
import { cleanSpan } from './clean-span'
import { logger } from './logger'
import { redact } from './redact'
import { tracing } from './trace-request'

/** How long what is left may take to be sent when the process ends, in milliseconds. */
const maxFinish = 3_000

/**
 * Sends traces of requests, and of what Next does for them, to an OpenTelemetry collector, as JSON over HTTP. The packages read
 * their own variables: where to, how many, under which name.
 */
export function startTracing(): void {
  diag.setLogger(
    { error: log('error'), warn: log('warn'), info: log('info'), debug: log('debug'), verbose: log('trace') },
    DiagLogLevel.WARN,
  )
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'ship-or-skip' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(cleanBefore(new OTLPTraceExporter()))],
  })
  provider.register()
  tracing.isOn = true
  onShutdown(() => Promise.race([provider.shutdown(), wait(maxFinish)]).catch(() => {}))
}

function cleanBefore(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(cleanSpan), done),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  }
}

function log(level: 'error' | 'warn' | 'info' | 'debug' | 'trace') {
  return (message: string) => logger[level](`Traces: ${redact(message)}`)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
}
