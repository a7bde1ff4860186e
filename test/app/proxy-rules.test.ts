import { describe, expect, it } from 'vitest'
import { proxyRules, proxyVariables } from '../../src/app/proxy-rules.js'

const at = (origin: string, authorization: string | null = null) => ({ origin, authorization })

describe('the proxy of the environment', () => {
  it.each([
    ['none', {}, null],
    ['empty ones', { HTTPS_PROXY: '', https_proxy: '' }, null],
    ['for https alone', { HTTPS_PROXY: 'http://p:3128' }, { http: null, https: at('http://p:3128'), except: [] }],
    ['for http alone', { http_proxy: 'p:3128' }, { http: at('http://p:3128'), https: null, except: [] }],
    ['for all', { ALL_PROXY: 'http://p:3128' }, { http: at('http://p:3128'), https: at('http://p:3128'), except: [] }],
    [
      'small letters first',
      { https_proxy: 'http://small', HTTPS_PROXY: 'http://large', all_proxy: 'socks5://unused', http_proxy: 'http://small' },
      { http: at('http://small'), https: at('http://small'), except: [] },
    ],
    [
      'with a log-in and exceptions',
      { HTTPS_PROXY: 'http://rosa:gr%C3%BCn@p:3128', NO_PROXY: 'localhost, .firma.example,10.0.0.0/8' },
      { http: null, https: at('http://p:3128', 'Basic cm9zYTpncsO8bg=='), except: ['localhost', '.firma.example', '10.0.0.0/8'] },
    ],
  ])('%s', async (_name, env, rules) => {
    expect(await proxyRules(null, { env })).toEqual(rules)
  })

  it.each(['socks5://rosa:geheim@p:1080', 'http://'])(
    'one that cannot be used says so, without its value: %s',
    async (HTTPS_PROXY) => {
      await expect(proxyRules(null, { env: { HTTPS_PROXY } })).rejects.toMatchObject({
        message: 'environment variable HTTPS_PROXY names no proxy that can be used',
        hint: 'write http://host:port (SOCKS is not spoken here), or set http.proxy to false in the configuration to go without',
        exit: 2,
      })
    },
  )

  it('names what a clock of the system would have to know', () => {
    const env = { https_proxy: 'http://p', NO_PROXY: 'x', HTTP_PROXY: '', PATH: '/bin' }
    expect([proxyVariables(null, env), proxyVariables(false, env)]).toEqual([['https_proxy', 'NO_PROXY'], []])
  })
})

describe('the proxy of the configuration', () => {
  const env = { HTTPS_PROXY: 'http://other', PROXY_PASSWORD: 'grün' }

  it('counts before the environment', async () => {
    const config = { url: 'http://p:3128', username: 'rosa', password: { env: 'PROXY_PASSWORD' }, except: ['intranet'] }
    const server = at('http://p:3128', 'Basic cm9zYTpncsO8bg==')
    expect(await proxyRules(config, { env })).toEqual({ http: server, https: server, except: ['intranet'] })
  })

  it('false: none, whatever the environment says', async () => {
    expect(await proxyRules(false, { env })).toBe(null)
  })

  it('whose password is missing names the variable', async () => {
    const config = { url: 'http://p:3128', username: 'rosa', password: { env: 'PROXY' }, except: [] }
    await expect(proxyRules(config, { env })).rejects.toMatchObject({
      message: 'environment variable PROXY is not set or empty',
      exit: 4,
    })
  })
})
