import { describe, expect, test } from 'vitest'
import { gitlab } from '../../src/notifiers/gitlab.js'
import { openGitlab } from '../support/channels/desks/issues-desk.js'
import { complaint } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('gitlab', { notifier: gitlab, open: openGitlab })

describe('gitlab: what is written', () => {
  test('an issue that members only see, with our label', async () => {
    const { context, received } = await openGitlab(undefined, { assignee: 42 })
    expect(await gitlab.send(complaint({ group: 'case=C-12' }), context)).toEqual({
      ok: true,
      handle: { ticket: '17', url: 'https://gitlab.com/beispiel/stimmen/-/issues/17' },
    })
    expect(JSON.parse(received.at(-1)!.body)).toEqual({
      title: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      description: expect.stringMatching(/\n\n<!-- mm-[0-9a-f]{12} a{12} -->$/),
      labels: 'mention-monitor,beschwerde',
      confidential: true,
      assignee_ids: [42],
    })
  })

  test('one that everybody sees, where asked for', async () => {
    const { context, kept } = await openGitlab(undefined, { confidential: false })
    await gitlab.send(complaint(), context)
    expect(kept[0]?.made).toMatchObject({ confidential: false })
  })
})
