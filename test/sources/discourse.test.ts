import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START, texts } from '../support/polled-source.js'
import { DiscourseSite, type ForumPost } from '../support/sites/discourse-site.js'

class SearchedForum extends DiscourseSite {
  override options = { search: ['störung'], accounts: ['beispiel_hilfe'] }
  readonly unchangedRequests = 2
}

describeSource('discourse', () => new DiscourseSite())
describeSource('discourse', () => new SearchedForum())

const JANA = { id: 501, name: 'jana_k' }

async function forum(prepare: (site: DiscourseSite) => void) {
  const { site, source, url } = await polledSite('discourse', new DiscourseSite(), { prepare })
  return { site, source, origin: url }
}

const paths = (site: DiscourseSite): string[] =>
  site.requests.map(({ path, query }) => `${path}?${decodeURIComponent(query.toString()).replaceAll('+', ' ')}`)

describe('a post of a Discourse forum', () => {
  it('is told with topic, author, place in the thread', async () => {
    const { source, origin } = await forum((site) => {
      site.titles.set(7788, 'Modem Neustart')
      site.add({ topic: 7788, text: 'Modem startet alle 10 Minuten neu.', at: START - HOUR, user: JANA })
      site.add({
        topic: 7788,
        text: 'Bei mir auch &amp; wie',
        at: START,
        user: { id: 1, name: 'admin', staff: true },
        replyTo: 1,
      })
    })
    const { mentions } = await source.poll()
    expect(mentions.toReversed()).toEqual([
      {
        nativeId: '7788/1',
        role: 'post',
        url: `${origin}/t/thema/7788/1`,
        title: 'Modem Neustart',
        text: 'Modem startet alle 10 Minuten neu.',
        author: { id: '501', handle: 'jana_k', name: 'jana_k', url: null, followers: null, flags: [] },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
      expect.objectContaining({
        nativeId: '7788/2',
        role: 'comment',
        text: 'Bei mir auch & wie',
        parentRef: '7788/1',
        rootRef: '7788/1',
        author: expect.objectContaining({ flags: ['staff'] }),
      }),
    ])
  })

  it.each<readonly [rule: string, raw: ForumPost['raw']]>([
    ['what nobody wrote ("closed this topic") is no post', { post_type: 3 }],
    ['a hidden post shows a placeholder, which nobody wrote', { hidden: true }],
  ])('%s', async (_, raw) => {
    const { source } = await forum((site) => site.add({ topic: 1, text: 'x', at: START, user: JANA, raw: raw! }))
    expect(texts(await source.poll())).toEqual([])
  })

  it('deleted by its author: told as deleted', async () => {
    const { source } = await forum((site) =>
      site.add({ topic: 1, text: 'weg', at: START, user: JANA, raw: { user_deleted: true } }),
    )
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: '1/1', deleted: true }])
  })

  it('a reply that stands right below its parent names none, and belongs to the topic all the same', async () => {
    const { source } = await forum((site) => {
      site.add({ topic: 1, text: 'Frage', at: START, user: JANA })
      site.add({ topic: 1, text: 'Antwort', at: START + 1, user: JANA })
    })
    expect((await source.poll()).mentions[0]).toMatchObject({ nativeId: '1/2', parentRef: null, rootRef: '1/1' })
  })
})

describe('how a Discourse forum is asked', () => {
  it.each([
    ['without a key', {}, null, {}],
    ['the key of a user', { token: 'geheim' }, null, { 'user-api-key': 'geheim' }],
    [
      'the key of an administrator acts as a user',
      { token: 'geheim' },
      'monitor',
      { 'api-key': 'geheim', 'api-username': 'monitor' },
    ],
  ] as const)('%s', async (_, secrets, username, expected) => {
    const { site, source } = await forum((made) => made.add({ topic: 1, text: 'x', at: START, user: JANA }))
    source.config = { ...source.config, username }
    source.secrets = secrets
    source.authorization = 'Bearer geheim'
    await source.poll()
    const { headers } = site.requests[0]!
    const sent = ['user-api-key', 'api-key', 'api-username', 'authorization'].filter((name) => name in headers)
    expect(Object.fromEntries(sent.map((name) => [name, headers[name]]))).toEqual(expected)
  })

  it('a search tells excerpts: what is new is read whole, one request a topic, and what is known is not asked for again', async () => {
    const { site, source } = await forum((made) => {
      made.options = { search: ['modem'], accounts: [] }
      made.add({ topic: 1, text: 'Mein Modem startet alle zehn Minuten neu', at: START, user: JANA })
      made.add({ topic: 1, text: 'Welches Modem genau ist es denn?', at: START + 1, user: JANA })
    })
    const first = await source.poll()
    expect(texts(first)).toEqual(['Mein Modem startet alle zehn Minuten neu', 'Welches Modem genau ist es denn?'])
    site.add({ topic: 2, text: 'Noch ein Modem, das nicht geht', at: START + 2, user: JANA })
    const before = site.count()
    expect(ids(await source.poll())).toEqual(['2/1'])
    expect(paths(site).slice(before)).toEqual(['/search.json?q=modem order:latest&page=1', '/t/2/posts.json?post_ids[]=90002'])
  })

  it('a login wall (403) is an error, not an empty forum', async () => {
    const { site, source } = await forum(() => {})
    site.fail({ status: 403, type: 'application/json', body: '{"errors":["Du musst angemeldet sein."]}' })
    await expect(source.poll()).rejects.toMatchObject({ status: 403 })
  })
})
