import { describe, expect, test } from 'vitest'
import { proposeSources } from '../../../src/app/adding/propose-sources.js'
import { checkConfig } from '../../../src/config/check.js'
import { loopback, type Stub } from '../../support/loopback.js'
import { quickClient } from '../../support/polled-source.js'

const NOW = Date.UTC(2026, 10, 20, 9)
const json = (value: unknown): Stub => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
const DISCOURSE: Stub = {
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>Forum</title><meta name="generator" content="Discourse 3.5"></head></html>',
}
const post = (id: number, text: string, at: string) => ({
  ...{ id, topic_id: 7, topic_slug: 'modem', topic_title: 'Modem', post_number: id, reply_to_post_number: null, post_type: 1 },
  ...{ username: 'jana', user_id: 5, cooked: `<p>${text}</p>`, created_at: at, updated_at: at, version: 1 },
})

async function propose(url: string, env: Readonly<Record<string, string>> = {}) {
  const { config } = await checkConfig('company: { name: X, brands: [{ name: X }] }\n', {
    file: '/x/m.yaml',
    env,
    home: '/x',
    now: NOW,
  })
  const http = quickClient()
  const runtime = { env, cwd: '/x', home: '/x', version: '1', now: () => NOW, signal: new AbortController().signal }
  const options = { url, allowPrivate: true, type: null, taken: new Set<string>(), keys: {} }
  return await proposeSources({ runtime, config: config!, http: async () => http }, options)
}

describe('a source that needs no secret is read as its first poll would', () => {
  test('and its newest items are shown, newest first: replies by their words, posts by their title', async () => {
    const posts = [post(2, 'Seit Tagen tot', '2026-11-20T08:00:00Z'), post(1, 'Modem startet neu', '2026-11-19T08:00:00Z')]
    const { origin } = await loopback({ '/': DISCOURSE, '/posts.json': json({ latest_posts: posts }) })
    const [found] = await propose(`${origin}/`)
    expect({ type: found!.type, title: found!.title, sample: found!.sample, unread: found!.unread }).toEqual({
      type: 'discourse',
      title: 'Forum',
      sample: ['Seit Tagen tot', 'Modem'],
      unread: null,
    })
  })

  test('where that fails, it is proposed all the same, with what went wrong', async () => {
    const { origin } = await loopback({ '/': DISCOURSE, '/posts.json': { status: 403, body: 'geschlossen' } })
    const [found] = await propose(`${origin}/`)
    expect([found!.type, found!.sample, found!.unread]).toEqual(['discourse', [], expect.stringContaining('403')])
  })
})

describe('a source that needs a secret', () => {
  test('is not asked without it', async () => {
    const [found] = await propose('https://www.facebook.com/beispiel')
    expect([found!.secrets.map(({ variable, isSet }) => [variable, isSet]), found!.sample, found!.unread]).toEqual([
      [['FACEBOOK_TOKEN', false]],
      [],
      null,
    ])
  })

  test('is not asked either where every post costs money', async () => {
    const [found] = await propose('https://x.com/beispiel', { X_TOKEN: 'geheim' })
    expect([found!.sample, found!.unread]).toEqual([[], 'every post that is read costs money'])
  })
})
