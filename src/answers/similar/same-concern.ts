import type { Mention } from '../../model/mention.js'
import { digest } from '../../util/digest.js'
import { withoutQuotes } from '../../util/own-words.js'
import { truncate } from '../../util/text.js'
import { writtenAt } from '../thread.js'
import { type Likeness, likeness, MIN_WORDS, type Print, printOf } from './likeness.js'
import { mattersOf, sharedMatters } from './matters.js'
import { areTwo, type IdSpaceOf, type PersonKeys, type PersonProof, personKeys, proofOf } from './same-person.js'

const DAY = 86_400_000
/** The same words later than that are a new concern. */
export const SAME_WORDS_WITHIN = 30 * DAY
/** An account that complains twice of the same things within two weeks still waits for the first to be settled. */
const SAME_MATTER_WITHIN = 14 * DAY
/** So few words, written twice by one account, are the same words; by anybody else, chance. */
const MIN_WORDS_OF_ACCOUNT = 3

/** What a post says, or said before an edit. */
interface Voice {
  readonly text: string
  readonly print: Print
  /** Many sign one text: it tells nothing of who they are. */
  readonly isPetition: boolean
}

/** A customer's post, as it is compared with others. */
export interface Statement {
  readonly mention: Mention
  readonly at: number
  readonly person: PersonKeys
  /** Edits take nothing back: whether two posts are one must not depend on when they were seen. */
  readonly voices: readonly Voice[]
}

/** Why two posts are one concern. */
export interface Sameness {
  /** The greater, the surer. */
  readonly rank: number
  readonly reason: string
}

/** What all comparing needs to know of the company and its sources. */
export interface Surroundings {
  readonly spaceOf: IdSpaceOf
  /** Words that every complaint shares, such as the brand. */
  readonly ignored: ReadonlySet<string>
}

const PETITION =
  /\b(?:petition|unterschrift|unterschreib|unterzeichn|mustertext|musterbrief|sammelklage|signed|signing|signature)/

/** A page that changes with every look must not be compared with itself for ever. */
const MAX_VOICES = 6

function voiceOf(text: string): Voice {
  const print = printOf(text)
  return { text, print, isPetition: PETITION.test(print.words) }
}

export function statementOf(mention: Mention, { spaceOf }: Surroundings): Statement {
  const { text, title, earlier = [] } = mention
  const texts = [...earlier.slice(0, MAX_VOICES - 1).map((version) => version.text), text === '' ? (title ?? '') : text]
  const voices = texts.map((each) => voiceOf(withoutQuotes(each)))
  return { mention, at: writtenAt(mention), person: personKeys(mention, spaceOf), voices }
}

/**
 * By what the same concern is found elsewhere: everything under which another post could be proved to be the same person's, or the same
 * post. Who shares none of them is somebody else, and need not be compared.
 */
export function concernKeys({ mention, person, voices }: Statement): readonly string[] {
  const { name, ...others } = person
  const keys = Object.entries(others).map(([proof, key]) => `${proof} ${key}`)
  for (const { print, isPetition } of voices) {
    if (print.count < MIN_WORDS) continue
    if (name !== undefined && !isPetition) keys.push(`name ${name} ${print.words}`)
    if (mention.url !== null) keys.push(`post ${mention.url} ${print.words}`)
  }
  return [...new Set(keys.map(digest))]
}

/** A linked page may be a household's, or set for everybody by the feed's template: where the names differ, it is no account. */
function isAccount(proof: PersonProof, a: PersonKeys, b: PersonKeys): boolean {
  if (proof === 'id') return true
  return proof === 'profile' && (a.name === undefined || b.name === undefined || a.name === b.name)
}

const PROOF_WORDS: Readonly<Record<PersonProof, (key: string) => string>> = {
  id: () => 'the same account',
  profile: (key) => `the same person (both link to ${truncate(key, 80)})`,
  handle: (key) => `the same handle (${truncate(key, 40)})`,
  page: (key) => `the same home page (${truncate(key, 80)})`,
  name: (key) => `the same name (${truncate(key, 40)})`,
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

const LIKENESS_WORDS: Readonly<Record<Likeness['kind'], (share: number) => string>> = {
  same: () => 'the same words',
  near: (share) => `nearly the same words (${percent(share)} alike)`,
  part: (share) => `the shorter text is part of the longer (${percent(share)} of it)`,
}

const sameFewWords = (a: Print, b: Print): boolean => a.words === b.words && a.count >= MIN_WORDS_OF_ACCOUNT

type Comparison = (a: Voice, b: Voice) => Sameness | null

/** What an account says twice need not be in the same words. */
const byAccount =
  (near: boolean, { ignored }: Surroundings): Comparison =>
  (a, b) => {
    const like = likeness(a.print, b.print)
    if (like !== null) return { rank: 4 + like.share, reason: LIKENESS_WORDS[like.kind](like.share) }
    if (sameFewWords(a.print, b.print)) return { rank: 4, reason: 'the same words' }
    const shared = near ? sharedMatters(mattersOf(a.text, ignored), mattersOf(b.text, ignored)) : null
    return shared === null ? null : { rank: 1, reason: `both speak of ${shared.slice(0, 4).join(', ')}` }
  }

const byWords =
  (proof: PersonProof): Comparison =>
  (a, b) => {
    if (a.isPetition || b.isPetition) return null
    const like = likeness(a.print, b.print)
    if (like === null || (proof === 'name' && like.kind !== 'same')) return null
    return { rank: (proof === 'name' ? 2 : 3) + like.share, reason: LIKENESS_WORDS[like.kind](like.share) }
  }

const asOnePost: Comparison = (a, b) =>
  a.print.count >= MIN_WORDS && a.print.words === b.print.words
    ? { rank: 6, reason: 'the same post, delivered by two sources' }
    : null

/** The likest of what both say, or ever said. */
function likest(a: Statement, b: Statement, compare: Comparison): Sameness | null {
  let best: Sameness | null = null
  for (const one of a.voices) {
    for (const other of b.voices) {
      const found = compare(one, other)
      if (found !== null && found.rank > (best?.rank ?? 0)) best = found
    }
  }
  return best
}

const mayBeOnePost = ({ mention: a }: Statement, { mention: b }: Statement): boolean =>
  a.url !== null && a.url === b.url && a.source !== b.source && a.author.name === b.author.name

/**
 * Whether two posts are one concern of one person, and why; null: they are two. It asks these two alone, and each the same of the other,
 * so that it does not matter which of many posts are known, and which came first.
 */
export function sameConcern(a: Statement, b: Statement, around: Surroundings): Sameness | null {
  const apart = Math.abs(a.at - b.at)
  if (areTwo(a.mention, b.mention, around.spaceOf) || apart > SAME_WORDS_WITHIN) return null
  const one = mayBeOnePost(a, b) ? likest(a, b, asOnePost) : null
  const proof = proofOf(a.person, b.person)
  if (one !== null || proof === null) return one
  const compare = isAccount(proof, a.person, b.person) ? byAccount(apart <= SAME_MATTER_WITHIN, around) : byWords(proof)
  const found = likest(a, b, compare)
  return found === null ? null : { rank: found.rank, reason: `${PROOF_WORDS[proof](a.person[proof] ?? '')}, ${found.reason}` }
}
