import { expect, test } from 'vitest'
import { loopback, type Reply } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true
const to = (location: string, status = 302): Reply => ({ status, headers: { Location: location } })

test.each([
  ['301 and 308 in a row are permanent', [301, 308], '/2'],
  ['a temporary one ends the permanent part', [308, 302, 301], '/1'],
  ['a temporary one first leaves nothing permanent', [307, 301], null],
  ['303 is temporary', [303], null],
])('%s', async (_rule, statuses, permanent) => {
  const hops = statuses.map((status, index) => [`/${index}`, to(`/${index + 1}`, status)] as const)
  const server = await loopback({ ...Object.fromEntries(hops), [`/${statuses.length}`]: { body: 'here' } })
  const response = await testClient().request({ url: `${server.origin}/0`, allowPrivate })
  expect([response.url, response.permanentUrl]).toEqual([
    `${server.origin}/${statuses.length}`,
    permanent === null ? null : server.origin + permanent,
  ])
})

test.each([
  [301, 'POST', 'GET', ''],
  [302, 'POST', 'GET', ''],
  [303, 'POST', 'GET', ''],
  [303, 'PUT', 'GET', ''],
  [302, 'PUT', 'PUT', 'x'],
  [307, 'POST', 'POST', 'x'],
  [308, 'POST', 'POST', 'x'],
] as const)('after a %i a %s goes on as %s with body "%s"', async (status, method, then, body) => {
  const server = await loopback({ '/a': to('/b', status), [`${then} /b`]: {} })
  await testClient().request({
    url: `${server.origin}/a`,
    method,
    body: 'x',
    headers: { 'content-type': 'text/plain' },
    allowPrivate,
  })
  expect(server.received[1]?.body).toBe(body)
  expect(server.received[1]?.headers['content-type']).toBe(body === '' ? undefined : 'text/plain')
})

test('five redirects are followed', async () => {
  const server = await loopback({ '/0': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': {} })
  expect((await testClient().request({ url: `${server.origin}/0`, allowPrivate })).url).toBe(`${server.origin}/5`)
})

test.each([
  [
    'six are too many',
    { '/0': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': to('/6') },
    'more than 5 redirects',
  ],
  ['a circle is seen', { '/0': to('/1'), '/1': to('/0') }, 'the redirects run in a circle after 2'],
  ['a redirect to itself too', { '/0': to('/0') }, 'the redirects run in a circle after 1'],
  ['file: is not the web', { '/0': to('file:///etc/passwd') }, 'redirected to a file: address, which is not the web'],
  ['nor is javascript:', { '/0': to('javascript:alert(1)') }, 'redirected to a javascript: address, which is not the web'],
  ['a target must be an address', { '/0': to('http://') }, 'redirected to an address that is none'],
  ['a redirect must say where to', { '/0': { status: 302 } }, 'HTTP 302, a redirect that does not say where to'],
])('%s', async (_rule, stubs, what) => {
  const server = await loopback(stubs)
  const error = await failure(testClient().request({ url: `${server.origin}/0`, allowPrivate }))
  expect([error.kind, error.retryable, error.message]).toEqual(['redirect', false, `${what}: ${server.origin}/0`])
})

test('where redirects are refused nothing is sent on, and the target is named without its secrets', async () => {
  const server = await loopback({ 'POST /hook': to('https://elsewhere.example/x?token=abc', 307) })
  const call = testClient().request({
    url: `${server.origin}/hook`,
    method: 'POST',
    body: 'x',
    redirects: 'refuse',
    allowPrivate,
  })
  const error = await failure(call)
  expect(error.kind).toBe('redirect')
  expect(error.message).toBe(
    `HTTP 307, redirected to https://elsewhere.example/x?token=***, which is not followed here: ${server.origin}/hook`,
  )
})

test('credentials stay with their origin: another port gets none, nor a header of a name nobody knows', async () => {
  const other = await loopback({ '/b': {} })
  const server = await loopback({ '/a': to('/same'), '/same': to(`${other.origin}/b`) })
  const headers = { Cookie: 'sid=1', 'X-Api-Key': 'k', Accept: 'application/json' }
  await testClient().request({ url: `${server.origin}/a`, headers, authorization: 'Bearer t', allowPrivate })
  expect(server.received[1]?.headers).toMatchObject({ authorization: 'Bearer t', cookie: 'sid=1', 'x-api-key': 'k' })
  const { authorization, cookie, accept, 'x-api-key': key, 'user-agent': agent } = other.received[0]!.headers
  expect({ authorization, cookie, key, accept, agent }).toEqual({
    authorization: undefined,
    cookie: undefined,
    key: undefined,
    accept: 'application/json',
    agent: 'monitor-test/1 (+https://example.org)',
  })
})

test('user and password of a URL are sent as a header and told to nobody', async () => {
  const server = await loopback({ '/a': to('/b'), '/b': {} })
  const response = await testClient().request({ url: `${server.origin.replace('//', '//anna:ge%3Aheim@')}/a`, allowPrivate })
  const expected = `Basic ${Buffer.from('anna:ge:heim').toString('base64')}`
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([expected, expected])
  expect(response.url).toBe(`${server.origin}/b`)
})
