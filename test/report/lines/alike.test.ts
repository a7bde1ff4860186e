import { describe, expect, it } from 'vitest'
import { alike, type Trouble } from '../../../src/report/lines/alike.js'
import { kept, phrase, type Said } from '../../../src/util/say.js'

const trouble = (name: string, fault: string, hint: Said | null): Trouble => ({ message: phrase`${name}: ${kept(fault)}`, hint })
const look = (name: string): Said => phrase`look at it: monitor sources test ${name}`

const cases: readonly [name: string, troubles: Trouble[], told: string[]][] = [
  ['none', [], []],
  ['one alone', [trouble('a', 'HTTP 404', look('a'))], ['a: HTTP 404 > look at it: monitor sources test a']],
  [
    'what the same helps, where the first of them stands',
    [trouble('a', 'at A', 'wait'), trouble('b', 'at B', 'ask'), trouble('c', 'at C', 'wait')],
    ['a: at A | c: at C > for these 2: wait', 'b: at B > ask'],
  ],
  [
    'the same advice for each of them by its name',
    [trouble('a', 'at A', look('a')), trouble('b', 'at B', look('b'))],
    ['a: at A | b: at B > for these 2: look at it: monitor sources test ID'],
  ],
  [
    'the same words, of all of them',
    [trouble('a', 'HTTP 500', 'wait'), trouble('b', 'at B', 'wait'), trouble('c', 'HTTP 500', 'wait')],
    ['a, c: HTTP 500 | b: at B > for these 3: wait'],
  ],
  [
    'without advice only what is the same',
    [trouble('a', 'slow', null), trouble('b', 'gone', null), trouble('c', 'slow', null)],
    ['a, c: slow', 'b: gone'],
  ],
  ['without a name', [{ message: 'no source is configured', hint: 'add one' }], ['no source is configured > add one']],
]

describe('what the same helps', () => {
  it.each(cases)('%s', (_, troubles, told) => {
    expect(alike(troubles).map(({ messages, hint }) => `${messages.join(' | ')}${hint === null ? '' : ` > ${hint}`}`)).toEqual(
      told,
    )
  })

  it('but not across kinds', () => {
    const troubles = [trouble('a', 'at A', 'wait'), trouble('b', 'at B', 'wait')]
    expect(alike(troubles, ({ message }) => String(message)).map(({ hint }) => hint)).toEqual(['wait', 'wait'])
  })
})
