import { describe, expect, test } from 'vitest'
import { zulipMarkup } from '../../src/notifiers/zulip/markup.js'
import { zulip } from '../../src/notifiers/zulip.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openZulip, readZulip } from '../support/channels/zulip-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('zulip', {
  notifier: zulip,
  open: () => openZulip(),
  maxBytes: 40_000,
  // Outside of code: mentions, streams, formulas, times, pictures, links that are not ours, tags, commands.
  never: /@|#\*|\$\$|<|!\[|\]\((?!https:\/\/blog\.example\.ch)|^\//m,
  keeps: true,
})
httpNotifierContract('zulip', { notifier: zulip, open: openZulip })

const OF_CASE = { group: 'case=C-12' }

describe('zulip: what it is told', () => {
  test('a case in the topic of what is about several', async () => {
    const { context, taken } = await openZulip()
    expect(await zulip.send(complaint(), context)).toEqual({ ok: true, handle: { message: '41', topic: 'mention-monitor' } })
    const visible = taken.map(({ call, form }) => ({
      call,
      form: { ...form, content: form['content']?.replaceAll('\u200b', '') },
    }))
    expect(visible).toEqual([
      {
        call: 'POST',
        form: {
          type: 'stream',
          to: 'Kundendienst',
          topic: 'mention-monitor',
          content: [
            '**C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif**',
            '',
            'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
            '```text',
            'Seit Tagen warte ich auf eine Antwort.',
            '```',
            '[Zum Beitrag](https://blog.example.ch/tarif#comment-7)',
            'Bearbeiten: `monitor show C-12` · `monitor ack C-12 --for 2h`',
          ].join('\n'),
        },
      },
    ])
  })

  const topics: readonly [rule: string, title: string | null, topic: string][] = [
    ['a case that is told by itself has a topic of its own', 'Neuer Tarif', 'C-12 Neuer Tarif'],
    ['one without a title too', null, 'C-12'],
    ['emoji and signs that old servers refuse are left out', 'Tarif 🙂 <b> = 3 €', 'C-12 Tarif b 3'],
    ['no more than 60 signs', 'Lang '.repeat(20), `C-12 ${'Lang '.repeat(11).slice(0, 54)}…`],
  ]
  test.each(topics)('%s', async (_, title, topic) => {
    const { context, taken } = await openZulip()
    expect(await zulip.send(complaint({ ...OF_CASE, record: { title } }), context)).toMatchObject({ ok: true })
    expect(taken[0]?.form['topic']).toBe(topic)
  })

  test('what is told further of a case stays in its topic, whatever its title is now', async () => {
    const { context, taken } = await openZulip()
    const conversation = { message: '12', topic: 'C-12 Neuer Tarif' }
    await zulip.send(complaint({ ...OF_CASE, record: { title: 'Anders' } }), { ...context, conversation })
    expect(taken[0]?.form['topic']).toBe('C-12 Neuer Tarif')
  })
})

describe('zulip: a message is brought up to date', () => {
  const handle = { message: '41', topic: 'C-12 Neuer Tarif' }
  const posted = async () => {
    const channel = await openZulip()
    await zulip.send(complaint(OF_CASE), channel.context)
    return channel
  }

  test('that the case is over stands in the message that told it', async () => {
    const { context, taken } = await posted()
    expect(await zulip.send(resolved(OF_CASE), { ...context, edited: handle, conversation: handle })).toEqual({
      ok: true,
      handle,
    })
    expect(taken[1]).toMatchObject({ call: 'PATCH 41', form: { content: expect.stringContaining('C-12 beantwortet') } })
  })

  test('a message that can no longer be changed is told anew, in its topic', async () => {
    const { context, taken } = await posted()
    const old = { ...handle, message: '99' }
    expect(await zulip.send(resolved(OF_CASE), { ...context, edited: old, conversation: old })).toEqual({
      ok: true,
      handle: { message: '42', topic: 'C-12 Neuer Tarif' },
    })
    expect(taken.map(({ call }) => call)).toEqual(['POST', 'POST'])
  })
})

