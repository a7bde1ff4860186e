import { describe, expect, it } from 'vitest'
import { errorAnswerOf } from '../../../src/sources/asking/error-answer.js'

const fault = (fields: object) => Object.assign(new Error('x'), { kind: 'status', status: 400, retryable: false, ...fields })

describe('what an API said together with an error status', () => {
  it.each<readonly [rule: string, thrown: unknown, expected: object | null]>([
    ['its fields', fault({ body: '{"error":"ExpiredToken"}' }), { status: 400, fields: { error: 'ExpiredToken' } }],
    ['too long to be kept whole: no fields', fault({ body: '{"error":"Expi' }), { status: 400, fields: {} }],
    ['a list is no answer', fault({ body: '[1]' }), null],
    ['a page of a proxy is none', fault({ body: null }), null],
    ['a status that means "not so fast" says nothing of what was asked', fault({ body: '{}', retryable: true }), null],
    ['no status, no answer', new Error('{}'), null],
  ])('%s', (_, thrown, expected) => {
    expect(errorAnswerOf(thrown)).toEqual(expected)
  })
})
