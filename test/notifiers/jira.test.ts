import { describe, expect, test } from 'vitest'
import type { JiraOptions } from '../../src/model/receiver-options/jira.js'
import { jira } from '../../src/notifiers/jira.js'
import { openJira } from '../support/channels/desks/jira-desk.js'
import { complaint, resolved } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('jira', { notifier: jira, open: openJira })

const told = complaint({ group: 'case=C-12', record: { text: 'Seit *Tagen*\n{code}warte{code} ich' } })

describe('jira: what is written', () => {
  test('a document, in which no sign means anything', async () => {
    const { context, received } = await openJira(undefined, { assignee: '5b10ac8d' })
    await jira.send(told, context)
    const { fields } = JSON.parse(received.at(-1)!.body)
    const { description, ...rest } = fields
    expect(rest).toEqual({
      project: { key: 'SOC' },
      issuetype: { name: 'Task' },
      summary: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      labels: ['mention-monitor', expect.stringMatching(/^mm-[0-9a-f]{12}$/), 'beschwerde'],
      assignee: { accountId: '5b10ac8d' },
    })
    expect(description.content).toContainEqual({
      type: 'blockquote',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Seit *Tagen*' },
            { type: 'hardBreak' },
            { type: 'text', text: '{code}warte{code} ich' },
          ],
        },
      ],
    })
  })

  test('the address of an issue is made of its key, not of what the answer says', async () => {
    const { context } = await openJira()
    expect(await jira.send(told, context)).toEqual({ ok: true, handle: { ticket: '10007', url: `${context.url}/browse/SOC-7` } })
  })
})

describe('jira: which status it takes', () => {
  const rows: readonly [string, Partial<JiraOptions>, string, object][] = [
    ['the first that means done', {}, 'Fertig', {}],
    ['the one by its name', { closedStatus: 'abgelehnt' }, 'Abgelehnt', {}],
    [
      'none where the workflow does not offer it: the operator hears of it',
      { closedStatus: 'Erledigt' },
      'Zu erledigen',
      {
        warning:
          'ticket 10007 could not be closed: the workflow of the issue offers no status "Erledigt"; set closed_status, or close: false',
      },
    ],
  ]
  test.each(rows)('%s', async (_, options, state, more) => {
    const { context, kept } = await openJira(undefined, options)
    const first = await jira.send(told, context)
    const conversation = first.ok ? (first.handle ?? null) : null
    const last = await jira.send(resolved({ group: 'case=C-12' }), { ...context, conversation })
    expect(last).toEqual({ ok: true, handle: conversation, ...more })
    expect(kept.map((one) => one.state)).toEqual([state])
  })
})
