/** What a hostile document may cost. Past a limit the reader keeps what it has and says so. */
export const LIMITS = {
  /** htmlparser2 is quadratic in nesting depth; no feed seen is deeper than 40. */
  depth: 500,
  entries: 10_000,
  /** Characters of one element's text; the longest articles seen are about 500,000. */
  text: 2_000_000,
  /** Characters that entities of the document's own DTD may add in all. */
  entityExpansion: 100_000,
  warnings: 20,
  /** rss-parser's snippet code is quadratic: 94 KB of `a&lt;p` took 4 s. */
  secondOpinionBytes: 256 * 1024,
} as const
