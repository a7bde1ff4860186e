import { describe, expect, it, test } from 'vitest'
import { BudgetSpent } from '../../src/sources/asking/refusals.js'
import type { Reads } from '../../src/sources/source.js'
import { queriesOf } from '../../src/sources/x/query.js'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { US, XSite } from '../support/sites/x-site.js'

class SearchedX extends XSite {
  override path = '/search?q=beschwerde'
  override options = { userId: null, search: null, filter: null, mentions: true, replies: true, ownedReads: false }
  readonly company = { terms: [], accounts: [US] }
}

describeSource('x', () => new XSite())
describeSource('x', () => new SearchedX())

async function account(prepare: (site: XSite) => void = () => {}) {
  const made = new XSite()
  // Its address is part of what is prepared.
  prepare(made)
  const { site, source } = await polledSite('x', made)
  // Nobody told which accounts are ours.
  source.company = { terms: [], accounts: [] }
  return { site, source, calls: () => site.requests.map(({ path }) => path) }
}

/** A budget in millionths of a dollar, and what was taken of it. */
class Purse implements Reads {
  left = Number.POSITIVE_INFINITY
  micros = 0
  rows = 0
  most = Number.POSITIVE_INFINITY
  async take(reads: number, micros = 0): Promise<void> {
    if (this.micros + micros > this.most) throw new BudgetSpent('das Geld ist aus', START + DAY)
    this.rows += reads
    this.micros += micros
  }
  giveBack(reads: number, micros = 0): void {
    this.rows -= reads
    this.micros -= micros
  }
}

const first = { userId: US, search: [], filter: null, mentions: true, replies: false, ownedReads: false }

describe('a post on X', () => {
  test.each([
    ['by the names of old', false],
    ['by the names that its reference has now', true],
  ])('is told with author, conversation and parent, %s', async (_, newNames) => {
    const { site, source } = await account((made) => {
      made.newNames = newNames
      made.options = first
    })
    const root = site.add({ at: START - HOUR, text: 'Guten Morgen @firma', author: '77' })
    const reply = site.add({
      at: START - MINUTE,
      text: '@firma Rechnung &lt;doppelt&gt; abgebucht &amp;amp; so',
      author: '77',
      repliedTo: root,
      conversation: root,
    })
    expect((await source.poll({ now: START })).mentions[0]).toEqual({
      nativeId: reply,
      role: 'comment',
      url: `https://x.com/janak/status/${reply}`,
      title: null,
      text: '@firma Rechnung <doppelt> abgebucht &amp; so',
      author: { id: '77', handle: 'janak', name: 'Jana', url: 'https://x.com/janak', followers: 410, flags: [] },
      language: 'de',
      publishedAt: START - MINUTE,
      editedAt: null,
      parentRef: root,
      rootRef: root,
      official: null,
      deleted: false,
    })
  })

  it.each([
    ['what is longer than 280 characters is read whole', { note_tweet: { text: 'lang' } }, ['lang']],
    ['by its new name too', { note_post: { text: 'lang' } }, ['lang']],
    ['a repost says nothing of its own', { referenced_tweets: [{ type: 'retweeted', id: '1' }] }, []],
    ['errors about other posts stand beside it', { referenced_tweets: [{ type: 'replied_to', id: '1' }] }, ['@firma kurz']],
  ])('%s', async (_, raw, expected) => {
    const { site, source } = await account((made) => {
      made.options = first
    })
    site.add({ at: START, text: '@firma kurz', author: '77', raw })
    expect(texts(await source.poll())).toEqual(expected)
  })

  it('an edit gives it another id: it stays the same, with its first date; who replies to the later id replies to it', async () => {
    const { site, source } = await account()
    const before = site.add({ at: START - MINUTE, text: '@firma Rechnung', author: '77' })
    await source.poll({ now: START })
    const after = site.editPost(before, '@firma Rechnungen')
    const { mentions } = await source.poll()
    expect(mentions).toMatchObject([
      { nativeId: before, text: '@firma Rechnungen', publishedAt: START - MINUTE, editedAt: START, rootRef: null },
    ])
    site.add({ at: START + 20 * MINUTE, text: 'Moin', author: US, repliedTo: after, conversation: before })
    expect((await source.poll()).mentions).toMatchObject([{ parentRef: before, rootRef: before }])
  })
})

