import type { GitlabOptions } from '../model/source-options/gitlab.js'
import { issues } from './gitlab/lists.js'
import { refetchIssue } from './gitlab/refetch.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'

/** Issues of a project on a GitLab, with what is said below them. */
export const gitlab: SourceAdapter<GitlabOptions> = {
  platform: 'gitlab',
  poll: async (context) => {
    const { search } = context.config.options
    const words = search.length === 0 ? [null] : search
    return await pollStreams(context, { streams: words.map((each) => issues(context, each)) })
  },
  refetch: refetchIssue,
}
