import { describe, expect, it, onTestFinished } from 'vitest'
import { withoutStatistics } from '../../../src/sources/feed/board-topic.js'
import { loopback } from '../../support/loopback.js'
import { PolledSource, sourceConfig } from '../../support/polled-source.js'

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface Post {
  readonly link: string
  readonly title: string
  readonly html?: string
}

/** The roots and texts that a feed at this path comes to. */
async function read(path: string, posts: readonly Post[], link = 'https://forum.example.de/') {
  return (await mentionsOf(path, posts, link)).map(({ rootRef, text }) => [rootRef, text])
}

async function mentionsOf(path: string, posts: readonly Post[], link = 'https://forum.example.de/') {
  const entries = posts.map(
    ({
      link: href,
      title,
      html = '<p>Text</p>',
    }) => `<entry><id>${escaped(href)}</id><link href="${escaped(href)}"/><title>${title}</title>
<updated>2026-11-20T08:00:00Z</updated><author><name>Jana</name></author><content type="html">${escaped(html)}</content></entry>`,
  )
  const body = `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>Forum</title><link href="${link}"/><updated>2026-11-20T08:00:00Z</updated>${entries.join('')}</feed>`
  const { origin, close } = await loopback({ [path]: { headers: { 'content-type': 'application/atom+xml' }, body } })
  onTestFinished(close)
  const { mentions } = await new PolledSource(sourceConfig('comments', `${origin}${path}`)).poll()
  return mentions
}

describe('posts of one topic are one thread', () => {
  it.each<readonly [board: string, path: string, links: readonly string[], root: string]>([
    [
      'phpBB, addresses with the topic',
      '/app.php/feed',
      ['https://forum.example.de/viewtopic.php?f=2&t=34#p1', 'https://forum.example.de/viewtopic.php?f=2&t=34&p=77#p77'],
      'page:https://forum.example.de/viewtopic.php?t=34',
    ],
    [
      'phpBB, feed of the topic: addresses name the post alone',
      '/app.php/feed/topic/34',
      ['https://forum.example.de/viewtopic.php?p=1#p1', 'https://forum.example.de/viewtopic.php?p=77#p77'],
      'page:https://forum.example.de/',
    ],
    [
      'phpBB, feed of the board: the title tells',
      '/app.php/feed',
      ['https://forum.example.de/viewtopic.php?p=1#p1', 'https://forum.example.de/viewtopic.php?p=77#p77'],
      'topic:https://forum.example.de Modem tot',
    ],
    [
      'Flarum',
      '/atom',
      ['https://forum.example.de/d/5-modem-tot', 'https://forum.example.de/d/5-modem-tot/3'],
      'page:https://forum.example.de/d/5-modem-tot',
    ],
    [
      'NodeBB, addresses with the topic',
      '/recentposts.rss',
      ['https://forum.example.de/topic/12/modem-tot', 'https://forum.example.de/topic/12/modem-tot/5'],
      'page:https://forum.example.de/topic/12/modem-tot',
    ],
    [
      'NodeBB, feed of all posts: the title tells',
      '/recentposts.rss',
      ['https://forum.example.de/post/1', 'https://forum.example.de/post/77'],
      'topic:https://forum.example.de Modem tot',
    ],
    [
      'NodeBB, feed of all posts of a category, below a path and with a token',
      '/forum/category/2/recentposts.rss?uid=7&token=abc',
      ['https://forum.example.de/forum/post/1', 'https://forum.example.de/forum/post/77'],
      'topic:https://forum.example.de Modem tot',
    ],
    [
      'NodeBB, feed of the topic: addresses name the post alone',
      '/topic/12.rss',
      ['https://forum.example.de/post/1', 'https://forum.example.de/post/77'],
      'page:https://forum.example.de/',
    ],
    [
      'Redmine, replies by number and page',
      '/projects/strom/boards/1.atom',
      ['https://forum.example.de/boards/1/topics/12', 'https://forum.example.de/boards/1/topics/12?page=2&r=77#message-77'],
      'page:https://forum.example.de/boards/1/topics/12',
    ],
  ])('%s', async (_, path, links, root) => {
    const titles = ['Hilfe • Modem tot', 'Hilfe • Re: Modem tot']
    const found = await read(
      path,
      links.map((link, index) => ({ link, title: titles[index]! })),
    )
    expect(found.map(([rootRef]) => rootRef)).toEqual([root, root])
  })
})

describe('what NodeBB writes around the title of a topic, in English and anew with each edit', () => {
  it.each([
    ['a reply', '/topic/12.rss', 'Reply to Forum on Mon, 23 Nov 2026 03:55:41 GMT', 'Forum'],
    ['a reply that was never edited, in an old version', '/topic/12.rss', 'Reply to Forum on Invalid Date', 'Forum'],
    ['another title', '/topic/12.rss', 'Reply to Foren on Mon, 23 Nov 2026 03:55:41 GMT', null],
    ['words of its own', '/topic/12.rss', 'Reply to Forum on holiday', null],
    ['elsewhere', '/news.rss', 'Reply to Forum on Mon, 23 Nov 2026 03:55:41 GMT', null],
  ])('%s', async (_, path, title, topic) => {
    const [mention] = await mentionsOf(path, [{ link: 'https://forum.example.de/post/77', title }])
    expect(mention?.title).toBe(topic ?? title)
  })
})

describe('what phpBB writes below every post', () => {
  it('is nobody’s words', async () => {
    const html = 'Seit Montag tot.<p>Statistik: Verfasst von <a href="/u">jana</a> — Mo 16. Nov 2026, 10:12</p><hr />\n'
    expect(await read('/feed', [{ link: 'https://forum.example.de/viewtopic.php?t=3#p1', title: 'x', html }])).toEqual([
      ['page:https://forum.example.de/viewtopic.php?t=3', 'Seit Montag tot.'],
    ])
  })

  it.each([
    ['a line of the author himself', '<p>Erstens: geht nicht</p>'],
    ['a line in the middle', '<p>Statistik: x</p><hr /><p>weiter</p>'],
    ['no words before the colon', '<p>10: 12</p> Text<hr />'],
  ])('%s stays', (_, html) => {
    expect(withoutStatistics(html, 'https://forum.example.de/viewtopic.php?t=3')).toBe(html)
  })

  it('elsewhere such a line is somebody’s', () => {
    const html = '<p>Fazit: nie wieder</p><hr />'
    expect(withoutStatistics(html, 'https://blog.example.de/')).toBe(html)
  })
})
