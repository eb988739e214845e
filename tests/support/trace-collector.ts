import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Value = { stringValue?: string; intValue?: number; boolValue?: boolean }
type Attribute = { key: string; value: Value }

/** A span as OpenTelemetry sends it in JSON. */
export type SentSpan = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: Attribute[]
}

type Sent = {
  resourceSpans: {
    resource: { attributes: Attribute[] }
    scopeSpans: { scope: { name: string }; spans: SentSpan[] }[]
  }[]
}

export type TraceCollector = {
  endpoint: string
  /** The bodies as they came. */
  received: () => string[]
  spans: () => SentSpan[]
  services: () => (string | undefined)[]
  stop: () => void
}

/** Takes what a site sends to an OpenTelemetry collector, and keeps it. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    bodies.push(await text(request))
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const parts = () => bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans)
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => bodies,
    spans: () => parts().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    services: () => parts().map(({ resource }) => readAttribute(resource, 'service.name')),
    stop: () => server.close().closeAllConnections(),
  }
}

function readAttribute({ attributes }: { attributes: Attribute[] }, name: string): string | undefined {
  return attributes.find(({ key }) => key === name)?.value.stringValue
}