describe('zulip: words of strangers are as they were written, and nothing else', () => {
  const rows: readonly [rule: string, raw: string, written: string][] = [
    ['words stay words', 'Grüße, Anna (25) – „gut“? 👨‍👩‍👧', 'Grüße, Anna (25) – „gut“? 👨‍👩‍👧'],
    ['a date is no list', 'bis Fr., 20.11., 09:00', 'bis Fr., 20.11., 09:00'],
    ['a number of a machine', 'von 10.0.0.1 aus', '`von 10.0.0.1 aus`'],
    ['a mention', '@**all** @*care* @_**Eva**', '`@**all** @*care* @_**Eva**`'],
    ['an address without a scheme', 'siehe bank.example', '`siehe bank.example`'],
    ['an emoji by name', 'gut :smile:', '`gut :smile:`'],
    ['an emoji that is a number', 'gut :100:', '`gut :100:`'],
    ['a time of day is none', 'um 09:30 Uhr', 'um 09:30 Uhr'],
    ['a command at the beginning', '/me geht', '`/me geht`'],
    ['a list', '1. eins', '`1. eins`'],
    ['a heading', '# eins', '`# eins`'],
    ['backticks', 'a `b` c', '``a `b` c``'],
    ['a backtick at the end', 'a`', '`` a` ``'],
    ['a formula', '$$x$$', '`$$x$$`'],
    ['a point at the end', 'Das reicht. Danke!', 'Das reicht. Danke!'],
    ['each line by itself', 'Hallo\n* eins\n\nzwei', 'Hallo\n`* eins`\n\nzwei'],
  ]
  test.each(rows)('%s', (_, raw, written) => {
    expect(zulipMarkup.text(raw).replaceAll('\u200b', '')).toBe(written)
    expect(readZulip(zulipMarkup.text(raw)).text.replace(/^ (.*) $/, '$1')).toBe(raw)
  })

  test('two in a row stay two', () => {
    const { text, outside } = readZulip(`${zulipMarkup.text('`@**all**')}${zulipMarkup.text('@**all**`')}`)
    expect({ text: text.replaceAll(' ', ''), outside }).toEqual({ text: '`@**all**@**all**`', outside: '\u200b'.repeat(4) })
  })

  test('a quote ends where it ends, whatever stands in it', () => {
    const raw = '```\n@**all**\n````quote\nx'
    expect(zulipMarkup.quote(raw)).toBe(`\`\`\`\`\`text\n${raw}\n\`\`\`\`\``)
    expect(readZulip(zulipMarkup.quote(raw))).toEqual({ text: raw, outside: '' })
  })

  test('an address ends nothing', () =>
    expect(zulipMarkup.link('Zum Beitrag', "https://a.example/x)(@**all**'[y]`$$_~")).toBe(
      '[Zum Beitrag](https://a.example/x%29%28@%2A%2Aall%2A%2A%27%5By%5D%60%24%24_%7E)',
    ))
})

describe('zulip: what it says of itself', () => {
  const rows: readonly [string, number, object, object][] = [
    ['a stream that is not there', 400, { code: 'STREAM_DOES_NOT_EXIST', msg: "Channel 'x' does not exist" }, { disable: true }],
    [
      'a stream that is closed to the bot',
      400,
      { code: 'BAD_REQUEST', msg: "Not authorized to send to channel 'x'" },
      { disable: true },
    ],
    [
      'a message that it refuses',
      400,
      { code: 'BAD_REQUEST', msg: 'Message must not be empty' },
      { retry: false, disable: undefined },
    ],
    ['too many messages', 429, { code: 'RATE_LIMIT_HIT', 'retry-after': 28.7 }, { retry: true, retryAfterMs: 28_700 }],
    ['an error that says 200', 200, { result: 'error', msg: 'x' }, { retry: false, disable: true }],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openZulip({ status, body: JSON.stringify(body) })
    const result = await zulip.send(complaint(), context)
    expect({ disable: undefined, ...result }).toMatchObject(expected)
  })
})
