import { describe, expect, test } from 'vitest'
import { describeCaseShape, readCheckedCase } from '@/lib/parameters/case-parameters'
import { day, oneOf, someOf, text, wholeNumber } from '@/lib/parameters/parameter'
import { formatParameterFault, maxFaults, maxQueryBytes, readParameters } from '@/lib/parameters/read-parameters'
import { catalogueOf, content } from '@/tests/support/content'

const shape = {
  limit: wholeNumber(1, 100).default(20),
  order: oneOf(['name', 'price']).optional(),
  input: someOf(['text', 'image']).optional(),
  since: day().optional(),
  q: text(10).optional(),
}

describe('reading the parameters of an address', () => {
  test('values are read and missing ones have their default', () => {
    const read = readParameters(shape, 'order=price&input=image&input=text&since=2026-09-01')

    expect(read).toEqual({
      state: 'read',
      values: { limit: 20, order: 'price', input: ['image', 'text'], since: '2026-09-01' },
    })
  })

  test.each([
    ['limit=0', 'limit', '0', 'a whole number from 1 to 100'],
    ['limit=1e1', 'limit', '1e1', 'a whole number from 1 to 100'],
    ['limit=101', 'limit', '101', 'a whole number from 1 to 100'],
    ['limit=', 'limit', '', 'a whole number from 1 to 100'],
    ['order=size', 'order', 'size', 'one of name, price'],
    ['order=name&order=name', 'order', '2 values', 'one of name, price, once'],
    ['input=text,sound', 'input', 'text,sound', 'any of text and image, with commas between them'],
    ['since=2026-02-30', 'since', '2026-02-30', 'a day of the calendar, such as 2026-11-27'],
    ['q=12345678901', 'q', '12345678901', '1 to 10 characters'],
    ['colour=red', 'colour', 'an unknown parameter', 'the parameters limit, order, input, since, q'],
    ['__proto__=x', '__proto__', 'an unknown parameter', 'the parameters limit, order, input, since, q'],
  ])('%s is refused with its name, what was found and what is allowed', (query, parameter, found, allowed) => {
    const read = readParameters(shape, query)

    expect(read).toMatchObject({ state: 'faulty', faults: [{ parameter, found, allowed }] })
    expect(read.state === 'faulty' && read.faults).toHaveLength(1)
  })

  test.each([
    ['limit=many', 'limit: found “many”, allowed: a whole number from 1 to 100'],
    ['order=nothing', 'order: found “nothing”, allowed: one of name, price'],
    ['order=name&order=price', 'order: found 2 values, allowed: one of name, price, once'],
    ['colour=red', 'colour: found an unknown parameter, allowed: the parameters limit, order, input, since, q'],
  ])('of %s only what was sent is quoted', (query, words) => {
    const read = readParameters(shape, query)

    expect(read.state === 'faulty' && read.faults.map(formatParameterFault)).toEqual([words])
  })

  test('a parameter that must be there and is not is found to be nothing, without quotes', () => {
    const read = readParameters({ q: text(10) }, '')

    expect(read.state === 'faulty' && read.faults.map(formatParameterFault)).toEqual([
      'q: found nothing, allowed: 1 to 10 characters',
    ])
  })

  test('everything wrong is told at once', () => {
    const read = readParameters(shape, 'limit=no&order=no&colour=no')

    expect(read.state === 'faulty' && read.faults.map(({ parameter }) => parameter)).toEqual([
      'limit',
      'order',
      'colour',
    ])
  })

  test('of a thousand faults only the first are told', () => {
    const read = readParameters(shape, Array.from({ length: 1_000 }, (_, index) => `p${index}=x`).join('&'))

    expect(read.state === 'faulty' && read.faults.map(({ parameter }) => parameter)).toEqual(
      Array.from({ length: maxFaults }, (_, index) => `p${index}`),
    )
  })

  test('a query beyond ten kilobytes is refused before it is parsed', () => {
    const read = readParameters(shape, `q=${'é'.repeat(maxQueryBytes / 2)}`)

    expect(read.state === 'faulty' && read.faults.map(formatParameterFault)).toEqual([
      'the whole query: found 10242 bytes, allowed: at most 10240 bytes',
    ])
  })

  test('what other sites add to links is passed over', () => {
    expect(readParameters(shape, 'utm_source=x&fbclid=y').state).toBe('read')
  })

  test('what was found is cut and holds no characters that hide words', () => {
    const read = readParameters(shape, `order=${encodeURIComponent(`\u202e${'x'.repeat(200)}`)}`)

    expect(read.state === 'faulty' && read.faults[0].found).toBe(`${'x'.repeat(59)}…`)
  })
})

describe('reading a case', () => {
  const { reviewers } = catalogueOf(content())
  const caseShape = describeCaseShape(reviewers)

  test('the case of a page’s address is accepted and read the same', () => {
    const query = 'workload=retrieval&must=open-weights&context=200000&weight-skeptic=2.5&hardware=1500.5'

    expect(readParameters(caseShape, query).state).toBe('read')
    expect(readCheckedCase(query, reviewers)).toMatchObject({
      preset: 'retrieval',
      hardware: { monthly: '1500.5' },
      mustHaves: { keys: ['open-weights'], context: 200_000 },
      weights: new Map([['skeptic', 2.5]]),
    })
  })

  test.each(['workload=space', 'in=many', 'must=wings', 'weight-nobody=2', 'weight-skeptic=9', 'hardware=-1'])(
    '%s is refused',
    (query) => {
      expect(readParameters(caseShape, query).state).toBe('faulty')
    },
  )
})
