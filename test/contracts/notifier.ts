import { describe, expect, test } from 'vitest'
import { buildMessage, buildTestMessage } from '../../src/alerts/message/message.js'
import type { AlertMessage } from '../../src/model/alert.js'
import type { Notifier, ReceiverContext } from '../../src/notifiers/notifier.js'
import { alert, judged, NOW } from '../alerts/support.js'
import type { Stub } from '../support/loopback.js'

/** The far end of a channel: what the notifier needs to reach it, and what arrived there, one text a message, decoded as its reader sees it. */
export interface FarEnd<Options = unknown> {
  readonly context: ReceiverContext<Options>
  readonly arrived: () => Promise<readonly string[]>
  /** What went over the wire, for `never`; absent: what arrived. */
  readonly wire?: () => Promise<readonly string[]>
}

export interface NotifierUnderTest<Options = unknown> {
  readonly notifier: Notifier<Options>
  readonly open: () => Promise<FarEnd<Options>>
  /** What one message of 60 cases may come to at the far end, in bytes. */
  readonly maxBytes: number
  /** What the channel would obey: must never go over the wire, whatever a stranger writes. */
  readonly never?: RegExp
  /** The channel keeps what it is sent, and says what it calls it. */
  readonly keeps?: true
  /** That something is over is told only where it was told before that it is not. */
  readonly endsKnown?: true
}

/** What an HTTP receiver answers is given by the test. Its URL, its header and its secret contain the SECRETS. */
export interface HttpNotifierUnderTest<Options = unknown> {
  readonly notifier: Notifier<Options>
  /** `answer` undefined: as the service answers when all is well. It is given to the call that tells, where there are others before it. */
  readonly open: (answer?: Stub) => Promise<FarEnd<Options>>
  /** It takes what it is sent without a word by which it could be known. */
  readonly silent?: true
  /** Statuses that mean something else here, and what. */
  readonly statuses?: Readonly<Record<number, 'retry' | 'final' | 'disable'>>
}

export const SECRETS = {
  path: 'XyZ12abcSecretPath',
  query: 'qS3cretQuery',
  header: 'h3aderToken99',
  signing: 'c2lnbmluZy1zZWNyZXQtb2YtMzItYnl0ZXMhISEhISE=',
}

const HOSTILE: readonly [name: string, text: string, seen: string][] = [
  ['Slack mention', 'hey <!channel> <@U123>', 'hey <!channel> <@U123>'],
  ['Discord mention', '@everyone @here', '@everyone @here'],
  ['Slack link with a mask', '<https://evil.example|https://bank.example> <!subteam^S1>', '|https://bank.example>'],
  [
    'calls of all, elsewhere',
    '@channel @all @room @**all** <@&9> <#9> [~accountid:5] <at>all</at>',
    '@**all** <@&9> <#9> [~accountid:5] <at>all</at>',
  ],
  ['HTML', '<img src=x onerror=alert(1)>&amp;', '<img src=x onerror=alert(1)>&amp;'],
  ['Markdown', '[bank](https://evil.example) **x** `y`', '[bank](https://evil.example) **x** `y`'],
  [
    'HTML that hides or loads',
    '<script>a()</script><style>*{}</style><a href="javascript:b()">k</a>',
    '<script>a()</script><style>*{}</style><a href="javascript:b()">k</a>',
  ],
  ['entities', '&lt;b&gt; &#64;everyone &#x2f;close &nbsp;', '&lt;b&gt; &#64;everyone &#x2f;close &nbsp;'],
  [
    'a Markdown image and a bare address',
    '![x](https://evil.example/p.png) https://evil.example/?a=1&b=2',
    '![x](https://evil.example/p.png)',
  ],
  ['a Markdown heading', '# Bank', '# Bank'],
  ['a Markdown list', '- [ ] a', '- [ ] a'],
  ['a numbered list', '1. a', '1. a'],
  ['a table', '| a | b |', '| a | b |'],
  ['a quotation', '> a', '> a'],
  ['struck, hidden and small', '~~a~~ ||b|| __c__ _d_ ***e***', '~~a~~ ||b|| __c__ _d_ ***e***'],
  ['code that ends its fence', '``` ```` `a` ~~~', '``` ```` `a` ~~~'],
  ['a formula and a picture by name', '$$x$$ :rotating_light: :100:', '$$x$$ :rotating_light: :100:'],
  ['wiki markup', '{code}a{code} {color:red}b{color} h1. c', '{code}a{code} {color:red}b{color} h1. c'],
  [
    'references',
    'GH-1 a/b#2 !3 %4 fixes 0123456789abcdef0123456789abcdef01234567',
    'GH-1 a/b#2 !3 %4 fixes 0123456789abcdef0123456789abcdef01234567',
  ],
  ['ticket commands', '/close closes #1', '/close closes #1'],
  ['template and shell', '{{constructor}} $(id) `id` $HOME', '{{constructor}} $(id) `id` $HOME'],
  ['quotes and backslashes', '"quoted" \\n \\u202e', '"quoted" \\n \\u202e'],
  ['escape sequences', 'red \u001b[31mtext\u001b]0;title\u0007', 'red [31mtext]0;title'],
  ['bidi override', 'abc\u202edef\u2066', 'abcdef'],
  ['umlauts and emoji', 'Grüße aus Zürich 👨‍👩‍👧', 'Grüße aus Zürich 👨‍👩‍👧'],
]

