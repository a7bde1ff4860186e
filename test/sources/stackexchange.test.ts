import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, MINUTE, START } from '../support/polled-source.js'
import { StackExchangeSite } from '../support/sites/stackexchange-site.js'

describeSource('stackexchange', () => new StackExchangeSite())

async function site(prepare: (made: StackExchangeSite) => void, options = {}) {
  const url = 'https://stackoverflow.com'
  const { site: made, source } = await polledSite('stackexchange', new StackExchangeSite(), { prepare, url })
  source.config = { ...source.config, options: { tags: [], search: [], key: 'k', ...options } }
  return { made, source }
}

const question = (text: string, at = START - HOUR) =>
  ({ kind: 'question', on: null, text, at, user: 5, name: 'Jana &amp; Co' }) as const

describe('a post on Stack Exchange', () => {
  it('a question: entities read, the id of the author counted on this site', async () => {
    const { source } = await site((made) => made.add(question('Beispiel &lt;router&gt; fails')))
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: '1000',
        role: 'post',
        url: 'https://stackoverflow.com/questions/1000/x',
        title: 'Router "1000"',
        text: 'Beispiel <router> fails',
        author: { id: '5', handle: null, name: 'Jana & Co', url: null, followers: null, flags: [] },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  it('our answers and comments are found wherever they stand, and name what they reply to', async () => {
    const { source } = await site((made) => {
      made.add(question('Anything'))
      made.add({ kind: 'answer', on: 1_000, text: 'Restart', at: START, user: 77, name: 'Beispiel' })
      made.add({ kind: 'comment', on: 1_001, text: 'Did it help?', at: START + MINUTE, user: 77, name: 'Beispiel' })
      made.add({ kind: 'comment', on: 1_000, text: 'Which model?', at: START + MINUTE, user: 77, name: 'Beispiel' })
    })
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, parentRef, rootRef }) => [nativeId, parentRef, rootRef])).toEqual([
      ['1001', '1000', '1000'],
      ['c1002', '1001', null],
      ['c1003', '1000', '1000'],
    ])
  })

  it('whoever deleted the account has no id', async () => {
    const { source } = await site((made) => made.add({ ...question('Beispiel'), user: null }))
    expect((await source.poll()).mentions[0]!.author.id).toBe(null)
  })
})

describe('how Stack Exchange is asked', () => {
  it('site, key, texts; each tag by itself', async () => {
    const { made, source } = await site((each) => each.add(question('x')), { tags: ['router', 'wlan'] })
    await source.poll()
    const asked = made.requests.map(
      ({ path, query }) => `${path} ${query.get('tagged')} ${query.get('site')} ${query.get('key')}`,
    )
    expect(asked.slice(0, 2)).toEqual(['/2.3/questions router stackoverflow.com k', '/2.3/questions wlan stackoverflow.com k'])
  })

  it('a good answer asks to leave the method alone: no second page, and the pause is handed on', async () => {
    const { made, source } = await site((each) => each.add(question('Beispiel 0')))
    await source.poll()
    for (let number = 1; number <= 8; number += 1) made.add(question(`Beispiel ${number}`, START + number * MINUTE))
    made.backoff = { 'search/advanced': 30 }
    const result = await source.poll()
    expect([ids(result).length, result.notBefore, result.stoppedBy]).toEqual([
      5,
      source.now + 30_000,
      expect.objectContaining({
        message: 'Stack Exchange asks to leave /search/advanced alone for a while',
        retryAt: source.now + 30_000,
      }),
    ])
    made.backoff = {}
    expect(ids(await source.poll()).length).toBe(3)
  })

  it.each([
    [
      'throttled: HTTP 400 with the seconds in words',
      {
        error_id: 502,
        error_name: 'throttle_violation',
        error_message: 'too many requests from this IP, more requests available in 71000 seconds',
      },
      { name: 'MonitorError', retryAt: START + 15 * MINUTE + 71_000_000 },
    ],
    [
      'another fault keeps its number and its words',
      { error_id: 400, error_name: 'bad_parameter', error_message: 'site' },
      { message: 'Stack Exchange refuses (400 bad_parameter): site' },
    ],
  ])('%s', async (_, body, expected) => {
    const { made, source } = await site(() => {})
    made.fail({ status: 400, type: 'application/json', body: JSON.stringify(body) })
    await expect(source.poll()).rejects.toMatchObject(expected)
  })

  it('the quota is used up: no question for an hour', async () => {
    const { made, source } = await site((each) => each.add(question('Beispiel')))
    made.quota = 0
    expect((await source.poll()).notBefore).toBe(source.now + HOUR)
  })
})
