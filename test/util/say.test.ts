import { describe, expect, it } from 'vitest'
import { english, phrase, speaking } from '../../src/util/say.js'

const german = speaking({
  language: 'de',
  phrases: {
    'the source {} is unknown': 'die Quelle {} ist unbekannt',
    '{} of {}': 'von {1} sind es {0}',
    'open cases': 'offene Fälle',
    'it said: {}': 'es sagte: {}',
  },
  nouns: { case: ['Fall', 'Fälle'] },
})

describe('what is said', () => {
  const blog = 'blog {0}'
  const said: readonly [name: string, english: string, german: string][] = [
    ['a value, with braces of its own', english`the source ${blog} is unknown`, german`the source ${blog} is unknown`],
    ['values in another order', english`${1} of ${2}`, german`${1} of ${2}`],
    ['words that never change', english.text('open cases'), german.text('open cases')],
    ['what has no translation', english`so be it, ${3}`, german`so be it, ${3}`],
    ['one', english.counted(1, 'case'), german.counted(1, 'case')],
    ['many, and none', english.counted(0, 'case'), german.counted(0, 'case')],
    ['a noun without a translation', english.counted(2, 'wave'), german.counted(2, 'wave')],
    [
      'a phrase in a phrase',
      english.text(phrase`it said: ${phrase`the source ${'x'} is unknown`}`),
      german.text(phrase`it said: ${phrase`the source ${'x'} is unknown`}`),
    ],
  ]
  const expected: readonly [string, string][] = [
    ['the source blog {0} is unknown', 'die Quelle blog {0} ist unbekannt'],
    ['1 of 2', 'von 2 sind es 1'],
    ['open cases', 'offene Fälle'],
    ['so be it, 3', 'so be it, 3'],
    ['1 case', '1 Fall'],
    ['0 cases', '0 Fälle'],
    ['2 waves', '2 waves'],
    ['it said: the source x is unknown', 'es sagte: die Quelle x ist unbekannt'],
  ]
  it.each(said.map((each, index) => [...each, ...expected[index]!]))(
    '%s',
    (_name, inEnglish, inGerman, wantedEnglish, wantedGerman) => {
      expect([inEnglish, inGerman]).toEqual([wantedEnglish, wantedGerman])
    },
  )

  it('a phrase is English as text', () => {
    expect(String(phrase`the source ${'blog'} is unknown`)).toBe('the source blog is unknown')
  })

  it('what strangers and other servers wrote takes no time, however many parts it seems to have', () => {
    // Tried at every separator in turn it would not end within a day.
    const long = 'foo bar: baz qux; quux corge. grault garply\n'.repeat(40)
    expect([german.text(long), german.told(long), english.told(long)]).toEqual([long, long, long])
  })
})
