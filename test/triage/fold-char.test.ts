import { expect, test } from 'vitest'
import { foldChar, foldClosely } from '../../src/triage/subject/fold-char.js'

test('what is plain is folded as if it were looked at closely', () => {
  for (let point = 0; point < 0x3000; point++)
    expect([point, foldChar(point)]).toEqual([point, foldClosely(String.fromCodePoint(point), point)])
})
