const revision = '2026-07-28'

/** A message to an MCP server in the revision without sessions: no initialisation comes before it. */
export type McpRequest = { method: 'POST'; headers: Record<string, string>; body: string }

export function listTools(): McpRequest {
  return write('tools/list', {}, {})
}

export function callTool(name: string, values: object): McpRequest {
  return write('tools/call', { name, arguments: values }, { 'Mcp-Name': name })
}

function write(method: string, params: object, headers: Record<string, string>): McpRequest {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': revision,
    'io.modelcontextprotocol/clientInfo': { name: 'ship-or-skip', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  return {
    method: 'POST',
    headers: {
      Accept: 'application/json, text/event-stream',
      'Content-Type': 'application/json',
      'Mcp-Method': method,
      'Mcp-Protocol-Version': revision,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }),
  }
}
