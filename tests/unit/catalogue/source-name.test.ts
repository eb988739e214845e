import { expect, test } from 'vitest'
import { nameSource } from '@/lib/catalogue/source-name'

test.each([
  ['https://models.dev/api.json', 'models.dev'],
  ['https://www.harbour.example/prices', 'harbour.example'],
  ['https://github.com/owner/repository/blob/main/prices.toml', 'owner/repository on GitHub'],
  ['https://raw.githubusercontent.com/owner/repository/refs/heads/main/plans.yml', 'owner/repository on GitHub'],
  ['https://www.npmjs.com/package/@scope/prices/v/0.1.8', '@scope/prices on npm'],
  ['https://www.npmjs.com/package/prices', 'prices on npm'],
])('%s is called %s', (source, name) => {
  expect(nameSource(source)).toBe(name)
})
