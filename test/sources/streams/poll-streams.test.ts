import { describe, expect, it } from 'vitest'
import type { IncomingMention } from '../../../src/model/mention.js'
import type { SourceResult } from '../../../src/model/source.js'
import { newMention } from '../../../src/sources/mention/new-mention.js'
import type { PollContext } from '../../../src/sources/source.js'
import { deepLook } from '../../../src/sources/streams/deep-look.js'
import { pollStreams } from '../../../src/sources/streams/poll-streams.js'
import type { Page, Position, Stream } from '../../../src/sources/streams/stream.js'
import { DAY, MINUTE, START, sourceConfig } from '../../support/polled-source.js'

const post = (number: number, at = START - DAY + number * MINUTE, text = `Beitrag ${number}`): IncomingMention =>
  newMention({ nativeId: `p${number}`, text, publishedAt: at })

/** Posts of a platform, oldest first, read in pages of three in either direction. */
class Platform {
  posts: IncomingMention[] = []
  asked: Position[] = []
  /** The page with this number of a poll fails. */
  failsAt = 0
  memory: unknown = null
  now = START
  unconditional = false

  write(from: number, to: number, at?: number): void {
    for (let number = from; number <= to; number += 1) this.posts.push(post(number, at === undefined ? undefined : at + number))
  }

  async poll(...streams: readonly Stream[]): Promise<SourceResult> {
    this.asked = []
    const { memory, now, unconditional } = this
    const context = { config: sourceConfig('x', 'https://x.example/'), memory, now, unconditional } as PollContext
    const result = await pollStreams(context, { streams })
    this.memory = JSON.parse(JSON.stringify(result.memory))
    this.now += 15 * MINUTE
    return result
  }

  stream(order: Stream['order'], more: Partial<Stream> = {}): Stream {
    return { name: order, order, read: async (at) => this.#page(order, at), ...more }
  }

  #page(order: Stream['order'], at: Position): Page {
    this.asked.push(at)
    if (this.asked.length === this.failsAt) throw new Error('Seite fehlt')
    const from = Number(at.page ?? (order === 'oldest-first' ? (at.mark ?? 0) : 0))
    const list = order === 'newest-first' ? this.posts.toReversed() : this.posts
    const items = list.slice(from, from + 3)
    const next = from + 3 < list.length ? String(from + 3) : null
    return { items, leftOut: [], next, ...(order === 'oldest-first' ? { mark: String(from + items.length) } : {}) }
  }
}

const ids = ({ mentions }: Pick<SourceResult, 'mentions'>): string[] => mentions.map(({ nativeId }) => nativeId)
const named = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `p${from + index}`)

