/** Longest query of a recent search. https://docs.x.com/x-api/posts/search/integrate/build-a-query */
const MOST = 512

/** Searches for any of the words, as few as the length of a query allows. Words in quotes are found as they stand. */
export function queriesOf(words: readonly string[], filter: string | null): readonly string[] {
  const tail = `${filter === null ? '' : ` ${filter}`} -is:retweet`
  const queries: string[][] = []
  for (const term of new Set(words.flatMap((each) => termOf(each) ?? []))) {
    const last = queries.at(-1)
    if (last !== undefined && joined([...last, term], tail).length <= MOST) last.push(term)
    else if (joined([term], tail).length <= MOST) queries.push([term])
  }
  return queries.map((terms) => joined(terms, tail))
}

const joined = (terms: readonly string[], tail: string): string =>
  `${terms.length === 1 ? terms[0] : `(${terms.join(' OR ')})`}${tail}`

/** A query as somebody typed it into the search box of the site. */
export const typedQuery = (query: string, filter: string | null): string =>
  `(${query})${filter === null ? '' : ` ${filter}`}${/-is:retweet/.test(query) ? '' : ' -is:retweet'}`

/** Names of accounts and hashtags are operators of their own; a quotation mark cannot be quoted. */
function termOf(words: string): string | null {
  const text = words
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return null
  return /^[@#][\p{L}\p{N}_]+$/u.test(text) ? text : `"${text}"`
}
