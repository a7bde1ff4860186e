import { CHAR } from './fold-char.js'
import { type FoldedText, placeAt } from './fold-text.js'
import { isHint } from './hints.js'
import { isCompanyWord } from './name-end.js'
import { isRegistered, type Place } from './place.js'
import type { Term } from './term.js'

/** A name found in a text, as far as its place goes. */
export interface Found {
  readonly term: Term
  /** Indices of folded codes. */
  readonly from: number
  readonly to: number
  readonly rest: string
  readonly place: Place
}

/**
 * What a name that is a common word says by itself: it means us; it does beside a hint; it does only if people said so of such texts; never.
 */
export type Certainty = 'certain' | 'doubtful' | 'unlikely' | 'other'

const LEGAL_FORM =
  /^[\s-]{1,2}(?:AG|SE|SA|S\.A\.|GmbH|KG|KGaA|Sàrl|SARL|Ltd|LLC|Inc|PLC|plc|Corp|Group|Gruppe|Holding|Konzern)(?![\p{L}\p{N}])/u

export function certaintyOf(folded: FoldedText, found: Found): Certainty {
  const { term, place, rest } = found
  if (term.hints === null || term.plain) return 'certain'
  const end = placeAt(found.to)
  switch (place) {
    case 'path':
    case 'mail-name':
      return 'other'
    case 'host':
      return rest === '' && startsLabel(folded, found) && isRegistered(folded.text, end) ? 'certain' : 'other'
    case 'handle':
    case 'hashtag':
      return inTag(folded, found)
    case 'text':
      return inText(folded, found, end)
  }
}

const startsLabel = ({ codes, flags }: FoldedText, { from }: Found): boolean => {
  const before = codes[from - 1]!
  return from === 0 || ((flags[from - 1]! & CHAR.word) === 0 && before !== HYPHEN)
}

const [HASH, AT, UNDERSCORE, HYPHEN] = [35, 64, 95, 45] as const

/** The tag is the name, or the name and a word of companies: `@post_hilft`; `@orangelover` is somebody else. */
function inTag(folded: FoldedText, { from, to, rest, term }: Found): Certainty {
  const { codes } = folded
  if (codes[from - 1] !== HASH && codes[from - 1] !== AT) return 'other'
  if (rest !== '') return isCompanyWord(rest) || isHint(rest, term.hints!) ? 'certain' : 'other'
  if (codes[to] !== UNDERSCORE) return 'certain'
  const next = wordFrom(folded, to + 1)
  return isCompanyWord(next) || isHint(next, term.hints!) ? 'certain' : 'other'
}

function wordFrom({ codes, flags }: FoldedText, from: number): string {
  let to = from
  while (to < from + 40 && (flags[to]! & CHAR.word) !== 0) to += 1
  return String.fromCharCode(...codes.subarray(from, to))
}

const NUMBER =
  /^(?:\d+|ein|eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|one|two|three|four|five|six|seven|eight|nine|ten)$/
const COUNTED =
  /^(?:sekunde|minute|stunde|tag|woche|monat|jahr|uhr|mal|euro|franken|prozent|personen|leute|kunden|second|hour|day|week|month|year|time|people)/

/** `Drei Wochen`: at the beginning of a sentence a number has a capital too. */
const counts = (folded: FoldedText, { term, to }: Found): boolean =>
  NUMBER.test(term.letters) && (folded.flags[to]! & CHAR.space) !== 0 && COUNTED.test(wordFrom(folded, to + 1))

function inText(folded: FoldedText, found: Found, end: number): Certainty {
  const { term, from, to, rest } = found
  if (counts(folded, found)) return 'other'
  if (LEGAL_FORM.test(folded.text.slice(end, end + 12))) return 'certain'
  if (rest !== '') return isCompanyWord(rest) || isHint(rest, term.hints!) ? 'certain' : 'other'
  // `Post-App`; `Post-Moderne` is no sign.
  if (folded.codes[to] === HYPHEN) {
    const next = wordFrom(folded, to + 1)
    if (next !== '') return isCompanyWord(next) || isHint(next, term.hints!) ? 'certain' : 'doubtful'
  }
  const isSmall = (folded.flags[from]! & CHAR.upper) === 0
  return term.capital && isSmall && usesCapitals(folded) ? 'unlikely' : 'doubtful'
}

// Each name in a text asks the same.
let last: { readonly folded: FoldedText; readonly uses: boolean } | null = null

/** Words within sentences begin with capitals: who writes so writes a name so too. A phone makes the capital after a full stop by itself. */
export function usesCapitals(folded: FoldedText): boolean {
  if (last?.folded !== folded) last = { folded, uses: hasCapital(folded) }
  return last.uses
}

function hasCapital({ codes, flags, length }: FoldedText): boolean {
  let isAfterSentence = true
  for (let at = 0; at < length; at++) {
    const flag = flags[at]!
    if ((flag & CHAR.word) === 0) {
      const code = codes[at]!
      if (code === 46 || code === 33 || code === 63 || code === 58 || code === HASH || code === AT || code === UNDERSCORE)
        isAfterSentence = true
      continue
    }
    const isStart = at === 0 || (flags[at - 1]! & CHAR.word) === 0
    if (!isStart) continue
    // `I` is always a capital in English, and whole words in capitals are loud.
    const isName = (flag & CHAR.upper) !== 0 && (flags[at + 1]! & CHAR.word) !== 0 && (flags[at + 1]! & CHAR.upper) === 0
    if (isName && !isAfterSentence) return true
    isAfterSentence = false
  }
  return false
}
