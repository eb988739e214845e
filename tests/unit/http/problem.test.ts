import { expect, test } from 'vitest'
import { Problem } from '@/lib/api/problem-schema'
import { refuseParameters } from '@/lib/http/problem'
import { text } from '@/lib/parameters/parameter'
import { readParameters } from '@/lib/parameters/read-parameters'

test('a refused query is answered as its schema promises, and quotes only what was sent', async () => {
  const read = readParameters({ q: text(10) }, 'colour=red')
  const faults = read.state === 'faulty' ? read.faults : []

  const problem = await refuseParameters({ headers: new Headers() }, faults).json()

  expect(Problem.parse(problem).errors).toEqual([
    { parameter: 'q', found: 'nothing', allowed: '1 to 10 characters' },
    { parameter: 'colour', found: 'an unknown parameter', allowed: 'the parameters q' },
  ])
  expect(problem.detail).not.toContain('“')
})
