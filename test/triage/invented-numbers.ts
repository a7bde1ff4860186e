import { luhn } from '../../src/triage/sensitive/card-issuers.js'
import { dice } from '../support/dice.js'

type Digits = (count: number, prefix?: string) => string
export interface Hand {
  readonly digits: Digits
  /** So many digits that pass the check digit of cards. */
  readonly passing: Digits
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly below: (limit: number) => number
}

/** The same numbers for the same seed. */
export function handOf(seed: number): Hand {
  const roll = dice(seed)
  const below = (limit: number): number => Math.floor(roll() * limit)
  const digits: Digits = (count, prefix = '') => {
    let made = prefix
    while (made.length < count) made += below(10)
    return made
  }
  const passing: Digits = (count, prefix = '') => {
    const body = digits(count - 1, prefix)
    return body + [...'0123456789'].find((check) => luhn(body + check))!
  }
  return { digits, passing, below, pick: (items) => items[below(items.length)]! }
}

const two = (value: number): string => String(value).padStart(2, '0')
const inGroups = (digits: string, sizes: readonly number[], seam: string): string => {
  const groups: string[] = []
  let at = 0
  for (const size of sizes) {
    groups.push(digits.slice(at, at + size))
    at += size
  }
  return groups.filter((group) => group !== '').join(seam)
}
// Where cards begin: the hardest numbers to tell from them.
const LIKE_A_CARD = ['4', '51', '2221', '34', '36', '6011', '35', '62', '6759', '2200', '9792']

/** Numbers as customers write them that are no cards, a maker a kind. Most pass the check digit. */
export const NO_CARDS: Readonly<Record<string, (hand: Hand) => string>> = {
  'order number': ({ passing, pick }) =>
    `${pick(['Bestellnummer', 'Bestellnr.:', 'Auftrag', 'order', 'Order no.', 'Auftragsnummer:'])} ${passing(16, pick(LIKE_A_CARD))}`,
  'order number of any length': ({ digits, below }) => `Bestellung ${digits(8 + below(10))}`,
  'order number of a market place': ({ digits, below }) => `${30 + below(10)}${below(10)}-${digits(7)}-${digits(7)}`,
  'tracking number': ({ passing, pick }) =>
    `${pick(['Sendungsnummer', 'Tracking:', 'Paketnummer', 'parcel', 'shipment', 'Sendung Nr.'])} ${passing(pick([14, 16, 18, 19]), pick(LIKE_A_CARD))}`,
  'tracking number, twenty digits': ({ digits }) => `00340434${digits(12)}`,
  'tracking number, twenty digits in blocks': ({ passing }) => inGroups(`00340434${passing(12, '4')}`, [4, 4, 4, 4, 4], ' '),
  'tracking number, Swiss': ({ digits }) => `99.60.${digits(6)}.${digits(8)}`,
  'tracking number with letters': ({ passing, pick }) => `${pick(['1Z', 'JJD', 'H'])}${passing(16, '4')}`,
  'phone number, German': ({ digits, pick }) => `Tel. 0${pick(['171', '30', '89', '151'])} ${digits(8)}`,
  'phone number, Swiss': ({ digits, pick }) => `+41 ${pick(['79', '44', '31'])} ${digits(3)} ${digits(2)} ${digits(2)}`,
  'phone number behind a card': ({ passing }) => `Karte gesperrt, Hotline +${passing(13, '49')}`,
  'customer number': ({ passing, pick }) =>
    `${pick(['Kundennummer', 'Kundennr.', 'customer number', 'Mitgliedsnummer', 'account number', 'Vertrag'])} ${passing(16, pick(LIKE_A_CARD))}`,
  'invoice number': ({ passing, pick }) =>
    `${pick(['Rechnung', 'Rechnungsnr.', 'invoice', 'Invoice #', 'Mandatsreferenz', 'Ref'])} ${passing(pick([13, 14, 15, 16]), pick(LIKE_A_CARD))}`,
  'number named behind it': ({ passing, pick }) =>
    `${passing(16, '4')} ${pick(['ist meine Bestellnummer', 'ist die Kundennummer', 'is my order number', '(Rechnungsnummer)'])}`,
  ISBN: ({ digits, pick }) => `ISBN ${pick(['978', '979'])}-3-${digits(2)}-${digits(6)}-${digits(1)}`,
  'article number': ({ passing, below }) => passing(13, `4${below(5)}`),
  'article number named': ({ passing }) => `EAN ${passing(13, '40')} auf der Karte`,
  IMEI: ({ passing, pick }) => `${pick(['IMEI', 'IMEI:', ''])} ${passing(15, '35')}`.trim(),
  'IMEI in blocks': ({ passing }) => inGroups(passing(15, '35'), [2, 6, 6, 1], '-'),
  'SIM card number': ({ passing }) => `SIM-Karte ${passing(19, '8949')}`,
  'SIM card, short': ({ passing }) => `SIM-Karte ${passing(16, '62')}`,
  'customer card': ({ passing, pick }) =>
    `${pick(['Kundenkarte', 'BahnCard', 'Bonuskarte', 'Geschenkkarte', 'gift card', 'Supercard'])} ${passing(16, '4')}`,
  date: ({ below }) =>
    `${two(1 + below(28))}.${two(1 + below(12))}.20${two(below(30))} ${two(below(24))}:${two(below(60))}:${two(below(60))}`,
  'ISO instant': ({ below }) =>
    `20${two(below(30))}-${two(1 + below(12))}-${two(1 + below(28))}T${two(below(24))}:${two(below(60))}:${two(below(60))}.${100 + below(900)}Z`,
  'instant in one block': ({ below }) =>
    `20${two(below(30))}${two(1 + below(12))}${two(1 + below(28))}${two(below(24))}${two(below(60))}00`,
  'instant in milliseconds': ({ digits }) => digits(13, '17'),
  coordinates: ({ digits, below }) => `${46 + below(8)}.${digits(6)}, ${6 + below(9)}.${digits(6)}`,
  'coordinates with every digit': ({ passing, below }) => `${46 + below(8)}.${passing(16, '4')}`,
  'licence key': ({ passing, pick }) =>
    `${pick(['Lizenzschlüssel', 'Seriennummer', 'licence key', 'product key', 'Gutscheincode', 'voucher'])} ${inGroups(passing(16, pick(LIKE_A_CARD)), [4, 4, 4, 4], '-')}`,
  'licence key with letters': ({ digits }) => `${digits(4)}-A${digits(3)}-${digits(3)}B-${digits(4)}`,
  hash: ({ passing, digits, pick }) =>
    `${pick(['a', 'ff', 'b0'])}${passing(16, '4')}${pick(['ab', 'c', 'deadbeef'])}${digits(4)}`,
  UUID: ({ digits, passing }) => `${digits(7)}e-e${digits(2)}b-41d4-a${digits(3)}-${passing(12, '5')}`,
  'id of a post': ({ digits, pick }) => digits(18, pick(['10', '11'])),
  'id of a post in its address': ({ passing, pick }) =>
    `https://social.example/@karte/${passing(pick([16, 18, 19]), pick(LIKE_A_CARD))}`,
  'id of a post in an address without scheme': ({ passing }) => `forum.example/t/${passing(16, '5')}`,
  years: ({ below }) => `${2015 + below(5)} ${2020 + below(3)} ${2023 + below(3)} ${2026 + below(3)}`,
  prices: ({ below }) => `${4000 + below(999)}, ${5100 + below(400)}, ${4000 + below(999)}, ${5000 + below(999)} Euro`,
  'a large sum': ({ below }) => `${4 + below(5)}.${100 + below(900)}.${100 + below(900)}.${100 + below(900)},00 Euro`,
  scores: ({ below }) => Array.from({ length: 16 }, () => 4 + below(2)).join(' '),
  'a prefix that no network has': ({ passing, pick }) =>
    passing(16, pick(['0', '1', '7', '21', '29', '31', '33', '80', '90', '99'])),
  'prefix of a card, but no length of it': ({ passing, pick }) => {
    const [prefix, length] = pick([
      ['4', 15],
      ['51', 15],
      ['51', 17],
      ['34', 16],
      ['37', 14],
      ['2221', 18],
      ['4', 17],
      ['9792', 17],
    ] as const)
    return passing(length, prefix)
  },
  'more digits than any card has': ({ passing, below }) => passing(20 + below(6), '4'),
  'one digit off': ({ passing }) => {
    const card = passing(16, '4')
    return `Karte ${card.slice(0, -1)}${(Number(card.at(-1)) + 5) % 10}`
  },
  'IBAN with a slip': ({ passing }) => `DE89 ${inGroups(passing(16, '4'), [4, 4, 4, 4], ' ')} 01`,
  'reference of a Swiss bill': ({ digits }) => inGroups(digits(27, '2'), [2, 5, 5, 5, 5, 5], ' '),
}

