import { expect, it, test } from 'vitest'
import { heartbeatOf, pingUrl, type RunEnd } from '../../../src/app/operator/heartbeat.js'
import { Fault, HttpError } from '../../../src/http/errors.js'
import type { HeartbeatConfig } from '../../../src/model/config.js'
import { NOON, testApp, YAML } from '../support.js'

const config = (style: HeartbeatConfig['style'], values: Partial<HeartbeatConfig> = {}): HeartbeatConfig => ({
  ...{ url: { value: '' }, style, partialIsSuccess: false, allowPrivate: false },
  ...values,
})
const START = { type: 'start' } as const
const end = (how: RunEnd, tookMs = 1_500) => ({ type: 'end', how, tookMs }) as const

const CHECK = 'https://hc.example/ping/abc'
const KUMA = 'https://kuma.example/api/push/abc'

it.each<[string, string, Parameters<typeof pingUrl>[1], HeartbeatConfig, string | null]>([
  ['healthchecks: start', CHECK, START, config('healthchecks'), `${CHECK}/start?rid=R`],
  ['healthchecks: success', CHECK, end(0), config('healthchecks'), `${CHECK}?rid=R`],
  ['healthchecks: the exit status of what failed', CHECK, end(3), config('healthchecks'), `${CHECK}/3?rid=R`],
  ['healthchecks: no exit status is known', CHECK, end('died'), config('healthchecks'), `${CHECK}/fail?rid=R`],
  [
    'healthchecks: a part that failed is none, where one likes',
    ...([CHECK, end(3), config('healthchecks', { partialIsSuccess: true }), `${CHECK}?rid=R`] as const),
  ],
  [
    'healthchecks: but a refused secret is',
    ...([CHECK, end(4), config('healthchecks', { partialIsSuccess: true }), `${CHECK}/4?rid=R`] as const),
  ],
  [
    'healthchecks: an address with a slash and a query',
    ...([`${CHECK}/?create=1`, START, config('healthchecks'), `${CHECK}/start?create=1&rid=R`] as const),
  ],
  ['uptime-kuma: knows no start', KUMA, START, config('uptime-kuma'), null],
  [
    'uptime-kuma: up, in place of what its page puts into the address',
    ...([`${KUMA}?status=up&msg=OK&ping=`, end(0), config('uptime-kuma'), `${KUMA}?status=up&msg=OK&ping=1500`] as const),
  ],
  ['uptime-kuma: down', KUMA, end(3), config('uptime-kuma'), `${KUMA}?status=down&msg=exit+status+3&ping=1500`],
  ['uptime-kuma: died', KUMA, end('died'), config('uptime-kuma'), `${KUMA}?status=down&msg=the+poll+died&ping=1500`],
  [
    'uptime-kuma: a day is the longest that it takes',
    ...([KUMA, end(0, 9e9), config('uptime-kuma'), `${KUMA}?status=up&msg=OK&ping=86400000`] as const),
  ],
  ['plain: no start', CHECK, START, config('plain'), null],
  ['plain: only success', CHECK, end(0), config('plain'), CHECK],
  ['plain: silence is the failure', CHECK, end(3), config('plain'), null],
])('%s', (_, base, event, settings, expected) => {
  expect(pingUrl(base, event, { config: settings, run: 'R' })).toBe(expected)
})

const SECRET = 'https://hc.example/ping/5up3r-s3cret-uuid'
const beating = (keys = 'url_env: PING, partial: failure') => `${YAML}heartbeat: { ${keys} }\n`

test('both pings of a run bear the same id, those of another run another', async () => {
  const app = await testApp({ yaml: beating(), env: { PING: SECRET } })
  for (const how of [0, 3] as const) {
    const beat = heartbeatOf(app)
    beat?.start()
    expect(await beat?.end(how)).toBeNull()
  }
  const [a, b, c, d] = app.asked.map(({ url }) => new URL(url))
  expect([a, b, c, d].map((url) => url?.pathname.split('uuid')[1])).toEqual(['/start', '', '/start', '/3'])
  const [first, second] = [a?.searchParams.get('rid'), c?.searchParams.get('rid')]
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([b, d].map((url) => url?.searchParams.get('rid'))).toEqual([first, second])
  expect(first).not.toBe(second)
  expect(app.asked[0]).toMatchObject({ timeoutMs: 10_000, redirects: 'refuse', allowPrivate: false, secrets: [SECRET] })
})

test('a run that never began is not told, nor one without a switch', async () => {
  const app = await testApp({ yaml: beating(), env: { PING: SECRET } })
  expect(await heartbeatOf(app)?.end('died')).toBeNull()
  expect(app.asked).toEqual([])
  expect(heartbeatOf(await testApp())).toBeNull()
})

test('what goes wrong is said without the address, and is news when it begins', async () => {
  let isDown = true
  const refusal = { status: 503, retryAt: null, body: `no such check: ${SECRET}`, slowDown: false }
  const fault = new Fault('status', 'HTTP 503', { hint: 'try later', refusal })
  const app = await testApp({
    yaml: beating(),
    env: { PING: SECRET },
    answer: ({ url }) => {
      if (isDown) throw new HttpError(fault, url)
    },
  })
  const beat = async () => {
    const heart = heartbeatOf(app)
    heart?.start()
    return heart?.end(0)
  }
  const told = [await beat(), await beat()]
  expect(told).toEqual([
    { message: expect.stringMatching(/^heartbeat: hc\.example: HTTP 503/), isNews: true },
    { message: expect.stringMatching(/^heartbeat: hc\.example: HTTP 503/), isNews: false },
  ])
  expect(JSON.stringify(told)).not.toContain('5up3r')
  isDown = false
  expect(await beat()).toBeNull()
  isDown = true
  expect(await beat()).toMatchObject({ isNews: true })
})

test.each([
  ['a secret that is missing', 'url_env: PING', {}, 'heartbeat: environment variable PING is not set or empty'],
  [
    'an address in the clear',
    'url_env: PING',
    { PING: 'http://hc.example/x' },
    'heartbeat: the address must begin with https://, or with http:// and allow_private: true',
  ],
  [
    'an address that is none',
    'url_env: PING',
    { PING: '5up3r' },
    'heartbeat: the address must begin with https://, or with http:// and allow_private: true',
  ],
])('%s is told, and nothing is asked', async (_, keys, env, message) => {
  const app = await testApp({ yaml: beating(keys), env })
  const beat = heartbeatOf(app)
  beat?.start()
  expect(await beat?.end(0)).toEqual({ message, isNews: true })
  expect([app.asked, app.now]).toEqual([[], NOON])
})