describe('a stream with the newest on top', () => {
  it('the first poll takes one page: what lies below is history', async () => {
    const site = new Platform()
    site.write(1, 8)
    expect(ids(await site.poll(site.stream('newest-first')))).toEqual(['p8', 'p7', 'p6'])
    expect(site.asked).toHaveLength(1)
  })

  it('a burst is paged through until something known comes', async () => {
    const site = new Platform()
    site.write(1, 3)
    await site.poll(site.stream('newest-first'))
    site.write(4, 12)
    const result = await site.poll(site.stream('newest-first'))
    expect(ids(result).sort()).toEqual(named(4, 12).sort())
    expect(result.coverage.contiguous).toBe(true)
  })

  it('pages end, and nothing known came: something may lie between, and that is said', async () => {
    const site = new Platform()
    site.write(1, 3)
    await site.poll(site.stream('newest-first'))
    site.posts = []
    site.write(4, 9)
    expect((await site.poll(site.stream('newest-first'))).coverage.contiguous).toBe(false)
  })

  it('pages end within what the platform lists: nothing can lie between, though nothing known is left', async () => {
    const site = new Platform()
    const stream = site.stream('newest-first', { listsMs: DAY })
    site.write(1, 3)
    await site.poll(stream)
    site.posts = []
    site.write(4, 9)
    expect((await site.poll(stream)).coverage.contiguous).toBe(true)
    site.posts = []
    site.write(10, 12)
    site.now += DAY
    expect((await site.poll(stream)).coverage.contiguous).toBe(false)
  })

  it('more pages than a poll reads: said, and the next poll starts from what was read', async () => {
    const site = new Platform()
    const stream = site.stream('newest-first', { maxPages: 2 })
    site.write(1, 3)
    await site.poll(stream)
    site.write(4, 20)
    expect((await site.poll(stream)).coverage.contiguous).toBe(false)
    expect((await site.poll(stream)).coverage.contiguous).toBe(true)
  })

  it('what turns up late below something known is found as long as it is younger than the overlap', async () => {
    const site = new Platform()
    site.write(1, 6, START - 5 * MINUTE)
    await site.poll(site.stream('newest-first'))
    site.posts.splice(2, 0, post(99, START - 5 * MINUTE + 2))
    expect(ids(await site.poll(site.stream('newest-first')))).toContain('p99')
  })

  it.each<[string, Partial<Stream>, number, boolean]>([
    ['is not looked for by itself', {}, 1, false],
    ['is where the stream is known to be late', { overlapMs: 60 * MINUTE }, 5, true],
  ])('what turns up later than that: %s', async (_, more, requests, found) => {
    const site = new Platform()
    const stream = site.stream('newest-first', more)
    for (let number = 1; number <= 20; number += 1) site.posts.push(post(number, START - (21 - number) * 5 * MINUTE))
    await site.poll(stream)
    site.now = START
    await site.poll(stream)
    site.now = START + MINUTE
    site.posts.splice(10, 0, post(99, START - 52 * MINUTE))
    const result = await site.poll(stream)
    expect([ids(result).includes('p99'), site.asked.length]).toEqual([found, requests])
    expect(result.coverage).toMatchObject({ contiguous: true, from: START, to: START + MINUTE })
  })

  it('where very much is written, five pages below something known are enough', async () => {
    const site = new Platform()
    const stream = site.stream('newest-first', { overlapMs: 60 * MINUTE })
    for (let number = 1; number <= 90; number += 1) site.posts.push(post(number, START - (110 - number) * 20_000))
    await site.poll(stream)
    await site.poll(stream)
    expect(site.asked).toHaveLength(6)
  })

  it('a page fails below something known, where only what is late is looked for: nothing is missing', async () => {
    const site = new Platform()
    const stream = site.stream('newest-first', { overlapMs: 60 * MINUTE })
    for (let number = 1; number <= 20; number += 1) site.posts.push(post(number, START - (21 - number) * 5 * MINUTE))
    await site.poll(stream)
    site.failsAt = 2
    expect((await site.poll(stream)).coverage.contiguous).toBe(true)
  })

  it('something known that came up again by its edit does not end the reading where the page tells how far down it goes', async () => {
    const site = new Platform()
    site.write(1, 6)
    await site.poll(site.stream('newest-first'))
    site.write(11, 15, START + MINUTE)
    const edited = site.posts.splice(5, 1)
    site.posts.push(...edited)
    const at = ({ items }: Page) => items.at(-1)!.publishedAt
    const inner = site.stream('newest-first')
    const read = async (position: Position) => {
      const page = await inner.read(position)
      return { ...page, backTo: at(page) }
    }
    expect(ids(await site.poll({ ...inner, read }))).toEqual(expect.arrayContaining(named(11, 15)))
    expect(site.asked).toHaveLength(3)
  })

  it('beyond the overlap one page is enough', async () => {
    const site = new Platform()
    site.write(1, 6)
    await site.poll(site.stream('newest-first'))
    await site.poll(site.stream('newest-first'))
    expect(site.asked).toHaveLength(1)
  })

  it('an empty answer does not mean that all is gone: what was on top is remembered', async () => {
    const site = new Platform()
    site.write(1, 3)
    await site.poll(site.stream('newest-first'))
    const { posts } = site
    site.posts = []
    expect((await site.poll(site.stream('newest-first'))).coverage.contiguous).toBe(false)
    site.posts = posts
    expect(await site.poll(site.stream('newest-first'))).toMatchObject({ unchanged: true, coverage: { contiguous: true } })
  })

  it('a page fails on the way: what was read is delivered, and the hole is looked for again', async () => {
    const site = new Platform()
    site.write(1, 3)
    await site.poll(site.stream('newest-first'))
    site.write(4, 12)
    site.failsAt = 2
    const broken = await site.poll(site.stream('newest-first'))
    expect(ids(broken)).toEqual(['p12', 'p11', 'p10'])
    expect(broken.stoppedBy).toEqual(new Error('Seite fehlt'))
    site.failsAt = 0
    const whole = await site.poll(site.stream('newest-first'))
    expect(ids(whole).sort()).toEqual(named(4, 9).sort())
    expect(whole.coverage).toMatchObject({ contiguous: true, from: START })
  })

  it('an old post in a burst, pinned or edited, does not fill the hole below the burst', async () => {
    const site = new Platform()
    site.write(1, 3, START - 10)
    await site.poll(site.stream('newest-first', { maxPages: 1 }))
    site.write(10, 12, START)
    site.posts.push(post(99, START - 30 * DAY))
    expect((await site.poll(site.stream('newest-first', { maxPages: 1 }))).coverage).toMatchObject({
      contiguous: false,
      from: null,
    })
  })

  it('what another list shows of the past does not fill it either', async () => {
    const site = new Platform()
    const other = new Platform()
    const streams = [site.stream('newest-first', { maxPages: 1 }), { ...other.stream('newest-first'), name: 'andere' }]
    site.write(1, 3)
    other.write(1, 3)
    await site.poll(...streams)
    site.write(10, 18, START)
    expect((await site.poll(...streams)).coverage).toEqual({ contiguous: false, from: START + 16, to: START + 15 * MINUTE })
  })

  it('where there was nothing: what does not fit into the pages of one poll is a hole', async () => {
    const site = new Platform()
    await site.poll(site.stream('newest-first'))
    site.write(1, 9, START)
    expect((await site.poll(site.stream('newest-first', { maxPages: 2 }))).coverage.contiguous).toBe(false)
  })

  it('the very first request fails: so does the poll', async () => {
    const site = new Platform()
    site.failsAt = 1
    await expect(site.poll(site.stream('newest-first'))).rejects.toThrow('Seite fehlt')
  })
})

