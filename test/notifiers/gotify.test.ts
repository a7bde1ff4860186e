import { describe, expect, test } from 'vitest'
import { gotify } from '../../src/notifiers/gotify.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openGotify } from '../support/channels/gotify-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('gotify', { notifier: gotify, open: openGotify, maxBytes: 34_000 })
httpNotifierContract('gotify', { notifier: gotify, open: openGotify })

describe('gotify: what it is told', () => {
  test('a case as plain text, below a path, a tap opens the post', async () => {
    const { context, taken } = await openGotify()
    expect(await gotify.send(complaint(), context)).toEqual({ ok: true })
    expect(taken).toEqual([
      {
        title: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
        message: expect.stringContaining('> Seit Tagen warte ich auf eine Antwort.'),
        priority: 5,
        extras: {
          'client::display': { contentType: 'text/plain' },
          'client::notification': { click: { url: 'https://blog.example.ch/tarif#comment-7' } },
        },
      },
    ])
  })

  const tones: readonly [string, ReturnType<typeof complaint>, number][] = [
    ['an escalated case rings and vibrates', complaint({ step: 'escalated' }), 8],
    ['one that is over makes no sound', resolved(), 2],
  ]
  test.each(tones)('%s', async (_, message, priority) => {
    const { context, taken } = await openGotify()
    await gotify.send(message, context)
    expect(taken).toMatchObject([{ priority }])
  })

  test('a page that answers in its place told nobody', async () => {
    const { context } = await openGotify({ body: '{}' })
    expect(await gotify.send(complaint(), context)).toMatchObject({ ok: false, disable: true })
  })
})
