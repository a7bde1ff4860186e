import { expect, test } from 'vitest'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { HttpClient } from '../../../src/http/types.js'
import { HOUR, incoming, NOON, ourReply, store, type TestApp, testApp } from '../support.js'
import { receivers } from './support.js'

const quiet = { print: () => {}, dryRun: false }

/** A channel that gives each message a number, and keeps what it was told. */
async function channel() {
  const app = await testApp({
    yaml: receivers('id: care, type: discord, url_env: HOOK'),
    env: { HOOK: 'https://discord.com/api/webhooks/1/x' },
  })
  const asked: string[] = []
  let messages = 0
  const http: HttpClient = {
    request: async ({ method = 'GET', url, body }) => {
      if (method === 'GET') throw new Error(`nobody reads ${url} here`)
      if (method === 'POST') messages += 1
      const message = /messages\/(\w+)/.exec(url)?.[1] ?? `m${messages}`
      const cases = [...new Set(String(body).match(/C-\d+/g))].join()
      asked.push(`${method} ${message} ${cases}`)
      const answered = Buffer.from(JSON.stringify({ id: message }))
      const bare = { validators: { etag: null, lastModified: null }, permanentUrl: null }
      return { status: 200, headers: { 'content-type': 'application/json' }, body: answered, url, ...bare }
    },
    reach: async () => {},
    close: async () => {},
  }
  Object.assign(app, { http: async () => http })
  const look = async (at: number): Promise<readonly string[]> => {
    app.now = at
    asked.length = 0
    await joinThreads(app)
    await notify(app, quiet)
    return asked
  }
  return { app, look }
}

const logOf = async (app: TestApp) => (await app.store.deliveries({})).map(({ reason, edits, state }) => [reason, edits, state])

test('a message that can be changed is changed when it would be repeated, and when its case is over; news come as messages', async () => {
  const { app, look } = await channel()
  await store(app, [incoming('a', { publishedAt: NOON - 2 * HOUR })])
  expect(await look(NOON)).toEqual(['POST m1 C-1'])
  expect(await look(NOON + HOUR)).toEqual([])
  expect(await look(NOON + 4 * HOUR)).toEqual(['PATCH m1 C-1'])
  await store(app, [incoming('b', { publishedAt: NOON + HOUR })])
  expect(await look(NOON + 5 * HOUR)).toEqual(['POST m2 C-2'])
  await store(app, [ourReply('r', 'a', { publishedAt: NOON + 5 * HOUR })])
  expect(await look(NOON + 6 * HOUR)).toEqual(['PATCH m1 C-1'])
  expect(await logOf(app)).toEqual([
    ['first', null, 'sent'],
    ['repeat', 1, 'sent'],
    ['new', null, 'sent'],
    ['some-resolved', 1, 'sent'],
  ])
})
