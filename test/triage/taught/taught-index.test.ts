import { describe, expect, it, test } from 'vitest'
import type { Label } from '../../../src/model/verdict.js'
import { createTaughtIndex, type LabelledText } from '../../../src/triage/taught/taught-index.js'
import { tokenize } from '../../../src/triage/text/tokens.js'

const LONG =
  'Seit drei Wochen warte ich auf meine neue Karte, die Hotline legt einfach auf und niemand beantwortet meine Mails. Was soll das bitte werden?'
const taught = (id: number, text: string, label: Label = 'complaint'): LabelledText => ({ id, text, label })
const asked = (texts: readonly LabelledText[], text: string, except: number | null = null) =>
  createTaughtIndex(texts)?.find(tokenize(text).entries, except) ?? null

describe('what a label teaches about other texts', () => {
  test.each<[string, LabelledText, string, 'same' | 'near' | null]>([
    ['the same words', taught(1, LONG), LONG, 'same'],
    [
      'the same in capitals, with other umlauts and marks',
      taught(1, 'Müller grüsst: Karte weg!!'),
      'MUELLER GRÜẞT – KARTE WEG',
      'same',
    ],
    ['the same with another link behind it', taught(1, `${LONG} https://a.example/1`), `${LONG} https://b.example/2`, 'same'],
    ['a word more at the end', taught(1, LONG), `${LONG} Danke`, 'near'],
    ['a greeting before it', taught(1, LONG), `Hallo zusammen, ${LONG}`, 'near'],
    ['one word another in the middle', taught(1, LONG), LONG.replace('neue', 'bestellte'), null],
    ['only half of it', taught(1, LONG), LONG.slice(0, 70), null],
    ['the same words in another order', taught(1, LONG), LONG.split(' ').reverse().join(' '), null],
    ['another text', taught(1, LONG), 'Die App stürzt seit dem Update bei jedem Öffnen ab, bitte behebt das endlich.', null],
    ['few words, the same', taught(1, 'Geht bei mir nicht'), 'geht bei mir nicht!', 'same'],
    ['few words, nearly the same', taught(1, 'Geht bei mir auch nicht'), 'Geht bei mir auch nicht, schade', null],
    ['thanks in one word', taught(1, 'Danke!', 'praise'), 'danke', 'same'],
    ['three words whose complaint lies in what they answer', taught(1, 'Bei mir auch', 'complaint'), 'Bei mir auch', null],
    ['three words that are not about us', taught(1, 'Bei mir auch', 'irrelevant'), 'Bei mir auch', null],
    ['nothing but a link', taught(1, 'https://spam.example/1', 'spam'), 'https://spam.example/1', null],
  ])('%s', (_, labelled, text, expected) => {
    const found = asked([labelled], text)
    expect(found).toEqual(expected === null ? null : { id: 1, label: labelled.label, same: expected === 'same' })
  })
})

it('finds the long text by most of its words wherever the change is', () => {
  const words = LONG.repeat(3).split(' ')
  const found = words.map((_, at) => asked([taught(7, LONG.repeat(3))], words.toSpliced(at, 1, 'anders').join(' '))?.id)
  expect(new Set(found)).toEqual(new Set([7]))
})

it('finds a text of which just so much is left that it is alike', () => {
  // Twelve words are ten in threes; without the last two words eight of them are left.
  const texts = Array.from({ length: 200 }, (_, at) => Array.from({ length: 12 }, (_, word) => `wort${at}x${word}`))
  const index = createTaughtIndex(texts.map((words, id) => taught(id, words.join(' '))))!
  const found = texts.map((words) => index.find(tokenize(words.slice(0, -2).join(' ')).entries)?.id)
  expect(found).toEqual(texts.map((_, id) => id))
})

it('takes the newest word of a person where there are two', () => {
  const both = [taught(9, LONG, 'question'), taught(4, LONG, 'complaint')]
  expect(asked(both, LONG)?.label).toBe('question')
  expect(asked(both, `${LONG} Danke`)?.label).toBe('question')
})

it('does not teach a mention by itself', () => {
  expect(asked([taught(1, LONG)], LONG, 1)).toBeNull()
  expect(asked([taught(2, LONG, 'praise'), taught(1, LONG)], LONG, 2)).toEqual({ id: 1, label: 'complaint', same: true })
})

it('is nothing without labels', () => {
  expect(createTaughtIndex([])).toBeNull()
})

it('stays quick whatever strangers wrote', () => {
  const texts = Array.from({ length: 6_000 }, (_, id) => taught(6_000 - id, `${'wort '.repeat(300)}${id}`))
  const index = createTaughtIndex(texts)!
  const words = tokenize('wort '.repeat(500)).entries
  const start = process.cpuUsage()
  for (let round = 0; round < 50; round++) index.find(words)
  expect(process.cpuUsage(start).user / 1_000 / 50).toBeLessThan(20)
})
