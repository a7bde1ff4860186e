import { expect, test } from 'vitest'
import { findIbans } from '../../src/triage/sensitive/iban.js'
import { findSensitive } from '../../src/triage/sensitive/sensitive.js'
import { handOf } from './invented-numbers.js'

// Country and length as in the SWIFT registry, written down apart from the table that is tested.
const COUNTRIES =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 ' +
  'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 ' +
  'MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ' +
  'SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'

/** ISO 13616: the check digits that make the rest modulo 97 come out as 1. */
function ibanOf(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((char) => String(Number.parseInt(char, 36))).join('')
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`
}

const entries = COUNTRIES.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const)
const found = (text: string): string[] => findIbans(text).map(({ start, end }) => text.slice(start, end))
const inFours = (iban: string, seam: string): string => iban.match(/.{1,4}/g)!.join(seam)

test.each(entries)('an IBAN of %s has %i characters and is found however it is written', (country, length) => {
  const iban = ibanOf(country, handOf(length).digits(length - 4))
  const ways = [
    iban,
    iban.toLowerCase(),
    inFours(iban, ' '),
    inFours(iban, '\u00a0'),
    inFours(iban, '-'),
    inFours(iban, '.'),
    inFours(iban, '\n'),
    inFours(iban.toLowerCase(), '\u202f'),
  ]
  expect(ways.filter((way) => found(`Konto ${way}, bitte`).join() !== way)).toEqual([])
})

test.each(entries)('of %s no other length passes, nor one with a wrong digit', (country, length) => {
  const hand = handOf(length)
  const short = ibanOf(country, hand.digits(length - 5))
  const right = ibanOf(country, hand.digits(length - 4))
  const wrong = `${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`
  expect(found(`Konto ${short}, ${wrong}.`)).toEqual([])
})

test.each([
  ['hidden by full-width letters', 'ＤＥ８９ 3704 0044 0532 0130 00'],
  ['hidden by zero-width spaces', 'DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00'],
])('%s', (_, iban) => {
  expect(findSensitive(`Konto ${iban} bitte`).map(({ type, start, end }) => [type, start, end])).toEqual([
    ['iban', 6, 6 + iban.length],
  ])
})

test('behind the word without a space', () => {
  expect(found('meine IBANDE89370400440532013000')).toEqual(['DE89370400440532013000'])
})
