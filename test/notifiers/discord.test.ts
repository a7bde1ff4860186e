import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import { discordMessage } from '../../src/notifiers/discord/discord-message.js'
import { escapeDiscord } from '../../src/notifiers/discord/markup.js'
import { discord } from '../../src/notifiers/discord.js'
import { alert, judged, NOW } from '../alerts/support.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openDiscord } from '../support/channels/discord-channel.js'
import { complaint, resolved } from './messages.js'

const OURS = { title: null, text: null }

notifierContract('discord', {
  notifier: discord,
  open: () => openDiscord(),
  maxBytes: 40_000,
  // Nothing of a stranger's begins a call, a picture or a link.
  never: /(?<!\\)[<[]/,
  keeps: true,
})
httpNotifierContract('discord', { notifier: discord, open: openDiscord })

describe('discord: what a case looks like', () => {
  test('the title, and a card with a link; its number is kept', async () => {
    const { context, taken } = await openDiscord()
    expect(await discord.send(complaint(), context)).toEqual({ ok: true, handle: { message: '900' } })
    const field = (name: string, value: string) => ({ name, value, inline: true })
    expect(taken).toEqual([
      {
        method: 'POST',
        url: '/api/v10/webhooks/112233/TOKEN?x=QUERY&wait=true',
        json: {
          content: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
          embeds: [
            {
              title: 'C-12 unbeantwortet, 1 Stunde überfällig',
              url: 'https://blog.example.ch/tarif#comment-7',
              description: 'Seit Tagen warte ich auf eine Antwort.',
              color: 0xf79009,
              fields: [
                field('Art', 'Beschwerde, mittel'),
                field('Marke', 'Beispiel'),
                field('Quelle', 'blog-comments'),
                field('Von', 'Anna M.'),
                field('Wartet', '1 Tag'),
                field('Zusage', 'Erste Antwort bis Fr 20.11. 09:00 (Regel default)'),
                { name: 'Bearbeiten', value: '`monitor show C-12` · `monitor ack C-12 --for 2h`', inline: false },
              ],
            },
          ],
          allowed_mentions: { parse: [] },
        },
      },
    ])
  })

  test('into a thread; a hook that was copied for Slack is one all the same', async () => {
    const { context, taken } = await openDiscord()
    const config = { ...context.config, options: { thread: '112233445566778899' } }
    const url = context.url?.replace('?', '/slack?') ?? null
    await discord.send(complaint(), { ...context, config, url })
    expect(taken[0]?.url).toBe('/api/v10/webhooks/112233/TOKEN?x=QUERY&wait=true&thread_id=112233445566778899')
  })

  test('what others wrote is told apart from how many posts the customer wrote', () => {
    const [one] = complaint().cases
    const thread = [{ author: 'Bernd', official: false, at: null, text: 'Mir geht es genauso.' }]
    const { embeds } = discordMessage({ ...complaint(), cases: [{ ...one!, mentions: 2, thread }] }, OURS)
    expect(embeds?.[0]?.fields?.filter(({ name }) => ['Beiträge', 'Verlauf'].includes(name))).toEqual([
      { name: 'Beiträge', value: '2', inline: true },
      { name: 'Verlauf', value: 'Bernd: Mir geht es genauso.', inline: false },
    ])
  })

  test("the operator's own words are one card", () => {
    const { embeds } = discordMessage(complaint(), { title: null, text: '**{{author}}**: {{text}} {{case}}' })
    expect(embeds).toEqual([{ description: '**Anna M.**: Seit Tagen warte ich auf eine Antwort. C-12', color: 0xf79009 }])
  })

  const many = (count: number, text: string) =>
    buildMessage({
      key: 'k',
      reason: 'first',
      group: 'all',
      alerts: Array.from({ length: count }, (_, id) =>
        alert(id + 1, { record: { text, title: text, author: { ...judged().record.author, name: text } } }),
      ),
      resolved: [],
      folded: 0,
      openInAll: count,
      now: NOW,
    })
  const rows: readonly [string, number, string, number][] = [
    ['ten short cases are ten cards', 10, 'kurz', 10],
    ['eleven are a list', 11, 'kurz', 1],
    ['ten long ones with signs that take two are cards', 10, '*'.repeat(900), 10],
    ['ten with names of a thousand marks are a list', 10, `a${'\u0301'.repeat(15)}`.repeat(200), 1],
  ]
  test.each(rows)('%s', (_, count, text, cards) => {
    const { embeds } = discordMessage(many(count, text), OURS)
    expect(embeds).toHaveLength(cards)
    const named = new Set(JSON.stringify(embeds).match(/\bC-\d+\b/g)).size
    expect(named + Number(/(\d+) more case/.exec(JSON.stringify(embeds))?.[1] ?? 0)).toBe(count)
  })
})

describe('discord: what strangers write does nothing', () => {
  const rows: readonly [string, string, string][] = [
    ['calls of all', '@everyone @here', '\\@everyone \\@here'],
    ['calls of one, a role, a channel', '<@1> <@&2> <#3>', '\\<@1\\> \\<@&2\\> \\<#3\\>'],
    ['pictures', ':smile: <:x:1> 12:30', '\\:smile: \\<\\:x:1\\> 12:30'],
    ['times and commands', '<t:1:R> </ban:1>', '\\<t\\:1:R\\> \\</ban:1\\>'],
    ['links with a mask', '[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
    ['invitations', 'discord.gg/abc https://x.example/a', 'discord\\.gg/abc https\\://x\\.example/a'],
    [
      'emphasis, spoilers, code',
      '**a** __b__ ~~c~~ ||d|| `e`',
      '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`',
    ],
    ['fences', '```js\nx\n```', '\\`\\`\\`js\nx\n\\`\\`\\`'],
    ['lines', '# a\n> b\n- c\n-# d\n1. e\nf - g 1.5', '\\# a\n\\> b\n\\- c\n\\-# d\n1\\. e\nf - g 1.5'],
    ['backslashes', '\\* C:\\temp', '\\\\\\* C:\\\\temp'],
  ]
  test.each(rows)('%s', (_, raw, escaped) => expect(escapeDiscord(raw)).toBe(escaped))
})

describe('discord: a message is brought up to date', () => {
  const posted = async () => {
    const channel = await openDiscord()
    const first = await discord.send(complaint(), channel.context)
    if (!first.ok || first.handle === undefined) throw new Error('was not sent')
    return { ...channel, context: { ...channel.context, edited: first.handle } }
  }
  const told = (taken: readonly { method: string; json: Readonly<Record<string, unknown>> }[]) =>
    taken.map(({ method, json }) => [method, json['flags'] ?? null])

  test('that the case is over stands in the message that told it, and nobody is called by it', async () => {
    const { context, taken } = await posted()
    expect(await discord.send(resolved(), context)).toEqual({ ok: true, handle: { message: '900' } })
    expect(taken[1]).toMatchObject({
      method: 'PATCH',
      url: '/api/v10/webhooks/112233/TOKEN/messages/900?x=QUERY',
      json: { embeds: [{ color: 0x12b76a }], allowed_mentions: { parse: [] } },
    })
  })

  test('a message that somebody deleted is told anew, and rings no phone for that it is over', async () => {
    const { context, taken } = await posted()
    const result = await discord.send(resolved(), { ...context, edited: { message: '5' } })
    expect(result).toEqual({ ok: true, handle: { message: '901' } })
    expect(told(taken)).toEqual([
      ['POST', null],
      ['POST', 4_096],
    ])
  })

  const full: readonly [string, number, number][] = [
    ['a message that was edited too often is told anew', 429, 30_046],
    ['the same, said otherwise', 400, 30_046],
    ['a thread that sleeps is woken', 400, 50_083],
  ]
  test.each(full)('%s', async (_, status, code) => {
    const said = JSON.stringify({ message: 'no', code })
    const { context } = await openDiscord(({ method }) => (method === 'PATCH' ? { status, body: said } : { body: '{"id":"7"}' }))
    expect(await discord.send(resolved(), { ...context, edited: { message: '900' } })).toEqual({
      ok: true,
      handle: { message: '7' },
    })
  })

  test('other refusals of an edit are none of these', async () => {
    const { context } = await openDiscord({ status: 429, body: '{"message":"slow","retry_after":1.5}' })
    expect(await discord.send(resolved(), { ...context, edited: { message: '900' } })).toMatchObject({
      ok: false,
      retry: true,
      retryAfterMs: 1_500,
    })
  })
})

describe('discord: what it says of itself', () => {
  const rows: readonly [string, number, object, object][] = [
    [
      'too many messages',
      429,
      { message: 'You are being rate limited.', retry_after: 0.37, global: false },
      { retry: true, retryAfterMs: 370 },
    ],
    ['a form that it does not like', 400, { code: 50_035, message: 'Invalid Form Body' }, { retry: false }],
    ['a token that is refused', 401, { code: 50_027, message: 'Invalid Webhook Token' }, { retry: false, disable: true }],
    ['a hook that is gone', 404, { code: 10_015, message: 'Unknown Webhook' }, { retry: false, disable: true }],
    [
      'a forum',
      400,
      { code: 220_001, message: 'Webhooks posted to forum channels must have a thread_name or thread_id' },
      { retry: false, disable: true, error: 'Discord: the channel is a forum; set thread to the id of one of its posts' },
    ],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openDiscord({ status, body: JSON.stringify(body) })
    const result = await discord.send(complaint(), context)
    expect(result).toEqual({ ok: false, retryAfterMs: null, error: expect.any(String), ...expected })
  })
})
