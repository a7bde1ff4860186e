import { describe, expect, it, onTestFinished } from 'vitest'
import { fullText } from '../../src/sources/bluesky/rich-text.js'
import { describeSource } from '../contracts/source.js'
import { HOUR, ids, MINUTE, PolledSource, START, sourceConfig, texts } from '../support/polled-source.js'
import { BlueskySite, JANA, OURS } from '../support/sites/bluesky-site.js'

/** A search beside the notifications. */
class SearchedSky extends BlueskySite {
  override readonly unchangedRequests = 3
  override options = { search: ['störung'] }
}

describeSource('bluesky', () => new BlueskySite())
describeSource('bluesky', () => new SearchedSky())

async function sky(prepare: (site: BlueskySite) => void = () => {}) {
  const site = new BlueskySite()
  await site.start()
  onTestFinished(() => site.stop())
  prepare(site)
  const source = new PolledSource(
    sourceConfig('bluesky', 'https://bsky.app/profile/firma.example', { ...site.config, username: null }),
  )
  source.secrets = site.secrets
  return { site, source }
}

const methods = (site: BlueskySite, from = 0): string[] => site.requests.slice(from).map(({ path }) => path.replace(/^.*\./, ''))

describe('a post on Bluesky', () => {
  it('is told with author, language and place in the thread', async () => {
    const { site, source } = await sky((made) => made.write(1, START - HOUR))
    site.add({ did: JANA, text: 'Immer noch.', at: START, replyTo: site.nativeId(1), reason: 'reply', rkey: '3lxyz' })
    expect((await source.poll()).mentions[0]).toEqual({
      nativeId: 'at://did:plc:jana/app.bsky.feed.post/3lxyz',
      role: 'comment',
      url: 'https://bsky.app/profile/did:plc:jana/post/3lxyz',
      title: null,
      text: 'Immer noch.',
      author: {
        id: 'did:plc:jana',
        handle: 'jana.example',
        name: 'Jana',
        url: 'https://bsky.app/profile/did:plc:jana',
        followers: null,
        flags: [],
      },
      language: 'de',
      publishedAt: START,
      editedAt: null,
      parentRef: site.nativeId(1),
      rootRef: site.nativeId(1),
      official: null,
      deleted: false,
    })
  })

  it.each([
    ['a date in the future is none: it was seen before', START + HOUR, START + 300],
    ['a date before there were computers is none', -HOUR, START + 300],
    ['an old date may be true', START - 24 * HOUR, START - 24 * HOUR],
  ])('%s', async (_, at, expected) => {
    const { source } = await sky((site) => site.add({ did: JANA, text: 'x', at, indexedAt: START + 300, reason: 'mention' }))
    expect((await source.poll()).mentions[0]?.publishedAt).toBe(expected)
  })

  it('of the account that is logged in: the platform proves that it is ours', async () => {
    const { source } = await sky((site) => site.add({ did: OURS, text: 'Guten Morgen', at: START }))
    expect((await source.poll()).mentions).toMatchObject([{ author: { id: OURS }, official: true }])
  })

  it('a repost is somebody else’s', async () => {
    const { source } = await sky((site) =>
      site.add({ did: OURS, text: 'fremd', at: START, raw: { reason: { $type: 'app.bsky.feed.defs#reasonRepost' } } }),
    )
    expect(texts(await source.poll())).toEqual([])
  })
})

const link = (from: number, to: number, uri = 'https://firma.example/hilfe/sehr-lang') => ({
  index: { byteStart: from, byteEnd: to },
  features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
})

describe('the text of a post on Bluesky', () => {
  it.each([
    ['without links', 'Störung', [], 'Störung'],
    ['a shortened link at full length', 'firma.example/hil…', [link(0, 20)], 'https://firma.example/hilfe/sehr-lang'],
    [
      'bytes are counted, not letters: umlauts and emoji before a link',
      'Für 😀 firma.example/h... Schluss',
      [link(10, 28)],
      'Für 😀 https://firma.example/hilfe/sehr-lang Schluss',
    ],
    ['words of the author stay', 'Siehe hier', [link(6, 10)], 'Siehe hier'],
    ['a link that ends in the middle of a letter is left alone', 'ü', [link(1, 2)], 'ü'],
    ['a link beyond the end is left alone', 'kurz', [link(2, 900)], 'kurz'],
    [
      'of two links in one place the first counts',
      'firma.example',
      [link(0, 13), link(3, 13)],
      'https://firma.example/hilfe/sehr-lang',
    ],
    ['mentions and hashtags stay', '@firma', [{ index: { byteStart: 0, byteEnd: 6 }, features: [{ did: OURS }] }], '@firma'],
    ['rubbish is no link', 'x', [null, { index: { byteStart: -1, byteEnd: 'a' } }, link(0, 1, 'javascript:x')], 'x'],
  ])('%s', (_, text, facets, expected) => {
    expect(fullText({ text, facets })).toBe(expected)
  })
})