describe('what X bills', () => {
  it('is set aside before and given back after: each new post with its author, once', async () => {
    const { site, source } = await account((made) => {
      made.options = first
    })
    const purse = new Purse()
    source.reads = purse
    for (let number = 1; number <= 3; number += 1) site.write(number, START - number * MINUTE)
    await source.poll({ now: START })
    expect([purse.rows, purse.micros]).toEqual([3, 3 * 5_000 + 10_000])
    await source.poll()
    expect([purse.rows, purse.micros]).toEqual([3, 25_000])
  })

  it('of an app that belongs to the account, its mentions cost a fifth', async () => {
    const { site, source } = await account((made) => {
      made.options = { ...first, ownedReads: true }
    })
    const purse = new Purse()
    source.reads = purse
    site.write(1, START)
    await source.poll()
    expect(purse.micros).toBe(11_000)
  })

  it('what is refused costs nothing', async () => {
    const { site, source } = await account()
    const purse = new Purse()
    source.reads = purse
    site.fail({ status: 404, type: 'application/json', body: '{}' })
    await expect(source.poll()).rejects.toThrow('404')
    expect([purse.rows, purse.micros]).toEqual([0, 0])
  })

  it.each([
    ['the next poll goes on at the page where it ended', false],
    ['where that page is gone, it begins again at the top', true],
  ])('a budget that ends within a burst: %s, and nothing is lost', async (_, forgetsPages) => {
    const { site, source } = await account((made) => {
      made.options = first
    })
    source.config = { ...source.config, budget: { reads: null, money: 1, per: 'day' } }
    site.write(1, START - MINUTE)
    await source.poll({ now: START })
    for (let number = 2; number <= 36; number += 1) site.write(number, START + number * 1_000)
    const purse = new Purse()
    purse.most = 220_000
    source.reads = purse
    const stopped = await source.poll()
    expect([stopped.mentions.length, stopped.stoppedBy]).toEqual([20, expect.any(BudgetSpent)])
    site.write(40, START + 20 * MINUTE)
    source.reads = new Purse()
    if (forgetsPages) {
      site.pageSize = 100
      site.forgetsPages = true
      source.config = { ...source.config, budget: null }
    }
    const rest = await source.poll({ now: START + DAY })
    expect([rest.stoppedBy, source.stored.size]).toEqual([undefined, 37])
    expect(rest.coverage.contiguous).toBe(true)
  })

  it.each([
    [402, '{"title":"CreditsDepleted"}'],
    [403, '{"title":"Forbidden","detail":"Your account has no credits left"}'],
  ])('without credits (HTTP %i) it is asked again only after hours', async (status, body) => {
    const { site, source } = await account()
    site.fail({ status, type: 'application/json', body })
    await expect(source.poll({ now: START })).rejects.toMatchObject({
      message: expect.stringContaining('credits'),
      retryAt: START + 6 * HOUR,
    })
  })
})

describe('a search, which reaches back seven days', () => {
  const searched = () =>
    account((site) => {
      site.path = '/search?q=beschwerde'
      site.options = { ...first, userId: null }
    })

  it('where nothing was found for long, nothing is lost', async () => {
    const { site, source } = await searched()
    site.write(1, START - HOUR)
    await source.poll({ now: START })
    for (let day = 1; day <= 9; day += 1) {
      site.now = START + day * DAY
      expect((await source.poll({ now: site.now })).coverage.contiguous).toBe(true)
    }
    site.write(2, START + 9 * DAY - MINUTE)
    expect(texts(await source.poll({ now: START + 9 * DAY + MINUTE }))).toEqual(['@firma Beschwerde 2'])
  })

  it('where nobody asked for longer, what lies between is said to be lost', async () => {
    const { site, source } = await searched()
    site.write(1, START - HOUR)
    await source.poll({ now: START })
    site.write(2, START + 8 * DAY)
    site.now = START + 9 * DAY
    const result = await source.poll({ now: site.now })
    expect([texts(result), result.coverage.contiguous]).toEqual([['@firma Beschwerde 2'], false])
  })

  it('where the server draws the line elsewhere, it is asked by time', async () => {
    const { site, source } = await searched()
    site.write(1, START - HOUR)
    await source.poll({ now: START })
    site.write(2, START + 5 * DAY)
    site.now = START + 12 * DAY
    const result = await source.poll({ now: START + 5 * DAY + HOUR })
    expect([texts(result), result.coverage.contiguous]).toEqual([['@firma Beschwerde 2'], true])
  })
})

