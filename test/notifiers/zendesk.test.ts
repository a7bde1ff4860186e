import { describe, expect, test } from 'vitest'
import { zendesk } from '../../src/notifiers/zendesk.js'
import { openZendesk } from '../support/channels/desks/zendesk-desk.js'
import { complaint, resolved } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

// 409: two calls changed a ticket at the same time.
ticketContract('zendesk', { notifier: zendesk, open: openZendesk, statuses: { 409: 'retry' } })

const told = complaint({ group: 'case=C-12', record: { severity: 'critical', text: 'Hallo {{ticket.requester.email}} {% x %}' } })

describe('zendesk: what is written', () => {
  test('a private comment, found by external_id, safe to be sent twice, without placeholders', async () => {
    const { context, received } = await openZendesk()
    await zendesk.send(told, context)
    const { body, headers } = received.at(-1)!
    expect(JSON.parse(body)).toEqual({
      ticket: {
        subject: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
        comment: { html_body: expect.stringContaining('Hallo {\u200b{ticket.requester.email}} {\u200b% x %}'), public: false },
        external_id: expect.stringMatching(/^mm-[0-9a-f]{12}$/),
        priority: 'urgent',
        tags: ['mention-monitor', 'beschwerde'],
        requester: { name: 'Beispiel Monitor', email: 'monitor@beispiel.example' },
      },
    })
    expect(headers['idempotency-key']).toMatch(/^mm-[0-9a-f]{12}-a{64}$/)
  })

  test('a token of OAuth where no agent is named', async () => {
    const { context, received } = await openZendesk(undefined, { email: null })
    await zendesk.send(told, context)
    expect(received[0]?.headers['authorization']).toMatch(/^Bearer zendesk-/)
  })

  test('a closed ticket never changes: a new one goes on with it', async () => {
    const { context, received, kept } = await openZendesk()
    const first = await zendesk.send(told, context)
    const conversation = first.ok ? (first.handle ?? null) : null
    await zendesk.send(resolved({ group: 'case=C-12' }), { ...context, conversation })
    kept[0]!.state = 'closed'
    await zendesk.send({ ...told, key: 'c'.repeat(64), reason: 'reopened' }, { ...context, conversation })
    expect(JSON.parse(received.at(-1)!.body)).toMatchObject({ ticket: { via_followup_source_id: 301 } })
  })
})
