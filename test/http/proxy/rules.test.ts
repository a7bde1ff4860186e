import { describe, expect, test } from 'vitest'
import { isInnerName, type ProxyRules, proxyChooser } from '../../../src/http/proxy/rules.js'
import { proxyServerOf } from '../../../src/http/proxy/server-of.js'

const web = { origin: 'http://web.example:3128', authorization: null }
const safe = { origin: 'http://safe.example:3128', authorization: null }

const through = (rules: Partial<ProxyRules>, url: string): string | null =>
  proxyChooser({ http: web, https: safe, except: [], ...rules })(new URL(url))?.origin ?? null

describe('which proxy an address is asked for through', () => {
  test.each([
    ['http', 'http://news.example/feed', web.origin],
    ['https', 'https://news.example/feed', safe.origin],
    ['this machine, by its name', 'https://localhost:8080/', null],
    ['below it', 'https://blog.localhost/', null],
    ['by its address', 'http://127.0.0.1:8080/', null],
    ['by any of its addresses', 'http://127.8.8.8/', null],
    ['by its address of IPv6', 'http://[::1]:8080/', null],
    ['a name that only begins like it', 'http://localhost.example/', web.origin],
  ])('%s', (_name, url, origin) => {
    expect(through({}, url)).toBe(origin)
  })

  test('none for https', () => {
    expect([through({ https: null }, 'https://a.example/'), through({ https: null }, 'http://a.example/')]).toEqual([
      null,
      web.origin,
    ])
  })

  test.each([
    ['everything', '*', 'https://news.example/', true],
    ['a name', 'firma.example', 'https://firma.example/', true],
    ['what is below it', 'firma.example', 'https://blog.firma.example/', true],
    ['whatever its case', 'Firma.Example', 'https://blog.firma.example/', true],
    ['with a dot before it', '.firma.example', 'https://blog.firma.example/', true],
    ['the name itself too', '.firma.example', 'https://firma.example/', true],
    ['with a star', '*.firma.example', 'https://blog.firma.example/', true],
    ['with a dot at its end', 'firma.example', 'https://blog.firma.example./', true],
    ['not a name that only ends alike', 'firma.example', 'https://alte-firma.example/', false],
    ['not what it is below', 'blog.firma.example', 'https://firma.example/', false],
    ['with its port', 'firma.example:8443', 'https://firma.example:8443/', true],
    ['the port that https has anyway', 'firma.example:443', 'https://firma.example/', true],
    ['not with another port', 'firma.example:8443', 'https://firma.example/', false],
    ['an address', '10.1.2.3', 'http://10.1.2.3/', true],
    ['a net', '10.0.0.0/8', 'http://10.1.2.3/', true],
    ['not outside the net', '10.0.0.0/16', 'http://10.1.2.3/', false],
    ['a name is in no net', '10.0.0.0/8', 'http://news.example/', false],
    ['an address of IPv6', 'fd00::1', 'http://[fd00::1]/', true],
    ['in brackets, with a port', '[fd00::1]:8080', 'http://[fd00::1]:8080/', true],
    ['a net of IPv6', 'fd00::/8', 'http://[fd12:3456::1]/', true],
    ['a net that is none', '10.0.0.0/99', 'http://10.1.2.3/', false],
  ])('exceptions: %s', (_name, except, url, isDirect) => {
    expect(through({ except: [except] }, url) === null).toBe(isDirect)
  })
})

test.each([
  ['intranet', true],
  ['wiki.local', true],
  ['metadata.google.internal', true],
  ['router.lan', true],
  ['nas.home.arpa', true],
  ['news.example', false],
  ['local.example', false],
])('%s means something in an own network alone: %s', (name, isInner) => {
  expect(isInnerName(name)).toBe(isInner)
})

test.each([
  ['http://proxy.example:3128', { origin: 'http://proxy.example:3128', authorization: null }],
  ['without a scheme', 'proxy.example:3128', { origin: 'http://proxy.example:3128', authorization: null }],
  ['http://rosa:gr%C3%BCn@proxy.example/', { origin: 'http://proxy.example', authorization: 'Basic cm9zYTpncsO8bg==' }],
  ['https://proxy.example', { origin: 'https://proxy.example', authorization: null }],
  ['socks5://proxy.example:1080', null],
  ['no address', 'http://', null],
])('the address of a proxy: %s', (...given) => {
  const [server, text] = [given.at(-1), given.at(-2)]
  expect(proxyServerOf(String(text))).toEqual(server)
})
