import type { PerHead } from './heads.js'
import { isLearned } from './language/learned-language.js'
import { anyLanguage } from './lexicon/any.js'
import { german } from './lexicon/de.js'
import { english } from './lexicon/en.js'
import type { Group } from './lexicon/group.js'
import { spamWords } from './lexicon/spam.js'
import { perHead, type Sign, sign } from './sign.js'
import { createLexicon, indexPhrases, type Lexicon, type Match, matchLexicon, type PhraseIndex } from './text/matcher.js'
import { SEAM, type Tokens } from './text/tokens.js'
import { listWords } from './text/words.js'

/** A group as it is weighed. */
interface Entry {
  readonly code: string
  /** Of the code. */
  readonly number: number
  readonly polar: Group['polar']
  readonly weights: PerHead
  /** What it adds to the bad or the good that a text says over all. */
  readonly bad: number
  readonly good: number
}

// Weaker words say nothing of good and bad: "leider", "bestellt".
const JUDGES = 0.9

const numbers = new Map<string, number>()

function numberOf(code: string): number {
  const number = numbers.get(code) ?? numbers.size
  numbers.set(code, number)
  return number
}

function entryOf(group: Group): Entry {
  const { code, polar, complaint = 0, praise = 0, rating = false } = group
  const bad = complaint >= JUDGES && !rating ? complaint : 0
  return {
    code,
    number: numberOf(code),
    polar,
    weights: perHead(group),
    bad,
    good: bad === 0 && praise >= JUDGES && !rating ? praise : 0,
  }
}

type Part = 'any' | 'spam' | 'de' | 'en'
const GROUPS: Readonly<Record<Part, readonly Group[]>> = { any: anyLanguage, spam: spamWords, de: german, en: english }
const indices = new Map<Part, PhraseIndex<Entry>>()

function indexOf(part: Part): PhraseIndex<Entry> {
  const known = indices.get(part)
  if (known !== undefined) return known
  const index = indexPhrases(GROUPS[part].map((group) => [group.phrases, entryOf(group)] as const))
  indices.set(part, index)
  return index
}

const lexica = new Map<string, Lexicon<Entry>>()

/** The lexicon of a language; of both together when the language is unknown, of none but signs when it is another. */
function lexiconOf(language: string | null): Lexicon<Entry> {
  const key = isLearned(language) ? String(language) : 'other'
  const known = lexica.get(key)
  if (known !== undefined) return known
  const spoken = (['de', 'en'] as const).filter((part) => key === part || key === 'null')
  const lexicon = createLexicon((['any', 'spam', ...spoken] as const).map(indexOf))
  lexica.set(key, lexicon)
  return lexicon
}

const NEGATORS = listWords(
  (
    'nicht nie niemals kein keine keinen keinem keiner keinerlei ohne weder kaum nimmer nid nöd ned nuet nüt wenig ' +
    'not no never without hardly barely neither nor isnt wasnt arent dont doesnt didnt wont cant cannot aint'
  )
    .replace(/ö|ü/g, (umlaut) => (umlaut === 'ö' ? 'oe' : 'ue'))
    .split(' '),
)
const INTENSIFIERS = listWords(
  (
    'sehr total absolut extrem voll mega richtig echt wirklich unglaublich dermassen so zu einfach völlig komplett ' +
    'really very extremely absolutely so totally utterly completely such incredibly beyond'
  )
    .replace('völlig', 'voellig')
    .split(' '),
)
const NEGATED_PRAISE = entryOf({ code: 'negated-praise', phrases: '', complaint: 1.6, praise: -0.8 })
// What outweighs what over a whole text, however long: the review of a bad stay says some good of it, and each code counts three times at most.
const BALANCE = perHead({ complaint: 1.5, praise: -1.5 })
// Said twice weighs half more, said ten times no more than three times.
const REPEATED = [1, 0.55, 0.3]
const INTENSIFIED = 1.25

/** How often a text said each code already, by its number. */
let counts = new Uint8Array(0)

function startCounts(): void {
  if (counts.length < numbers.size) counts = new Uint8Array(numbers.size)
  else counts.fill(0)
}

/** All signs of a text. Longer phrases swallow shorter ones inside them: "kein Problem" is no problem. */
export function signsOf(tokens: Tokens, language: string | null): Sign[] {
  const matches = swallow(matchLexicon(lexiconOf(language), tokens), tokens.words.length)
  startCounts()
  const signs: Sign[] = []
  let bad = 0
  let good = 0
  for (const match of matches) {
    const turned = match.value.polar !== undefined && negated(tokens, match, match.value.polar === 'good')
    if (turned && match.value.polar === 'bad') continue
    const entry = turned ? NEGATED_PRAISE : match.value
    const count = counts[entry.number]!
    bad += entry.bad
    good += entry.good
    const factor = REPEATED[count]
    if (factor === undefined) continue
    counts[entry.number] = count + 1
    signs.push(
      sign(entry.code, passageOf(tokens, match), entry.weights, intensified(tokens, match) ? factor * INTENSIFIED : factor),
    )
  }
  if (bad !== good) signs.push(sign('balance', null, BALANCE, (bad - good) / Math.sqrt(bad + good + 1)))
  return signs
}

/** The longest at each word, and of one code no two that begin at the same. `matches` stand in order of their first word. */
function swallow(matches: readonly Match<Entry>[], words: number): readonly Match<Entry>[] {
  if (areApart(matches)) return matches
  const owners = new Array<number>(words).fill(0)
  for (const { from, to } of matches) for (let at = from; at < to; at++) owners[at] = Math.max(owners[at]!, to - from)
  const kept: Match<Entry>[] = []
  for (const match of matches) {
    const { value, from, to } = match
    let at = from
    while (at < to && owners[at] !== to - from) at += 1
    if (at === to) continue
    let before = kept.length - 1
    while (before >= 0 && kept[before]!.from === from && kept[before]!.value.code !== value.code) before -= 1
    if (before < 0 || kept[before]!.from !== from) kept.push(match)
  }
  return kept
}

function areApart(matches: readonly Match<Entry>[]): boolean {
  for (let at = 1; at < matches.length; at++) if (matches[at]!.from < matches[at - 1]!.to) return false
  return true
}

/** A negation before the word in its clause; after it too for praise, as German puts it: "gefällt mir gar nicht". */
function negated({ words, entries, seams }: Tokens, { from, to }: Match<unknown>, after: boolean): boolean {
  for (let at = from - 1, left = 3; at >= 0 && left > 0; at--, left--) {
    if (seams[at + 1] !== SEAM.space) break
    if ((entries[at]!.lists & NEGATORS) !== 0 && words[at + 1] !== 'nur' && words[at + 1] !== 'only') return true
  }
  if (!after) return false
  for (let at = to, left = 3; at < words.length && left > 0 && seams[at] === SEAM.space; at++, left--) {
    if ((words[at] === 'nicht' || words[at] === 'nie' || words[at] === 'noed' || words[at] === 'ned') && words[at + 1] !== 'nur')
      return true
  }
  return false
}

const intensified = ({ entries, seams }: Tokens, { from }: Match<unknown>): boolean =>
  from > 0 && seams[from] === SEAM.space && (entries[from - 1]!.lists & INTENSIFIERS) !== 0

const passageOf = ({ text, starts, ends }: Tokens, { from, to }: Match<unknown>): string => text.slice(starts[from], ends[to - 1])
