import type { RedditOptions } from '../../model/source-options/reddit.js'
import type { PollContext } from '../source.js'

/** One list that Reddit offers in both ways: the feed of `path` is `path.rss`. */
export interface List {
  readonly name: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** See `Stream`. */
  readonly overlapMs?: number
}

/** Posts were seen to come up in the search only two hours after they were written. */
const SEARCH_LATE_MS = 3 * 3_600_000

/** The search knows posts alone; comments are found by reading all of a subreddit. */
export function listsOf({ config, company }: PollContext<RedditOptions>): readonly List[] {
  const { search } = config.options
  const sub = /\/r\/([A-Za-z0-9_]{2,21})(?:[/?#]|$)/.exec(config.url)?.[1] ?? null
  const terms = search.length === 0 && sub === null ? company.terms : search
  const ours = company.accounts.map((name) => ({ name: `comments of ${name}`, path: `/user/${name}/comments`, query: {} }))
  if (terms.length === 0)
    return [
      { name: 'posts', path: `/r/${sub}/new`, query: {} },
      { name: 'comments', path: `/r/${sub}/comments`, query: {} },
    ]
  const [where, within] = sub === null ? ['', {}] : [`/r/${sub}`, { restrict_sr: '1' }]
  return [
    ...terms.map((term) => ({
      name: `search ${term}`,
      path: `${where}/search`,
      query: { q: `"${term.replaceAll('"', ' ')}"`, sort: 'new', type: 'link', ...within },
      overlapMs: SEARCH_LATE_MS,
    })),
    ...ours,
  ]
}
