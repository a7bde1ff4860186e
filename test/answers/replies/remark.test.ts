import { expect, it } from 'vitest'
import { isMereRemark } from '../../../src/answers/replies/remark.js'

it.each([
  ['a laugh', '😂', true],
  ['a laugh about the words', '😂😂 große Kunst', true],
  ['agreement', 'Bei mir genauso.', true],
  ['a question', 'Wie lange wartest du schon?', true],
  ['help, and a laugh', '😂 Zieh mal den Stecker und warte eine Minute, dann geht er wieder.', false],
  ['help', 'Bei mir half ein Neustart der App.', false],
])('%s: %s', (_what, text, expected) => {
  expect(isMereRemark(text)).toBe(expected)
})
