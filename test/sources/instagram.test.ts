import { describe, expect, it, onTestFinished, test } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, PolledSource, START, sourceConfig, texts } from '../support/polled-source.js'
import { ACCOUNT, InstagramSite, POST } from '../support/sites/instagram-site.js'

class OldestFirst extends InstagramSite {
  override oldestFirst = true
}

describeSource('instagram', () => new InstagramSite())
describeSource('instagram', () => new OldestFirst())

async function account(prepare: (site: InstagramSite) => void = () => {}) {
  const { site, source } = await polledSite('instagram', new InstagramSite(), { prepare })
  return { site, source, calls: () => site.requests.map(({ path }) => path.slice(1)) }
}

describe('what is written below a post on Instagram', () => {
  it('is told with post, parent and author; who bears the name of the account is the account', async () => {
    const { source } = await account((site) => {
      site.username = 'Beispiel'
      site.write(1, START - HOUR)
      site.comment({ at: START, text: 'Schon unterwegs.', by: 'beispiel', parent: site.nativeId(1) })
    })
    const { mentions } = await source.poll()
    expect(mentions).toEqual([
      expect.objectContaining({
        nativeId: POST,
        role: 'post',
        text: 'Unsere neue App ist da',
        official: true,
        author: expect.objectContaining({ id: ACCOUNT, handle: 'Beispiel' }),
      }),
      {
        nativeId: '17900000000001001',
        role: 'comment',
        url: 'https://www.instagram.com/p/abc/',
        title: null,
        text: 'Beschwerde 1',
        author: {
          id: '95106',
          handle: 'janak',
          name: 'janak',
          url: 'https://www.instagram.com/janak/',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: POST,
        rootRef: POST,
        official: null,
        deleted: false,
      },
      expect.objectContaining({
        text: 'Schon unterwegs.',
        official: true,
        parentRef: '17900000000001001',
        rootRef: POST,
        author: expect.objectContaining({ id: ACCOUNT, flags: ['post-author'] }),
      }),
    ])
  })

  it('hidden ones are marked; of whom nothing is told, nothing is guessed', async () => {
    const { source } = await account((site) => {
      site.comment({ at: START, text: 'versteckt', by: 'x', raw: { hidden: true, from: undefined, username: undefined } })
    })
    expect((await source.poll()).mentions.at(-1)!.author).toMatchObject({ id: null, handle: null, flags: ['hidden'] })
  })

  test.each([
    ['the newest stand first', false],
    ['the oldest stand first', true],
  ])('a reply to an old comment brings nothing to the top: it is looked for until it is found (%s)', async (_, oldestFirst) => {
    const { site, source, calls } = await account((made) => {
      made.oldestFirst = oldestFirst
      for (let number = 1; number <= 35; number += 1) made.write(number, START - DAY + number * MINUTE)
    })
    for (let poll = 0; poll < 2; poll += 1) await source.poll()
    const reply = site.comment({ at: START + HOUR, text: 'Und jetzt?', by: 'petra', parent: site.nativeId(18) })
    expect(ids(await source.poll())).toContain(reply)
    const before = calls().length
    await source.poll()
    expect(calls().slice(before)).toEqual([`${ACCOUNT}/media`, `${ACCOUNT}/tags`])
  })

  it('more replies than a comment shows by itself are read by its cursors', async () => {
    const { site, source } = await account((made) => made.write(1, START - HOUR))
    await source.poll({ now: START })
    for (let number = 1; number <= 25; number += 1) {
      site.comment({ at: START + number, text: `Ich auch ${number}`, by: 'petra', parent: site.nativeId(1) })
    }
    expect((await source.poll()).mentions).toHaveLength(25)
  })

  it('what a failed request should have told is asked for again', async () => {
    const { site, source } = await account((made) => made.write(1, START - HOUR))
    await source.poll({ now: START })
    for (let number = 2; number <= 30; number += 1) site.write(number, START + number)
    site.forbidden.add(`${POST}/comments`)
    await expect(source.poll()).rejects.toMatchObject({ exit: 4 })
    site.forbidden.clear()
    expect((await source.poll()).mentions).toHaveLength(29)
  })
})

describe('posts in which the account is tagged', () => {
  const tagged = {
    id: '18000000000000777',
    caption: '@beispiel nie wieder',
    timestamp: '2026-11-20T08:00:00+0000',
    permalink: 'https://www.instagram.com/p/xyz/',
    username: 'janak',
  }

  it('are told with the name of who wrote them', async () => {
    const { site, source } = await account()
    site.tags.push(tagged)
    expect((await source.poll()).mentions.at(-1)).toMatchObject({
      nativeId: tagged.id,
      text: '@beispiel nie wieder',
      official: null,
      author: { id: null, handle: 'janak' },
    })
  })

  it('cannot be had by their id, and are not taken for gone', async () => {
    const { site, source } = await account()
    site.tags.push(tagged)
    await source.poll()
    expect(await source.refetch(tagged.id, { waiting: [tagged.id] })).toEqual([])
  })

  it('without the permission for them, the rest is read, and it is said', async () => {
    const { site, source } = await account((made) => made.write(1, START))
    site.forbidden.add(`${ACCOUNT}/tags`)
    const result = await source.poll()
    expect([texts(result), result.warnings]).toEqual([
      ['Unsere neue App ist da', 'Beschwerde 1'],
      ['posts in which the account is tagged were left out: the access token lacks a permission (code 10): (#1) Fehler'],
    ])
  })
})

describe('which account it is', () => {
  it('the token of the page tells, once', async () => {
    const { source, calls } = await account((site) => {
      site.options = { account: null, posts: 25, tagged: false }
    })
    await source.poll()
    await source.poll()
    expect(calls()).toEqual(['me', `${ACCOUNT}/media`, `${ACCOUNT}/media`])
  })

  it('a page to which none is linked: says what to do', async () => {
    class Unlinked extends InstagramSite {
      override options = { account: null, posts: 25, tagged: false }
      protected override me(): unknown {
        return { id: '1001' }
      }
    }
    const site = new Unlinked()
    const url = await site.start()
    onTestFinished(() => site.stop())
    const source = new PolledSource(sourceConfig('instagram', url, site.config))
    source.secrets = site.secrets
    await expect(source.poll()).rejects.toMatchObject({
      message: 'no professional account on Instagram is linked to the page of this token',
      hint: expect.stringContaining('account'),
    })
  })
})

describe('a look at a post on Instagram', () => {
  it('one request tells new answers; a comment that is not shown is read by itself, a gone one told as deleted', async () => {
    const { site, source, calls } = await account((made) => {
      for (let number = 1; number <= 15; number += 1) made.write(number, START - DAY + number * MINUTE)
    })
    await source.poll({ now: START })
    const answer = site.replies.write(1, START, 'account')
    site.remove(2)
    const before = calls().length
    const [old, gone, young] = [site.nativeId(1), site.nativeId(2), site.nativeId(15)]
    const found = await source.refetch(POST, { waiting: [old, gone, young] })
    const told = new Map(found.map(({ nativeId, deleted }) => [nativeId, deleted]))
    expect([old, gone, young, answer].map((id) => told.get(id))).toEqual([false, true, false, false])
    expect(calls().slice(before)).toEqual([POST, old, gone])
  })

  it('of a waiting reply, what stands beside it is read', async () => {
    const { site, source } = await account((made) => {
      for (let number = 1; number <= 15; number += 1) made.write(number, START - DAY + number * MINUTE)
    })
    await source.poll({ now: START })
    const waiting = site.comment({ at: START, text: 'Und ich?', by: 'petra', parent: site.nativeId(1) })
    const answer = site.comment({ at: START + 1, text: '@petra auch du', by: 'beispiel', parent: site.nativeId(1) })
    const found = await source.refetch(POST, { waiting: [waiting] })
    expect(found.map(({ nativeId }) => nativeId)).toEqual(expect.arrayContaining([site.nativeId(1), waiting, answer]))
  })

  it('a token that sees nothing any more deletes nothing', async () => {
    const { site, source } = await account((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    site.posts = 0
    const waiting = [site.nativeId(1)]
    expect(await source.refetch(POST, { waiting })).toMatchObject([{ nativeId: waiting[0], deleted: true }])
    site.forbidden.add(`${ACCOUNT}/media`)
    await expect(source.refetch(POST, { waiting })).rejects.toMatchObject({ exit: 4 })
  })
})
