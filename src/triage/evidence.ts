import type { Reason } from '../model/verdict.js'
import { anyLanguage } from './lexicon/any.js'
import { german } from './lexicon/de.js'
import { english } from './lexicon/en.js'
import type { Effects, Group } from './lexicon/group.js'
import { spamWords } from './lexicon/spam.js'
import { compileLexicon, type Lexicon, type Match, matchLexicon } from './matcher.js'
import { SEAM, type Tokens } from './tokens.js'

/** What one sign speaks for: `complaint`, `question`, … in log-odds. */
export const HEADS = ['complaint', 'question', 'suggestion', 'praise', 'spam'] as const
export type Head = (typeof HEADS)[number]

export type Weights = Readonly<Record<Head, number>>

export interface Sign {
  readonly code: string
  readonly passage: string | null
  readonly weights: Weights
}

/** Every sign has the same shape, which is what keeps adding them up fast. */
export const sign = (code: string, passage: string | null, weights: Effects, factor = 1): Sign => ({
  code,
  passage,
  weights: {
    complaint: (weights.complaint ?? 0) * factor,
    question: (weights.question ?? 0) * factor,
    suggestion: (weights.suggestion ?? 0) * factor,
    praise: (weights.praise ?? 0) * factor,
    spam: (weights.spam ?? 0) * factor,
  },
})

export const reasonOf = ({ code, passage, weights }: Sign, head: Head): Reason => ({
  code,
  passage,
  weight: round(weights[head]),
})

const round = (weight: number): number => Math.round(weight * 100) / 100

const lexica = new Map<string, Lexicon<Group>>()

/** The lexicon of a language; of both together when the language is unknown, of none but signs when it is another. */
function lexiconOf(language: string | null): Lexicon<Group> {
  const key = language === null || language === 'de' || language === 'en' ? String(language) : 'other'
  const known = lexica.get(key)
  if (known !== undefined) return known
  const groups = [
    ...anyLanguage,
    ...spamWords,
    ...(key === 'de' || key === 'null' ? german : []),
    ...(key === 'en' || key === 'null' ? english : []),
  ]
  const lexicon = compileLexicon(groups.map((group) => [group.phrases, group] as const))
  lexica.set(key, lexicon)
  return lexicon
}

const NEGATORS = new Set(
  (
    'nicht nie niemals kein keine keinen keinem keiner keinerlei ohne weder kaum nimmer nid nöd ned nuet nüt wenig ' +
    'not no never without hardly barely neither nor isnt wasnt arent dont doesnt didnt wont cant cannot aint'
  )
    .replace(/ö|ü/g, (umlaut) => (umlaut === 'ö' ? 'oe' : 'ue'))
    .split(' '),
)
const INTENSIFIERS = new Set(
  (
    'sehr total absolut extrem voll mega richtig echt wirklich unglaublich dermassen so zu einfach völlig komplett ' +
    'really very extremely absolutely so totally utterly completely such incredibly beyond'
  )
    .replace('völlig', 'voellig')
    .split(' '),
)
const NEGATED_PRAISE: Effects = { complaint: 1.6, praise: -0.8 }
// Said twice weighs half more, said ten times no more than three times.
const REPEATED = [1, 0.55, 0.3]

/** All signs of a text. Longer phrases swallow shorter ones inside them: "kein Problem" is no problem. */
export function signsOf(tokens: Tokens, language: string | null): Sign[] {
  const counts = new Map<string, number>()
  const signs: Sign[] = []
  for (const match of swallow(matchLexicon(lexiconOf(language), tokens))) {
    const group = match.value
    const turned = group.polar !== undefined && negated(tokens, match, group.polar === 'good')
    if (turned && group.polar === 'bad') continue
    const code = turned ? 'negated-praise' : group.code
    const count = counts.get(code) ?? 0
    counts.set(code, count + 1)
    const factor = REPEATED[count]
    if (factor === undefined) continue
    const weights = turned ? NEGATED_PRAISE : group
    signs.push(sign(code, passageOf(tokens, match), weights, intensified(tokens, match) ? factor * 1.25 : factor))
  }
  return signs
}

function swallow(matches: readonly Match<Group>[]): Match<Group>[] {
  if (matches.length < 2) return [...matches]
  const owners = new Map<number, number>()
  for (const { from, to } of matches) {
    const length = to - from
    for (let at = from; at < to; at++) if ((owners.get(at) ?? 0) < length) owners.set(at, length)
  }
  const seen = new Set<string>()
  return matches.filter(({ value, from, to }) => {
    const key = `${value.code} ${from}`
    let owned = false
    for (let at = from; at < to && !owned; at++) owned = owners.get(at) === to - from
    if (!owned || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A negation before the word in its clause; after it too for praise, as German puts it: "gefällt mir gar nicht". */
function negated({ words, seams }: Tokens, { from, to }: Match<unknown>, after: boolean): boolean {
  for (let at = from - 1, left = 3; at >= 0 && left > 0; at--, left--) {
    if (seams[at + 1] !== SEAM.space) break
    if (NEGATORS.has(words[at]!) && words[at + 1] !== 'nur' && words[at + 1] !== 'only') return true
  }
  if (!after) return false
  for (let at = to, left = 3; at < words.length && left > 0 && seams[at] === SEAM.space; at++, left--) {
    if ((words[at] === 'nicht' || words[at] === 'nie' || words[at] === 'noed' || words[at] === 'ned') && words[at + 1] !== 'nur')
      return true
  }
  return false
}

const intensified = ({ words, seams }: Tokens, { from }: Match<unknown>): boolean =>
  from > 0 && seams[from] === SEAM.space && INTENSIFIERS.has(words[from - 1]!)

const passageOf = ({ text, starts, ends }: Tokens, { from, to }: Match<unknown>): string => text.slice(starts[from], ends[to - 1])
