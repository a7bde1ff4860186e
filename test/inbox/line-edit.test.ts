import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/inbox/keys.js'
import { editLine, type Line } from '../../src/inbox/line-edit.js'

/** `|` is the cursor. */
const line = (text: string): Line => {
  const [before = '', after = ''] = text.split('|')
  return { before, after }
}

const CASES: readonly (readonly [name: string, from: string, key: Key, to: string | null])[] = [
  ['a letter stands where the cursor is', 'a|c', { char: 'b' }, 'ab|c'],
  ['backspace takes what a reader takes for one', 'x👩‍👩‍👧|', { name: 'backspace' }, 'x|'],
  ['delete takes the next', 'a|bc', { name: 'delete' }, 'a|c'],
  ['left goes over a whole one', 'aé|', { name: 'left' }, 'a|é'],
  ['right', 'a|bc', { name: 'right' }, 'ab|c'],
  ['home and end', 'ab|c', { name: 'home' }, '|abc'],
  ['end', 'a|bc', { name: 'end' }, 'abc|'],
  ['Ctrl-U takes all before', 'ab|c', { name: 'clear-line' }, '|c'],
  ['Ctrl-W takes a word', 'ein Wort |', { name: 'clear-word' }, 'ein |'],
  ['what is pasted stays on the line, without controls', 'a|', { paste: ' b\nc\u001b[2J' }, 'a b c[2J|'],
  ['other keys mean nothing', 'a|', { name: 'page-down' }, null],
]

describe('a line that is typed', () => {
  it.each(CASES)('%s', (_name, from, key, to) => {
    expect(editLine(line(from), key)).toEqual(to === null ? null : line(to))
  })
})
