import { describe, expect, test } from 'vitest'
import { parseCaseName, parseMentionName } from '../../src/app/case-name.js'

describe('names of cases', () => {
  test.each([
    ['C-12', 12],
    ['c-12', 12],
    ['12', 12],
    [' C-1 ', 1],
  ])('%j', (name, id) => {
    expect(parseCaseName(name)).toBe(id)
  })

  test.each(['', 'C-', 'C-0', 'C-01', '0', '-1', 'M-1', 'C-1.5', 'C-1e3', 'C-99999999999999999999', 'C-1; rm'])(
    '%j is none: a usage error',
    (name) => {
      expect(() => parseCaseName(name)).toThrow(
        expect.objectContaining({ exit: 2, message: `'${name}' is no case`, hint: expect.stringContaining('C-12') }),
      )
    },
  )
})

describe('names of mentions', () => {
  test.each([
    ['M-17', 17],
    ['m-17', 17],
    ['17', null],
    ['C-17', null],
    ['M-0', null],
    ['', null],
  ])('%j', (name, id) => {
    expect(parseMentionName(name)).toBe(id)
  })
})