describe('a look at a thread on X', () => {
  it('asks for the waiting posts by id, and for what we said there', async () => {
    const { site, source, calls } = await account()
    site.write(1, START - HOUR)
    site.write(2, START - HOUR)
    await source.poll({ now: START })
    const answer = site.replies.write(1, START, 'account')
    site.remove(2)
    const before = calls().length
    const found = await source.refetch(site.nativeId(1), { waiting: [site.nativeId(1), site.nativeId(2)] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([
      [site.nativeId(1), false],
      [site.nativeId(2), true],
      [answer, false],
    ])
    expect(calls().slice(before)).toEqual(['/tweets', '/tweets/search/recent'])
    expect(site.requests.at(-1)!.query.get('query')).toBe(`conversation_id:${site.nativeId(1)} (from:${US})`)
  })
})

describe('which account is meant', () => {
  it('is looked up once by the name in the address', async () => {
    const { site, source, calls } = await account((made) => {
      made.options = { ...first, userId: null }
    })
    site.write(1, START)
    await source.poll()
    await source.poll()
    expect(calls()).toEqual(['/users/by/username/firma', `/users/${US}/mentions`, `/users/${US}/mentions`])
  })

  it.each([
    ['/niemand', 'X knows no account @niemand'],
    ['/home', 'is neither a profile nor a search on X'],
    ['/search?x', 'there is nothing to read on X'],
  ])('%s: says what to do', async (path, message) => {
    const { source } = await account((made) => {
      made.path = path
      made.options = { ...first, userId: null }
    })
    await expect(source.poll()).rejects.toMatchObject({ message: expect.stringContaining(message), hint: expect.any(String) })
  })
})

describe('the query of a search', () => {
  it.each<readonly [string, readonly string[], string | null, readonly string[]]>([
    [
      'quotes words, for a dot or an OR is none of ours',
      ['Beispiel AG', 'beispiel.ch'],
      null,
      ['("Beispiel AG" OR "beispiel.ch") -is:retweet'],
    ],
    [
      'leaves names of accounts and hashtags as they are',
      ['@firma', '#Störung'],
      'lang:de',
      ['(@firma OR #Störung) lang:de -is:retweet'],
    ],
    ['one word needs no brackets; twice is once', ['Firma', 'Firma'], null, ['"Firma" -is:retweet']],
    ['a quotation mark cannot break out', ['Firma" OR "x'], null, ['"Firma OR x" -is:retweet']],
    ['no words: no search', [' '], 'lang:de', []],
  ])('%s', (_, words, filter, expected) => {
    expect(queriesOf(words, filter)).toEqual(expected)
  })

  it('is no longer than X takes: many words make several searches', () => {
    const words = Array.from({ length: 60 }, (_, index) => `Beispielname ${index}`)
    const queries = queriesOf(words, null)
    expect(queries.length).toBeGreaterThan(1)
    expect(Math.max(...queries.map(({ length }) => length))).toBeLessThanOrEqual(512)
    expect(words.filter((word) => !queries.some((query) => query.includes(`"${word}"`)))).toEqual([])
  })

  it('without words of its own it looks for the company', async () => {
    const { site, source } = await account((made) => {
      made.options = { ...first, mentions: false, search: null }
    })
    source.company = { terms: ['Beispiel AG'], accounts: [] }
    site.write(1, START)
    expect(ids(await source.poll())).toHaveLength(1)
    expect(site.requests[0]!.query.get('query')).toBe('"Beispiel AG" -is:retweet')
  })
})
