import { describe, expect, it } from 'vitest'
import { flushKeys, type Key, readKeys } from '../../src/inbox/keys.js'

const CASES: readonly (readonly [name: string, input: string, keys: readonly Key[], rest: string])[] = [
  ['letters, many at once', 'jjG', [{ char: 'j' }, { char: 'j' }, { char: 'G' }], ''],
  ['umlauts and emoji', 'ü😀', [{ char: 'ü' }, { char: '😀' }], ''],
  ['arrows of both modes', '\u001b[A\u001bOB', [{ name: 'up' }, { name: 'down' }], ''],
  ['arrows with a modifier', '\u001b[1;5C', [{ name: 'right' }], ''],
  [
    'pages and ends',
    '\u001b[5~\u001b[6~\u001b[H\u001b[4~',
    [{ name: 'page-up' }, { name: 'page-down' }, { name: 'home' }, { name: 'end' }],
    '',
  ],
  [
    'Enter, Backspace, Ctrl-C, Ctrl-U',
    '\r\u007f\u0003\u0015',
    [{ name: 'enter' }, { name: 'backspace' }, { name: 'interrupt' }, { name: 'clear-line' }],
    '',
  ],
  ['an escape waits for what may follow', '\u001b', [], '\u001b'],
  ['a sequence in pieces waits for its end', 'j\u001b[', [{ char: 'j' }], '\u001b['],
  ['an escape and a letter are two keys', '\u001bq', [{ name: 'escape' }, { char: 'q' }], ''],
  ['what is pasted is one', '\u001b[200~qd\r\u001b[201~j', [{ paste: 'qd\r' }, { char: 'j' }], ''],
  ['a paste in pieces waits', '\u001b[200~qd', [], '\u001b[200~qd'],
  ['unknown sequences and controls mean nothing', '\u001b[24~\u001b[I\u0000x', [{ char: 'x' }], ''],
]

describe('keys of a terminal', () => {
  it.each(CASES)('%s', (_name, input, keys, rest) => {
    expect(readKeys(input)).toEqual({ keys, rest })
  })

  it('an escape that nothing follows is a key; the beginning of another is none', () => {
    expect([flushKeys('\u001b'), flushKeys('\u001b['), flushKeys('')]).toEqual([[{ name: 'escape' }], [], []])
  })
})
