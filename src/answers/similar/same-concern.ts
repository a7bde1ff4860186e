import type { Mention } from '../../model/mention.js'
import { digest } from '../../util/digest.js'
import { truncate } from '../../util/text.js'
import { writtenAt } from '../thread.js'
import { type Likeness, likeness, MIN_WORDS, type Print, printOf } from './likeness.js'
import { mattersOf } from './matters.js'
import { areTwo, type IdSpaceOf, type PersonKeys, type PersonProof, personKeys, proofOf } from './same-person.js'

const DAY = 86_400_000
/** The same words a quarter of a year later are a new concern. */
export const SAME_WORDS_WITHIN = 30 * DAY
/** An account that complains twice of the same things within two weeks still waits for the first to be settled. */
const SAME_MATTER_WITHIN = 14 * DAY
const MIN_SHARED_MATTERS = 2
/** So few words, written twice by one account, are the same words; by anybody else, chance. */
const MIN_WORDS_OF_ACCOUNT = 3

/** A customer's post, as it is compared with others. */
export interface Statement {
  readonly mention: Mention
  readonly at: number
  readonly person: PersonKeys
  readonly print: Print
  /** Many sign one text: it tells nothing of who they are. */
  readonly isPetition: boolean
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

export function statementOf(mention: Mention, { spaceOf }: Surroundings): Statement {
  const print = printOf(mention.text === '' ? (mention.title ?? '') : mention.text)
  const isPetition = PETITION.test(print.words)
  return { mention, at: writtenAt(mention), person: personKeys(mention, spaceOf), print, isPetition }
}

/**
 * By what the same concern is found elsewhere: everything under which another post could be proved to be the same person's, or the same
 * post. Who shares none of them is somebody else, and need not be compared.
 */
export function concernKeys({ mention, person, print, isPetition }: Statement): readonly string[] {
  const { name, ...others } = person
  const long = print.count >= MIN_WORDS
  const keys = Object.entries(others).map(([proof, key]) => `${proof} ${key}`)
  if (long && name !== undefined && !isPetition) keys.push(`name ${name} ${print.words}`)
  if (long && mention.url !== null) keys.push(`post ${mention.url} ${print.words}`)
  return keys.map(digest)
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

/** What both are about, where it is enough to be one matter. */
function sharedMatters(a: Statement, b: Statement, { ignored }: Surroundings): readonly string[] | null {
  if (Math.abs(a.at - b.at) > SAME_MATTER_WITHIN) return null
  const [one, other] = [mattersOf(a.mention.text, ignored), mattersOf(b.mention.text, ignored)]
  const shared = [...one].filter(([stem]) => other.has(stem)).map(([, word]) => word)
  return shared.length >= MIN_SHARED_MATTERS && shared.length * 2 >= Math.min(one.size, other.size) ? shared : null
}

const sameFewWords = (a: Print, b: Print): boolean => a.words === b.words && a.count >= MIN_WORDS_OF_ACCOUNT

/** What an account says twice need not be in the same words. */
function byAccount(a: Statement, b: Statement, around: Surroundings): Sameness | null {
  const like = likeness(a.print, b.print)
  if (like !== null) return { rank: 4 + like.share, reason: LIKENESS_WORDS[like.kind](like.share) }
  if (sameFewWords(a.print, b.print)) return { rank: 4, reason: 'the same words' }
  const shared = sharedMatters(a, b, around)
  return shared === null ? null : { rank: 1, reason: `both speak of ${shared.slice(0, 4).join(', ')}` }
}

function byWords(proof: PersonProof, a: Statement, b: Statement): Sameness | null {
  if (a.isPetition || b.isPetition) return null
  const like = likeness(a.print, b.print)
  if (like === null || (proof === 'name' && like.kind !== 'same')) return null
  return { rank: (proof === 'name' ? 2 : 3) + like.share, reason: LIKENESS_WORDS[like.kind](like.share) }
}

/** One post that two sources deliver. */
function isSamePost(a: Statement, b: Statement): boolean {
  if (a.mention.url === null || a.mention.url !== b.mention.url || a.mention.source === b.mention.source) return false
  return a.print.count >= MIN_WORDS && a.print.words === b.print.words && a.mention.author.name === b.mention.author.name
}

/**
 * Whether two posts are one concern of one person, and why; null: they are two. It asks these two alone, and each the same of the other,
 * so that it does not matter which of many posts are known, and which came first.
 */
export function sameConcern(a: Statement, b: Statement, around: Surroundings): Sameness | null {
  if (areTwo(a.mention, b.mention, around.spaceOf) || Math.abs(a.at - b.at) > SAME_WORDS_WITHIN) return null
  if (isSamePost(a, b)) return { rank: 6, reason: 'the same post, delivered by two sources' }
  const proof = proofOf(a.person, b.person)
  if (proof === null) return null
  const found = isAccount(proof, a.person, b.person) ? byAccount(a, b, around) : byWords(proof, a, b)
  return found === null ? null : { rank: found.rank, reason: `${PROOF_WORDS[proof](a.person[proof] ?? '')}, ${found.reason}` }
}
