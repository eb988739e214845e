import { expect, test } from 'vitest'
import { address, reviewAnchor } from '@/lib/site'

test('a comparison has one address, whatever order its tools are given in', () => {
  expect(address.comparison(['lantern', 'harbor'])).toBe(address.comparison(['harbor', 'lantern']))
})

test('every address of a page is a path of this site', () => {
  const paths = [
    address.home(),
    address.comparisons(),
    address.comparison(['lantern', 'harbor']),
    address.tool('harbor'),
    address.panel(),
    address.reviewer('skeptic'),
    address.page('methodology'),
  ]

  expect(paths.filter((path) => !/^\/([a-z]|$)/.test(path))).toEqual([])
  expect(new Set(paths).size).toBe(paths.length)
})

test('a review is found by its reviewer and its tool', () => {
  expect(reviewAnchor('skeptic', 'mistral-3-1')).toBe('skeptic-mistral-3-1')
})