interface CardFormat {
  readonly prefixes: readonly string[]
  readonly lengths: readonly number[]
  /** Blocks as printed, by length. */
  readonly blocks?: readonly number[]
}

/** Every network with its lengths. */
export const CARDS: Readonly<Record<string, CardFormat>> = {
  Visa: { prefixes: ['4'], lengths: [13, 16, 19] },
  Mastercard: { prefixes: ['51', '52', '53', '54', '55'], lengths: [16] },
  'Mastercard, 2 series': { prefixes: ['2221', '2229', '2300', '2699', '2710', '2720'], lengths: [16] },
  'American Express': { prefixes: ['34', '37'], lengths: [15], blocks: [4, 6, 5] },
  'Diners Club': { prefixes: ['300', '305', '36', '38', '39'], lengths: [14], blocks: [4, 6, 4] },
  Discover: { prefixes: ['6011', '644', '649', '65'], lengths: [16, 19] },
  JCB: { prefixes: ['3528', '3540', '3589'], lengths: [16, 19] },
  UnionPay: { prefixes: ['62', '81'], lengths: [16, 17, 18, 19] },
  Maestro: { prefixes: ['5018', '5020', '56', '6304', '6759', '6761'], lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  Mir: { prefixes: ['2200', '2204'], lengths: [16, 17, 18, 19] },
  Troy: { prefixes: ['9792', '65'], lengths: [16] },
  RuPay: { prefixes: ['60', '65', '81', '82', '508'], lengths: [16] },
  'PostFinance Card': { prefixes: ['9756'], lengths: [16] },
}

/** What stands between the blocks. */
export const SEAMS: Readonly<Record<string, string>> = {
  nothing: '',
  'a space': ' ',
  'a no-break space': '\u00a0',
  'a narrow no-break space': '\u202f',
  'a thin space': '\u2009',
  'two spaces': '  ',
  'a dash': '-',
  'a dash with spaces': ' - ',
  'an en dash': '\u2013',
  'a minus sign': '\u2212',
  'a dot': '.',
  'a slash': '/',
  'a line break': '\n',
  'a Windows line break': '\r\n',
  'a zero-width space': '\u200b',
  'a soft hyphen': '\u00ad',
  'a space and a zero-width joiner': ' \u200d',
}

export const written = (digits: string, { blocks = [4, 4, 4, 4, 3] }: CardFormat, seam: string): string =>
  inGroups(digits, blocks, seam)
