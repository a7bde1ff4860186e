import { describe, expect, test } from 'vitest'
import { SENSITIVE_TYPES, type SensitiveType } from '../../../src/model/verdict.js'
import { findSensitive, redact } from '../../../src/triage/sensitive/sensitive.js'

const found = (text: string): [SensitiveType, string][] =>
  findSensitive(text).map(({ type, start, end }) => [type, text.slice(start, end)])

// The issuers' own test numbers: they pass the check digit and belong to nobody.
describe('a card number is found', () => {
  test.each([
    ['Visa', '4111111111111111'],
    ['Visa of 19 digits', '4000000000000000006'],
    ['Mastercard', '5555555555554444'],
    ['Mastercard of the 2 series', '2223003122003222'],
    ['American Express', '378282246310005'],
    ['American Express in 4-6-5', '3782 822463 10005'],
    ['Diners Club in 4-6-4', '3056 930902 5904'],
    ['Discover', '6011111111111117'],
    ['JCB', '3530111333300000'],
    ['UnionPay', '6205500000000000004'],
    ['Maestro', '6759649826438453'],
    ['blocks of four', '4111 1111 1111 1111'],
    ['dashes', '4111-1111-1111-1111'],
    ['dots', '4111.1111.1111.1111'],
    ['no-break spaces', '4111\u00a01111\u00a01111\u00a01111'],
    ['line breaks between the blocks', '4111 1111\n1111 1111'],
    ['lines of a quotation between the blocks', '4111 1111\n> 1111 1111'],
    ['and of a quotation in a quotation', '4111 1111\n> > 1111 1111'],
    ['two blocks of eight', '41111111 11111111'],
    ['pairs', '41 11 11 11 11 11 11 11'],
    ['single digits', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'],
  ])('%s', (_, number) => {
    expect(found(`Karte ${number} bitte sperren`)).toEqual([['card', number]])
  })

  test.each([
    ['without a space after it', 'meine 4111 1111 1111 1111und so', '4111 1111 1111 1111'],
    ['with its expiry date behind it', '4111 1111 1111 1111 12/27 123', '4111 1111 1111 1111'],
    ['with a colon before it', 'Karte:4111111111111111.', '4111111111111111'],
    ['after an order number', 'Bestellnummer 12, Karte 4111111111111111', '4111111111111111'],
    ['in blocks, whatever it is called', 'Kundennummer 4111 1111 1111 1111', '4111 1111 1111 1111'],
  ])('%s', (_, text, number) => {
    expect(found(text)).toContainEqual(['card', number])
  })
})

describe('a card number is not', () => {
  test.each([
    ['a wrong check digit', '4111111111111112'],
    ['a number of no issuer', '1234567890123452'],
    ['zeros', '0000000000000000'],
    ['part of a longer number', '41111111111111110000000'],
    ['part of a code', 'A4111111111111111'],
    ['an order number that happens to pass', 'Bestellnummer 4111111111111111'],
    ['a tracking number that happens to pass', 'Tracking: 4111111111111111'],
    ['blocks of an IBAN with a slip', 'DE89 4111 1111 1111 1111 01'],
    ['a date and a time', '2024-01-15 10:30:00'],
    ['an article number of 13 digits', '4006381333931'],
  ])('%s', (_, text) => {
    expect(found(text).filter(([type]) => type === 'card')).toEqual([])
  })
})

describe('an IBAN is found', () => {
  test.each([
    ['German', 'DE89370400440532013000'],
    ['Austrian', 'AT611904300234573201'],
    ['Swiss', 'CH9300762011623852957'],
    ['with letters', 'GB29NWBK60161331926819'],
    ['in blocks', 'DE89 3704 0044 0532 0130 00'],
    ['in small letters', 'de89 3704 0044 0532 0130 00'],
    ['over a line break', 'DE89 3704 0044\n0532 0130 00'],
    ['country set apart', 'DE 89 3704 0044 0532 0130 00'],
  ])('%s', (_, iban) => {
    expect(found(`Konto ${iban} bitte`)).toEqual([['iban', iban]])
  })

  test.each([
    ['wrong check digits', 'DE88370400440532013000'],
    ['wrong length', 'DE8937040044053201300'],
    ['no such country', 'XX89370400440532013000'],
    ['words', 'die 12 Monate und 13 Tage danach'],
  ])('not: %s', (_, text) => {
    expect(found(text).filter(([type]) => type === 'iban')).toEqual([])
  })
})

describe('a phone number is found', () => {
  test.each([
    ['Swiss', '079 123 45 67'],
    ['Swiss, international', '+41 79 123 45 67'],
    ['Swiss with 0041', '0041 79 123 45 67'],
    ['Swiss in one block', '0791234567'],
    ['German mobile', '0171 1234567'],
    ['German with a slash', '030/1234567'],
    ['German with brackets', '(030) 1234567'],
    ['German with the zero in brackets', '+49 (0) 30 1234567'],
    ['Austrian', '0664 1234567'],
    ['free of charge', '0800 123 456'],
    ['American', '+1 212 555 0100'],
  ])('%s', (_, number) => {
    expect(found(`Bitte unter ${number} melden`)).toEqual([['phone', number]])
  })

  test.each([
    ['a date', '01.02.2024'],
    ['a date and a time', '01.02.2024 12:30'],
    ['an ISO date', '2024-02-01'],
    ['opening hours', '08.00-12.00'],
    ['an order number', 'Bestellnummer 0791234567'],
    ['an amount', '1.234.567,89 Euro'],
    ['an IP address', '192.168.100.200'],
    ['a number of seven digits', '1234567'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a mail address is found', () => {
  test.each([
    ['plain', 'erika@post.example'],
    ['with dots and a tag', 'erika.muster+shop@mail.post.example'],
    ['with umlauts', 'jürg@zürich.example'],
  ])('%s', (_, address) => {
    expect(found(`Bitte an ${address}.`)).toEqual([['email', address]])
  })

  test.each([
    ['a handle', '@beispiel hilft'],
    ['a handle of the fediverse', '@hilfe@social.example'],
    ['a price', '3 Stück @ 5 Euro'],
  ])('not: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('redaction', () => {
  test('keeps the last four digits of a card and the country of an IBAN', () => {
    const text = 'Karte 4111 1111 1111 1111, Konto DE89370400440532013000, Tel. 079 123 45 67, erika@post.example'
    expect(redact(text, SENSITIVE_TYPES)).toEqual({
      text: 'Karte [card ••1111], Konto [IBAN DE••], Tel. [phone], [email]',
      found: ['card', 'iban', 'phone', 'email'],
    })
  })

  test('leaves in what is not asked for, but names it', () => {
    expect(redact('Tel. 079 123 45 67, Karte 4111111111111111', ['card'])).toEqual({
      text: 'Tel. 079 123 45 67, Karte [card ••1111]',
      found: ['card', 'phone'],
    })
  })

  test('a text without any is the same text', () => {
    expect(redact('Wo bleibt mein Geld?', SENSITIVE_TYPES)).toEqual({ text: 'Wo bleibt mein Geld?', found: [] })
  })

  test('a redacted text has nothing left to redact', () => {
    const once = redact('Karte 4111 1111 1111 1111, AT611904300234573201, 0664 1234567', SENSITIVE_TYPES).text
    expect(redact(once, SENSITIVE_TYPES)).toEqual({ text: once, found: [] })
  })
})

test('no order number, phone number or date among two thousand is taken for a card', () => {
  const digits = pseudoRandomDigits()
  const cards: string[] = []
  for (let round = 0; round < 500; round++) {
    const samples = [
      `Bestellung ${digits(8 + (round % 9))}`,
      `Sendungsnummer ${digits(12 + (round % 8))}`,
      `Tel. 0${digits(2)} ${digits(3)} ${digits(2)} ${digits(2)}`,
      `am ${digits(2)}.${digits(2)}.20${digits(2)} um ${digits(2)}:${digits(2)}`,
    ]
    for (const sample of samples) if (found(sample).some(([type]) => type === 'card')) cards.push(sample)
  }
  expect(cards).toEqual([])
})

/** The same digits on every run. */
function pseudoRandomDigits(): (count: number) => string {
  let state = 20_260_101
  return (count) => {
    let digits = ''
    while (digits.length < count) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      digits += Math.floor(state / 65_536) % 10
    }
    return digits
  }
}