describe('a stream with the oldest on top', () => {
  it('goes on from its mark', async () => {
    const site = new Platform()
    site.write(1, 4)
    expect(ids(await site.poll(site.stream('oldest-first')))).toEqual(named(1, 4))
    site.write(5, 6)
    expect(ids(await site.poll(site.stream('oldest-first')))).toEqual(named(5, 6))
    expect(site.asked[0]).toMatchObject({ page: null, mark: '4' })
  })

  it('what was read before a failure is not read again', async () => {
    const site = new Platform()
    site.write(1, 8)
    site.failsAt = 3
    const broken = await site.poll(site.stream('oldest-first'))
    expect([ids(broken), broken.stoppedBy]).toEqual([named(1, 6), new Error('Seite fehlt')])
    site.failsAt = 0
    expect(ids(await site.poll(site.stream('oldest-first')))).toEqual(named(7, 8))
  })

  it('more than a poll reads: the window ends where the reading did', async () => {
    const site = new Platform()
    site.write(1, 9)
    const stream = site.stream('oldest-first', { maxPages: 1 })
    expect((await site.poll(stream)).coverage).toEqual({
      from: START - DAY + MINUTE,
      to: START - DAY + 3 * MINUTE,
      contiguous: true,
    })
    expect(ids(await site.poll(stream))).toEqual(named(4, 6))
  })
})

describe('a stream in no order', () => {
  it('is read whole each time, and tells what is new', async () => {
    const site = new Platform()
    site.write(1, 7)
    await site.poll(site.stream('whole'))
    site.posts.unshift(post(8))
    expect(ids(await site.poll(site.stream('whole')))).toEqual(['p8'])
    expect(site.asked).toHaveLength(3)
  })
})

