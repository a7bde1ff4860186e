import { describe, expect, it, onTestFinished } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { DAY, HOUR, ids, MINUTE, PolledSource, START, sourceConfig, texts } from '../support/polled-source.js'
import { HELP, JANA, type LemmyItem, LemmySite } from '../support/sites/lemmy-site.js'

class NewLemmy extends LemmySite {
  override version = 'v4' as const
}

/** A whole instance: comments and posts with our names, and what our account answers. */
class SearchedLemmy extends LemmySite {
  override community = '/'
  /** What no longer has the word is no longer found. */
  override readonly edits = 'thread'
  override readonly unchangedRequests = 3
}

describeSource('lemmy', () => new LemmySite())
describeSource('lemmy', () => new NewLemmy())
describeSource('lemmy', () => new SearchedLemmy())

async function instance(
  prepare: (site: LemmySite) => void = () => {},
  { token = null }: { readonly token?: string | null } = {},
) {
  const site = new LemmySite()
  prepare(site)
  const url = await site.start()
  onTestFinished(() => site.stop())
  const source = new PolledSource(sourceConfig('lemmy', url, site.config))
  source.company = site.company
  source.authorization = token === null ? null : `Bearer ${token}`
  return { site, source }
}

const asked = (site: LemmySite, from = 0): string[] =>
  site.requests.slice(from).map(({ path, query }) => `${path}?${decodeURIComponent(query.toString())}`)

const add = (item: Partial<LemmyItem> & { readonly below?: string }) => (site: LemmySite) => {
  site.write(1, START - HOUR)
  site.add({ who: JANA, text: 'x', at: START, ...item })
}

describe.each(['v3', 'v4'] as const)('what stands in Lemmy %s', (version) => {
  it('a comment is told with author, language and its way up to the post', async () => {
    const { source } = await instance((site) => {
      site.version = version
      add({ id: 991, below: 'comment-1001', text: 'Auch bei **Beispiel**', edited: START + HOUR })(site)
    })
    expect((await source.poll()).mentions[0]).toEqual({
      nativeId: 'comment-991',
      role: 'comment',
      url: 'https://feddit.example/comment/991',
      title: null,
      text: 'Auch bei **Beispiel**',
      author: {
        id: 'https://anderswo.example/u/jana',
        handle: '@jana@anderswo.example',
        name: 'Jana',
        url: 'https://anderswo.example/u/jana',
        followers: null,
        flags: ['post-author'],
      },
      language: 'de',
      publishedAt: START,
      editedAt: START + HOUR,
      parentRef: 'comment-1001',
      rootRef: 'post-77',
      official: null,
      deleted: false,
    })
  })

  it.each<readonly [rule: string, item: Partial<LemmyItem> & { readonly below?: string }, expected: object]>([
    [
      'a post has its own title, and its link in the text',
      { text: 'Störung', raw: { url: 'https://x.example/a' } },
      {
        nativeId: 'post-5',
        role: 'post',
        title: 'Provider?',
        text: 'Störung\nhttps://x.example/a',
        parentRef: null,
        rootRef: null,
      },
    ],
    [
      'what answers a post hangs below it',
      { below: 'post-77' },
      { nativeId: 'comment-5', parentRef: 'post-77', rootRef: 'post-77' },
    ],
    [
      'a moderator is told as one',
      { below: 'post-77', who: HELP },
      { author: expect.objectContaining({ flags: ['moderator'] }) },
    ],
    ['so is a bot', { below: 'post-77', who: { ...HELP, bot: true } }, { author: expect.objectContaining({ flags: ['bot'] }) }],
    [
      'a deleted comment is blank, and told as deleted',
      { below: 'post-77', deleted: true },
      { nativeId: 'comment-5', deleted: true },
    ],
    [
      'an old instance leaves out the zone, and means UTC',
      { below: 'post-77', raw: { published: '2026-11-20T09:00:00.123456', published_at: undefined } },
      { publishedAt: START + 123 },
    ],
  ])('%s', async (_, item, expected) => {
    const { source } = await instance((site) => {
      site.version = version
      add({ id: 5, ...item })(site)
    })
    const { mentions } = await source.poll()
    expect(mentions.find(({ nativeId }) => nativeId.endsWith('-5'))).toMatchObject(expected)
  })

  it('with a token: who mentions or answers us; messages to us alone stay where they are', async () => {
    const { source, site } = await instance(
      (made) => {
        made.version = version
        made.community = '/'
        made.isPrivate = true
        made.write(1, START - HOUR)
        made.add({ who: JANA, text: '@hilfe?', at: START, below: 'post-77', told: 'mention' })
        made.add({ who: JANA, text: 'Danke', at: START, below: 'comment-1001', told: 'replies' })
        made.add({ who: JANA, text: 'Meine IBAN', at: START, told: 'message' })
      },
      { token: 'jwt' },
    )
    source.company = { terms: [], accounts: [] }
    expect(texts(await source.poll()).sort()).toEqual(['@hilfe?', 'Danke'])
    expect(site.count()).toBe(version === 'v3' ? 4 : 2)
  })
})

