import { expect, test } from 'vitest'
import { readPriceCase, writePriceCase } from '@/lib/pricing/price-case'

test('a case is written to the address that it was read from', () => {
  const asked = { requests: '5000', in: '100', out: '20', cached: '0', hardware: '1500' }

  const { ignored, ...priceCase } = readPriceCase(asked)

  expect(ignored).toEqual([])
  expect(writePriceCase('/compare/a-vs-b', priceCase)).toBe(
    '/compare/a-vs-b?requests=5000&in=100&out=20&cached=0&hardware=1500',
  )
})

test('the default case adds nothing to an address', () => {
  expect(writePriceCase('/tools/a', readPriceCase({}))).toBe('/tools/a')
})

test('the page’s own parameters come first', () => {
  const priceCase = readPriceCase({ workload: 'retrieval' })

  expect(writePriceCase('/tools/a', priceCase, [['offers', 'input']])).toBe('/tools/a?offers=input&workload=retrieval')
})

test('all that cannot be read is named, and the rest counts', () => {
  const { workload, hardware, ignored } = readPriceCase({ requests: 'many', in: '100', hardware: '-5' })

  expect(workload.input).toBe(100)
  expect(hardware).toBeUndefined()
  expect(ignored.map(({ text }) => text)).toEqual(['many', '-5'])
})
