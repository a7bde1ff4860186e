import type { Tokens } from '../text/tokens.js'
import { listWords } from '../text/words.js'

// 1'234.50, 1.234,50, 1,234.50, 1 234, 1234.-: whole units only, for cents make nothing urgent.
const SUM = String.raw`(\d{1,3}(?:['’.,\u00a0\u202f ]\d{3}){1,3}(?!\d)|\d{1,9})(?:[.,](?:\d{2}|[-–—]{1,2}))?`
const AFTER_CURRENCY = new RegExp(String.raw`^\.?[\s\u00a0]?${SUM}`)
const BEFORE_CURRENCY = new RegExp(String.raw`${SUM}[\s\u00a0]?(?:k|tausend|thousand)?[\s\u00a0]?$`, 'i')
const THOUSANDS = /(?:tausend|thousand|k)[\s\u00a0]?$/i
const BESIDE = 24

const CURRENCIES = listWords(
  '€ $ £ chf fr sfr franken fraenkli stutz eur euro euros dollar dollars usd gbp pound pounds quid bucks rappen'.split(' '),
)

// "Fr. 20.11.", "Fr 27. November": a Friday, no francs.
const DATE = /^\.?[\s\u00a0]?\d{1,2}\.[\s\u00a0]?(?:(?:0?[1-9]|1[0-2])\.|jan|feb|m(?:ä|ae)r|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i

const PRICE = /(?:kostet|kosten|gekostet|preis von|preis|costs?|priced at|price)[^.!?\d]{0,20}$/i

/** The largest sum of money that the text names, in whole units of whatever currency, prices left out; null where it names none. */
export function largestSum({
  text,
  words,
  entries,
  starts,
  ends,
}: Tokens): { readonly sum: number; readonly passage: string } | null {
  let largest: { sum: number; passage: string } | null = null
  for (let at = 0; at < words.length; at++) {
    if ((entries[at]!.lists & CURRENCIES) === 0) continue
    const word = words[at]!
    const start = starts[at]!
    const end = ends[at]!
    const before = text.slice(Math.max(0, start - BESIDE), start)
    const after = text.slice(end, end + BESIDE)
    const behind = word === 'fr' && DATE.test(after) ? null : AFTER_CURRENCY.exec(after)
    const ahead = behind === null ? BEFORE_CURRENCY.exec(before) : null
    const found = behind ?? ahead
    if (found === null || PRICE.test(before.slice(0, behind === null ? found.index : undefined))) continue
    const sum = Number(found[1]!.replace(/\D/g, '')) * (ahead !== null && THOUSANDS.test(before) ? 1_000 : 1)
    if (largest === null || sum > largest.sum)
      largest = {
        sum,
        passage: behind === null ? `${ahead![0].trim()} ${text.slice(start, end)}` : text.slice(start, end) + behind[0],
      }
  }
  return largest
}
