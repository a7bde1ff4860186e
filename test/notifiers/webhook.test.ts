import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import type { AlertMessage } from '../../src/model/alert.js'
import type { ReceiverConfig } from '../../src/model/receiver.js'
import type { WebhookOptions } from '../../src/model/receiver-options/webhook.js'
import { webhook } from '../../src/notifiers/webhook.js'
import { alert, NOW } from '../alerts/support.js'
import { loopback } from '../support/loopback.js'
import { contextOf } from './support.js'

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`
const KEY = 'f'.repeat(64)

const OPTIONS: WebhookOptions = { format: 'standard', eventSource: null, eventPrefix: null }

const messageOf = (alerts = [alert(12, { record: { text: 'Grüße 👋' } })]): AlertMessage =>
  buildMessage({ key: KEY, reason: 'first', group: 'all', alerts, resolved: [], folded: 0, openInAll: alerts.length, now: NOW })

async function receive(
  more: {
    secret?: string | null
    config?: Partial<ReceiverConfig<WebhookOptions>>
    message?: AlertMessage
    company?: string
  } = {},
) {
  const server = await loopback({ 'POST /hook': {} })
  const context = contextOf<WebhookOptions>(
    { allowPrivate: true, options: OPTIONS, ...more.config },
    {
      url: `${server.origin}/hook`,
      secrets: more.secret == null ? {} : { secret: more.secret },
      ...(more.company === undefined ? {} : { company: more.company }),
    },
  )
  expect(await webhook.send(more.message ?? messageOf(), context)).toEqual({ ok: true })
  return server.received[0]!
}

const refusal = async (url: string | null, more: { secret?: string; config?: Partial<ReceiverConfig<WebhookOptions>> } = {}) => {
  const result = await webhook.send(
    messageOf(),
    contextOf<WebhookOptions>(
      { allowPrivate: true, options: OPTIONS, ...more.config },
      { url, secrets: more.secret == null ? {} : { secret: more.secret } },
    ),
  )
  if (result.ok) throw new Error('was taken as delivered')
  return result
}

describe('what a webhook gets', () => {
  test('type, timestamp and the message as data', async () => {
    const { body, headers } = await receive()
    expect(JSON.parse(body)).toEqual({ type: 'mention.unanswered', timestamp: '2026-11-20T09:00:00Z', data: messageOf() })
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': KEY,
      'webhook-timestamp': String(NOW / 1_000),
    })
    expect(headers['webhook-signature']).toBeUndefined()
  })

  test('configured headers go along, but replace none of ours', async () => {
    const { headers } = await receive({
      config: { headers: { 'X-Team': 'care', 'Content-Type': 'text/plain', 'Webhook-Id': 'forged' } },
    })
    expect(headers).toMatchObject({ 'x-team': 'care', 'content-type': 'application/json; charset=utf-8', 'webhook-id': KEY })
  })

  test('a key with dots loses them, for they part the signed content', async () => {
    const { headers } = await receive({ message: { ...messageOf(), key: 'a.b.c' } })
    expect(headers['webhook-id']).toBe('a-b-c')
  })
})

describe('the signature', () => {
  // The library compares with the clock of the machine.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }))
  afterEach(() => void vi.useRealTimers())

  const secrets: readonly [string, string][] = [
    ['with its prefix', SECRET],
    ['without', SECRET.replace('whsec_', '')],
    ['with the newline of the file that it stood in', `${SECRET}\n`],
  ]
  test.each(secrets)('is accepted by the library of the specification, secret %s', async (_, secret) => {
    const { body, headers } = await receive({ secret })
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'mention.unanswered' })
  })

  test('is one of each key while keys are changed, so that receivers may know either', async () => {
    const next = `whsec_${Buffer.from('n'.repeat(32)).toString('base64')}`
    const { body, headers } = await receive({ secret: `${next} ${SECRET}\n` })
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
    for (const known of [next, SECRET])
      expect(new Webhook(known).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'mention.unanswered' })
  })

  test('fits no other body', async () => {
    const { body, headers } = await receive({ secret: SECRET })
    expect(() => new Webhook(SECRET).verify(`${body} `, headers as Record<string, string>)).toThrow('No matching signature')
  })

  test('is of each try, while the id stays', async () => {
    const server = await loopback({ 'POST /hook': [{ status: 503 }, {}] })
    const context = contextOf<WebhookOptions>(
      { allowPrivate: true, options: OPTIONS },
      { url: `${server.origin}/hook`, secrets: { secret: SECRET } },
    )
    expect(await webhook.send(messageOf(), context)).toMatchObject({ ok: false, retry: true })
    expect(await webhook.send(messageOf(), { ...context, now: NOW + 5_000 })).toEqual({ ok: true })
    const [first, second] = server.received.map(({ headers }) => headers)
    expect([first?.['webhook-id'], second?.['webhook-id']]).toEqual([KEY, KEY])
    expect(second?.['webhook-timestamp']).toBe(String(NOW / 1_000 + 5))
    expect(second?.['webhook-signature']).not.toBe(first?.['webhook-signature'])
    expect(server.received[1]?.body).toBe(server.received[0]?.body)
  })

  const bad: readonly [string, string, string][] = [
    [
      'too short',
      `whsec_${Buffer.from('short').toString('base64')}`,
      'the signing secret is too short: 5 bytes, at least 24 are needed',
    ],
    ['no base64', 'whsec_hallo welt!', 'the signing secret is not whsec_ followed by base64'],
    ['empty', '', 'the signing secret is not whsec_ followed by base64'],
  ]
  test.each(bad)('a secret that is %s: nothing is sent until somebody mends it, and what to do', async (_, secret, error) => {
    const result = await refusal('http://127.0.0.1:9/hook', { secret })
    expect(result).toEqual({
      ok: false,
      retry: false,
      retryAfterMs: null,
      disable: true,
      error: `${error}. Make one with: echo "whsec_$(openssl rand -base64 32)"`,
    })
  })
})

describe('size: below 20 KB', () => {
  const wave = (count: number, text: string) =>
    messageOf(Array.from({ length: count }, (_, id) => alert(id + 1, { record: { text } })))
  const sent = async (message: AlertMessage) => {
    const { body } = await receive({ message })
    expect(Buffer.byteLength(body)).toBeLessThan(20_000)
    return (JSON.parse(body) as { data: AlertMessage }).data
  }

  test('what fits is sent whole', async () => expect(await sent(wave(3, 'x'.repeat(900)))).toEqual(wave(3, 'x'.repeat(900))))
  test('texts are cut first: no case is lost', async () => {
    const { cases, folded } = await sent(wave(12, 'ü'.repeat(1_000)))
    expect([cases.length, folded]).toEqual([12, 0])
    expect(new Set(cases.map(({ text }) => text))).toEqual(new Set([`${'ü'.repeat(299)}…`]))
  })
  test('then cases become part of the count, the least overdue first', async () => {
    const message = wave(500, 'x')
    const { cases, folded } = await sent({ ...message, folded: 3 })
    expect(cases.length + folded).toBe(503)
    expect(cases.map((one) => one.case)).toEqual(message.cases.slice(0, cases.length).map((one) => one.case))
    expect(cases.length).toBeGreaterThan(20)
  })
})

describe('an address that nothing is sent to', () => {
  const rows: readonly [string, string | null, Partial<ReceiverConfig<WebhookOptions>>, string][] = [
    ['none', null, {}, 'no URL; set url_env, url_file or url_command'],
    ['no URL: not shown, it may be a secret in the wrong place', 'S3cret', {}, 'the URL is none; it must begin with https://'],
    ['another scheme', 'ftp://example.org/S3cret', {}, 'the URL begins with ftp://'],
    ['plain http on the open network', 'http://example.org/S3cret', { allowPrivate: false }, 'the URL begins with http://'],
    ['a private address that was not allowed', 'https://127.0.0.1:9/S3cret', { allowPrivate: false }, '127.0.0.1:9: '],
  ]
  test.each(rows)('%s', async (_, url, config, error) => {
    const result = await refusal(url, { config })
    expect(result).toMatchObject({ retry: false, retryAfterMs: null, error: expect.stringContaining(error) })
    expect(result.error).not.toContain('S3cret')
  })

  test('nobody listens: worth another try', async () => {
    const server = await loopback({})
    await server.close()
    expect(await refusal(`${server.origin}/hook`)).toMatchObject({ retry: true, error: expect.stringContaining('refused') })
  })

  test('a 403 that means "slow down": worth another try after the pause', async () => {
    const server = await loopback({ 'POST /hook': { status: 403, headers: { 'Retry-After': '0' } } })
    expect(await refusal(`${server.origin}/hook`)).toMatchObject({
      retry: true,
      retryAfterMs: 0,
      error: expect.stringContaining('the server asks for fewer requests'),
    })
  })
})

describe('an event of CloudEvents', () => {
  const options: WebhookOptions = { format: 'cloudevents', eventSource: null, eventPrefix: null }
  const event = async (more: Parameters<typeof receive>[0] & { options?: Partial<WebhookOptions> } = {}) => {
    const { body, headers } = await receive({ ...more, config: { options: { ...options, ...more.options } } })
    return { event: JSON.parse(body) as Readonly<Record<string, unknown>>, headers, bytes: Buffer.byteLength(body) }
  }

  test('the message in structured mode, under the key that stays the same over all tries', async () => {
    const { event: sent, headers } = await event({ company: 'Beispiel & Söhne AG' })
    expect(sent).toEqual({
      specversion: '1.0',
      id: KEY,
      source: '/mention-monitor/beispiel-s%C3%B6hne-ag',
      type: 'mention.unanswered',
      subject: 'all',
      time: '2026-11-20T09:00:00Z',
      datacontenttype: 'application/json',
      data: messageOf(),
    })
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
  })

  const rows: readonly [string, Parameters<typeof event>[0], object][] = [
    [
      'a source of your own',
      { options: { eventSource: 'https://monitor.example.ch' } },
      { source: 'https://monitor.example.ch' },
    ],
    ['a type below your domain', { options: { eventPrefix: 'ch.beispiel' } }, { type: 'ch.beispiel.mention.unanswered' }],
    ['no name of a company', { company: '' }, { source: '/mention-monitor' }],
    ['a case by its number', { message: { ...messageOf(), group: 'case=C-12' } }, { subject: 'C-12' }],
    ['a wave by its number', { message: { ...messageOf(), group: 'brand=Beispiel, wave=W-3' } }, { subject: 'W-3' }],
  ]
  test.each(rows)('%s', async (_, more, expected) => expect((await event(more)).event).toMatchObject(expected))

  test('of at most 64 KiB, whatever there is to tell', async () => {
    const alerts = Array.from({ length: 400 }, (_, id) => alert(id + 1, { record: { text: 'ü'.repeat(1_000) } }))
    const { bytes, event: sent } = await event({ message: messageOf(alerts) })
    const { cases, folded } = sent['data'] as AlertMessage
    expect({ bytes: bytes <= 65_536, told: cases.length + folded }).toEqual({ bytes: true, told: 400 })
  })

  test('can be signed like any other message', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW })
    onTestFinished(() => void vi.useRealTimers())
    const { body, headers } = await receive({ secret: SECRET, config: { options } })
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toMatchObject({ specversion: '1.0' })
  })
})

test.each([
  [
    'a sentence of the server is said once',
    '{"error":"no such room"}',
    /^127\.0\.0\.1:\d+: HTTP 404, .*\. The server says: "no such room"\. \S/,
  ],
  ['what is no sentence is repeated as it is', 'no_service', /^127\.0\.0\.1:\d+: HTTP 404, .* \(it said: no_service\)\. \S/],
])('%s', async (_rule, body, error) => {
  const server = await loopback({ 'POST /hook': { status: 404, body } })
  const refused = await refusal(`${server.origin}/hook`)
  expect(refused.error).toMatch(error)
  expect(refused.error.split('no such room').length).toBeLessThan(3)
})
