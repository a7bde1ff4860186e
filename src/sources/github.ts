import type { GithubOptions } from '../model/source-options/github.js'
import { MonitorError } from '../util/errors.js'
import type { Context } from './github/ask.js'
import { discussions } from './github/discussions.js'
import { comments, found, issues } from './github/lists.js'
import { repositoryOf } from './github/place.js'
import { refetchThread } from './github/refetch.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Issues of a repository on GitHub with the comments below them and, for who has a token, its discussions; or a search of all of it. */
export const github: SourceAdapter<GithubOptions> = {
  platform: 'github',
  poll: async (context) => await pollStreams(context, { streams: streamsOf(context) }),
  refetch: refetchThread,
}

function streamsOf(context: Context): readonly Stream[] {
  const repository = repositoryOf(context.config)
  const { search, discussions: talk, pullRequests } = context.config.options
  if (talk && repository === null)
    throw new MonitorError('GitHub tells the discussions of one repository, and url names none', {
      hint: 'set url to that of the repository, or leave out `discussions`',
    })
  const terms = search.length === 0 && repository === null ? context.company.terms : search
  const kinds = pullRequests ? (['issue', 'pull-request'] as const) : (['issue'] as const)
  return [
    ...terms.flatMap((term) => kinds.map((kind) => found(context, { term, repository, kind }))),
    ...(terms.length === 0 && repository !== null ? [issues(context, repository), comments(context, repository)] : []),
    ...(talk && repository !== null ? [discussions(context, repository)] : []),
  ]
}
