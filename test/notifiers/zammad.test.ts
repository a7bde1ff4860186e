import { describe, expect, test } from 'vitest'
import { zammad } from '../../src/notifiers/zammad.js'
import { openZammad } from '../support/channels/desks/zammad-desk.js'
import { complaint, resolved } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('zammad', { notifier: zammad, open: openZammad })

describe('zammad: what is written', () => {
  test('an internal note in a ticket of our own customer, signed in its subject', async () => {
    const { context, received } = await openZammad(undefined, { assignee: 'rosa@beispiel.example' })
    expect(await zammad.send(complaint({ group: 'case=C-12' }), context)).toEqual({
      ok: true,
      handle: { ticket: '41', url: `${context.url}/#ticket/zoom/41` },
    })
    expect(JSON.parse(received.at(-1)!.body)).toEqual({
      title: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      group: 'Social',
      customer_id: 'guess:monitor@beispiel.example',
      owner: 'rosa@beispiel.example',
      tags: 'mention-monitor,beschwerde',
      article: {
        subject: expect.stringMatching(/^mm-[0-9a-f]{12} aaaaaaaaaaaa$/),
        body: expect.stringContaining('<blockquote>Seit Tagen warte ich auf eine Antwort.</blockquote>'),
        content_type: 'text/html',
        type: 'note',
        internal: true,
      },
    })
  })

  test('states by the names that they have there', async () => {
    const { context, kept } = await openZammad(undefined, { closedState: 'erledigt' })
    const first = await zammad.send(complaint({ group: 'case=C-12' }), context)
    const conversation = first.ok ? (first.handle ?? null) : null
    await zammad.send(resolved({ group: 'case=C-12' }), { ...context, conversation })
    expect(kept.map(({ state }) => state)).toEqual(['erledigt'])
  })
})
