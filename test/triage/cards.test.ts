import { describe, expect, test } from 'vitest'
import type { SensitiveType } from '../../src/model/verdict.js'
import { findSensitive, redact } from '../../src/triage/sensitive/sensitive.js'
import { CARDS, handOf, NO_CARDS, SEAMS, written } from './invented-numbers.js'

const found = (text: string, type: SensitiveType = 'card'): string[] =>
  findSensitive(text)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end))

const EACH = 60

describe('what is none is not taken for a card, whatever digits it has', () => {
  test.each(Object.entries(NO_CARDS))('%s', (_, make) => {
    const hand = handOf(4711)
    const texts = Array.from({ length: EACH }, () => make(hand))
    expect(texts.filter((text) => found(`Hallo, ${text}, bitte um Antwort`).length > 0)).toEqual([])
    expect(texts.filter((text) => found(text).length > 0)).toEqual([])
  })

  test('these are more than two thousand numbers', () => {
    expect(Object.keys(NO_CARDS).length * EACH).toBeGreaterThan(2_000)
  })
})

const formats = Object.entries(CARDS).flatMap(([name, format]) => format.lengths.map((length) => [name, length, format] as const))

describe('every format of every network is found beside the word, however it is parted', () => {
  test.each(formats)('%s of %i digits', (_, length, format) => {
    const hand = handOf(length)
    const missed: string[] = []
    for (const prefix of format.prefixes) {
      const digits = hand.passing(length, prefix)
      for (const [seamName, seam] of Object.entries(SEAMS)) {
        const number = written(digits, format, seam)
        if (found(`Meine Karte ${number} geht nicht`).join() !== number) missed.push(`${seamName}: ${number}`)
      }
    }
    expect(missed).toEqual([])
  })
})

describe('the usual formats are found without any word beside them', () => {
  test.each([
    ['Visa', '4', 16],
    ['Visa of 19 digits', '4', 19],
    ['Mastercard', '55', 16],
    ['Mastercard, 2 series', '2300', 16],
    ['American Express', '37', 15],
    ['Diners Club', '36', 14],
    ['Discover', '6011', 16],
    ['JCB', '3530', 16],
    ['UnionPay', '62', 16],
    ['Maestro', '6759', 16],
    ['Mir', '2200', 16],
    ['Troy', '9792', 16],
    ['PostFinance Card', '9756', 16],
  ])('%s', (_, prefix, length) => {
    const number = handOf(1).passing(length, prefix)
    expect(found(`das ist sie: ${number} bis 12/27`)).toEqual([number])
    expect(found(number)).toEqual([number])
  })
})

describe('printed blocks are a card beside any word for another number', () => {
  test.each(['Bestellnummer', 'Kundennr.', 'Rechnung', 'order', 'Kundenkarte', 'Telefon', 'Konto'])('%s', (word) => {
    expect(found(`${word} 4111 1111 1111 1111`)).toEqual(['4111 1111 1111 1111'])
    expect(found(`${word} 3782 822463 10005`)).toEqual(['3782 822463 10005'])
  })
})

describe('a card in disguise', () => {
  test.each([
    ['full-width digits', '４１１１ １１１１ １１１１ １１１１'],
    ['full-width digits in one block', '４１１１１１１１１１１１１１１１'],
    ['Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١'],
    ['mathematical digits', '𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏'],
    ['zero-width characters between all digits', [...'4111111111111111'].join('\u200b')],
    ['a mark of direction inside', '4111\u200e 1111 1111\u200f 1111'],
    ['single digits', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
    ['a line break in the middle of it', '41111111\n11111111'],
    ['a line break anywhere', '41111111111\n11111'],
    ['four digits and the rest', '4111 111111111111'],
  ])('%s', (_, number) => {
    expect(found(`Karte ${number} bitte sperren`)).toEqual([number])
  })

  test('its last digits are shown plainly', () => {
    expect(
      redact('Karte ４１１１ １１１１ １１１１ １２３４, 4111\u200b111111111111'.replace('１２３４', '１１１１'), ['card']),
    ).toEqual({
      text: 'Karte [card ••1111], [card ••1111]',
      found: ['card'],
    })
  })
})

describe('a card inside a word', () => {
  test.each([
    ['behind a short word and a dot', 'Kartennr.4111111111111111', '4111111111111111'],
    ['behind the word', 'Kartennummer4111111111111111', '4111111111111111'],
    ['behind the network', 'VISA4111111111111111', '4111111111111111'],
    ['before a word', '4111111111111111bitte sperren', '4111111111111111'],
    ['in brackets', 'Karte(4111111111111111)', '4111111111111111'],
    ['behind an equals sign in an address', 'https://shop.example/pay?card=4111111111111111', '4111111111111111'],
    ['two of them in a row', '4111 1111 1111 1111 5555 5555 5555 4444', '4111 1111 1111 1111,5555 5555 5555 4444'],
  ])('%s', (_, text, number) => {
    expect(found(text).join()).toBe(number)
  })
})
