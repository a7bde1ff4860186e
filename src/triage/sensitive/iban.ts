import type { Span } from '../text/span.js'

// Lengths from the SWIFT IBAN registry.
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 ' +
    'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ' +
    'ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ' +
    'ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const START = /(?:(?<![A-Za-z0-9])|(?<=iban|konto|account))([a-z]{2})[ \u00a0\u202f]?\d[ \u00a0\u202f]?\d/gi
const SEPARATOR = /[ \t\n\r\u00a0\u2002-\u200a\u2010-\u2015\u202f\u2212\u3000.\-_/]/

/** IBANs of every registered country, whatever stands between their groups, in capitals or not. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = []
  START.lastIndex = 0
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const length = LENGTHS[match[1]!.toUpperCase()]
    const end = length === undefined ? null : ibanEnd(text, match.index, length)
    if (end === null) {
      START.lastIndex = match.index + 1
      continue
    }
    spans.push({ start: match.index, end })
    START.lastIndex = end
  }
  return spans
}

/** Whether the digits at `start` follow a country as in an IBAN: even a mistyped IBAN holds no card number. */
export function continuesIban(text: string, start: number): boolean {
  const country = /(?<![A-Za-z0-9])([A-Za-z]{2})$/.exec(text.slice(Math.max(0, start - 3), start))?.[1]
  return (
    country !== undefined &&
    LENGTHS[country.toUpperCase()] !== undefined &&
    /^\d\d(?:\d\d)?(?!\d)/.test(text.slice(start, start + 5))
  )
}

function ibanEnd(text: string, start: number, length: number): number | null {
  let compact = ''
  let gap = 0
  let at = start
  for (; at < text.length && compact.length < length; at++) {
    const char = text[at]!
    if (/[A-Za-z0-9]/.test(char)) {
      compact += char
      gap = 0
    } else if (!SEPARATOR.test(char) || ++gap > 2) return null
  }
  if (compact.length < length || /\d/.test(text[at] ?? '')) return null
  return mod97(compact.toUpperCase()) === 1 ? at : null
}

/** ISO 7064 over the rearranged IBAN: country and check digits at the end, letters as 10 to 35. */
function mod97(iban: string): number {
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest
}
