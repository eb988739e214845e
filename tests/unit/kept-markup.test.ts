import { expect, test } from 'vitest'
import { keepMarkup, takeMarkup } from '@/components/site/kept-markup'

test('two pages with the same markup at the same time each get it', () => {
  keepMarkup('both', '<p>Verdict</p>')
  keepMarkup('both', '<p>Verdict</p>')

  expect([takeMarkup('both'), takeMarkup('both')]).toEqual(['<p>Verdict</p>', '<p>Verdict</p>'])
})

test('markup is not kept once every page has it', () => {
  keepMarkup('one', '<p>Verdict</p>')
  takeMarkup('one')

  expect(() => takeMarkup('one')).toThrow()
})