// What no reader may ever get: controls but for newline and tab, bidi overrides and isolates.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const messageOf = (text: string, more: Partial<Parameters<typeof buildMessage>[0]> = {}): AlertMessage =>
  buildMessage({
    key: 'a'.repeat(64),
    reason: 'first',
    group: 'all',
    alerts: [alert(12, { record: { text, title: text, author: { ...judged().record.author, name: text } } })],
    resolved: [],
    folded: 0,
    openInAll: 1,
    now: NOW,
    ...more,
  })

/** Nothing will get through before somebody mends it. */
const GONE: readonly number[] = [401, 403, 404, 410]
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

let manyEmoji: AlertMessage | null = null

/** Made once for all channels, since it takes longer than to send it. */
function sixtyOfEmoji(): AlertMessage {
  if (manyEmoji !== null) return manyEmoji
  const text = '🙂‍↕️'.repeat(10_000)
  const alerts = Array.from({ length: 60 }, (_, index) => alert(index + 1, { record: { text, title: text } }))
  manyEmoji = messageOf('', { alerts, openInAll: 60 })
  return manyEmoji
}

/** What every channel has to do. */
export function notifierContract<Options>(
  name: string,
  { notifier, open, maxBytes, never, keeps, endsKnown }: NotifierUnderTest<Options>,
): void {
  const delivered = keeps === true ? { ok: true, handle: expect.any(Object) } : { ok: true }

  describe(`${name}: what every channel does`, () => {
    test.each(HOSTILE)('%s arrives as text', async (_, text, seen) => {
      const { context, arrived, wire } = await open()
      expect(await notifier.send(messageOf(text), context)).toEqual(delivered)
      const [only, ...more] = await arrived()
      if (never !== undefined) expect((await (wire ?? arrived)()).join('\n')).not.toMatch(never)
      expect(more).toEqual([])
      expect(only).toContain(seen)
      expect(only).not.toMatch(FORBIDDEN)
    })

    test('CR LF in a name makes no new line', async () => {
      const { context, arrived } = await open()
      const name = 'Eva\r\nBcc: all@example.com\r\n\r\nC-99 settled'
      const hostile = alert(12, { record: { title: name, author: { ...judged().record.author, name } } })
      await notifier.send(messageOf('', { alerts: [hostile] }), context)
      const [text] = await arrived()
      expect(text).not.toContain('\r')
      expect(text?.split('\n').filter((line) => /^\s*(?:Bcc:|C-99)/.test(line))).toEqual([])
    })

    test('10,000 emoji in each of 60 cases: all of them are told or counted, in bounded size', async () => {
      const { context, arrived } = await open()
      expect(await notifier.send(sixtyOfEmoji(), context)).toEqual(delivered)
      const [arrivedText = ''] = await arrived()
      const named = new Set(arrivedText.match(/\bC-\d+\b/g)).size
      const counted = Number(/"folded":(\d+)|(\d+) more cases/.exec(arrivedText)?.slice(1).find(Boolean) ?? 0)
      expect(named + counted).toBe(60)
      expect(named).toBeGreaterThan(0)
      expect(Buffer.byteLength(arrivedText)).toBeLessThan(maxBytes)
    })

    const end = messageOf('', { alerts: [], resolved: [judged({ id: 5, state: 'answered' }, { stoppedAt: NOW })] })
    const bare: readonly (readonly [string, AlertMessage])[] = [
      ['a test message', buildTestMessage('t', NOW, { receiver: 'care' })],
      ['a mere count', messageOf('', { alerts: [], folded: 7, openInAll: 0 })],
      ...(endsKnown === true ? [] : [['the end of a case', end] as const]),
    ]
    test.each(bare)('%s goes out too', async (_, message) => {
      const { context, arrived } = await open()
      expect(await notifier.send(message, context)).toEqual(delivered)
      expect((await arrived()).join()).toContain(message.summary)
    })
  })
}

// Said here once more, and not taken from the code: the rule for all channels.
const STATUSES: Readonly<Record<'retry' | 'final', readonly number[]>> = {
  retry: [408, 425, 429, 500, 502, 503, 504, 507, 520, 521, 522, 524, 529],
  final: [
    300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 418, 421, 422, 423,
    424, 426, 428, 431, 451, 501, 505,
  ],
}

