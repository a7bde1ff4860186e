import type { SourceConfig } from '../../model/config.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'

const GITHUB = 'https://api.github.com'

/** `owner/name` of the address of a repository; null for all of GitHub. */
export function repositoryOf({ url }: SourceConfig): string | null {
  const path = (parseUrl(url)?.pathname ?? '').split('/').filter((part) => part !== '')
  if (path.length === 0 || path[0] === 'search') return null
  const [owner = '', name = ''] = path
  if (/^[\w-]+$/.test(owner) && /^[\w.-]+$/.test(name)) return `${owner}/${name.replace(/\.git$/, '')}`
  throw new MonitorError(phrase`${url} is no repository on GitHub`, {
    hint: 'set url to that of a repository, such as https://github.com/beispiel/app, or to https://github.com to search all of it',
  })
}

/** A server of one's own has its API below its own address. */
export const apiOf = ({ url }: SourceConfig): string => {
  const { origin = '', hostname = '' } = parseUrl(url) ?? {}
  return /^(?:www\.)?github\.com$/.test(hostname) ? GITHUB : `${origin}/api/v3`
}

/** Issues, pull requests and discussions of a repository are numbered together; a comment names the number of what it stands below. */
export const threadId = (repository: string, number: string, what: 'issues' | 'discussions' = 'issues'): string =>
  `${repository.toLowerCase()}/${what}/${number}`

export const commentId = (thread: string, comment: string): string => `${thread}#${comment}`

export interface Place {
  readonly repository: string
  readonly number: string
  readonly what: 'issues' | 'discussions'
}

/** What a native id names; null: no id of ours. */
export function placeOf(thread: string): Place | null {
  const [, repository, what, number] = /^([\w-]+\/[\w.-]+)\/(issues|discussions)\/(\d+)$/.exec(thread) ?? []
  return repository === undefined ? null : { repository, what: what as Place['what'], number: number! }
}
