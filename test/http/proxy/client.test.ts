import { describe, expect, test } from 'vitest'
import type { HttpClientOptions } from '../../../src/http/client.js'
import { loopback } from '../../support/loopback.js'
import { proxyServer } from '../../support/proxy-server.js'
import { authority, forOtherHost, good, key } from '../certificates.js'
import { failure, testClient } from '../test-client.js'

/** Behind the proxy no name is known. */
const resolve = async () => {
  throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
}

function clientBehind(origin: string, options: Partial<HttpClientOptions> & { readonly authorization?: string } = {}) {
  const { authorization = null, ...rest } = options
  const server = { origin, authorization }
  return testClient({ proxies: { http: server, https: server, except: [] }, resolve, ca: authority, ...rest })
}

const site = (answers: Parameters<typeof loopback>[0]) => loopback(answers, { tls: { key, cert: forOtherHost } })

describe('through a proxy', () => {
  test('http: the whole address is asked for, with the log-in, and no name is looked up here', async () => {
    const proxy = await proxyServer({ pages: { 'http://news.example/feed?a=1': { body: 'Grüezi', headers: { etag: '"a"' } } } })
    const client = clientBehind(proxy.origin, { authorization: 'Basic cm9zYTo=' })
    const { status, body, url, validators } = await client.request({ url: 'http://news.example/feed?a=1' })
    expect({ status, body: body.toString(), url, etag: validators.etag }).toEqual({
      status: 200,
      body: 'Grüezi',
      url: 'http://news.example/feed?a=1',
      etag: '"a"',
    })
    expect(proxy.asked).toEqual(['GET http://news.example/feed?a=1 Basic cm9zYTo='])
    expect([proxy.headers[0]?.host, proxy.headers[0]?.['user-agent']]).toEqual([
      'news.example',
      'monitor-test/1 (+https://example.org)',
    ])
  })

  test('https: a tunnel to the host, whose certificate is checked; the log-in stays with the proxy', async () => {
    const server = await site({ '/feed': [{ body: 'one' }, { body: 'two' }] })
    const proxy = await proxyServer({ tunnels: { 'other.example:443': server.port } })
    const client = clientBehind(proxy.origin, { authorization: 'Basic cm9zYTo=' })
    const ask = async () =>
      (await client.request({ url: 'https://other.example/feed', authorization: 'Bearer t' })).body.toString()
    expect([await ask(), await ask()]).toEqual(['one', 'two'])
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT other.example:443 Basic cm9zYTo=']))
    expect(server.received.map(({ headers }) => [headers.host, headers.authorization, headers['proxy-authorization']])).toEqual([
      ['other.example', 'Bearer t', undefined],
      ['other.example', 'Bearer t', undefined],
    ])
  })

  test('https on a port of its own, sent on from http', async () => {
    const server = await site({ '/feed': { body: 'there' } })
    const proxy = await proxyServer({
      pages: { 'http://other.example/feed': { status: 301, headers: { location: 'https://other.example:8443/feed' } } },
      tunnels: { 'other.example:8443': server.port },
    })
    const { body, permanentUrl } = await clientBehind(proxy.origin).request({ url: 'http://other.example/feed' })
    expect([body.toString(), permanentUrl, proxy.asked]).toEqual([
      'there',
      'https://other.example:8443/feed',
      ['GET http://other.example/feed', 'CONNECT other.example:8443'],
    ])
  })

  test('the certificate of another host is refused there too', async () => {
    const server = await loopback({}, { tls: { key, cert: good } })
    const proxy = await proxyServer({ tunnels: { 'other.example:443': server.port } })
    const error = await failure(clientBehind(proxy.origin).request({ url: 'https://other.example/feed' }))
    expect([error.kind, error.message]).toEqual([
      'tls',
      'the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID): https://other.example/feed',
    ])
  })

  test('an exception is asked directly, and this machine always', async () => {
    const server = await loopback({ '/feed': [{ body: 'a' }, { body: 'b' }] })
    const proxy = await proxyServer({})
    const here = { origin: proxy.origin, authorization: null }
    const client = testClient({
      proxies: { http: here, https: here, except: ['firma.example'] },
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const ask = async (host: string) =>
      (await client.request({ url: `http://${host}:${server.port}/feed`, allowPrivate: true })).body.toString()
    expect([await ask('blog.firma.example'), await ask('127.0.0.1'), proxy.asked]).toEqual(['a', 'b', []])
  })

  test.each([
    ['an address', 'http://10.1.2.3/feed'],
    ['an address, https', 'https://192.168.0.1/feed'],
    ['a name without a dot', 'http://intranet/feed'],
    ['a name of an own network', 'https://metadata.google.internal/'],
  ])('what is private is refused without asking: %s', async (_name, url) => {
    const proxy = await proxyServer({})
    const error = await failure(clientBehind(proxy.origin).request({ url }))
    expect([error.kind, error.message, proxy.asked]).toEqual([
      'private-address',
      `refused, the host has a private or local address: ${url}`,
      [],
    ])
  })

  test('what is private and allowed goes through the proxy, for nobody here knows the way', async () => {
    const proxy = await proxyServer({ pages: { 'http://intranet/feed': { body: 'within' } } })
    const { body } = await clientBehind(proxy.origin).request({ url: 'http://intranet/feed', allowPrivate: true })
    expect(body.toString()).toBe('within')
  })

  test('reaching a server: a tunnel to it, and not a word', async () => {
    const server = await site({})
    const proxy = await proxyServer({ tunnels: { 'other.example:443': server.port } })
    await clientBehind(proxy.origin).reach({ url: 'https://other.example/hook/secret' })
    expect([proxy.asked, server.received]).toEqual([['CONNECT other.example:443'], []])
  })

  test('reaching a server of http: as far as the proxy, for most allow no tunnel to its port', async () => {
    const proxy = await proxyServer({})
    await clientBehind(proxy.origin).reach({ url: 'http://other.example/hook/secret' })
    expect(proxy.asked).toEqual([])
    const gone = await loopback({})
    await gone.close()
    const error = await failure(clientBehind(gone.origin).reach({ url: 'http://other.example/hook' }))
    expect(error.message).toBe(`the proxy 127.0.0.1:${gone.port} cannot be reached (ECONNREFUSED): http://other.example/`)
  })
})

const LOGIN = 'Set username and password_env of http.proxy, or write them into HTTPS_PROXY.'
const REFUSED = 'It refused ours: check user and password of the proxy.'
const NO_BASIC =
  'It takes no Basic log-in, only NTLM or Kerberos: ask for one that does, or run a local proxy such as px or cntlm before it.'
const basic = 'Proxy-Authenticate: Basic realm="Firma"'
const ntlm = 'Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM'

describe('a proxy that does not do it', () => {
  test.each([
    ['wants a log-in', { status: 407, headers: basic }, undefined, 'wants a log-in (HTTP 407)', LOGIN],
    ['wants another log-in', { status: 407, headers: basic }, 'Basic eA==', 'wants a log-in (HTTP 407)', REFUSED],
    ['wants one that we do not know', { status: 407, headers: ntlm }, 'Basic eA==', 'wants a log-in (HTTP 407)', NO_BASIC],
    [
      'forbids the host',
      { status: 403 },
      undefined,
      'does not let us through to the host (HTTP 403)',
      'Ask who runs the proxy to allow this host.',
    ],
    [
      'does not find the host',
      { status: 503 },
      undefined,
      'does not get through to the host (HTTP 503)',
      'Check the spelling of the host name; it may be down, or unknown where the proxy stands.',
    ],
  ])('https: %s', async (_name, end, authorization, what, hint) => {
    const proxy = await proxyServer({ tunnels: { 'other.example:443': end } })
    const client = clientBehind(proxy.origin, authorization === undefined ? {} : { authorization })
    const error = await failure(client.request({ url: 'https://other.example/feed' }))
    expect([error.kind, error.status, error.message, error.hint, error.retryable]).toEqual([
      'network',
      null,
      `the proxy ${new URL(proxy.origin).host} ${what}: https://other.example/feed`,
      hint,
      true,
    ])
  })

  test('http: wants a log-in', async () => {
    const page = { status: 407, headers: { 'proxy-authenticate': 'Basic realm="Firma"' } }
    const proxy = await proxyServer({ pages: { 'http://news.example/feed': page } })
    const error = await failure(clientBehind(proxy.origin).request({ url: 'http://news.example/feed' }))
    expect([error.message, error.hint]).toEqual([
      `the proxy ${new URL(proxy.origin).host} wants a log-in (HTTP 407): http://news.example/feed`,
      LOGIN,
    ])
  })

  test.each(['http://news.example/feed', 'https://news.example/feed'])('is not there: %s', async (url) => {
    const gone = await loopback({})
    await gone.close()
    const error = await failure(clientBehind(gone.origin).request({ url }))
    expect([error.kind, error.message, error.hint]).toEqual([
      'network',
      `the proxy 127.0.0.1:${gone.port} cannot be reached (ECONNREFUSED): ${url}`,
      'Check http.proxy, or HTTPS_PROXY and HTTP_PROXY of the environment; hosts that need no proxy belong into NO_PROXY.',
    ])
  })

  test('says nothing: the time-out ends it', async () => {
    const proxy = await proxyServer({ tunnels: { 'other.example:443': 'silence' } })
    const error = await failure(clientBehind(proxy.origin).request({ url: 'https://other.example/', timeoutMs: 60 }))
    expect([error.kind, error.message]).toEqual(['timeout', 'not finished within 60 ms: https://other.example/'])
  })
})
