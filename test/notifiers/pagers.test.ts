import { describe, expect, test } from 'vitest'
import type { AlertMessage, Handle } from '../../src/model/alert.js'
import type { Notifier } from '../../src/notifiers/notifier.js'
import { jsm, opsgenie } from '../../src/notifiers/opsgenie.js'
import { pagerduty } from '../../src/notifiers/pagerduty.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openOpsgenie, openPagerduty, type Pager } from '../support/channels/pager-channels.js'
import type { Stub } from '../support/loopback.js'
import { complaint, resolved } from './messages.js'
import { contextOf } from './support.js'

const GROUP = 'case=C-12'
const first = complaint({ group: GROUP })
const news = complaint({ group: GROUP, reason: 'step', step: 'escalated' })
const reminder = complaint({ group: GROUP, reason: 'repeat' })
const over = resolved({ group: GROUP })
const KEY = 'mention-monitor:case=C-12'

function pagerContract<Options>(
  name: string,
  notifier: Notifier<Options>,
  open: (answer?: Stub) => Promise<Pager<Options>>,
): void {
  notifierContract(name, { notifier, open: () => open(), maxBytes: 120_000, keeps: true })
  httpNotifierContract(name, { notifier, open })

  const toldOf = async (...messages: readonly AlertMessage[]) => {
    const pager = await open()
    let conversation: Handle | null = null
    for (const message of messages) {
      const result = await notifier.send(message, { ...pager.context, conversation })
      expect(result).toMatchObject({ ok: true })
      if (result.ok && result.handle !== undefined) conversation = result.handle
    }
    return pager
  }

  describe(`${name}: an incident a case`, () => {
    const rows: readonly [string, readonly AlertMessage[], readonly object[]][] = [
      ['is opened by the first news', [first], [{ key: KEY, state: 'open', count: 1 }]],
      ['goes on with what follows', [first, news], [{ key: KEY, state: 'open', count: 2 }]],
      ['is not told again by a mere reminder', [first, reminder, reminder], [{ key: KEY, state: 'open', count: 1 }]],
      ['is opened by a reminder where nothing of it is known', [reminder], [{ key: KEY, state: 'open', count: 1 }]],
      ['is over with the case', [first, over], [{ key: KEY, state: 'over', count: 1 }]],
      [
        'is another one when the case is open again',
        [first, over, news],
        [
          { key: KEY, state: 'over', count: 1 },
          { key: KEY, state: 'open', count: 1 },
        ],
      ],
      ['is none when a case is over that was not told', [over], []],
    ]
    test.each(rows)('%s', async (_, messages, incidents) => expect((await toldOf(...messages)).incidents).toEqual(incidents))

    test('an incident that somebody ended by hand is not opened anew by a reminder', async () => {
      const pager = await toldOf(first)
      for (const one of pager.incidents) one.state = 'over'
      await notifier.send(reminder, { ...pager.context, conversation: { any: 'handle' } })
      expect(pager.incidents).toEqual([{ key: KEY, state: 'over', count: 1 }])
    })

    test('its key is that of the case, whichever receiver tells it', async () => {
      const pager = await toldOf(first)
      await notifier.send(news, { ...pager.context, config: { ...pager.context.config, id: 'boss' } })
      expect(pager.incidents).toEqual([{ key: KEY, state: 'open', count: 2 }])
    })

    test('the C-12 of another installation is another incident', async () => {
      const pager = await toldOf(first)
      for (const installation of ['a1', 'b2', 'b2']) await notifier.send(first, { ...pager.context, installation })
      expect(pager.incidents.map(({ key, count }) => [key, count])).toEqual([
        [KEY, 1],
        ['mention-monitor-a1:case=C-12', 1],
        ['mention-monitor-b2:case=C-12', 2],
      ])
    })

    test('each test is one of its own, and a group with a long name has a short key', async () => {
      const test = { ...first, type: 'test', key: 'k1', cases: [] } as const
      const long = { ...first, group: `brand=${'ü'.repeat(300)}` }
      const { incidents } = await toldOf(test, { ...test, key: 'k2' }, long)
      expect(incidents.map(({ key }) => key)).toEqual([
        'mention-monitor:k1',
        'mention-monitor:k2',
        expect.stringMatching(/^mention-monitor:[0-9a-f]{64}$/),
      ])
    })
  })
}

pagerContract('pagerduty', pagerduty, openPagerduty)
pagerContract('opsgenie', opsgenie, openOpsgenie)

