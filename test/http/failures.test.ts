import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { HttpClientOptions } from '../../src/http/client.js'
import { type Handler, loopback } from '../support/loopback.js'
import { authority, expired, forOtherHost, good, key, selfSigned } from './certificates.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true
const silent: Handler = () => undefined

/** A server that speaks whatever it is told to, byte for byte. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<string> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const dnsError = (code: string) => async () => {
  throw Object.assign(new Error(`getaddrinfo ${code} secret.example`), { code })
}

test.each([
  ['ENOTFOUND', 'no such host (ENOTFOUND)'],
  ['EAI_AGAIN', 'the name server gave no answer (EAI_AGAIN)'],
])('DNS: %s', async (code, what) => {
  const error = await failure(testClient({ resolve: dnsError(code) }).request({ url: 'https://nowhere.example/feed' }))
  expect([error.kind, error.retryable, error.message]).toEqual(['dns', true, `${what}: https://nowhere.example/feed`])
})

test('a name without any address', async () => {
  const error = await failure(testClient({ resolve: async () => [] }).request({ url: 'https://empty.example/' }))
  expect(error.kind).toBe('dns')
})

test('connection refused', async () => {
  const server = await loopback({})
  await server.close()
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect([error.kind, error.retryable, error.message]).toEqual([
    'refused',
    true,
    `the connection was refused (ECONNREFUSED): ${server.origin}/`,
  ])
})

test('connection reset', async () => {
  const url = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  const error = await failure(testClient().request({ url, allowPrivate }))
  expect([error.kind, error.retryable]).toEqual(['reset', true])
})

test('something that is not HTTP', async () => {
  const url = await rawServer((socket) => socket.end('220 mail.example ESMTP ready\r\n'))
  const error = await failure(testClient().request({ url, allowPrivate }))
  expect([error.kind, error.message.replace(/\(.*\)/, '()')]).toEqual(['network', `the answer is not HTTP (): ${url}`])
})

test('headers without end', async () => {
  const url = await rawServer((socket) => socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(100_000)}`))
  const error = await failure(testClient().request({ url, allowPrivate }))
  expect([error.kind, error.retryable]).toEqual(['too-large', false])
})

test.each([
  ['expired', { cert: expired }, authority, 'the certificate has expired (CERT_HAS_EXPIRED)'],
  ['of another host', { cert: forOtherHost }, authority, 'the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID)'],
  ['self-signed', { cert: selfSigned }, undefined, 'the certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
  [
    'of an unknown authority',
    { cert: good },
    undefined,
    'the certificate is of an authority nobody here trusts (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  ],
])('TLS: a certificate that is %s', async (_name, tls, ca, what) => {
  const server = await loopback({}, { tls: { key, ...tls } })
  const error = await failure(testClient(ca === undefined ? {} : { ca }).request({ url: server.origin, allowPrivate }))
  expect([error.kind, error.retryable, error.message]).toEqual(['tls', false, `${what}: ${server.origin}/`])
  expect(error.hint).not.toBe('')
})

test('TLS: a good certificate is accepted', async () => {
  const server = await loopback({ '/': { body: 'ok' } }, { tls: { key, cert: good } })
  expect((await testClient({ ca: authority }).request({ url: server.origin, allowPrivate })).status).toBe(200)
})

test('TLS: a port that speaks plain HTTP', async () => {
  const server = await loopback({})
  const error = await failure(testClient().request({ url: server.origin.replace('http:', 'https:'), allowPrivate }))
  expect(error.kind).toBe('tls')
})

const stalls: readonly (readonly [name: string, handler: Handler, options: Partial<HttpClientOptions>, what: string])[] = [
  ['no answer at all', silent, { idleTimeoutMs: 60 }, 'connected, but no answer within the time-out (UND_ERR_HEADERS_TIMEOUT)'],
  [
    'an answer that stops half-way',
    (_request, response) => {
      response.writeHead(200).write('<rss>')
      return undefined
    },
    { idleTimeoutMs: 60 },
    'the answer began and then stopped coming (UND_ERR_BODY_TIMEOUT)',
  ],
  [
    'an answer that drips for ever',
    (_request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 10)
      response.on('close', () => clearInterval(drip))
      return undefined
    },
    { idleTimeoutMs: 1_000, timeoutMs: 80 },
    'not finished within 80 ms',
  ],
]

// The timers below ours tick twice a second, however short the time-out: what waits for them waits together.
test('time-out: it says what was waited for, and asks once only', async () => {
  const told = stalls.map(async ([name, handler, options, what]) => {
    const server = await loopback({ '/': [handler] })
    const { kind, retryable, message } = await failure(testClient(options).request({ url: server.origin, allowPrivate }))
    expect({ name, kind, retryable, message }).toEqual({
      name,
      kind: 'timeout',
      retryable: true,
      message: `${what}: ${server.origin}/`,
    })
  })
  const lookUp = testClient({ resolve: () => new Promise(() => {}), connectTimeoutMs: 60 })
  expect(await failure(lookUp.request({ url: 'https://slow.example/' }))).toMatchObject({
    kind: 'timeout',
    message: 'no connection within the time-out (UND_ERR_CONNECT_TIMEOUT): https://slow.example/',
  })
  await Promise.all(told)
})

test.each([
  ['blog.example.ch/feed', 'blog.example.ch/feed'],
  ['ftp://blog.example/feed', 'ftp://blog.example/feed'],
  ['https://', 'https:'],
  ['', ''],
])('"%s" is no web address', async (url) => {
  const error = await failure(testClient().request({ url }))
  expect([error.kind, error.retryable, error.message.startsWith('not a web address: ')]).toEqual(['url', false, true])
})

test.each([
  [401, 'HTTP 401, the server wants credentials, or refused ours'],
  [403, 'HTTP 403, access is forbidden'],
  [404, 'HTTP 404, not found'],
  [410, 'HTTP 410, gone for good'],
  [418, 'HTTP 418, the server refused the request'],
  [500, 'HTTP 500, the server failed'],
])('status %i has its sentence and its hint', async (status, what) => {
  const server = await loopback({ '/': { status } })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect([error.kind, error.message]).toEqual(['status', `${what}: ${server.origin}/`])
  expect(error.hint).toMatch(/\.$/)
})

test.each([
  [
    'JSON, on one line',
    'application/json',
    '{"code":"rest_forbidden",\n"message":"Nein"}',
    '{"code":"rest_forbidden", "message":"Nein"}',
  ],
  ['words, whatever they are called', 'text/html', 'invalid_payload', 'invalid_payload'],
  ['a page is not shown', 'text/html', '<!doctype html><h1>Forbidden</h1>', null],
  ['bytes are not shown', 'image/png', 'PNG', null],
  ['at most 2,000 characters: Google says the word that matters after 750', 'text/plain', 'x'.repeat(9_000), 'x'.repeat(2_000)],
  ['control characters are taken out', 'text/plain', 'a\u001b[2Jb', 'a[2Jb'],
])('what the server says to an error: %s', async (_rule, type, body, shown) => {
  const server = await loopback({ '/': { status: 403, headers: { 'Content-Type': type }, body } })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect(error.body).toBe(shown)
})

test('nothing in an error holds a secret, not even one that the server quotes', async () => {
  const secret = 'aB3dE5gH7jK9mN1pQ3rS5tU7'
  const path = `/services/${secret}?token=t0ps3cret`
  const server = await loopback({
    [`POST ${path}`]: ({ url, headers }) => ({
      status: 400,
      headers: { 'Content-Type': 'text/plain' },
      body: `cannot POST ${url} for ${headers.authorization} cannot ${headers.authorization?.split(' ')[1]}`,
    }),
  })
  const call = testClient().request({ url: server.origin + path, method: 'POST', authorization: 'Bearer l3tm3in', allowPrivate })
  const error = await failure(call)
  const everything = JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })
  expect(everything).not.toMatch(/dE5gH7|t0ps3cret|l3tm3in/)
  expect(error.body).toBe('cannot POST /services/aB3d…?token=*** for *** cannot ***')
})
