import { sha256 } from '../../util/hash.js'
import { foldWords } from '../fold.js'
import { signatureOf } from './signature.js'

/** Fewer words are equal by chance: "Das ist behoben." */
const MIN_WORDS = 6
/** Shingles of so many words, and the share of them that two texts of one template have in common. */
const SHINGLE = 3
const ALIKE = 0.8
/** Texts of one thread that are compared pair by pair; a thread with more holds its templates word by word. */
const MAX_COMPARED = 120
const MAX_TEXT = 6_000

const LINK = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g
const HANDLE = /@[\p{L}\p{N}_.@-]+/gu
/** "Liebe Frau Müller," or "Petra!" at the beginning: what an agent who pastes types himself. */
const GREETING =
  /^\s*(?:sehr geehrte[rs]?|liebe[rs]?|hallo|hi|hey|hoi|grüezi|servus|moin|guten (?:tag|morgen|abend)|dear|hello|good (?:morning|afternoon|evening))\b[^,!\n.]{0,60}[,!\n.:]+/iu
const NAME = /^\s*(?!(?:Ja|Nein|Yes|No|Doch|Leider|Danke|Sorry)\b)(?:\p{Lu}[\p{L}'’-]*(?![\p{L}'’-])\s?){1,3}[,!:]\s/u
const ABBREVIATED = /\b(Dr|Prof|Hr|Fr|Mr|Mrs|Ms)\.\s*/g
const TITLED = /\b(?:Frau|Herrn?|Familie|Mr|Mrs|Ms|Miss)\.?\s+(?:Dr\.?\s+)?\p{Lu}[\p{L}'’-]+/gu
const NUMBER = /(?<![\p{L}\p{N}_/-])[\p{L}\p{N}_/-]*\d[\p{L}\p{N}_/-]*/gu

/** The words of a reply without what differs from customer to customer: names, numbers, links, who signed. */
export function templateWords(text: string, accountName: string | null): string {
  const { body } = signatureOf(text.slice(0, MAX_TEXT), accountName)
  const plain = body.replace(ABBREVIATED, '$1 ').replace(GREETING, ' ').replace(NAME, ' ')
  return foldWords(plain.replace(LINK, ' ').replace(HANDLE, ' ').replace(TITLED, ' ').replace(NUMBER, ' '))
}

/** Equal for replies of one template, in whichever thread they stand; null for a text too short to compare. */
export function templateHash(text: string, accountName: string | null): string | null {
  const words = templateWords(text, accountName)
  return words.split(' ').length < MIN_WORDS ? null : sha256('reply', words)
}

function shinglesOf(words: string): ReadonlySet<string> {
  const list = words.split(' ')
  return new Set(list.slice(0, Math.max(1, list.length - SHINGLE + 1)).map((_, at) => list.slice(at, at + SHINGLE).join(' ')))
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < ALIKE * large.size) return false
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common += 1
  return common >= ALIKE * (a.size + b.size - common)
}

/** How many of these texts are made from the same template as each, the text itself included. */
export function countAlike(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const long = [...counts.keys()].filter((text) => text.split(' ').length >= MIN_WORDS).slice(0, MAX_COMPARED)
  const shingles = new Map(long.map((text) => [text, shinglesOf(text)]))
  return (text) => {
    const own = shingles.get(text)
    if (own === undefined) return counts.get(text) ?? 1
    let count = 0
    for (const [other, theirs] of shingles) if (other === text || areAlike(own, theirs)) count += counts.get(other) ?? 0
    return count
  }
}