describe('pagerduty: what it is told', () => {
  test('summary, severity, text and link', async () => {
    const pager = await openPagerduty()
    await pagerduty.send(first, pager.context)
    expect(pager.json()).toEqual([
      {
        routing_key: expect.any(String),
        event_action: 'trigger',
        dedup_key: KEY,
        payload: {
          summary: expect.stringMatching(/^C-12 unbeantwortet, 1 Stunde überfällig/),
          source: 'blog-comments',
          severity: 'warning',
          timestamp: '2026-11-20T09:00:00Z',
          class: 'mention.unanswered',
          custom_details: { text: expect.stringContaining('> Seit Tagen warte ich auf eine Antwort.') },
        },
        links: [{ href: 'https://blog.example.ch/tarif#comment-7', text: 'C-12' }],
        client: 'mention-monitor',
      },
    ])
  })

  const severities: readonly [string, AlertMessage, string][] = [
    ['a mild case', first, 'warning'],
    ['a grave one', complaint({ record: { severity: 'high' } }), 'error'],
    ['a critical one', complaint({ record: { severity: 'critical' } }), 'critical'],
    ['one that waits although it was told', news, 'error'],
    ['one that is over', resolved({ record: { severity: 'critical' } }), 'info'],
  ]
  test.each(severities)('%s: severity', async (_, message, severity) => {
    const pager = await openPagerduty()
    await pagerduty.send(message, pager.context)
    expect(pager.json()).toMatchObject([{ payload: { severity } }])
  })

  test('a routing key that nobody has: nothing gets through until somebody mends it', async () => {
    const { context } = await openPagerduty()
    expect(await pagerduty.send(first, { ...context, secrets: { routing_key: 'another' } })).toMatchObject({
      ok: false,
      retry: false,
      disable: true,
    })
  })

  test('any other bad event is given up, and the next one tried', async () => {
    const { context } = await openPagerduty({ status: 400, body: '{"errors":["severity is invalid"]}' })
    expect(await pagerduty.send(first, context)).toEqual({
      ok: false,
      retry: false,
      retryAfterMs: null,
      error: expect.any(String),
    })
  })
})

describe('opsgenie: what it is told', () => {
  test('message, description and link, and how to go on with it', async () => {
    const pager = await openOpsgenie()
    expect(await opsgenie.send(first, pager.context)).toEqual({ ok: true, handle: { alias: KEY } })
    expect(pager.json()).toEqual([
      {
        message: expect.stringMatching(/^C-12 unbeantwortet, 1 Stunde überfällig/),
        alias: KEY,
        description: expect.stringContaining('> Seit Tagen warte ich auf eine Antwort.'),
        source: 'mention-monitor',
        priority: 'P3',
        tags: ['mention-monitor'],
        details: { url: 'https://blog.example.ch/tarif#comment-7' },
      },
    ])
  })

  test('closed by its alias, with what it came to', async () => {
    const pager = await openOpsgenie()
    await opsgenie.send(over, pager.context)
    expect(pager.calls()).toEqual(['POST /v2/alerts/mention-monitor%3Acase%3DC-12/close?identifierType=alias'])
    expect(pager.json()).toEqual([{ source: 'mention-monitor', note: expect.stringContaining('C-12 beantwortet') }])
  })

  test('Jira Service Management is told by the same calls', async () => {
    const pager = await openOpsgenie()
    expect(await jsm.send(first, pager.context)).toEqual({ ok: true, handle: { alias: KEY } })
  })
})

describe('pagers: where they are reached when the configuration names no address', () => {
  const rows: readonly [string, Notifier<never>, unknown, string][] = [
    ['PagerDuty', pagerduty, { region: 'us' }, 'https://events.pagerduty.com/v2/enqueue'],
    ['PagerDuty in the EU', pagerduty, { region: 'eu' }, 'https://events.eu.pagerduty.com/v2/enqueue'],
    ['Opsgenie', opsgenie, { region: 'us' }, 'https://api.opsgenie.com/v2/alerts'],
    ['Opsgenie in the EU', opsgenie, { region: 'eu' }, 'https://api.eu.opsgenie.com/v2/alerts'],
    ['Jira Service Management', jsm, { region: 'us' }, 'https://api.atlassian.com/jsm/ops/integration/v2/alerts'],
  ]
  test.each(rows)('%s', async (_, notifier, options, url) => {
    const asked: string[] = []
    const request = async (each: { readonly url: string }) => {
      asked.push(each.url)
      throw new Error('not in this test')
    }
    const http = async () => ({ request, reach: async () => {}, close: async () => {} })
    await notifier.send(first, contextOf<never>({ options: options as never }, { secrets: { key: 'k', routing_key: 'k' }, http }))
    expect(asked).toEqual([url])
  })
})
