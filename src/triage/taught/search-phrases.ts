import { tokenize } from '../text/tokens.js'

const WORDS = 3
/** A text that is nearly the same has at least four of five of these: twelve over the whole text are enough to find it. */
const PHRASES = 12
const MAX_WORDS = 400
// A link or an address is cut into other words by the full-text index.
const CUT_OTHERWISE = /[/@_#&]/
/** What parts words in the index. To a search some of it would mean something: `Sch***`, „Kulanz“. */
const SIGNS = /[^\p{L}\p{N}\p{M}\p{Co}]/gu
const HAS_WORD = /[\p{L}\p{N}]/u
/** Longer ones are no words that anybody writes twice, and twelve of them more than a search takes. */
const MAX_PHRASE = 300

/** Words of the text, as they stand there, of which another that reads nearly the same has some: what to look for in a full-text index. */
export function searchPhrases(text: string): readonly string[] {
  const { starts, ends } = tokenize(text, MAX_WORDS)
  const length = Math.min(WORDS, starts.length)
  const count = starts.length - length + 1
  if (length === 0) return []
  const chosen = new Set<string>()
  for (let step = 0; step < Math.min(count, 4 * PHRASES) && chosen.size < PHRASES; step++) {
    // Every so many words first, then those between.
    const at = count <= PHRASES ? step : Math.floor((((step % PHRASES) + Math.floor(step / PHRASES) / 4) * count) / PHRASES)
    if (at >= count) continue
    const phrase = text.slice(starts[at], ends[at + length - 1])
    if (CUT_OTHERWISE.test(phrase)) continue
    const words = phrase.replace(SIGNS, ' ').trim()
    if (HAS_WORD.test(words) && words.length <= MAX_PHRASE) chosen.add(words)
  }
  return [...chosen]
}
