import { expect, it } from 'vitest'
import { ownWords } from '../../../src/triage/text/own-words.js'
import { triage } from '../../../src/triage/triage.js'
import { context } from '../context.js'

const COMPLAINT = 'Seit Wochen keine Antwort von Beispiel, eine Frechheit!'

it.each<[name: string, text: string, own: string]>([
  ['a quoted line', '> Nein!\nDoch.', '       \nDoch.'],
  ['a quotation in a quotation', 'Doch.\n> > Nein!\n>> Nein!\n> Ach', 'Doch.\n         \n        \n     '],
  ['nothing but a quotation', '> Nein!\n> 12', '> Nein!\n> 12'],
  ['marks around own words', '>> Super << nennt ihr das?\nNein.', '>> Super << nennt ihr das?\nNein.'],
  ['an arrow without a space', '>Hilfe\nBitte.', '>Hilfe\nBitte.'],
  ['an arrow within a line', 'Tarif A -> Tarif B > C\nBitte.', 'Tarif A -> Tarif B > C\nBitte.'],
])('%s', (_, text, own) => {
  expect(ownWords(text)).toBe(own)
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
