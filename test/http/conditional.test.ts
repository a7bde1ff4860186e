import { expect, test } from 'vitest'
import { loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true
const MONDAY = 'Mon, 02 Nov 2026 10:00:00 GMT'
const TUESDAY = 'Tue, 03 Nov 2026 10:00:00 GMT'

test.each([
  ['both validators go out byte for byte', { etag: 'W/"a\u00e9--gzip"', lastModified: MONDAY }],
  ['an odd Last-Modified is returned as it came', { etag: null, lastModified: '2026-11-02T10:00:00' }],
  ['an ETag alone is enough', { etag: 'no-quotes', lastModified: null }],
])('%s', async (_rule, validators) => {
  const server = await loopback({ '/': { status: 304 } })
  const response = await testClient().request({ url: server.origin, validators, allowPrivate })
  const { 'if-none-match': etag = null, 'if-modified-since': lastModified = null } = server.received[0]!.headers
  expect({ etag, lastModified }).toEqual(validators)
  expect({ status: response.status, validators: response.validators }).toEqual({ status: 304, validators })
})

test('a 304 may bring newer validators; what it leaves out stays', async () => {
  const server = await loopback({ '/': { status: 304, headers: { 'Last-Modified': TUESDAY } } })
  const response = await testClient().request({
    url: server.origin,
    validators: { etag: '"1"', lastModified: MONDAY },
    allowPrivate,
  })
  expect(response.validators).toEqual({ etag: '"1"', lastModified: TUESDAY })
})

test('a 200 brings its own validators, and none when it has none', async () => {
  const server = await loopback({ '/': { body: 'new' } })
  const response = await testClient().request({
    url: server.origin,
    validators: { etag: '"1"', lastModified: MONDAY },
    allowPrivate,
  })
  expect(response.validators).toEqual({ etag: null, lastModified: null })
})

test('a 304 nobody asked for is an error: there is nothing it could mean', async () => {
  const server = await loopback({ '/': { status: 304 } })
  const validators = { etag: null, lastModified: null }
  const error = await failure(testClient().request({ url: server.origin, validators, allowPrivate }))
  expect(error).toMatchObject({ kind: 'status', status: 304, retryable: false })
})

test('polling goes over kept connections', async () => {
  const server = await loopback({ '/': { status: 304 } })
  const client = testClient({ concurrency: 2 })
  const poll = () => client.request({ url: server.origin, validators: { etag: '"1"', lastModified: null }, allowPrivate })
  await Promise.all(Array.from({ length: 40 }, poll))
  expect(server.connections).toBeLessThanOrEqual(4)
})
