import { describe, expect, it } from 'vitest'
import { countAlike, templateHash, templateWords } from '../../../src/answers/replies/template.js'

const hash = (text: string) => templateHash(text, 'Beispiel Hilfe')

describe('what differs from customer to customer is no part of a template', () => {
  const first = 'Liebe Frau Müller, vielen Dank für Ihre Nachricht. Ihr Anliegen ist bei uns unter der Nummer 4711 erfasst. ^AB'
  it.each([
    ['the name in the greeting', first.replace('Frau Müller', 'Herr Dr. Meier')],
    ['the greeting', first.replace('Liebe Frau Müller,', 'Hallo Urs!')],
    ['a name alone at the beginning', first.replace('Liebe Frau Müller,', 'Petra,')],
    ['a handle', first.replace('Liebe Frau Müller,', '@petra_m')],
    ['the ticket number', first.replace('4711', 'A-99/2026')],
    ['who signed', first.replace('^AB', '^CD')],
    [
      'white space, case and marks',
      first.replaceAll('. ', '.\n\n').toUpperCase().replace('LIEBE FRAU MÜLLER', 'LIEBE FRAU MÜLLER'),
    ],
  ])('%s', (_what, other) => {
    expect(hash(other)).toBe(hash(first))
  })

  it.each([
    ['other words', first.replace('erfasst', 'gelöscht')],
    ['one sentence more', `${first.replace(' ^AB', '')} Der Betrag ist überwiesen.`],
  ])('not %s', (_what, other) => {
    expect(hash(other)).not.toBe(hash(first))
  })

  it('a few words are equal by chance', () => {
    expect(hash('Das ist behoben, danke!')).toBeNull()
  })
})

describe('how many got the same', () => {
  const told = (text: string) => templateWords(text, 'Beispiel Hilfe')
  const template = (name: string, more = '') =>
    told(
      `Hallo ${name}, vielen Dank für deinen Kommentar. Wir freuen uns immer über Rückmeldungen von unseren Kundinnen und Kunden.${more}`,
    )
  const other = told('Hallo Urs, die Störung in Bern ist seit elf Uhr vorbei, wir haben das Kabel ersetzt.')

  it('counts near texts, a name or a word inside them aside', () => {
    const texts = [template('Petra'), template('Urs'), template('Anna', ' Danke!'), other]
    const count = countAlike(texts)
    expect(texts.map(count)).toEqual([3, 3, 3, 1])
  })

  it('short texts count when they are the same word by word', () => {
    const texts = ['Ist behoben.', 'Ist behoben!', 'Ist erledigt.'].map(told)
    expect(texts.map(countAlike(texts))).toEqual([2, 2, 1])
  })

  it('a thousand different replies are compared in reasonable time', () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => `${other} ${'wort '.repeat(index % 7)}${index}`)
    const started = performance.now()
    const count = countAlike(texts)
    for (const text of texts) count(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
