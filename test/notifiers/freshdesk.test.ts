import { describe, expect, test } from 'vitest'
import { freshdesk } from '../../src/notifiers/freshdesk.js'
import { openFreshdesk } from '../support/channels/desks/freshdesk-desk.js'
import { complaint } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('freshdesk', { notifier: freshdesk, open: openFreshdesk })

const told = complaint({ group: 'case=C-12', record: { severity: 'high' } })

describe('freshdesk: what is written', () => {
  test('a ticket of our own mailbox, found by a tag', async () => {
    const { context, received } = await openFreshdesk(undefined, { group: 5, assignee: 7 })
    await freshdesk.send(told, context)
    expect(JSON.parse(received.at(-1)!.body)).toEqual({
      subject: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      description: expect.stringContaining('<blockquote>Seit Tagen warte ich auf eine Antwort.</blockquote>'),
      email: 'monitor@beispiel.example',
      status: 2,
      priority: 3,
      source: 2,
      tags: ['mention-monitor', expect.stringMatching(/^mm-[0-9a-f]{12}$/), 'beschwerde'],
      group_id: 5,
      responder_id: 7,
    })
  })

  test('its search learns of a ticket after minutes: the list of our own tells before, so none is created twice', async () => {
    const { context, tickets, next, service } = await openFreshdesk(undefined, {}, { lags: true })
    next(service.create, 'lost')
    expect(await freshdesk.send(told, context)).toMatchObject({ ok: false, retry: true })
    expect(await freshdesk.send(told, context)).toMatchObject({ ok: true, handle: { ticket: '701' } })
    expect(tickets()).toHaveLength(1)
  })

  test('that list failing, nothing is created', async () => {
    const { context, tickets, next } = await openFreshdesk()
    next(/^GET .*\/tickets\?email=/, { status: 503 })
    expect(await freshdesk.send(told, context)).toMatchObject({ ok: false, retry: true })
    expect(tickets()).toEqual([])
  })
})
