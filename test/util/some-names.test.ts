import { expect, test } from 'vitest'
import { german } from '../../src/german/german.js'
import { phrase, speaking } from '../../src/util/say.js'
import { someNames } from '../../src/util/some-names.js'

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `f${index}`)
const FIRST = 'f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11'

test.each([
  ['none', 0, 'known sources: none yet', 'bekannte Quellen: noch keine'],
  ['as many as help', 12, `known sources: ${FIRST}`, `bekannte Quellen: ${FIRST}`],
  ['more', 300, `known sources: ${FIRST}, … (300 in all)`, `bekannte Quellen: ${FIRST}, … (insgesamt 300)`],
])('names that could have been meant: %s', (_name, count, english, inGerman) => {
  const said = phrase`known sources: ${someNames(names(count))}`
  expect([String(said), speaking(german).text(said)]).toEqual([english, inGerman])
})
