import { describe, expect, it, test } from 'vitest'
import { placeOf } from '../../src/sources/youtube/place.js'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { VIDEO, YoutubeSite } from '../support/sites/youtube-site.js'

describeSource('youtube', () => new YoutubeSite())

async function channel(prepare: (site: YoutubeSite) => void, path = '/channel/UCfirma') {
  const { site, source } = await polledSite('youtube', new YoutubeSite(), { prepare })
  source.config = { ...source.config, url: site.origin + path }
  const calls = () =>
    site.requests.map(({ path: asked, query }) => `${asked.slice(1)} ${query.get('id') ?? query.get('parentId') ?? ''}`.trim())
  return { site, source, calls }
}

describe('a comment on YouTube', () => {
  it('is told with video, author and place; the owner of the channel is marked, not taken for us', async () => {
    const { source } = await channel((site) => {
      site.write(1, START - HOUR)
      site.edit(1, 'Wann geht die App wieder?')
      site.reply('Ug0001', START, { id: 'UCfirma', name: '@firma' }, 'Heute ab 12 Uhr.')
    })
    const { mentions } = await source.poll()
    expect(mentions).toEqual([
      {
        nativeId: 'Ug0001',
        role: 'comment',
        url: `https://www.youtube.com/watch?v=${VIDEO}&lc=Ug0001`,
        title: 'Unsere neue App',
        text: 'Wann geht die App wieder?',
        author: {
          id: 'UCjana',
          handle: '@janak',
          name: '@janak',
          url: 'http://www.youtube.com/@janak',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: START - HOUR + 1_000,
        parentRef: VIDEO,
        rootRef: VIDEO,
        official: null,
        deleted: false,
      },
      expect.objectContaining({
        text: 'Heute ab 12 Uhr.',
        editedAt: null,
        parentRef: 'Ug0001',
        rootRef: VIDEO,
        official: null,
        author: expect.objectContaining({ id: 'UCfirma', flags: ['post-author'] }),
      }),
    ])
  })

  it('of a deleted channel has an author without id', async () => {
    const { source } = await channel((site) =>
      site.add({ id: 'Ug1', video: VIDEO, text: 'weg', at: START, author: { name: '@fort' } }),
    )
    expect((await source.poll()).mentions[0]!.author).toMatchObject({ id: null, name: '@fort', flags: [] })
  })
})

describe('replies that a thread does not show by itself', () => {
  const busy = () =>
    channel((site) => {
      site.write(1, START - HOUR)
      for (let number = 1; number <= 12; number += 1) site.reply('Ug0001', START - HOUR + number)
    })

  it('are asked for, page by page, once for each number of replies', async () => {
    const { site, source, calls } = await busy()
    expect((await source.poll()).mentions).toHaveLength(13)
    await source.poll()
    expect(calls()).toEqual(['commentThreads', 'comments Ug0001', 'comments Ug0001', `videos ${VIDEO}`, 'commentThreads'])
    const late = site.reply('Ug0001', START)
    expect(ids(await source.poll())).toEqual([late])
    expect(calls().slice(5)).toEqual(['commentThreads', 'comments Ug0001', 'comments Ug0001'])
  })

  it('are asked for again when their request failed', async () => {
    const { site, source } = await busy()
    site.refused.set('comments', [500, 'backendError'])
    await expect(source.poll()).rejects.toThrow('500')
    site.refused.clear()
    expect((await source.poll()).mentions).toHaveLength(13)
  })
})

describe('a thread that has sunk below the first page', () => {
  const sunk = async () => {
    const made = await channel((site) => {
      for (let number = 1; number <= 10; number += 1) site.write(number, START - HOUR + number)
    })
    await made.source.poll({ now: START })
    for (let number = 11; number <= 20; number += 1) made.site.write(number, START + number)
    await made.source.poll()
    return made
  }

  it('is looked at by its id, fifty in one request: who asks again in it is heard', async () => {
    const { site, source, calls } = await sunk()
    const reply = site.reply(site.nativeId(3), START + HOUR, { id: 'UCjana', name: '@janak' }, 'Noch immer nichts')
    const before = calls().length
    expect(ids(await source.poll())).toEqual([reply])
    expect(calls().slice(before)).toEqual(['commentThreads', expect.stringMatching(/^commentThreads Ug0001,Ug0002,.*,Ug0010$/)])
  })

  it('one that is gone does not hide the others, and is not asked for again', async () => {
    const { site, source, calls } = await sunk()
    site.remove(5)
    const reply = site.reply(site.nativeId(3), START + HOUR)
    expect(ids(await source.poll())).toEqual([reply])
    const before = calls().length
    await source.poll()
    expect(calls().slice(before)).toHaveLength(2)
  })
})

describe('what YouTube refuses', () => {
  test.each([
    [
      'the quota of the day',
      403,
      'quotaExceeded',
      { message: expect.stringContaining('quota'), retryAt: Date.UTC(2026, 10, 21, 8) },
    ],
    ['the same with another status', 429, 'quotaExceeded', { retryAt: Date.UTC(2026, 10, 21, 8) }],
    ['the pace', 403, 'rateLimitExceeded', { retryAt: START + HOUR }],
    [
      'the key, for the API is not switched on',
      403,
      'accessNotConfigured',
      { exit: 4, message: expect.stringContaining('accessNotConfigured') },
    ],
    ['the key', 400, 'keyInvalid', { exit: 4 }],
  ])('%s', async (_, status, reason, thrown) => {
    const { site, source } = await channel(() => {})
    site.refused.set('commentThreads', [status, reason])
    await expect(source.poll({ now: START })).rejects.toMatchObject(thrown)
  })

  it('a key that is none is a refused secret, and stands in no address', async () => {
    const { site, source } = await channel(() => {})
    source.secrets = { token: 'falsch' }
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.stringContaining('API key') })
    expect(site.requests[0]!.query.has('key')).toBe(false)
    expect(site.requests[0]!.headers.authorization).toBeUndefined()
  })

  it('comments that are turned off are said, and are no failure', async () => {
    const { source } = await channel((site) => site.disabled.add(VIDEO), `/watch?v=${VIDEO}`)
    const result = await source.poll()
    expect([result.mentions, result.warnings]).toEqual([
      [],
      [`comments of video ${VIDEO} were left out: comments are turned off there`],
    ])
  })

  it('one of several videos that is gone does not stop the others', async () => {
    const { source } = await channel((site) => {
      site.options = { channel: null, videos: ['https://youtu.be/vidweg00001', VIDEO], search: [] }
      site.write(1, START - HOUR)
    })
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([
      ['Ug0001'],
      ['comments of video vidweg00001 were left out: there is no such video, or it is private'],
    ])
  })
})

