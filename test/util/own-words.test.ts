import { expect, it } from 'vitest'
import { triage } from '../../src/triage/triage.js'
import { abridged, ownWords, sameButForQuotes, withoutQuotes } from '../../src/util/own-words.js'
import { context } from '../triage/context.js'

const COMPLAINT = 'Seit Wochen keine Antwort von Beispiel, eine Frechheit!'

it.each<[name: string, text: string, own: string]>([
  ['a quoted line', '> Nein!\nDoch.', '       \nDoch.'],
  ['a quotation in a quotation', 'Doch.\n> > Nein!\n>> Nein!\n> Ach', 'Doch.\n         \n        \n     '],
  ['nothing but a quotation', '> Nein!\n> 12', '> Nein!\n> 12'],
  ['nothing but a quotation of somebody', '> Petra hat geschrieben: ↑\n> Nein!', '                          \n       '],
  ['nothing but a quotation, as other forums put it', '> Zitat von Petra\n> Nein!', '                 \n       '],
  ['a thumb below a quotation', '> Nein!\n👍', '       \n👍'],
  ['agreed below a quotation', '> Nein!\n+1', '       \n+1'],
  ['marks around own words', '>> Super << nennt ihr das?\nNein.', '>> Super << nennt ihr das?\nNein.'],
  ['an arrow without a space', '>Hilfe\nBitte.', '>Hilfe\nBitte.'],
  ['an arrow within a line', 'Tarif A -> Tarif B > C\nBitte.', 'Tarif A -> Tarif B > C\nBitte.'],
])('%s', (_, text, own) => {
  expect(ownWords(text)).toBe(own)
})

it.each<[name: string, text: string, left: string]>([
  ['a quotation above, between and below', '> A\nEins\n> B\n> > C\nZwei\n> D', 'Eins\nZwei'],
  ['nothing but one', '> Nein!', '> Nein!'],
  [
    'what a mail program sets above',
    'Hallo,\nAm 03.02.26 um 12:00 schrieb Petra <p@mail.example>:\n> Nein!\nDoch.',
    'Hallo,\nDoch.',
  ],
  ['on two lines', 'On Mon, 2 Feb 2026 at 12:00, Petra wrote\nto all:\n> Nein!\nDoch.', 'Doch.'],
  ['nothing but that and a quotation', 'Am 03.02.26 schrieb Petra:\n> Nein!', ''],
  ['who tells what was written', 'Mir schrieb der Support:\n> Nein!', 'Mir schrieb der Support:'],
  ['no quotation', 'A > B', 'A > B'],
])('without quotations: %s', (_, text, left) => {
  expect(withoutQuotes(text)).toBe(left)
})

it.each<[name: string, text: string, short: string]>([
  ['a quotation above and below', '> A\n> B\nEins\nZwei\n> C', '[…]\nEins\nZwei\n[…]'],
  ['nothing but a quotation', '> Petra schrieb:\n> A', '> Petra schrieb:\n> A'],
  ['no quotation', 'A > B', 'A > B'],
])('abridged: %s', (_, text, short) => {
  expect(abridged(text)).toBe(short)
})

it.each<[name: string, one: string, other: string, isSame: boolean]>([
  ['marks and breaks', 'Petra schrieb:Nein!\nDoch.', '> Petra schrieb:\n> > Nein!\nDoch.', true],
  ['no marks', 'Nein!\nDoch.', 'Nein! Doch.', false],
  ['another word', 'Nein!\nDoch.', '> Nein.\nDoch.', false],
])('the same but for quotation marks: %s', (_, one, other, isSame) => {
  expect([sameButForQuotes(one, other), sameButForQuotes(other, one)]).toEqual([isSame, isSame])
})

it('is quick with a text of nothing but arrows', () => {
  const arrows = '> '.repeat(50_000)
  expect(ownWords(`${arrows}<<\n${arrows}\nDoch.`).endsWith(' \nDoch.')).toBe(true)
})

it('who quotes a complaint complains no more than who does not, and speaks of what it is about', () => {
  const judged = (text: string) => {
    const { kind, relevant, brand } = triage(text, { ...context, match: 'brands' })
    return { kind, relevant, brand }
  }
  const brand = judged(COMPLAINT).brand
  expect([judged(COMPLAINT), judged(`> ${COMPLAINT}\nBin sehr zufrieden, alles bestens, danke!`)]).toEqual([
    { kind: 'complaint', relevant: true, brand },
    { kind: 'praise', relevant: true, brand },
  ])
})

it.each([
  ['in another script', 'Чому Beispiel не відповідає мені вже три тижні?', { language: 'uk' }],
  ['to sell something', 'Beispiel http://spam.example/x casino bonus 100% free http://spam.example/y', { kind: 'spam' }],
])('a long quotation does not hide what is said below it: %s', (_, text, expected) => {
  const quoted = `> Petra schrieb:\n${`> ${'Die Karte kam nicht an. '.repeat(20)}\n`.repeat(10)}`
  const judged = triage(`${quoted}${text}`, { ...context, match: 'brands' })
  expect(judged).toMatchObject(expected)
  expect(judged).toEqual(triage(text, { ...context, match: 'brands' }))
})
