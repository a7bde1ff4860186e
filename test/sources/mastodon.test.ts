import { describe, expect, it } from 'vitest'
import type { IncomingMention } from '../../src/model/mention.js'
import { describeSource } from '../contracts/source.js'
import { HOUR, MINUTE, START } from '../support/polled-source.js'
import { MastodonSite, type Status } from '../support/sites/mastodon-site.js'
import { server } from './mastodon-server.js'

/** A hashtag, without any token. */
class HashtagSite extends MastodonSite {
  override readonly unchangedRequests = 2
  override readonly secrets = {}
  override options = { hashtags: ['Beispiel'], search: [] }
  override writeMalformed(): void {
    this.add({ acct: 'ralf', text: '', at: START, tags: ['beispiel'], raw: { account: null } })
  }
  override add(status: Omit<Status, 'id'>): string {
    return super.add({ tags: ['beispiel'], ...status })
  }
}

describeSource('mastodon', () => new MastodonSite())
describeSource('mastodon', () => new HashtagSite())

const oneMention = async (raw: Status['raw'], acct = 'jana@fediverse.example'): Promise<IncomingMention | undefined> => {
  const { source } = await server((site) => site.add({ acct, text: 'Hilfe?', at: START, mentions: true, raw: raw! }))
  return (await source.poll()).mentions[0]
}

describe('a post on Mastodon', () => {
  it('is told with author, followers, language and place in the thread', async () => {
    expect(
      await oneMention({
        id: '114860000000000001',
        in_reply_to_id: '114850000000000009',
        edited_at: '2026-11-20T10:00:00.000Z',
        content:
          '<p><span class="h-card"><a href="https://x.example/@firma">@<span>firma</span></a></span> Tot.</p><p>Seit gestern &amp; heute</p>',
      }),
    ).toEqual({
      nativeId: '114860000000000001',
      role: 'comment',
      url: 'https://fediverse.example/@jana/114860000000000001',
      title: null,
      text: '@firma Tot.\nSeit gestern & heute',
      author: {
        id: '@jana@fediverse.example',
        handle: '@jana@fediverse.example',
        name: 'Jana',
        url: 'https://fediverse.example/@jana',
        followers: 412,
        flags: [],
      },
      language: 'de',
      publishedAt: START,
      editedAt: START + HOUR,
      parentRef: '114850000000000009',
      rootRef: null,
      official: null,
      deleted: false,
    })
  })

  it.each<{ rule: string; raw: Status['raw']; expected: object; acct?: string }>([
    {
      rule: 'a content warning stands before the text',
      raw: { spoiler_text: 'Wut über @firma' },
      expected: { text: 'Wut über @firma\nHilfe?' },
    },
    {
      rule: 'without an address for people, that for machines',
      raw: { url: null },
      expected: { url: expect.stringContaining('/users/jana/') },
    },
    {
      rule: 'an account of this server gets its domain',
      raw: {},
      expected: { author: expect.objectContaining({ id: '@ralf@social.example' }) },
      acct: 'ralf',
    },
    {
      rule: 'addresses are compared without case, and shown with it',
      raw: {},
      expected: { author: expect.objectContaining({ id: '@lena@fediverse.example', handle: '@Lena@Fediverse.example' }) },
      acct: 'Lena@Fediverse.example',
    },
    {
      rule: 'a server that tells the least: the name stands in for the address, and nothing is guessed',
      raw: { account: { username: 'uwe' }, created_at: undefined, visibility: undefined, url: undefined, uri: undefined },
      expected: {
        url: null,
        publishedAt: null,
        author: expect.objectContaining({ id: '@uwe@social.example', name: 'uwe', followers: null }),
      },
    },
    {
      rule: 'a bot is told as one',
      raw: { account: { acct: 'wetter', bot: true } },
      expected: { author: expect.objectContaining({ flags: ['bot'] }) },
    },
  ])('$rule', async ({ raw, expected, acct }) => {
    expect(await oneMention(raw, acct)).toMatchObject(expected)
  })

  it('a boost says nothing of its own', async () => {
    expect(await oneMention({ reblog: { id: '1' } })).toBeUndefined()
  })

  it.each(['direct', 'private'])('a %s message is counted, and nothing of it goes further', async (visibility) => {
    const { source } = await server((site) => {
      for (const text of ['Meine IBAN ist', 'und die Karte'])
        site.add({ acct: 'ralf', text, at: START, mentions: true, visibility })
    })
    const result = await source.poll()
    expect([result.mentions, result.warnings]).toEqual([[], ['2 private posts were left out: they are for nobody else to read']])
    expect(JSON.stringify(result)).not.toContain('IBAN')
  })

  it('that we answered in private is told without its words', async () => {
    const { site, source } = await server((made) => made.write(1, START))
    site.add({
      acct: 'firma',
      text: 'Ihre Kundennummer 4711',
      at: START + MINUTE,
      replyTo: site.nativeId(1),
      visibility: 'direct',
    })
    const { mentions } = await source.poll()
    expect(mentions[1]).toMatchObject({ parentRef: site.nativeId(1), text: '(private reply)' })
  })
})
