import { expect, test } from 'vitest'
import { parsePickerInputs, pickerPath } from '@/lib/picker-input'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())

test('a name is understood, and for another the nearest tools are offered', () => {
  const choices = parsePickerInputs(catalogue, ['Harbor 70B', 'lanten'])

  expect(choices).toEqual([
    { text: 'Harbor 70B', tool: catalogue.tools.get('harbor') },
    { text: 'lanten', candidates: [catalogue.tools.get('lantern')] },
  ])
})

test('a tool that is named twice is chosen once', () => {
  const choices = parsePickerInputs(catalogue, ['harbor', 'Harbor 70B', 'harbr', 'harbr'])

  expect(choices).toHaveLength(2)
})

test('the case is carried to the comparison and through the picker, and dropped where no tool is left', () => {
  const buyerCase = [['requests', '5000']] as const

  expect(pickerPath(parsePickerInputs(catalogue, ['harbor', 'lantern']), buyerCase)).toBe(
    '/compare/harbor-vs-lantern?requests=5000',
  )
  expect(pickerPath(parsePickerInputs(catalogue, ['harbor', 'x']), buyerCase)).toBe(
    '/compare?tool=harbor&tool=x&requests=5000',
  )
  expect(pickerPath([], buyerCase)).toBe('/compare')
})

test.each([
  ['nothing leads to the picker', [], '/compare'],
  ['one tool leads to the picker with it', ['Harbor 70B'], '/compare?tool=harbor'],
  ['two tools lead to their comparison without a detour', ['lantern', 'harbor'], '/compare/harbor-vs-lantern'],
  ['what is unclear is kept as it was typed', ['harbor', 'a&b'], '/compare?tool=harbor&tool=a%26b'],
])('%s', (_, texts, path) => {
  expect(pickerPath(parsePickerInputs(catalogue, texts))).toBe(path)
})
