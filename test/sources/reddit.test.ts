import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, MINUTE, START } from '../support/polled-source.js'
import { RedditSite } from '../support/sites/reddit-site.js'

describeSource('reddit', () => new RedditSite('api'))
describeSource('reddit', () => new RedditSite('feeds'))

async function site(mode: 'api' | 'feeds', prepare: (made: RedditSite) => void = () => {}) {
  const { site: made, source } = await polledSite('reddit', new RedditSite(mode), { prepare })
  return { made, source }
}

describe('a post and a comment on Reddit', () => {
  it.each(['api', 'feeds'] as const)('are the same by %s', async (mode) => {
    const { source } = await site(mode, (made) => {
      made.add({ by: 'Jana_K', text: 'Support ist seit Montag tot &amp; keiner hilft.', at: START - HOUR, parent: null })
      made.add({ by: 'sepp', text: 'Bei mir auch', at: START, parent: 't3_lfls' })
    })
    const { mentions } = await source.poll()
    expect(mentions).toEqual([
      {
        nativeId: 't3_lfls',
        role: 'post',
        url: 'https://www.reddit.com/r/Austria/comments/lfls/x/',
        title: 'Titel t3_lfls',
        text: 'Support ist seit Montag tot & keiner hilft.',
        author: {
          id: 'jana_k',
          handle: 'Jana_K',
          name: 'Jana_K',
          url: 'https://www.reddit.com/user/Jana_K',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
      expect.objectContaining({
        nativeId: 't1_lflt',
        role: 'comment',
        text: 'Bei mir auch',
        // Feeds tell the post, not the parent.
        parentRef: mode === 'api' ? 't3_lfls' : null,
        rootRef: 't3_lfls',
      }),
    ])
  })

  it('what was deleted there comes as deleted, without words and name', async () => {
    const { source } = await site('api', (made) => made.add({ by: 'jana_k', text: 'weg', at: START, parent: null, gone: true }))
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 't3_lfls', deleted: true, text: '', author: { id: null } }])
  })
})

describe('how Reddit is asked', () => {
  it('a token that was revoked is fetched anew, once', async () => {
    const { made, source } = await site('api', (each) => each.add({ by: 'a', text: 'x', at: START, parent: null }))
    await source.poll()
    made.tokens = 7
    expect((await source.poll()).unchanged).toBe(true)
  })

  it('an app that Reddit does not know: the secret is refused, and is not repeated', async () => {
    const { source } = await site('api')
    source.secrets = { client_secret: 'falsch-und-geheim' }
    const thrown = await source.poll().catch((error: unknown) => error)
    expect(thrown).toMatchObject({ exit: 4, message: expect.not.stringContaining('falsch') })
  })

  it.each([
    ['a block with status 403', { status: 403, type: 'text/html', body: '<html><head><title>Blocked</title></head></html>' }],
    [
      'a challenge with status 200',
      {
        status: 200,
        type: 'text/html',
        body: '<html><head><title>Reddit</title></head><form name="js_challenge"></form></html>',
      },
    ],
  ])('%s stops it for an hour', async (_, fault) => {
    const { made, source } = await site('feeds')
    made.fail(fault)
    await expect(source.poll()).rejects.toMatchObject({
      retryAt: START + 15 * MINUTE + HOUR,
      message: expect.stringMatching(/^Reddit blocks this reader: /),
    })
  })

  it('the token of the feeds is in no message', async () => {
    const { made, source } = await site('feeds')
    source.secrets = { feed_token: '0123456789abcdef0123456789abcdef01234567' }
    made.fail({ status: 500, type: 'text/plain', body: 'nein' })
    await expect(source.poll()).rejects.toMatchObject({ message: expect.not.stringContaining('0123456789abcdef') })
  })

  it('words: posts of the subreddit that have them, and what our people write anywhere', async () => {
    const { made, source } = await site('api', (each) => each.add({ by: 'a', text: 'Beispiel kaputt', at: START, parent: null }))
    source.config = { ...source.config, options: { search: ['Beispiel AG'], clientId: 'app' } }
    await source.poll()
    const asked = made.requests.filter(({ method }) => method === 'GET')
    expect(asked.map(({ path, query }) => [path, query.get('q'), query.get('restrict_sr'), query.get('raw_json')])).toEqual([
      ['/r/Austria/search', '"Beispiel AG"', '1', '1'],
      ['/user/beispiel_hilfe/comments', null, null, '1'],
    ])
  })
})
