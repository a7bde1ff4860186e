import { expect, test } from 'vitest'
import { loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true

test('a plain answer arrives whole, with its validators byte for byte', async () => {
  const server = await loopback({
    '/feed': {
      headers: { ETag: 'W/"a,b"', 'Last-Modified': 'Mon, 02 Nov 2026 10:00:00 GMT', 'X-Many': ['1', '2'] },
      body: 'Grüezi',
    },
  })
  const response = await testClient().request({ url: `${server.origin}/feed`, allowPrivate })
  expect(response).toMatchObject({
    status: 200,
    url: `${server.origin}/feed`,
    permanentUrl: null,
    validators: { etag: 'W/"a,b"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT' },
  })
  expect(response.body.toString()).toBe('Grüezi')
  expect(response.headers['x-many']).toBe('1, 2')
})

test('a client says who it is, and nobody can say otherwise', async () => {
  const server = await loopback({ '/': {} })
  await testClient().request({ url: server.origin, headers: { 'User-Agent': 'Mozilla' }, allowPrivate })
  expect(server.received[0]?.headers['user-agent']).toBe('monitor-test/1 (+https://example.org)')
  expect(server.received[0]?.headers['cache-control']).toBeUndefined()
})

test('404', async () => {
  const server = await loopback({ '/': { status: 404 } })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect(error.message).toBe(`HTTP 404, not found: ${server.origin}/`)
})

test('early hints (103) before the answer are no answer', async () => {
  const server = await loopback({
    '/': (_, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })
      return { body: 'whole' }
    },
  })
  const { status, body } = await testClient().request({ url: server.origin, allowPrivate })
  expect([status, body.toString()]).toEqual([200, 'whole'])
})

test('a server that wants to be asked later: the question waits, on nobody’s time', async () => {
  const server = await loopback({ '/': { body: 'ready' } })
  const waits: number[] = []
  const client = testClient({ timeoutMs: 1_000, sleep: async (ms) => void waits.push(ms) })
  const response = await client.request({ url: server.origin, allowPrivate, afterMs: 5_000 })
  expect([response.body.toString(), waits]).toEqual(['ready', [5_000]])
})
