import { withoutQuotes } from '../../util/own-words.js'

interface Posted {
  readonly text: string
  /** The thread it stands in and what it replies to; both null for a post of its own. */
  readonly rootRef: string | null
  readonly parentRef: string | null
}

const threadOf = ({ rootRef, parentRef }: Posted): string | null => rootRef ?? parentRef

// "Danke!" stands under every post and means it each time.
const SHORTEST = 30
// The beginning tells a pasted text; robots vary the end.
const COMPARED = 150
const READ = 600
const REMEMBERED = 5_000
const MOST_ROOTS = 20

/** A number for the letters a text begins with, whatever stands between them; null for a text that is too short to mean anything. */
function keyOf(text: string): number | null {
  if (text.length < SHORTEST) return null
  let letters = 0
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let at = 0; at < text.length && at < READ && letters < COMPARED; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    letters += 1
    // Lower case in ASCII and Latin-1.
    low = Math.imul(low ^ (code | 0x20), 0x01000193)
    high = Math.imul(high ^ (code | 0x20), 0xcc9e2d51)
  }
  return letters < SHORTEST / 2 ? null : (low >>> 0) * 0x20_0000 + (high >>> 11)
}

const isLetter = (code: number): boolean =>
  code < 0x80
    ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    : code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && (code < 0xd800 || code > 0xf8ff)

/** Under how many posts of the source the text of a mention stands, among those that were read together: 1 where it is said once. */
export function countRepeats(mentions: Iterable<Posted>): (mention: Posted) => number {
  const roots = new Map<number, Set<string>>()
  for (const mention of mentions) {
    const thread = threadOf(mention)
    const key = thread === null ? null : keyOf(withoutQuotes(mention.text))
    if (thread === null || key === null) continue
    const known = roots.get(key)
    if (known !== undefined) {
      if (known.size < MOST_ROOTS) known.add(thread)
    } else if (roots.size < REMEMBERED) roots.set(key, new Set([thread]))
  }
  return (mention) => {
    const key = threadOf(mention) === null ? null : keyOf(withoutQuotes(mention.text))
    return key === null ? 1 : (roots.get(key)?.size ?? 1)
  }
}
