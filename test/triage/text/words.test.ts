import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/triage/text/tokens.js'
import { oncePerWord, wordAsWritten, wordOf } from '../../../src/triage/text/words.js'

const heapAfterSweep = (): number => {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

describe('words that are known once for a run', () => {
  it('are the same however they are written', () => {
    const written = ['daaanke', 'DANKE', 'dan’ke', 'Grüsse', 'Grüße', 'GRUESSE']
    expect(written.map((each) => wordAsWritten(each).text)).toEqual(['danke', 'danke', 'danke', 'gruesse', 'gruesse', 'gruesse'])
    expect(wordAsWritten('GRUESSE')).toBe(wordOf('gruesse'))
  })

  it('do not hold on to the texts in which they stood', () => {
    const before = heapAfterSweep()
    for (let at = 0; at < 200; at++) tokenize(`Verspaetungsmeldung${at} ${Buffer.alloc(500_000, 'ab cd ').toString()}`, 20)
    expect(heapAfterSweep() - before).toBeLessThan(30_000_000)
  })

  it('are not remembered where they are longer than any word, and worked on all the same', () => {
    const lengthOf = oncePerWord((word) => word.length)
    const long = 'Ab'.repeat(50_000)
    expect(wordAsWritten(long)).not.toBe(wordAsWritten(long))
    expect(wordAsWritten(long).text).toBe(long.toLowerCase())
    expect([lengthOf(wordAsWritten(long)), lengthOf(wordAsWritten(`${long}s`)), lengthOf(wordOf('ab'))]).toEqual([
      100_000, 100_001, 2,
    ])
  })

  it('keep their meaning when so many are known that all are forgotten', () => {
    const textOf = oncePerWord((word) => `<${word}>`)
    const early = wordOf('frueh')
    expect(textOf(early)).toBe('<frueh>')
    const noise = Array.from({ length: 31_000 }, (_, at) => textOf(wordOf(`laerm${at}`)))
    expect(noise.at(-1)).toBe('<laerm30999>')
    expect([textOf(early), textOf(wordOf('frueh')), textOf(wordOf('spaet'))]).toEqual(['<frueh>', '<frueh>', '<spaet>'])
  })
})

describe('letters repeated three times and more', () => {
  it.each([
    ['Daaanke', 'danke'],
    ['aab', 'aab'],
    ['aaaabbbb', 'ab'],
    ['\u{1d41a}\u{1d41a}\u{1d41a}', '\u{1d41a}'],
    ['1000', '1000'],
  ])('%s reads %s', (raw, text) => {
    expect(wordAsWritten(raw).text).toBe(text)
  })
})
