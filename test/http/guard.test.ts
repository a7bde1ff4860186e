import { expect, test } from 'vitest'
import { loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const REFUSED = 'refused, the host has a private or local address'

test.each([
  'http://127.0.0.1:1/',
  'http://2130706433:1/',
  'http://0x7f.1:1/',
  'http://[::1]:1/',
  'http://[::ffff:127.0.0.1]:1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost:1/',
])('%s is refused without permission', async (url) => {
  const error = await failure(testClient().request({ url }))
  expect([error.kind, error.retryable, error.message]).toEqual(['private-address', false, `${REFUSED}: ${new URL(url).href}`])
  expect(error.hint).toContain('allow_private')
})

test('a name that leads to a private address is refused', async () => {
  const client = testClient({ resolve: async () => [{ address: '10.1.2.3', family: 4 }] })
  const error = await failure(client.request({ url: 'http://innocent.example/' }))
  expect(error.message).toBe(`${REFUSED}: http://innocent.example/`)
})

test('a name that changes its answer gains nothing: it is looked up once, and that answer is connected to', async () => {
  const server = await loopback({ '/': { body: 'private' } })
  let lookups = 0
  const resolve = async () => {
    lookups += 1
    return [{ address: lookups === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
  }
  const error = await failure(testClient({ resolve }).request({ url: `http://rebind.example:${server.port}/` }))
  expect([error.kind, lookups]).toEqual(['private-address', 1])
  await testClient().request({ url: server.origin, allowPrivate: true })
})

test('the address that the resolver gave is the one connected to', async () => {
  const server = await loopback({ '/': { body: 'ok' } })
  const client = testClient({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  await client.request({ url: `http://intern.example:${server.port}/`, allowPrivate: true })
  expect(server.received[0]?.headers.host).toBe(`intern.example:${server.port}`)
})

test('the permission is for the configured host, not for a private one it redirects to', async () => {
  const server = await loopback({ '/': { status: 302, headers: { Location: 'http://localhost:1/admin' } } })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate: true }))
  expect([error.kind, error.message]).toEqual([
    'private-address',
    `${REFUSED}: http://localhost:1/admin (redirected from ${server.origin}/)`,
  ])
})

test('the same host may redirect within itself', async () => {
  const other = await loopback({ '/': { body: 'moved' } })
  const server = await loopback({ '/': { status: 301, headers: { Location: other.origin } } })
  expect((await testClient().request({ url: server.origin, allowPrivate: true })).permanentUrl).toBe(`${other.origin}/`)
})
