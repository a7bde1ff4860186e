import { describe, expect, test } from 'vitest'
import { officialIdentity } from '../../src/answers/official.js'
import type { SourceConfig } from '../../src/model/config.js'
import type { IncomingMention } from '../../src/model/mention.js'
import type { Company } from '../../src/sources/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, ids, MINUTE, START } from '../support/polled-source.js'

/** A place where people write, as the contract's tests handle it. `number` counts from 1; ids and texts are made of it. */
export interface ContractSite {
  start(): Promise<string>
  stop(): Promise<void>
  write(number: number, at: number): void
  /** Changes the text of an item that was written. */
  edit(number: number, text: string): void
  nativeId(number: number): string
  /** Puts an item that nobody can read between the others. */
  writeMalformed(): void
  fail(fault: ContractFault | null): void
  /** How many items of one burst the platform lets us find; the rest is said to be lost. */
  readonly burst: 'all' | 'window'
  /** Requests so far. */
  count(): number
  /** What the source needs beside its address; read after `start`. */
  readonly config?: Partial<SourceConfig>
  readonly secrets?: Readonly<Record<string, string>>
  readonly company?: Company
  /** Requests of a poll in which nothing changed; default one. */
  readonly unchangedRequests?: number
  /** How it comes to light that something known was edited; default by a poll. */
  readonly edits?: 'poll' | 'thread' | 'never'
  /** Platforms in whose lists we can reply. */
  readonly replies?: ContractReplies
  /** Nothing is fetched, so what a server may answer does not apply. */
  readonly isLocal?: true
  /** Takes an item away: looking at its thread again tells that. */
  remove?(number: number): void
}

export interface ContractFault {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface ContractReplies {
  /** Native id of our account. */
  readonly officialId: string
  /** Where a reply is found; default in the poll. */
  readonly foundBy?: 'poll' | 'thread'
  /** Replies to an item, as our account or as somebody with its name. Returns the native id of the reply. */
  write(to: number, at: number, by: 'account' | 'impostor'): string
  /** Takes a reply away; default by the site's `remove`. null: nobody can see that it is gone. */
  readonly take?: ((reply: string) => void) | null
}

/** Most sites take away by native id what they were asked for by its number. */
function takeReply(site: ContractSite, reply: string): void {
  const named = site.nativeId
  site.nativeId = () => reply
  if (site.replies?.take) site.replies.take(reply)
  else site.remove!(0)
  site.nativeId = named
}

const HTML = '<!DOCTYPE html><html><head><title>Bitte anmelden</title></head><body>Cookies</body></html>'

/** What every adapter of a source must do, whatever it reads. */
export function describeSource(type: string, newSite: () => ContractSite): void {
  const begin = async (written = 3) => {
    const { site, source } = await polledSite(type, newSite(), {
      prepare: (made) => {
        for (let number = 1; number <= written; number += 1) made.write(number, START - DAY + number * MINUTE)
      },
    })
    /** Looks at the thread of one item again. */
    const lookAgain = async (number: number, ...replies: readonly string[]) => {
      const waiting = source.stored.get(site.nativeId(number))!
      const thread = waiting.rootRef ?? waiting.parentRef ?? waiting.nativeId
      const found = await source.refetch(thread, { url: waiting.url, waiting: [waiting.nativeId, ...replies] })
      for (const mention of found) source.stored.set(mention.nativeId, mention)
    }
    const wanted = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => site.nativeId(from + index)).sort()
    return {
      site,
      source,
      lookAgain,
      wanted,
      posts: (delivered: readonly string[]) => delivered.filter((id) => wanted(1, 200).includes(id)).sort(),
    }
  }

