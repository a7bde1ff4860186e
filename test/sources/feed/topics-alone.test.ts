import { describe, expect, it, onTestFinished } from 'vitest'
import { loopback } from '../../support/loopback.js'
import { PolledSource, sourceConfig } from '../../support/polled-source.js'

const TOPICS = ['/topic/2/modem-tot', '/topic/3/lob']
const POSTS = ['/post/4', '/post/5']

async function warningsOf(path: string, links: readonly string[]) {
  const items = links.map(
    (link) => `<item><title>Modem tot</title><link>https://forum.example.de${link}</link><description>Text</description></item>`,
  )
  const body = `<rss version="2.0"><channel><title>Hilfe</title>${items.join('')}</channel></rss>`
  const { origin, close } = await loopback({ [path]: { headers: { 'content-type': 'application/rss+xml' }, body } })
  onTestFinished(close)
  const { warnings } = await new PolledSource(sourceConfig('feed', `${origin}${path}`)).poll()
  return warnings.map((warning) => warning.replaceAll(origin, ''))
}

const told = (url: string): readonly string[] => [
  `this feed shows of each topic only what was said last, and nothing of what was said before; set "type" of this source to comments and "url" to ${url}, which has every post`,
]

describe('a feed of topics, as NodeBB has them, is told of, with the one that has every post', () => {
  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['of a category', '/category/2.rss', TOPICS, told('/category/2/recentposts.rss')],
    ['of all that was said lately, below a path', '/forum/recent.rss', TOPICS, told('/forum/recentposts.rss')],
    ['of what many read', '/popular/weekly.rss', TOPICS, told('/recentposts.rss')],
    [
      'with a token, which is shown to nobody',
      '/recent.rss?uid=7&token=4711abc',
      TOPICS,
      told('/recentposts.rss?uid=7&token=***'),
    ],
    ['of every post', '/category/2/recentposts.rss', POSTS, []],
    ['of something else under such an address', '/category/2.rss', POSTS, []],
    ['without an item', '/category/2.rss', [], []],
  ])('%s', async (_, path, links, warnings) => expect(await warningsOf(path, links)).toEqual(warnings))
})
