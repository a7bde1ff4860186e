import { distance } from 'fastest-levenshtein'

/** Above this a suggestion costs more than it helps: 5,000 sources, each misspelled, would be 25 million comparisons. */
const MAX_CANDIDATES = 1_000

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

// Two letters swapped are two steps, even in a short word; in a long one a third may differ (a plural, an umlaut written out).
const tolerance = (length: number): number => Math.min(Math.floor(length / 2), Math.max(2, Math.floor(length / 3)))

/** The known word that was most likely meant; null when none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const candidates = [...known]
  if (word === '' || word.length > 100 || candidates.length > MAX_CANDIDATES) return null
  const wanted = fold(word)
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const folded = fold(candidate)
    // `Zurich` for `Europe/Zurich`: the last part alone is what people remember of a time zone.
    const steps = folded.endsWith(`/${wanted}`) ? 0 : distance(wanted, folded)
    if (steps >= least || steps > tolerance(Math.max(wanted.length, folded.length))) continue
    best = candidate
    least = steps
  }
  return best
}