  const kind = newSite()
  describe(`source ${type}`, () => {
    test('the first poll delivers all that is shown, and its window is whole', async () => {
      const { source, wanted, posts } = await begin()
      const result = await source.poll({ now: START })
      expect(posts(ids(result))).toEqual(wanted(1, 3))
      expect({ ...result.coverage, from: null }).toEqual({ from: null, to: START, contiguous: true })
      expect(result.unchanged).toBe(false)
    })

    test('nothing new: nothing is delivered, and the poll says so', async () => {
      const { source } = await begin()
      await source.poll()
      const result = await source.poll()
      expect({ mentions: result.mentions, unchanged: result.unchanged, contiguous: result.coverage.contiguous }).toEqual({
        mentions: [],
        unchanged: true,
        contiguous: true,
      })
    })

    test(`an unchanged site costs ${kind.unchangedRequests ?? 1} request(s)`, async () => {
      const { site, source } = await begin()
      await source.poll()
      const before = site.count()
      await source.poll()
      expect(site.count() - before).toBe(kind.unchangedRequests ?? 1)
    })

    test('new items between two polls: each comes once, ids stay', async () => {
      const { site, source, wanted, posts } = await begin()
      await source.poll()
      for (const number of [4, 5]) site.write(number, source.now + number * MINUTE)
      const result = await source.poll()
      expect(result.coverage.contiguous).toBe(true)
      expect(posts(ids(result))).toEqual(expect.arrayContaining(wanted(4, 5)))
      expect(new Set(ids(result)).size).toBe(result.mentions.length)
      expect(posts([...source.stored.keys()])).toEqual(wanted(1, 5))
    })

    test('a burst larger than the window: nothing is lost, or the loss is said', async () => {
      const { site, source, wanted, posts } = await begin()
      await source.poll()
      for (let number = 4; number <= 28; number += 1) site.write(number, source.now + number * 1_000)
      const result = await source.poll()
      const found = posts([...source.stored.keys()])
      expect(result.coverage.contiguous).toBe(site.burst === 'all')
      if (site.burst === 'all') expect(found).toEqual(wanted(1, 28))
      else expect(found).toEqual(expect.arrayContaining(wanted(19, 28)))
    })

    test('killed before storing: the next poll from the same memory delivers the same', async () => {
      const { site, source } = await begin()
      await source.poll()
      site.write(4, source.now + MINUTE)
      const lost = await source.poll({ crash: true })
      const again = await source.poll({ now: source.now })
      expect(again.mentions).toEqual(lost.mentions)
    })

    test('killed at the very first poll: the next one delivers the same', async () => {
      const { source } = await begin()
      const lost = await source.poll({ crash: true })
      expect((await source.poll({ now: source.now })).mentions).toEqual(lost.mentions)
    })

    test.skipIf(kind.edits === 'never')('an edit is the same mention with another text', async () => {
      const { site, source, lookAgain } = await begin()
      await source.poll()
      site.edit(2, 'Ich nehme alles zurück.')
      // An edit need not change a validator; the daily look finds it.
      if (kind.edits === 'thread') await lookAgain(2)
      else await source.poll({ now: source.now + DAY })
      expect(source.stored.get(site.nativeId(2))?.text).toBe('Ich nehme alles zurück.')
    })

    test('an item that cannot be read is a warning; the others live', async () => {
      const { site, source, wanted, posts } = await begin()
      site.writeMalformed()
      const result = await source.poll()
      expect(posts(ids(result))).toEqual(wanted(1, 3))
      expect(result.warnings.filter((warning) => warning.includes('left out'))).not.toEqual([])
    })

    test('forced: delivers again what is known', async () => {
      const { source, wanted, posts } = await begin()
      await source.poll()
      expect(posts(ids(await source.poll({ unconditional: true })))).toEqual(wanted(1, 3))
    })

    test.skipIf(kind.isLocal)('HTML with status 200 is an error that names the page', async () => {
      const { site, source } = await begin()
      await source.poll()
      site.fail({ status: 200, type: 'text/html', body: HTML })
      await expect(source.poll({ now: source.now + DAY })).rejects.toThrow(/an HTML page titled "Bitte anmelden"/)
    })

    const statuses = kind.isLocal ? [] : [401, 403, 404, 429, 500, 503]
    test.each(statuses)('HTTP %i is an error that says so, and nothing is forgotten', async (status) => {
      const { site, source } = await begin()
      await source.poll()
      site.fail({ status, type: 'text/plain', body: 'nein' })
      await expect(source.poll()).rejects.toThrow(String(status))
      site.fail(null)
      expect((await source.poll()).unchanged).toBe(true)
    })

    test.skipIf(kind.isLocal)('HTTP 410 ends the source', async () => {
      const { site, source } = await begin()
      await source.poll()
      site.fail({ status: 410, type: 'text/plain', body: 'weg' })
      const thrown: unknown = await source.poll().catch((error: unknown) => error)
      expect(thrown).toMatchObject({ message: expect.stringContaining('410') })
      expect(thrown).toSatisfy((error: Error & { status?: number }) => error.name === 'SourceGone' || error.status === 410)
    })

    test.skipIf(kind.isLocal)('HTTP 429: the pause that the server names is handed on', async () => {
      const { site, source } = await begin()
      await source.poll()
      site.fail({ status: 429, type: 'application/json', body: '{}', headers: { 'retry-after': '600' } })
      await expect(source.poll()).rejects.toMatchObject({ retryAt: expect.any(Number) })
    })

    test.skipIf(kind.replies === undefined)(
      'our answer hangs below the post; the same name with another id is not ours',
      async () => {
        const { site, source, lookAgain } = await begin()
        await source.poll()
        const { officialId, foundBy, write } = site.replies!
        const [ours, theirs] = [
          write.call(site.replies, 2, source.now + MINUTE, 'account'),
          write.call(site.replies, 2, source.now + 2 * MINUTE, 'impostor'),
        ]
        await source.poll()
        if (foundBy === 'thread') await lookAgain(2)
        const post = source.stored.get(site.nativeId(2))!
        const proofOf = (reply: IncomingMention | undefined) => {
          const origin = { platform: type, site: null, source: 'quelle', official: reply!.official }
          const account = { platform: null, site: null, source: 'quelle', id: officialId, name: null }
          return officialIdentity(reply!.author, origin, [account])?.identity ?? null
        }
        const [answer, imposture] = [source.stored.get(ours), source.stored.get(theirs)]
        expect([proofOf(answer), proofOf(imposture)]).toEqual(['id', null])
        expect(answer!.parentRef ?? answer!.rootRef).toBe(
          answer!.parentRef === null ? (post.rootRef ?? post.nativeId) : post.nativeId,
        )
      },
    )

    test.skipIf(kind.remove === undefined)('a post that was taken away is told when its thread is looked at again', async () => {
      const { site, source, lookAgain } = await begin()
      await source.poll()
      site.remove!(2)
      await lookAgain(2)
      expect(source.stored.get(site.nativeId(2))?.deleted).toBe(true)
    })

    const take = kind.replies?.take === undefined ? kind.remove : kind.replies.take
    const takesReplies = kind.replies !== undefined && take != null
    test.skipIf(!takesReplies)('a reply of ours that was taken away is told as well, and the post is not', async () => {
      const { site, source, lookAgain } = await begin()
      await source.poll()
      const reply = site.replies!.write.call(site.replies, 2, source.now + MINUTE, 'account')
      await source.poll()
      if (site.replies!.foundBy === 'thread') await lookAgain(2)
      expect(source.stored.get(reply)?.deleted).toBe(false)
      const post = site.nativeId(2)
      takeReply(site, reply)
      await lookAgain(2, reply)
      expect([reply, post].map((id) => source.stored.get(id)?.deleted)).toEqual([true, false])
    })

    test('memory of another version counts as none', async () => {
      const { source, wanted, posts } = await begin()
      source.memory = { v: 99, page: 'anders' }
      expect(posts(ids(await source.poll()))).toEqual(wanted(1, 3))
    })
  })
}
