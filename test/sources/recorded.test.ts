import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PolledSource, sourceConfig } from '../support/polled-source.js'
import { JsonSite, type SiteReply, type SiteRequest } from '../support/sites/json-site.js'

/** What real servers answered: GoToSocial 0.19, Bluesky's PDS, Isso 0.14, Ghost 5.130. Cut down, with other names. */
const recorded = (name: string): string => readFileSync(`test/fixtures/recorded/${name}.json`, 'utf8')

class Recorded extends JsonSite {
  readonly #answers: (request: SiteRequest) => SiteReply | undefined
  constructor(answers: (request: SiteRequest) => SiteReply | undefined) {
    super()
    this.#answers = answers
  }
  protected answer(request: SiteRequest): SiteReply | undefined {
    return this.#answers(request)
  }
}

async function sourceOf(type: string, url: string, options: unknown, answers: (request: SiteRequest) => SiteReply | undefined) {
  const site = new Recorded(answers)
  const api = await site.start()
  onTestFinished(() => site.stop())
  const source = new PolledSource(sourceConfig(type, url, { api, options }))
  source.now = Date.UTC(2026, 10, 21, 19)
  return source
}

describe('GoToSocial', () => {
  const me = { id: '01R80WEYYK76TYMZY7794CTHR2', username: 'firma', acct: 'firma' }
  const answers = ({ path, query }: SiteRequest): SiteReply | undefined => {
    if (path === '/api/v2/instance') return { body: recorded('gotosocial-instance') }
    if (path.endsWith('/verify_credentials')) return { body: me }
    if (path.endsWith('/context')) return { body: recorded('gotosocial-context') }
    if (path.endsWith('/notifications')) return { body: query.has('min_id') ? [] : recorded('gotosocial-notifications') }
    return path.endsWith('/statuses') ? { body: [] } : { status: 404, body: { error: 'Not Found: target status not found' } }
  }
  const gotosocial = async () => {
    const options = { hashtags: [], search: [] }
    const source = await sourceOf('mastodon', 'https://social.example/@firma', options, answers)
    source.authorization = 'Bearer x'
    return source
  }

  it('ids are letters, and addresses of its own accounts lack its name', async () => {
    const { mentions, warnings } = await (await gotosocial()).poll()
    expect(warnings).toEqual([])
    expect(mentions).toEqual([
      {
        nativeId: '01M7ZNQPZ799A5NR15H0576ZW8',
        role: 'comment',
        url: 'https://social.example/@jana/statuses/01M7ZNQPZ799A5NR15H0576ZW8',
        title: null,
        text: '@firma Antwort 24: wann geht es wieder?',
        author: {
          id: '@jana@social.example',
          handle: '@jana@social.example',
          name: 'jana',
          url: 'https://social.example/@jana',
          followers: 0,
          flags: [],
        },
        language: 'de',
        publishedAt: Date.UTC(2026, 10, 21, 18, 26, 12, 591),
        editedAt: null,
        parentRef: '01M7ZNQPAW3R7PBGH7E7D0EARJ',
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  it('a post that is gone is told as deleted', async () => {
    const waiting = ['01M7ZNQMGJB916PQ5GP41WGWYQ']
    const found = await (await gotosocial()).refetch(waiting[0]!, { url: null, waiting })
    expect(found).toMatchObject([{ nativeId: waiting[0], deleted: true }])
  })
})

describe("Bluesky's own server", () => {
  const login = { did: 'did:plc:mp2v5i7vwxteg7wgyobrlfhd', handle: 'firma.test', accessJwt: 'a', refreshJwt: 'r' }

  it('a token that it does not take is renewed; a notification holds the whole post; one that is gone is not found', async () => {
    let refused = false
    const source = await sourceOf('bluesky', 'https://bsky.app/profile/firma.test', { search: [] }, ({ path }) => {
      if (path.includes('server.createSession')) return { body: login }
      if (path.includes('server.refreshSession')) return { body: { ...login, accessJwt: 'b' } }
      if (path.includes('getPostThread')) return { status: 400, body: recorded('bluesky-post-not-found') }
      if (path.includes('getAuthorFeed')) return { body: { feed: [] } }
      if (refused) return { body: recorded('bluesky-notifications') }
      refused = true
      return { status: 400, body: recorded('bluesky-bad-token') }
    })
    source.secrets = { password: 'x' }
    expect((await source.poll()).mentions).toMatchObject([
      {
        nativeId: 'at://did:plc:xuvnpepnhurn3iihd3vuttrj/app.bsky.feed.post/3n2trekqxd22u',
        text: 'Antwort 59: wann geht es wieder?',
        author: { id: 'did:plc:xuvnpepnhurn3iihd3vuttrj', handle: 'rolf.test' },
        parentRef: 'at://did:plc:mp2v5i7vwxteg7wgyobrlfhd/app.bsky.feed.post/3n2tref6mc22u',
        rootRef: 'at://did:plc:mp2v5i7vwxteg7wgyobrlfhd/app.bsky.feed.post/3n2tref6mc22u',
      },
    ])
    const waiting = ['at://did:plc:xuvnpepnhurn3iihd3vuttrj/app.bsky.feed.post/3n2trdtemzs2u']
    expect(await source.refetch(waiting[0]!, { url: null, waiting })).toMatchObject([{ nativeId: waiting[0], deleted: true }])
  })
})

describe('Isso', () => {
  it('its list of the newest sorts replies behind, and tells no author; its page does', async () => {
    const source = await sourceOf('isso', 'https://blog.example.at/', { pages: [] }, ({ path }) => ({
      body: recorded(path === '/latest' ? 'isso-latest' : 'isso-page'),
    }))
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, parentRef, author }) => [nativeId, parentRef, author.id])).toEqual([
      ['46', '41', '1a982004bc20'],
      ['41', null, 'b53ba97a50a1'],
      // Not on the page any more when it was read.
      ['6', null, null],
      ['2', '1', '9c3da3ce05b0'],
      ['1', null, 'ac51e49522ef'],
    ])
    expect(mentions[4]).toMatchObject({
      text: 'Seit 1 Tagen geht gar nichts mehr, niemand antwortet. Größe <script>x</script>',
      url: 'https://blog.example.at/beitrag-1/#isso-1',
      publishedAt: 1_795_282_636_345,
    })
  })
})

describe('Ghost', () => {
  it('replies tell no parent but the one that they name; hidden ones are not there, and a deleted comment only where replies are below', async () => {
    const site = new Recorded(({ path }) => {
      if (path.startsWith('/ghost/')) return { body: recorded('ghost-posts') }
      return { body: recorded(path.endsWith('/replies/') ? 'ghost-replies' : 'ghost-comments') }
    })
    const source = new PolledSource(sourceConfig('ghost', await site.start()))
    onTestFinished(() => site.stop())
    const { mentions, warnings } = await source.poll()
    expect(warnings).toEqual([])
    const short = (id: string | null): string | undefined => id?.slice(-2)
    expect(
      mentions.slice(1).map(({ nativeId, parentRef, author, text }) => [short(nativeId), short(parentRef), author.name, text]),
    ).toEqual([
      ['0b', '36', null, 'Ohne Mitglied: Beispiel ist eine Frechheit, seit Wochen keine Antwort.'],
      ['08', undefined, null, ''],
      ['09', '08', 'Mitglied 2 & Söhne', 'Beispiel antwortet nie. Ich kündige!'],
      ['01', '36', 'Mitglied 1 & Söhne', 'Seit Wochen keine Antwort von Beispiel, Frechheit! Nachtrag.'],
      ['02', '01', 'Mitglied 2 & Söhne', 'Bei mir auch.'],
      ['03', '01', 'Beispiel Kundendienst', 'Guten Tag, die Gutschrift von 20 Euro ist gebucht.'],
      ['04', '03', 'Mitglied 1 & Söhne', 'Danke!'],
      ['05', '02', 'Mitglied 3 & Söhne', 'Und bei mir: doppelt abgebucht.'],
      ['06', '01', 'Mitglied 3 & Söhne', 'Versteckt.'],
    ])
    const [post, , , , edited] = mentions
    expect([post?.nativeId, post?.url, edited?.url, edited?.editedAt, mentions.filter(({ deleted }) => deleted).length]).toEqual([
      'post-6b03813278da8f12f731a336',
      'https://magazin.example.de/stoerung-14/',
      'https://magazin.example.de/stoerung-14/#ghost-comments-6b1000000000000000000001',
      Date.UTC(2026, 10, 16, 8, 40),
      1,
    ])
  })
})