describe('a look at a thread', () => {
  it('tells the answer below an old comment, and the reply that was taken away', async () => {
    const { site, source } = await channel((made) => {
      made.write(1, START - HOUR)
      made.reply('Ug0001', START - HOUR + 1)
    })
    await source.poll()
    site.take('Ug0001.r1')
    const answer = site.reply('Ug0001', START, { id: 'UCfirma', name: '@firma' })
    const found = await source.refetch(VIDEO, { waiting: ['Ug0001', 'Ug0001.r1'] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([
      ['Ug0001', false],
      [answer, false],
    ])
  })

  it('a reply is not taken for gone while it can be had by its own id', async () => {
    const { site, source } = await channel((made) => {
      made.write(1, START - HOUR)
      made.add({ id: 'andere-gestalt', video: VIDEO, text: 'Und?', at: START, author: { name: '@x' }, parent: 'Ug0001' })
    })
    await source.poll()
    expect(
      (await source.refetch(VIDEO, { waiting: ['andere-gestalt'] })).map(({ text, parentRef }) => [text, parentRef]),
    ).toEqual([['Und?', 'Ug0001']])
    site.take('andere-gestalt')
    expect(await source.refetch(VIDEO, { waiting: ['andere-gestalt'] })).toMatchObject([{ deleted: true }])
  })

  it.each([
    ['a video that complains: what stands below it', true, ['Ug0001']],
    ['a video that complains, with comments turned off', false, []],
  ])('%s', async (_, open, expected) => {
    const { site, source } = await channel((made) => made.write(1, START))
    if (!open) site.disabled.add(VIDEO)
    expect((await source.refetch(VIDEO, { waiting: [VIDEO] })).map(({ nativeId }) => nativeId)).toEqual(expected)
    site.titles.clear()
    expect(await source.refetch(VIDEO, { waiting: [VIDEO] })).toMatchObject([{ nativeId: VIDEO, deleted: true }])
  })
})

describe('videos that a search finds', () => {
  const video = {
    id: { kind: 'youtube#video', videoId: 'vidneu00001' },
    snippet: {
      publishedAt: '2026-11-20T08:00:00Z',
      channelId: 'UCtest',
      channelTitle: 'Testkanal',
      title: 'Beispiel &amp; Co: nie wieder!',
      description: 'Seit Mai keine Antwort',
    },
  }
  const searched = () =>
    channel((site) => {
      site.options = { channel: null, videos: [], search: ['Beispiel AG', 'BeispielCard'] }
      site.found.push(video)
      site.write(1, START - HOUR)
    })

  it('are told with their title, in one search for all words', async () => {
    const { site, source } = await searched()
    const result = await source.poll()
    expect(result.mentions.find(({ role }) => role === 'post')).toMatchObject({
      nativeId: 'vidneu00001',
      url: 'https://www.youtube.com/watch?v=vidneu00001',
      title: 'Beispiel & Co: nie wieder!',
      text: 'Seit Mai keine Antwort',
      author: { id: 'UCtest', name: 'Testkanal' },
      parentRef: null,
    })
    expect(site.requests.find(({ path }) => path === '/search')!.query.get('q')).toBe('"Beispiel AG"|BeispielCard')
  })

  it('are looked for every quarter of an hour at most, for a day has a hundred searches', async () => {
    const { source, calls } = await searched()
    for (const now of [START, START + 5 * MINUTE, START + 15 * MINUTE]) await source.poll({ now })
    expect(calls().filter((call) => call === 'search')).toHaveLength(2)
  })

  it('the quota of searches is one of its own: the comments are read on', async () => {
    const { site, source, calls } = await searched()
    site.refused.set('search', [403, 'quotaExceeded'])
    const result = await source.poll({ now: START })
    expect(texts(result)).toEqual(['Beschwerde 1'])
    expect(result.warnings).toEqual([expect.stringContaining('the search for videos was left out: ')])
    await source.poll({ now: START + 10 * HOUR })
    expect(calls().filter((call) => call === 'search')).toHaveLength(1)
  })
})

describe('which channel or video an address means', () => {
  it.each([
    ['https://www.youtube.com/@firma/videos', { kind: 'handle', name: '@firma' }],
    ['https://www.youtube.com/%40m%C3%BCller', { kind: 'handle', name: '@müller' }],
    ['https://www.youtube.com/channel/UCabcdefghij', { kind: 'channel', id: 'UCabcdefghij' }],
    ['https://www.youtube.com/user/firmatv', { kind: 'user', name: 'firmatv' }],
    ['https://m.youtube.com/watch?v=vid00000001&t=3s', { kind: 'video', id: 'vid00000001' }],
    ['https://youtu.be/vid00000001?si=x', { kind: 'video', id: 'vid00000001' }],
    ['https://www.youtube.com/shorts/vid00000001', { kind: 'video', id: 'vid00000001' }],
    ['https://www.youtube.com/results?search_query=beispiel+ag', { kind: 'search', words: 'beispiel ag' }],
    ['https://www.youtube.com/c/Firma', null],
    ['https://www.youtube.com/', null],
  ])('%s', (address, place) => {
    expect(placeOf(address)).toEqual(place)
  })

  it('a handle is looked up once', async () => {
    const { source, calls } = await channel((site) => site.write(1, START), '/@firma')
    await source.poll()
    await source.poll()
    expect(calls().filter((call) => call === 'channels')).toHaveLength(1)
    expect([...source.stored.keys()]).toEqual(['Ug0001'])
  })

  it.each([
    ['/@niemand', /YouTube knows no channel @niemand/],
    ['/c/Firma', /does not say which channel or video is meant/],
  ])('%s: says what to do', async (path, message) => {
    const { source } = await channel(() => {}, path)
    await expect(source.poll()).rejects.toMatchObject({ message: expect.stringMatching(message), hint: expect.any(String) })
  })
})