describe('how Bluesky is asked', () => {
  it('logs in once, asks for mentions, replies and quotes, and for the names of our brands', async () => {
    const { site, source } = await sky()
    source.config = { ...source.config, options: { search: null } }
    source.company = { terms: ['Beispiel', 'Beispiel Bank'], accounts: ['did:plc:zweites', '@wir@social.example'] }
    await source.poll()
    await source.poll()
    const round = ['listNotifications', 'searchPosts', 'searchPosts', 'getAuthorFeed', 'getAuthorFeed']
    expect(methods(site)).toEqual(['createSession', ...round, ...round])
    expect(site.requests.map(({ query }) => decodeURIComponent(query.toString())).slice(1, 6)).toEqual([
      'reasons=mention&reasons=reply&reasons=quote&priority=false&limit=100',
      'q=Beispiel&sort=latest&limit=100',
      'q="Beispiel+Bank"&sort=latest&limit=100',
      `actor=${OURS}&filter=posts_with_replies&limit=100`,
      'actor=did:plc:zweites&filter=posts_with_replies&limit=100',
    ])
  })

  it('what the search takes up late lies below a hundred newer ones, and is found; a rare name costs no more than before', async () => {
    const { site, source } = await sky()
    source.config = { ...source.config, options: { search: ['Beispiel', 'Selten'] } }
    site.pageSize = 100
    site.add({ did: JANA, text: 'Selten', at: START - 3 * HOUR })
    for (let number = 1; number <= 150; number += 1)
      site.add({ did: JANA, text: `Beispiel ${number}`, at: START - 59 * MINUTE + number * 20_000 })
    await source.poll({ now: START })
    const late = site.add({ did: JANA, text: 'Beispiel, spät', at: START - 59 * MINUTE, rkey: 'spaet' })
    site.posts.splice(1, 0, site.posts.pop()!)
    const before = site.requests.length
    expect(ids(await source.poll({ now: START + MINUTE }))).toContain(late)
    expect(methods(site, before).filter((method) => method === 'searchPosts')).toHaveLength(3)
  })

  it('access that has run out is renewed without the password, once', async () => {
    const { site, source } = await sky((made) => made.write(1, START))
    await source.poll()
    site.expired.add('access-1')
    const before = site.count()
    await source.poll()
    expect(methods(site, before)).toEqual(['listNotifications', 'refreshSession', 'listNotifications', 'getAuthorFeed'])
    expect(JSON.stringify(source.memory)).not.toMatch(/access-|refresh-|abcd-/)
  })

  it('a login that was ended is made anew', async () => {
    const { site, source } = await sky()
    await source.poll()
    site.expired.add('access-1')
    site.refreshable = false
    const before = site.count()
    await source.poll()
    expect(methods(site, before).slice(0, 3)).toEqual(['listNotifications', 'refreshSession', 'createSession'])
  })

  it('access that is refused however often it is renewed: an error, and no circle', async () => {
    const { site, source } = await sky()
    for (const number of [1, 2, 3]) site.expired.add(`access-${number}`)
    await expect(source.poll()).rejects.toMatchObject({ status: 400 })
    expect(methods(site)).toEqual(['createSession', 'listNotifications', 'refreshSession', 'listNotifications'])
  })

  it('an account with a server of its own is read there', async () => {
    const own = new BlueskySite()
    await own.start()
    onTestFinished(() => own.stop())
    own.write(1, START)
    const { site, source } = await sky((made) => {
      made.ownServer = own.origin
    })
    expect(ids(await source.poll())).toEqual([own.nativeId(1)])
    expect([methods(site), methods(own)]).toEqual([['createSession'], ['listNotifications', 'getAuthorFeed']])
  })

  it('a server that tells of likes as well, and of nothing else: the list has an end', async () => {
    const { site, source } = await sky((made) => {
      for (let number = 0; number < 30; number += 1) made.add({ did: JANA, text: '', at: START, reason: 'like' })
    })
    await source.poll()
    const before = site.count()
    expect((await source.poll()).coverage.contiguous).toBe(true)
    expect(site.count() - before).toBe(2)
  })
})

