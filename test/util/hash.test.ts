import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/util/hash.js'

describe('sha256', () => {
  it('is the hash of the parts, each with its length before it', () => {
    expect(sha256('ab', 'c')).toBe(createHash('sha256').update('2:ab1:c').digest('hex'))
  })

  const different: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['where a part ends matters', ['ab', 'c'], ['a', 'bc']],
    ['an empty part is a part', ['a'], ['a', '']],
    ['a length cannot be faked inside a part', ['a', 'b'], ['a1:b']],
    ['order matters', ['a', 'b'], ['b', 'a']],
  ]
  it.each(different)('%s', (_, one, other) => expect(sha256(...one)).not.toBe(sha256(...other)))
})
