import { describe, expect, test } from 'vitest'
import { matrix } from '../../src/notifiers/matrix.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openMatrix } from '../support/channels/matrix-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('matrix', {
  notifier: matrix,
  open: () => openMatrix(),
  maxBytes: 40_000,
  never: /<(?!\/?(?:b|code|blockquote)>|a href="https?:[^"<>]*">|\/a>|br>)/,
  keeps: true,
})
httpNotifierContract('matrix', { notifier: matrix, open: openMatrix })

const FIRST = { event: '$event1', thread: '$event1' }

describe('matrix: what it is told', () => {
  test('a case in both forms; nobody is named, whatever stands in it', async () => {
    const { context, events, called } = await openMatrix()
    expect(await matrix.send(complaint({ record: { text: 'Hallo @room & @eva:example.ch' } }), context)).toEqual({
      ok: true,
      handle: FIRST,
    })
    expect(called()).toEqual([`PUT /_matrix/client/v3/rooms/!kundendienst:example.ch/send/m.room.message/${'a'.repeat(64)}`])
    expect([...events.values()]).toEqual([
      {
        msgtype: 'm.text',
        body: expect.stringContaining('\n> Hallo @room & @eva:example.ch\nhttps://blog.example.ch/tarif#comment-7\n'),
        format: 'org.matrix.custom.html',
        formatted_body: expect.stringContaining('<blockquote>Hallo @room &amp; @eva:example.ch</blockquote><br><a href='),
        'm.mentions': {},
      },
    ])
  })

  test('the same message sent twice is one event', async () => {
    const { context, events } = await openMatrix()
    await matrix.send(complaint(), context)
    expect(await matrix.send(complaint(), context)).toEqual({ ok: true, handle: FIRST })
    expect(events.size).toBe(1)
  })

  test('a room by its alias', async () => {
    const { context, called } = await openMatrix()
    const config = { ...context.config, options: { room: '#kundendienst:example.ch' } }
    expect(await matrix.send(complaint(), { ...context, config })).toMatchObject({ ok: true })
    expect(called()[0]).toBe('GET /_matrix/client/v3/directory/room/#kundendienst:example.ch')
  })

  test('that a case is over is a notice, which does not ring', async () => {
    const { context, events } = await openMatrix()
    await matrix.send(resolved(), context)
    expect(events.get('$event1')).toMatchObject({ msgtype: 'm.notice' })
  })
})

describe('matrix: what is told further of a case', () => {
  const told = async () => {
    const channel = await openMatrix()
    const first = await matrix.send(complaint(), channel.context)
    if (!first.ok || first.handle === undefined) throw new Error('was not sent')
    return { ...channel, handle: first.handle }
  }
  const news = complaint({ key: 'c'.repeat(64), step: 'escalated' })

  test('goes on in its thread, and so does all after it', async () => {
    const { context, events, handle } = await told()
    const second = { event: '$event2', thread: '$event1' }
    expect(await matrix.send(news, { ...context, conversation: handle })).toEqual({ ok: true, handle: second })
    await matrix.send(complaint({ key: 'd'.repeat(64) }), { ...context, conversation: second })
    const relation = (last: string) => ({
      rel_type: 'm.thread',
      event_id: '$event1',
      is_falling_back: true,
      'm.in_reply_to': { event_id: last },
    })
    expect([...events.values()].map((content) => content['m.relates_to'])).toEqual([
      undefined,
      relation('$event1'),
      relation('$event2'),
    ])
  })

  test('begins a new thread where the old one is gone', async () => {
    const { context } = await told()
    const gone = { event: '$gone', thread: '$gone' }
    expect(await matrix.send(news, { ...context, conversation: gone })).toEqual({
      ok: true,
      handle: { event: '$event2', thread: '$event2' },
    })
  })

  test('that it is over stands in the event that told it', async () => {
    const { context, events, handle } = await told()
    expect(await matrix.send(resolved(), { ...context, edited: handle, conversation: handle })).toEqual({ ok: true, handle })
    const edit = events.get('$event2')
    expect(edit).toEqual({
      msgtype: 'm.notice',
      body: `* ${resolved().summary}`,
      'm.mentions': {},
      'm.new_content': {
        msgtype: 'm.notice',
        body: expect.stringContaining('C-12 beantwortet'),
        format: 'org.matrix.custom.html',
        formatted_body: expect.stringContaining('C-12 beantwortet'),
        'm.mentions': {},
      },
      'm.relates_to': { rel_type: 'm.replace', event_id: '$event1' },
    })
  })

  test('an event that somebody took back is told anew, in its thread', async () => {
    const { context, events, redact, handle } = await told()
    redact('$event1')
    expect(await matrix.send(resolved(), { ...context, edited: handle, conversation: handle })).toEqual({
      ok: true,
      handle: { event: '$event2', thread: '$event1' },
    })
    expect(events.get('$event2')).not.toHaveProperty(['m.new_content'])
  })

  test('an edit of the longest message fits too', async () => {
    const { context, handle } = await told()
    const text = `${'"<&\n'.repeat(1_000)}`
    const title = '"'.repeat(500)
    expect(
      await matrix.send(complaint({ key: 'e'.repeat(64), record: { text, title } }), { ...context, edited: handle }),
    ).toMatchObject({
      ok: true,
    })
  })
})

describe('matrix: what it says of itself', () => {
  const rows: readonly [string, number, object, object][] = [
    [
      'a pause that only the answer names',
      429,
      { errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 2_000 },
      { retry: true, retryAfterMs: 2_000 },
    ],
    ['a token that was taken back', 401, { errcode: 'M_UNKNOWN_TOKEN' }, { retry: false, disable: true }],
    ['a room that it was put out of', 403, { errcode: 'M_FORBIDDEN' }, { retry: false, disable: true }],
    ['an event that is too long', 413, { errcode: 'M_TOO_LARGE' }, { retry: false }],
    [
      'another service at its address',
      200,
      {},
      { retry: false, disable: true, error: expect.stringContaining('without event_id') },
    ],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openMatrix({ status, body: JSON.stringify(body) })
    expect(await matrix.send(complaint(), context)).toMatchObject(expected)
  })
})