describe('what Bluesky keeps from a list', () => {
  const mention = { did: JANA, text: '@firma.example Störung', at: START, reason: 'mention', rkey: 'unten' }
  const likes = (site: BlueskySite, count: number) => {
    for (let number = 0; number < count; number += 1) site.add({ did: JANA, text: '', at: START + MINUTE, reason: 'like' })
  }

  it.each([0, 1])('a mention below pages of likes, which come empty, with %i mentions known before', async (known) => {
    const { site, source } = await sky((made) => {
      made.filtersPages = true
      if (known === 1) made.write(1, START - HOUR)
    })
    await source.poll()
    site.add(mention)
    likes(site, 45)
    const found = await source.poll()
    expect([ids(found), found.coverage.contiguous]).toEqual([['at://did:plc:jana/app.bsky.feed.post/unten'], true])
  })

  it('a first poll finds what stands below empty pages', async () => {
    const { source } = await sky((made) => {
      made.filtersPages = true
      made.add(mention)
      likes(made, 45)
    })
    expect(ids(await source.poll())).toEqual(['at://did:plc:jana/app.bsky.feed.post/unten'])
  })

  it('an account that is told only of those it follows hears of everybody here', async () => {
    const { source } = await sky((made) => {
      made.priorityOnly = true
      made.add(mention)
    })
    expect(ids(await source.poll())).toEqual(['at://did:plc:jana/app.bsky.feed.post/unten'])
  })

  it('one of our accounts is gone: the others are read, and it is said', async () => {
    const { site, source } = await sky((made) => made.add({ did: 'did:plc:zweites', text: 'Wir helfen.', at: START }))
    source.company = { terms: [], accounts: ['did:plc:zweites', 'did:plc:drittes'] }
    await source.poll()
    site.unknown.add('did:plc:zweites')
    site.add({ did: 'did:plc:drittes', text: 'Wir helfen auch.', at: START + MINUTE, rkey: 'drei' })
    const { mentions, warnings, coverage, stoppedBy } = await source.poll()
    expect([mentions.map(({ nativeId }) => nativeId), warnings, coverage.contiguous, stoppedBy]).toEqual([
      ['at://did:plc:drittes/app.bsky.feed.post/drei'],
      ['posts of did:plc:zweites were left out: the network does not show the account'],
      true,
      undefined,
    ])
  })
})

describe('what Bluesky refuses', () => {
  it('a wrong password: exit code of a secret, and which password it must be', async () => {
    const { source } = await sky()
    source.secrets = { password: 'falsch' }
    await expect(source.poll()).rejects.toMatchObject({
      exit: 4,
      message:
        'the login of firma.example was refused (HTTP 401, AuthenticationRequired): password must be an app password of this account (Settings, Privacy and security)',
    })
  })

  it('403 with a page of HTML is a server that blocks us, not a wrong password', async () => {
    const { site, source } = await sky()
    await source.poll()
    site.fail({ status: 403, type: 'text/html', body: '<html><body>Request forbidden by administrative rules.</body></html>' })
    await expect(source.poll()).rejects.toMatchObject({ status: 403 })
  })

  it('an address that is no profile, and no username', async () => {
    const { source } = await sky()
    source.config = { ...source.config, url: 'https://bsky.app/' }
    await expect(source.poll()).rejects.toMatchObject({ hint: expect.stringContaining('or set username') })
  })
})

describe('looking at a thread on Bluesky again', () => {
  it('finds answers above and below, asks once a thread, and knows nothing of who blocks us', async () => {
    const { site, source } = await sky((made) => made.write(1, START))
    const root = site.nativeId(1)
    const answer = site.add({ did: OURS, text: 'Wir helfen.', at: START + MINUTE, replyTo: root })
    const thanks = site.add({ did: JANA, text: 'Danke', at: START + HOUR, replyTo: answer })
    site.add({ did: 'did:plc:sperrt', text: 'weg', at: START, replyTo: root })
    site.posts.at(-1)!.blocked = true
    await source.poll()
    const before = site.count()
    const found = await source.refetch(root, { waiting: [root, thanks] })
    expect(found.map(({ nativeId }) => nativeId).sort()).toEqual([answer, root, thanks].sort())
    expect(site.count() - before).toBe(1)
    expect((await source.refetch(root, { waiting: [thanks] })).map(({ nativeId }) => nativeId)).toContain(root)
  })

  it('a waiting post that stands as gone above another one is told as deleted', async () => {
    const { site, source } = await sky((made) => made.write(1, START))
    const root = site.nativeId(1)
    const second = site.add({ did: JANA, text: 'Hallo?', at: START + HOUR, replyTo: root })
    site.remove(1)
    const found = await source.refetch(root, { waiting: [second, root] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([
      [second, false],
      [root, true],
    ])
  })
})
