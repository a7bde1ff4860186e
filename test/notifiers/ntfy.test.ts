import { describe, expect, test } from 'vitest'
import { ntfy } from '../../src/notifiers/ntfy.js'
import { NOW } from '../alerts/support.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openNtfy } from '../support/channels/ntfy-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('ntfy', { notifier: ntfy, open: () => openNtfy(), maxBytes: 5_000, keeps: true })
httpNotifierContract('ntfy', { notifier: ntfy, open: openNtfy })

describe('ntfy: what it is told', () => {
  test('a case as JSON to the root: plain text, a tap and a button open the post', async () => {
    const { context, taken, authorizations } = await openNtfy()
    expect(await ntfy.send(complaint(), context)).toEqual({ ok: true, handle: { sequence: 'a'.repeat(32) } })
    expect(authorizations()).toEqual(['Bearer tk_h3aderToken99'])
    expect(taken).toEqual([
      {
        topic: 'beispiel-XyZ12abcSecretPath',
        sequence_id: 'a'.repeat(32),
        title: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
        message: [
          'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
          '> Seit Tagen warte ich auf eine Antwort.',
          'https://blog.example.ch/tarif#comment-7',
          'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h',
        ].join('\n'),
        priority: 3,
        tags: ['warning'],
        click: 'https://blog.example.ch/tarif#comment-7',
        actions: [{ action: 'view', label: 'Zum Beitrag', url: 'https://blog.example.ch/tarif#comment-7' }],
      },
    ])
  })

  const tones: readonly [string, ReturnType<typeof complaint>, object][] = [
    ['an escalated case rings louder', complaint({ step: 'escalated' }), { priority: 4, tags: ['rotating_light'] }],
    ['one that is over rings less', resolved(), { priority: 2, tags: ['white_check_mark'] }],
  ]
  test.each(tones)('%s', async (_, message, expected) => {
    const { context, taken } = await openNtfy()
    await ntfy.send(message, context)
    expect(taken).toMatchObject([expected])
  })

  test('an account with a password', async () => {
    const { context, authorizations } = await openNtfy()
    const config = { ...context.config, options: { user: 'care' } }
    const secrets = { topic: 'beispiel', password: 'geheim' }
    expect(await ntfy.send(complaint(), { ...context, config, secrets })).toMatchObject({ ok: true })
    expect(authorizations()).toEqual([`Basic ${Buffer.from('care:geheim').toString('base64')}`])
  })

  test('addresses too long for the whole are no links, for nothing may be refused because of them', async () => {
    const { context, taken } = await openNtfy()
    const url = `https://blog.example.ch/${'"x'.repeat(900)}`
    expect(await ntfy.send(complaint({ record: { url, text: '"\n'.repeat(3_000) } }), context)).toMatchObject({ ok: true })
    expect(taken[0]).not.toHaveProperty('click')
  })
})

describe('ntfy: what is one notification on a phone', () => {
  const conversation = { sequence: 'a'.repeat(32) }
  const titles = async (...more: readonly [ReturnType<typeof complaint>, typeof conversation | null][]) => {
    const { context, shown } = await openNtfy()
    await ntfy.send(complaint(), context)
    for (const [message, goesOn] of more) await ntfy.send(message, { ...context, conversation: goesOn })
    return [...shown.values()].map((title) => title.replace(/ \(.*/, ''))
  }
  test('the same message sent twice', async () =>
    expect(await titles([complaint(), null])).toEqual(['C-12 unbeantwortet, 1 Stunde überfällig']))
  test('that a case is over, and what rang before', async () =>
    expect(await titles([resolved(), conversation])).toEqual(['C-12 beantwortet']))
  test('not a reminder, for it is to ring', async () =>
    expect(await titles([complaint({ key: 'c'.repeat(64), reason: 'repeat' }), conversation])).toHaveLength(2))
})

describe('ntfy: what it says of itself', () => {
  const rows: readonly [rule: string, code: number, now: number, expected: object][] = [
    ['too many requests: after a pause', 42901, NOW, { retry: true, retryAfterMs: null }],
    ["the day's messages are spent: every hour", 42908, NOW, { retry: true, retryAfterMs: 3_600_000 }],
    ['… and at midnight UTC', 42908, Date.UTC(2026, 10, 20, 23, 50), { retry: true, retryAfterMs: 600_000 }],
    ['no topic', 40009, NOW, { retry: false, disable: true, error: expect.stringContaining('the topic is none') }],
    ['a topic that is reserved', 40010, NOW, { retry: false, disable: true }],
    ['a message that it does not understand is no fault of the receiver', 40024, NOW, { retry: false }],
    ['no such account', 40101, NOW, { retry: false, disable: true }],
  ]
  test.each(rows)('%s', async (_, code, now, expected) => {
    const status = Math.floor(code / 100)
    const { context } = await openNtfy({ status, body: JSON.stringify({ code, http: status, error: 'limit reached' }) })
    expect(await ntfy.send(complaint(), { ...context, now })).toMatchObject(expected)
  })

  test('a page that answers in its place told nobody', async () => {
    const { context } = await openNtfy({ body: '<html>Anmelden</html>' })
    expect(await ntfy.send(complaint(), context)).toMatchObject({
      ok: false,
      disable: true,
      error: expect.stringContaining('nobody was told'),
    })
  })
})
