import { describe, expect, test } from 'vitest'
import type { ThreemaOptions } from '../../src/model/receiver-options/threema.js'
import { threema } from '../../src/notifiers/threema.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openThreema } from '../support/channels/threema-channel.js'
import { complaint } from './messages.js'

notifierContract('threema', {
  notifier: threema,
  open: () => openThreema(),
  maxBytes: 3_600,
  // Bold, italic, struck, a name.
  never: /(?:^|[^\u200b])[*_~]|@\[/,
})
httpNotifierContract('threema', { notifier: threema, open: openThreema, statuses: { 400: 'disable', 402: 'disable' } })

describe('threema: what it is told', () => {
  test('a case as plain text, the secret in the body', async () => {
    const { context, taken } = await openThreema()
    expect(await threema.send(complaint(), context)).toEqual({ ok: true })
    expect(taken).toEqual([
      {
        from: '*FIRMA01',
        to: 'ECHOECHO',
        secret: 'XyZ12abcSecretPath',
        text: [
          'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
          '',
          'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
          '> Seit Tagen warte ich auf eine Antwort.',
          'https://blog.example.ch/tarif#comment-7',
          'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h',
        ].join('\n'),
      },
    ])
  })

  const people: readonly ThreemaOptions['to'][] = [
    { as: 'phone', value: '41791234567' },
    { as: 'email', value: 'care@example.ch' },
  ]
  test.each(people)('by $as', async (to) => {
    const { context, taken } = await openThreema()
    const config = { ...context.config, options: { from: '*FIRMA01', to } }
    expect(await threema.send(complaint(), { ...context, config })).toEqual({ ok: true })
    expect(taken).toMatchObject([{ [to.as]: to.value }])
  })

  test('an address keeps its underscores', async () => {
    const { context, taken } = await openThreema()
    const url = 'https://blog.example.ch/mein_tarif_2026'
    await threema.send(complaint({ record: { url } }), context)
    expect(taken[0]?.['text']).toContain(`\n${url}\n`)
  })
})

describe('threema: what it says of itself', () => {
  const rows: readonly [number, object][] = [
    [400, { disable: true, error: expect.stringContaining('not set up for basic mode') }],
    [401, { disable: true, error: expect.stringContaining('secret is wrong') }],
    [402, { disable: true, error: expect.stringContaining('no credits') }],
    [404, { disable: true, error: expect.stringContaining('nobody at Threema') }],
    [413, { retry: false }],
    [500, { retry: true }],
  ]
  test.each(rows)('%d', async (status, expected) => {
    const { context } = await openThreema({ status })
    expect(await threema.send(complaint(), context)).toMatchObject(expected)
  })
  test('a page in its place told nobody', async () => {
    const { context } = await openThreema({ body: '<html>Anmelden</html>' })
    expect(await threema.send(complaint(), context)).toMatchObject({ ok: false, disable: true })
  })
})
