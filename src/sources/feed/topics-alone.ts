import { redactUrl } from '../../util/redact-url.js'
import { parseUrl } from '../../util/url.js'
import type { FeedDocument } from './feed-document.js'

/** NodeBB's feeds of topics: of each its newest post, under the address of the topic, so that every reply looks like an edit of what it follows. */
const OF_TOPICS = /^(.*\/)(?:(category\/\d+)|recent|popular(?:\/\w+)?|top(?:\/\w+)?)\.rss$/
const TOPIC = /\/topic\/\d+\/[^/]+$/

/** What the operator is told where a feed of topics is read in place of one of posts. */
export function topicsAlone({ feed, url }: FeedDocument): readonly string[] {
  const address = parseUrl(url)
  const [, before, category] = OF_TOPICS.exec(address?.pathname ?? '') ?? []
  if (address === null || before === undefined || feed.entries.length === 0) return []
  if (!feed.entries.every(({ link }) => TOPIC.test(parseUrl(link ?? '')?.pathname ?? ''))) return []
  address.pathname = `${before}${category === undefined ? '' : `${category}/`}recentposts.rss`
  return [
    `this feed shows of each topic only what was said last, and nothing of what was said before; set "type" of this source to comments and "url" to ${redactUrl(address.href)}, which has every post`,
  ]
}