/** What a channel over HTTP has to do besides. */
export function httpNotifierContract<Options>(
  name: string,
  { notifier, open, silent, statuses = {} }: HttpNotifierUnderTest<Options>,
): void {
  const meant = (status: number, usual: 'retry' | 'final') =>
    statuses[status] ?? (GONE.includes(status) || REDIRECTS.includes(status) ? ('disable' as const) : usual)
  const send = async (answer?: Stub, timeoutMs?: number) => {
    const { context } = await open(answer)
    return notifier.send(
      messageOf('Hallo'),
      timeoutMs === undefined ? context : { ...context, config: { ...context.config, timeoutMs } },
    )
  }
  const failed = async (answer: Stub, timeoutMs?: number) => {
    const result = await send(answer, timeoutMs)
    if (result.ok) throw new Error('was taken as delivered')
    return result
  }

  describe(`${name}: every HTTP status is delivered, worth another try, or final`, () => {
    const answerOf = (status: number) =>
      status < 400 && status !== 304 ? { status, headers: { location: 'https://elsewhere.example/' } } : { status }
    const expected = (['retry', 'final'] as const).flatMap((usual) =>
      STATUSES[usual].map((status) => `${status}: ${meant(status, usual)}`),
    )
    test('the answer that the service gives is delivered', async () => expect(await send()).toMatchObject({ ok: true }))
    // One far end for all of them: there are thirty channels, and a server for each status takes longer than all else.
    test('408, 429 and what passes by itself is tried again; 401, 403, 404 and 410 disable; the rest ends the message', async () => {
      let status = 0
      const { context } = await open(() => answerOf(status))
      const got: string[] = []
      for (status of [...STATUSES.retry, ...STATUSES.final]) {
        const result = await notifier.send(messageOf('Hallo'), context)
        got.push(`${status}: ${result.ok ? 'delivered' : result.disable ? 'disable' : result.retry ? 'retry' : 'final'}`)
      }
      expect(got).toEqual(expected)
    })
  })

  describe(`${name}: what can go wrong on the way`, () => {
    test('an error names status and host', async () => {
      const { error } = await failed({ status: 503 })
      expect(error).toMatch(/^127\.0\.0\.1:\d+: HTTP 503/)
    })
    test('Retry-After in seconds', async () =>
      expect(await failed({ status: 429, headers: { 'retry-after': '120' } })).toMatchObject({ retryAfterMs: 120_000 }))
    test('Retry-After as a date', async () =>
      expect(await failed({ status: 503, headers: { 'retry-after': new Date(NOW + 60_000).toUTCString() } })).toMatchObject({
        retryAfterMs: 60_000,
      }))
    test('a receiver that never answers: time-out, tried again', async () =>
      expect(await failed(() => undefined, 80)).toMatchObject({ retry: true, error: expect.stringContaining('time') }))
    test('a connection reset after the body was sent may have been a delivery: tried again with the same key', async () => {
      const { context, arrived } = await open((_, response) => void response.socket?.destroy())
      expect(await notifier.send(messageOf('Hallo'), context)).toMatchObject({ ok: false, retry: true })
      expect(await arrived()).toHaveLength(1)
    })
    test('a redirect is not followed, and its target not shown', async () => {
      const { error, retry } = await failed({ status: 307, headers: { location: `https://evil.example/${SECRETS.path}` } })
      expect({ retry, shown: error.includes('evil.example') }).toEqual({ retry: false, shown: false })
    })
    const strangers: readonly [string, Stub][] = [
      [
        'a page to log in',
        { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Log in</title>' },
      ],
      ['nothing at all', { status: 200, body: '' }],
      ['JSON of something else', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"status":0}' }],
    ]
    test.skipIf(silent).each(strangers)('200 from what is not the service is no delivery: %s', async (_, answer) =>
      expect(await failed(answer)).toMatchObject({ ok: false }),
    )
    test('a page that is larger than any answer: nobody was told, and nothing gets through until somebody mends it', async () =>
      expect(await failed({ status: 200, headers: { 'content-type': 'text/html' }, body: ' '.repeat(11_000_000) })).toMatchObject(
        {
          retry: false,
          disable: true,
        },
      ))
    test('interrupted by its user: tried again', async () => {
      const { context } = await open(() => undefined)
      const signal = AbortSignal.timeout(50)
      expect(await notifier.send(messageOf('Hallo'), { ...context, signal })).toMatchObject({ ok: false, retry: true })
    })
  })

  describe(`${name}: no secret in any error`, () => {
    const echo: Stub = (request) => ({
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        url: request.url,
        headers: request.headers,
        decoded: decodeURIComponent(request.url),
        body: request.body,
      }),
    })
    const answers: readonly [string, Stub][] = [
      ['a receiver that quotes the request', echo],
      ['forbidden', { status: 403 }],
      ['a reset', (_, response) => void response.socket?.destroy()],
      ['a redirect to itself with a token', (request) => ({ status: 302, headers: { location: `${request.url}&again=1` } })],
    ]
    test.each(answers)('%s', async (_, answer) => {
      const { error } = await failed(answer)
      expect(Object.values(SECRETS).filter((secret) => error.includes(secret))).toEqual([])
      expect(error.length).toBeLessThan(700)
    })
  })
}