describe('how an instance of Lemmy is asked', () => {
  it.each([
    ['v3', 'v3', '/api/v3/comment/list?type_=All&sort=New&community_name=technik&community_name_or_id=technik&limit=50&page=1'],
    ['v4', 'v4', '/api/v4/comment/list?type_=all&sort=new&community_name=technik&community_name_or_id=technik&limit=50'],
  ] as const)('a community of %s: its version once a day, comments and posts every time', async (_, version, list) => {
    const { site, source } = await instance((made) => {
      made.version = version
      made.write(1, START - 2 * HOUR)
    })
    await source.poll()
    await source.poll()
    await source.poll({ now: source.now + DAY })
    const found = version === 'v3' ? ['/api/v4/site?', '/api/v3/site?'] : ['/api/v4/site?']
    const lists = [list, list.replace('comment', 'post')]
    expect(asked(site)).toEqual([...found, ...lists, ...lists, ...found, ...lists])
  })

  it('an instance that moves to the next version is found out by the day after', async () => {
    const { site, source } = await instance((made) => made.write(1, START - HOUR))
    await source.poll()
    site.version = 'v4'
    await expect(source.poll()).rejects.toMatchObject({ status: 404 })
    site.write(2, START)
    expect(ids(await source.poll({ now: source.now + DAY }))).toEqual(['comment-1002'])
  })

  it('a whole instance is searched for our names, comments and posts apart; our accounts are read', async () => {
    const { site, source } = await instance((made) => {
      made.community = '/'
    })
    source.company = { terms: ['Beispiel'], accounts: ['https://feddit.example/u/hilfe', '@wir@social.example', 'did:plc:wir'] }
    expect((await source.poll()).warnings).toEqual([
      'replies of @wir@social.example were left out: this instance does not know the account',
    ])
    expect(asked(site).slice(2)).toEqual([
      '/api/v3/search?q=Beispiel&search_term=Beispiel&type_=Comments&sort=New&listing_type=All&limit=50&page=1',
      '/api/v3/search?q=Beispiel&search_term=Beispiel&type_=Posts&sort=New&listing_type=All&limit=50&page=1',
      '/api/v3/user?username=hilfe@feddit.example&sort=New&limit=50&page=1',
      '/api/v3/user?username=wir@social.example&sort=New&limit=50&page=1',
    ])
  })

  it('a burst of comments between old posts is read to its end', async () => {
    const { site, source } = await instance((made) => {
      made.community = '/'
      made.write(1, START)
      made.add({ who: JANA, text: 'Störung?', at: START - DAY })
    })
    await source.poll()
    for (let number = 2; number <= 45; number += 1) site.write(number, START + number * 1_000)
    expect((await source.poll()).mentions).toHaveLength(44)
  })
})

describe('what an instance of Lemmy refuses', () => {
  it.each([
    ['400 that means "slow down"', { status: 400, body: { error: 'rate_limit_error' } }],
    ['429 that says nothing more', { status: 429, body: { error: 'too_many_requests' } }],
  ])('%s: a pause, and no sign of another version', async (_, refusal) => {
    const { site, source } = await instance((made) => made.write(1, START))
    site.refusal = refusal
    await expect(source.poll()).rejects.toMatchObject({
      retryAt: expect.any(Number),
      message: expect.stringContaining('fewer requests'),
    })
    expect(site.count()).toBeLessThan(3)
  })

  it('a private instance without a token: exit code of a secret', async () => {
    const { source } = await instance((site) => {
      site.isPrivate = true
    })
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.stringContaining('set token_env') })
  })
})

describe('looking at a thread on Lemmy again', () => {
  it('the latest comments below the post in one request, and what waits but is not among them', async () => {
    const { site, source } = await instance((made) => made.write(1, START))
    const answer = site.add({ who: HELP, text: 'Erledigt.', at: START + MINUTE, below: 'comment-1001' })
    await source.poll()
    const before = site.count()
    const found = await source.refetch('post-77', { waiting: ['post-77', 'comment-1001'] })
    expect(found.map(({ nativeId }) => nativeId)).toEqual([answer, 'comment-1001', 'post-77'])
    expect(asked(site, before)).toEqual([
      '/api/v3/comment/list?post_id=77&type_=All&sort=New&limit=50&page=1',
      '/api/v3/post?id=77',
    ])
  })

  it('a 404 that the instance itself did not say proves no deletion', async () => {
    const { site, source } = await instance((made) => made.write(1, START))
    await source.poll()
    site.fail({ status: 404, type: 'text/html', body: '<html><title>nginx</title></html>' })
    await expect(source.refetch('post-77', { waiting: ['post-77'] })).rejects.toMatchObject({ status: 404 })
  })
})
