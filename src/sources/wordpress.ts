import type { SourceAdapter } from './source.js'
import { pollWordPress } from './wordpress/poll.js'
import { refetchThread } from './wordpress/refetch.js'

/**
 * The comments and posts of one WordPress site. `url` is the site's root. Native ids: `comment-4711`, and the guid for a post; the same
 * whether a feed or the REST API told of it. Authors' ids are the site's user ids, which only REST tells.
 */
export const wordpress: SourceAdapter = { platform: 'wordpress', poll: pollWordPress, refetch: refetchThread }
