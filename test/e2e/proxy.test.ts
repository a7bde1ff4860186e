import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { authority, forOtherHost, key } from '../http/certificates.js'
import { loopback } from '../support/loopback.js'
import { proxyServer } from '../support/proxy-server.js'
import { atomText, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'

const FEED = { headers: { 'content-type': 'application/atom+xml' }, body: atomText([complaint('c1', -30)]) }

describe('monitor poll behind a proxy', () => {
  it('reads http and https through it, and from this machine without it', async () => {
    const safe = await loopback({ '/feed': FEED }, { tls: { key, cert: forOtherHost } })
    const here = await loopback({ '/feed': FEED })
    const proxy = await proxyServer({
      pages: { 'http://news.example/feed': FEED },
      tunnels: { 'other.example:443': safe.port },
    })
    const place = new Place(
      config([
        { id: 'plain', url: 'http://news.example/feed' },
        { id: 'forum', url: 'https://other.example/feed' },
        { id: 'here', url: `${here.origin}/feed` },
      ]),
    )
    const ca = join(place.folder, 'ca.pem')
    writeFileSync(ca, authority)
    // With a colon in its password, as it has to be written in an address.
    const HTTPS_PROXY = proxy.origin.replace('//', '//rosa:gr%3A%C3%BCn@')
    const env = { HTTPS_PROXY, http_proxy: HTTPS_PROXY, NODE_EXTRA_CA_CERTS: ca }
    const ran = await place.spawn('poll', { now: NOON, env })
    expect([ran.code, ran.err, place.mentions()]).toEqual([0, '', ['c1', 'c1', 'c1']])
    expect([...proxy.asked].sort()).toEqual([
      'CONNECT other.example:443 Basic cm9zYTpncjrDvG4=',
      'GET http://news.example/feed Basic cm9zYTpncjrDvG4=',
    ])
    expect([...place.bytes().values()].join('')).not.toContain('gr%3A%C3%BCn')
  })

  it('says which proxy does not let it through, and what to do', async () => {
    const proxy = await proxyServer({
      tunnels: { 'other.example:443': { status: 407, headers: 'Proxy-Authenticate: Basic realm="x"' } },
    })
    const place = new Place(config([{ id: 'forum', url: 'https://other.example/feed' }]))
    const ran = await place.run('poll', { now: NOON, env: { HTTPS_PROXY: proxy.origin } })
    expect([ran.code, ran.err]).toEqual([
      3,
      `monitor: forum: the proxy ${new URL(proxy.origin).host} wants a log-in (HTTP 407): https://other.example/feed
  Set username and password_env of http.proxy, or write them into HTTPS_PROXY.
`,
    ])
  })
})
