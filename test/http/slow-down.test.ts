import { describe, expect, test } from 'vitest'
import { firstHop } from '../../src/http/first-hop.js'
import { Pauses } from '../../src/http/pauses.js'
import { loopback, type Stub } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0, 0)
const HINT = 'Poll less often; it is asked again after the pause it names.'
const allowPrivate = true
const slow = (seconds: number) => ({ status: 429, headers: { 'Retry-After': String(seconds) } })
const spent = (seconds: number) => ({ 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(seconds) })

/** A server, and a client in whose world no time passes but what the test lets pass. */
async function begin(stubs: Readonly<Record<string, Stub>>, options: Parameters<typeof testClient>[0] = {}) {
  const server = await loopback(stubs)
  const clock = { now: NOW }
  const client = testClient({ now: () => clock.now, ...options })
  const get = (path: string, authorization?: string) =>
    client.request({ url: `${server.origin}${path}`, allowPrivate, ...(authorization === undefined ? {} : { authorization }) })
  const post = (path: string) => client.request({ url: `${server.origin}${path}`, method: 'POST', body: 'x', allowPrivate })
  return { server, clock, get, post }
}

test('a 403 that means "slow down" is a pause, says so, and is a 429 to all who ask', async () => {
  const { server, get } = await begin({ '/': { status: 403, headers: spent(300) } })
  expect(await failure(get('/'))).toMatchObject({
    status: 429,
    message: `HTTP 403, the server asks for fewer requests: ${server.origin}/`,
    hint: HINT,
    retryable: true,
    retryAt: NOW + 300_000,
  })
})

test('a 403 that proves nothing is forbidden', async () => {
  const { get } = await begin({ '/': { status: 403, headers: { 'X-RateLimit-Remaining': '57', 'X-RateLimit-Reset': '300' } } })
  const error = await failure(get('/'))
  expect(error).toMatchObject({ retryable: false, retryAt: null, hint: expect.stringContaining('The token may lack a right') })
})

test('a 403 with a short pause is waited for like a 429', async () => {
  const { get } = await begin({ '/': [{ status: 403, headers: { 'Retry-After': '1' } }, { body: 'ok' }] })
  expect((await get('/')).status).toBe(200)
})

describe('after a host has asked for a pause', () => {
  test('it is asked nothing until the pause is over', async () => {
    const { server, clock, get } = await begin({ '/a': slow(600), '/b': {} })
    await failure(get('/a'))
    clock.now += 1_000
    expect(await failure(get('/b'))).toMatchObject({
      kind: 'status',
      status: 429,
      message: `not asked before 2026-11-20T09:10:00Z, for the server allows no request until then (HTTP 429): ${server.origin}/b`,
      hint: HINT,
      retryable: true,
      retryAt: NOW + 600_000,
      body: null,
    })
    expect(server.received.map(({ url }) => url)).toEqual(['/a'])
    clock.now = NOW + 600_000
    expect((await get('/b')).status).toBe(200)
  })

  test('what already waits for its turn there ends at once', async () => {
    const { server, get } = await begin({ '/a': slow(600) }, { concurrency: 1, parkAfterMs: 60_000 })
    const results = await Promise.all(['/a', '/b', '/c', '/d'].map((path) => failure(get(path))))
    expect(results.map(({ retryAt }) => retryAt)).toEqual(Array(4).fill(NOW + 600_000))
    expect(server.received.length).toBe(1)
  })

  test('other hosts are asked', async () => {
    const other = await loopback({ '/': {} })
    const { get } = await begin({ '/': slow(600) })
    await failure(get('/'))
    expect((await testClient().request({ url: other.origin, allowPrivate })).status).toBe(200)
  })

  test('another account there is asked', async () => {
    const { get } = await begin({ '/a': slow(600), '/b': {} })
    await failure(get('/a', 'Bearer eins'))
    expect((await get('/b', 'Bearer zwei')).status).toBe(200)
  })

  test('what is sent there is sent: a message does not wait for who reads', async () => {
    const { get, post } = await begin({ 'GET /a': slow(600), 'POST /hook': {} })
    await failure(get('/a'))
    expect((await post('/hook')).status).toBe(200)
  })

  test('a receiver that asks for a pause gets one, other receivers get their messages', async () => {
    const { server, post } = await begin({ 'POST /hook/1': slow(600), 'POST /hook/2': {} })
    await failure(post('/hook/1'))
    expect((await failure(post('/hook/1'))).retryAt).toBe(NOW + 600_000)
    await post('/hook/2')
    expect(server.received.map(({ url }) => url)).toEqual(['/hook/1', '/hook/2'])
  })

  test('a pause within patience is none: the call waits for it by itself', async () => {
    const { get } = await begin({ '/a': [slow(1), slow(1)], '/b': {} })
    await failure(get('/a'))
    expect((await get('/b')).status).toBe(200)
  })

  test('a server that failed has asked for nothing', async () => {
    const { get } = await begin({ '/a': { status: 503, headers: { 'Retry-After': '600' } }, '/b': {} })
    await failure(get('/a'))
    expect((await get('/b')).status).toBe(200)
  })

  test('no more than a thousand pauses are kept, the latest', () => {
    const pauses = new Pauses()
    const hop = (number: number) => firstHop({ url: 'https://forum.example/', authorization: `Bearer ${number}` }, 'test')
    const refusal = { status: 429, retryAt: NOW + 600_000, body: null, slowDown: true }
    for (let number = 0; number <= 1_000; number += 1) pauses.refused(hop(number), refusal, NOW)
    expect(() => pauses.check(hop(1), NOW)).toThrow('not asked before 2026-11-20T09:10:00Z')
    expect(() => pauses.check(hop(0), NOW)).not.toThrow()
  })
})

describe('after an answer that says it was the last', () => {
  test('its page is not asked until the reset; others may have limits of their own', async () => {
    const { server, clock, get } = await begin({ '/suche': [{ headers: spent(60) }, {}], '/themen': {} })
    await get('/suche?seite=1')
    expect(await failure(get('/suche?seite=2'))).toMatchObject({ status: 429, retryAt: NOW + 60_000 })
    await get('/themen')
    clock.now = NOW + 60_000
    await get('/suche?seite=2')
    expect(server.received.map(({ url }) => url)).toEqual(['/suche?seite=1', '/themen', '/suche?seite=2'])
  })

  test('a reset within patience changes nothing', async () => {
    const { server, get } = await begin({ '/': { headers: spent(1) } })
    await get('/')
    await get('/')
    expect(server.received.length).toBe(2)
  })
})