describe('what is delivered', () => {
  it('an edit is delivered again; a count of followers is no edit', async () => {
    const site = new Platform()
    site.write(1, 3)
    await site.poll(site.stream('whole'))
    site.posts[0] = post(1, START, 'anders')
    site.posts[1] = newMention({ nativeId: 'p2', text: 'Beitrag 2', author: { followers: 3 } })
    expect((await site.poll(site.stream('whole'))).mentions.map(({ text }) => text)).toEqual(['anders'])
  })

  it('the same post in two streams is delivered once', async () => {
    const site = new Platform()
    site.write(1, 2)
    expect(ids(await site.poll(site.stream('whole'), site.stream('newest-first')))).toEqual(['p1', 'p2'])
  })

  it('forced: everything that is read', async () => {
    const site = new Platform()
    site.write(1, 2)
    await site.poll(site.stream('whole'))
    site.unconditional = true
    expect(ids(await site.poll(site.stream('whole')))).toEqual(['p1', 'p2'])
  })

  it('a second stream that fails does not take the first one with it', async () => {
    const site = new Platform()
    site.write(1, 2)
    const broken = { ...site.stream('whole'), name: 'b', read: async () => Promise.reject(new Error('nein')) }
    const result = await site.poll(site.stream('whole'), broken)
    expect([ids(result), result.stoppedBy]).toEqual([['p1', 'p2'], new Error('nein')])
  })

  it('known posts that a list shows without their text are not read again, and are met all the same', async () => {
    const site = new Platform()
    site.write(1, 3)
    const listing: Stream = {
      name: 'list',
      order: 'newest-first',
      read: async ({ isKnown }) => {
        const all = site.posts.toReversed()
        return {
          items: all.filter(({ nativeId }) => !isKnown(nativeId)),
          seen: all.filter(({ nativeId }) => isKnown(nativeId)).map(({ nativeId }) => nativeId),
          leftOut: [],
          next: null,
        }
      },
    }
    await site.poll(listing)
    site.write(4, 4)
    expect(await site.poll(listing)).toMatchObject({ mentions: [{ nativeId: 'p4' }], coverage: { contiguous: true } })
  })

  it('memory of another address counts as none', async () => {
    const site = new Platform()
    site.write(1, 2)
    await site.poll(site.stream('whole'))
    site.memory = { ...(site.memory as object), url: 'https://y.example/' }
    expect(ids(await site.poll(site.stream('whole')))).toEqual(['p1', 'p2'])
  })
})

it('a platform that shows only the last days: what lies before is said to be lost', async () => {
  const site = new Platform()
  site.write(1, 3)
  const listing = site.stream('oldest-first')
  await site.poll(listing)
  site.write(4, 5)
  const late = { ...listing, read: async (at: Position) => ({ ...(await listing.read(at)), gap: true }) }
  const result = await site.poll(late)
  expect([ids(result), result.coverage.contiguous]).toEqual([['p4', 'p5'], false])
})

describe('a deep look', () => {
  const deep = (site: Platform, pages: number) => {
    const { memory, now, unconditional } = site
    const context = { config: sourceConfig('x', 'https://x.example/'), memory, now, unconditional } as PollContext
    return deepLook(context, site.stream('newest-first'), pages)
  }

  it('is taken once a day, so many pages deep, and leaves no hole', async () => {
    const site = new Platform()
    site.write(1, 12)
    const first = await site.poll(...deep(site, 3))
    expect([ids(first), first.coverage.contiguous]).toEqual([named(4, 12).toReversed(), true])
    expect(deep(site, 3)).toEqual([])
    site.now = START + DAY
    expect(deep(site, 3)).toHaveLength(1)
  })

  it('is taken at once when all is read again', () => {
    const site = new Platform()
    site.unconditional = true
    expect(deep(site, 3)).toHaveLength(1)
  })
})
