import { expect, it } from 'vitest'
import { holdsAny, nameWords } from '../../src/util/name-words.js'

const names: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['Petra Müller'], ['petra', 'müller']],
  [
    ['@Beat@social.example', 'Beat Suter'],
    ['beat', 'suter'],
  ],
  [['Li Wu'], []],
  [['Dr. Anna-Lena von Ow'], ['anna', 'lena']],
  [['\u001b[31mRosa'], ['31mrosa']],
  [[''], []],
]
it.each(names)('%j are called by %j', (of, words) => {
  expect(nameWords(of)).toEqual(words)
})

const texts: readonly (readonly [string, boolean])[] = [
  ['Guten Tag Frau MÜLLER, danke', true],
  ['Müllerin und Petras', false],
  ['petra', true],
  ['', false],
]
it.each(texts)('%j holds one of them: %s', (text, held) => {
  expect(holdsAny(['petra', 'müller'])(text)).toBe(held)
  expect(holdsAny([])(text)).toBe(false)
})
