import { expect, onTestFinished, test, vi } from 'vitest'
import { logger } from '@/lib/observability/logger'
import { catalogueOf, content } from '@/tests/support/content'
import { call, connectTo } from '@/tests/support/mcp'
import { pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content(pricedFiles))
const client = await connectTo(catalogue)

test('an unknown tool is answered with the nearest names and how to find one', async () => {
  const { text, isError } = await call(client, 'compare_tools', { tools: ['harbr', 'zzzzzz'] })

  expect(isError).toBe(true)
  expect(text).toContain('No tool is called “harbr”. The nearest are Harbor 70B (harbor)')
  expect(text).toContain('No tool is called “zzzzzz”. No name is near it.')
  expect(text).toContain('search_tools')
})

test('what hides or reverses words is not repeated', async () => {
  const { text } = await call(client, 'get_tool', { tool: 'a\u202Eb\u0000c\nd' })

  expect(text).toContain('No tool is called “a b c d”.')
})

test('a tool beside itself is refused with a reason', async () => {
  const { text, isError } = await call(client, 'compare_tools', { tools: ['harbor', 'Harbor 70B'] })

  expect({ text, isError }).toMatchObject({ text: expect.stringContaining('one and the same tool'), isError: true })
})

const refused: [what: string, tool: string, args: Record<string, unknown>, named: string][] = [
  ['no arguments', 'compare_tools', {}, 'tools'],
  ['one tool', 'compare_tools', { tools: ['harbor'] }, 'tools'],
  ['five tools', 'compare_tools', { tools: ['a', 'b', 'c', 'd', 'e'] }, 'tools'],
  ['a text for a list', 'compare_tools', { tools: 'harbor,lantern' }, 'tools'],
  ['a number for a name', 'get_tool', { tool: 5 }, 'tool'],
  ['an empty name', 'get_tool', { tool: ' ' }, 'tool'],
  ['a name of 101 characters', 'get_tool', { tool: 'a'.repeat(101) }, 'tool'],
  ['a name of 50,000 characters', 'get_tool', { tool: 'a'.repeat(50_000) }, 'tool'],
  ['a text for a number', 'cost_of_workload', { tools: ['harbor'], requests: 'many' }, 'requests'],
  ['a fraction of a request', 'cost_of_workload', { tools: ['harbor'], requests: 1.5 }, 'requests'],
  ['no requests', 'cost_of_workload', { tools: ['harbor'], requests: 0 }, 'requests'],
  ['too many requests', 'cost_of_workload', { tools: ['harbor'], requests: 1e12 }, 'requests'],
  ['an unknown workload', 'cost_of_workload', { tools: ['harbor'], workload: 'constructor' }, 'workload'],
  ['eleven tools', 'cost_of_workload', { tools: Array(11).fill('harbor') }, 'tools'],
  ['an unknown must-have', 'compare_tools', { tools: ['harbor', 'lantern'], must: ['toString'] }, 'must'],
  ['an unknown reviewer', 'compare_tools', { tools: ['harbor', 'lantern'], weights: { nobody: 1 } }, 'nobody'],
  [
    'a reviewer of every object',
    'compare_tools',
    { tools: ['harbor', 'lantern'], weights: { constructor: 1 } },
    'constructor',
  ],
  ['a weight of 9', 'compare_tools', { tools: ['harbor', 'lantern'], weights: { founder: 9 } }, 'founder'],
  ['a weight of a third', 'compare_tools', { tools: ['harbor', 'lantern'], weights: { founder: 1 / 3 } }, 'founder'],
  ['an unknown argument', 'get_tool', { tool: 'harbor', depth: 3 }, 'depth'],
  ['an unknown kind', 'search_tools', { kind: 'toString' }, 'kind'],
  ['a limit of 1,000', 'search_tools', { limit: 1000 }, 'limit'],
  ['a day that does not exist', 'what_changed', { since: '2026-02-30' }, 'since'],
  ['hundreds of elements', 'compare_tools', { tools: Array(10_000).fill('harbor') }, 'elements'],
]

for (const [what, tool, args, named] of refused) {
  test(`${tool} refuses ${what} and names it`, async () => {
    const { text, isError } = await call(client, tool, args)

    expect(isError).toBe(true)
    expect(text).toContain(named)
    expect(text.length).toBeLessThan(2_000)
  })
}

for (const name of ['constructor', '__proto__', 'toString', 'no_such_tool', '']) {
  test(`there is no tool ${name || 'without a name'}`, async () => {
    await expect(client.callTool({ name, arguments: {} })).rejects.toMatchObject({ code: -32602 })
  })
}

for (const tool of ['__proto__', 'constructor', '../../etc/passwd', '%00', '<script>', "'; drop table tools"]) {
  test(`no tool is called ${tool}`, async () => {
    expect(await call(client, 'get_tool', { tool })).toMatchObject({ isError: true })
  })
}

test('arguments of a thousand levels are refused', async () => {
  let deep: unknown = 1
  for (let level = 0; level < 1_000; level++) deep = { a: deep }

  expect(await call(client, 'get_tool', { tool: deep })).toMatchObject({ isError: true })
})

test('what goes wrong here is logged, and an assistant is told nothing of it', async () => {
  const log = vi.spyOn(logger, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const tools = new Map(catalogue.tools)
  tools.get = () => {
    throw new Error('secret path')
  }

  const { text, isError } = await call(await connectTo({ ...catalogue, tools }), 'get_tool', { tool: 'harbor' })

  expect(isError).toBe(true)
  expect(text).not.toContain('secret')
  expect(log).toHaveBeenCalledOnce()
})
