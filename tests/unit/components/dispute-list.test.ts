import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DisputeList } from '@/components/list/dispute-list'
import { listDisputes } from '@/lib/lists/disputes'
import { fleetOf } from '@/tests/support/fleets'

test('of a tool that all ship, the scores are shown and no reasons of two sides', () => {
  const catalogue = fleetOf([
    { reviews: { builder: { verdict: 'ship', score: 88 }, founder: { verdict: 'ship', score: 72 } } },
  ])

  const list = renderToStaticMarkup(createElement(DisputeList, { disputes: listDisputes(catalogue) }))

  expect(list).toMatch(/2 ship \/ 0 skip.*16 points apart.*Founder 72, Builder 88/s)
  expect(list).not.toContain('Strongest reason')
})
