/** What the words beside a number call it. `code`: something that is written in blocks of four as cards are. */
export type NumberName = 'card' | 'other' | 'code'

const CARD =
  /kart(?!off|on|ell)|card|visa|master|amex|maestro|american express|diners|union ?pay|girocard|debit|kredit|credit|\bpan\b/gi
const OTHER =
  /(?:fahr|eintritts|kunden|treue|bonus|geschenk|mitglieds|visiten|versicherten|gesundheits|bibliotheks)-?karte?|bestell|auftrag|sendung|kunden|vertrag|ticket|referenz|rechnung|vorgang|artikel|tracking|z(?:ä|ae)hler|mitglied|order|invoice|shipment|parcel|customer|contract|reference|\bref\b|\bcase\b|account n|telefon|phone|konto|paket|lieferschein|buchung|booking|reservierung|transaktion|transaction|mandat|retoure|\brma\b|return n|aktenzeichen|police|fahrgestell|modell|\bmodel\b|fehler|error|\bbuild\b|tweet|toot|(?<![a-z])id\b|\buid\b|kennung|nr\.? ?der|bahncard|supercard|cumulus|payback|(?:gift|loyalty|library|green|membership)[ -]?card/gi
const CODE =
  /lizenz|licen[cs]e|schl(?:ü|ue)ssel|product key|\bkey\b|aktivierung|activation|serien|serial|gutschein|voucher|coupon|imei|iccid|isbn|issn|\bean\b|gtin|barcode|strichcode|(?:sim|speicher|sd|grafik)[ -]?kart|sim[ -]?card|hash|\bsha|\bmd5|uuid|pr(?:ü|ue)fsumme|checksum/gi
const NAMED_AFTERWARDS = /^\s{0,2}(?:=|\(|ist|lautet|war|is|was)\s{0,2}(?:(?:meine|die|der|das|my|the|your|our)\s)?/i
const CARD_IN_LINK = /(?:card|karte|pan)[a-z_]{0,12}=$/i

const LOOKED_BACK = 40
const LOOKED_AHEAD = 45
const LONGEST_LINK = 200

/** What the nearest word before the number calls it, or the words right after it ("… ist meine Bestellnummer"). */
export function nameOfNumber(text: string, start: number, end: number): NumberName | null {
  const before = text.slice(Math.max(0, start - LOOKED_BACK), start)
  if (isInLink(text, start)) return CARD_IN_LINK.test(before) ? 'card' : 'code'
  return nearest(before) ?? afterwards(text.slice(end, end + LOOKED_AHEAD))
}

/** The word that ends last: a "Geschenkkarte" is another card than one that pays. */
function nearest(before: string): NumberName | null {
  const card = lastEnd(before, CARD)
  const other = lastEnd(before, OTHER)
  const code = lastEnd(before, CODE)
  if (Math.max(card, other, code) === 0) return null
  if (code >= card && code >= other) return 'code'
  return other >= card ? 'other' : 'card'
}

function afterwards(after: string): NumberName | null {
  const lead = NAMED_AFTERWARDS.exec(after)?.[0]
  if (lead === undefined) return null
  const word = /^[\p{L}-]{1,25}/u.exec(after.slice(lead.length))?.[0] ?? ''
  return nearest(word)
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}

/** Numbers in web addresses are the ids of pages and posts. */
function isInLink(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_LINK), start)
  let at = before.length
  while (at > 0 && !/\s/.test(before[at - 1]!)) at -= 1
  return /:\/\/|www\.|\.\p{L}{2,10}\//u.test(before.slice(at))
}
