import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, START } from '../support/polled-source.js'
import { DisqusSite } from '../support/sites/disqus-site.js'

describeSource('disqus', () => new DisqusSite())

async function site(prepare: (made: DisqusSite) => void = () => {}) {
  const { site: made, source } = await polledSite('disqus', new DisqusSite(), { prepare, url: 'https://zeitung.example.at' })
  return { made, source }
}

describe('a comment at Disqus', () => {
  it('a time without zone is UTC; the page is the thread, so that it meets the article', async () => {
    const { source } = await site((made) => {
      made.add({ thread: 12, parent: null, text: 'Bei denen hebt niemand ab.', at: START - HOUR })
      made.add({ thread: 12, parent: 6_550_000, text: 'Bei mir auch', at: START })
    })
    const { mentions } = await source.poll()
    expect(mentions[1]).toEqual({
      nativeId: '6550000',
      role: 'comment',
      url: 'https://zeitung.example.at/tarif/?utm_source=x#comment-6550000',
      title: null,
      text: 'Bei denen hebt niemand ab.',
      author: {
        id: '84792962',
        handle: 'jana_k',
        name: 'Jana K.',
        url: 'https://disqus.com/by/jana_k/',
        followers: null,
        flags: [],
      },
      language: null,
      publishedAt: START - HOUR,
      editedAt: null,
      parentRef: null,
      rootRef: 'page:https://zeitung.example.at/tarif/',
      official: null,
      deleted: false,
    })
    expect(mentions[0]).toMatchObject({ parentRef: '6550000', rootRef: 'page:https://zeitung.example.at/tarif/' })
  })

  it.each<readonly [rule: string, raw: Readonly<Record<string, unknown>>, expected: readonly unknown[]]>([
    [
      'a guest has no id, whatever stands there',
      { author: { name: 'Beispiel', isAnonymous: true, id: '900' } },
      [{ author: { id: null, flags: ['guest'] } }],
    ],
    ['what the site has not let through is not public', { isApproved: false }, []],
    ['spam', { isSpam: true }, []],
    ['deleted', { isDeleted: true }, [{ deleted: true, text: '' }]],
    ['only the number of its page', { thread: '12' }, [{ rootRef: 'thread-12', url: null }]],
  ])('%s', async (_, raw, expected) => {
    const { source } = await site((made) => made.add({ thread: 12, parent: null, text: 'x', at: START, raw }))
    expect((await source.poll()).mentions).toMatchObject(expected)
  })
})

describe('how Disqus refuses', () => {
  it('a key that it does not know is a refused secret, and stands in no message', async () => {
    const { source } = await site()
    source.secrets = { token: 'falsch-und-geheim' }
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: 'Disqus does not take this API key: Invalid API key' })
  })

  it.each([
    ['with an error status', 400],
    ['with status 200', 200],
  ])('its hourly limit, %s', async (_, status) => {
    const { made, source } = await site()
    const body = JSON.stringify({ code: 13, response: 'You have exceeded the hourly limit of requests' })
    made.fail({ status, type: 'application/json', body })
    await expect(source.poll()).rejects.toMatchObject({
      retryAt: source.now + HOUR,
      message: expect.stringMatching(/hourly limit/),
    })
  })

  it('a server that fails shows no key', async () => {
    const { made, source } = await site()
    made.fail({ status: 503, type: 'text/plain', body: 'nein' })
    await expect(source.poll()).rejects.toMatchObject({ message: expect.stringMatching(/api_key=\*\*\*/) })
  })
})

it.each([
  ['taken back into moderation', { isApproved: false }],
  ['taken for spam afterwards', { isSpam: true }],
])('a comment that was %s is told as gone when its thread is looked at again', async (_, raw) => {
  const { made, source } = await site((each) => each.add({ thread: 12, parent: null, text: 'x', at: START }))
  await source.poll()
  made.comments[0]!.raw = raw
  const [told] = await source.refetch('page:https://zeitung.example.at/tarif/', { url: null, waiting: ['6550000'] })
  expect(told).toMatchObject({ nativeId: '6550000', deleted: true })
})
