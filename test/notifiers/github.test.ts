import { describe, expect, test } from 'vitest'
import { github } from '../../src/notifiers/github.js'
import { openGithub } from '../support/channels/desks/issues-desk.js'
import { complaint } from './messages.js'
import { ticketContract } from './tickets/ticket-contract.js'

ticketContract('github', { notifier: github, open: openGithub })

describe('github: what is written', () => {
  test('an issue with our label, and a line that nobody sees', async () => {
    const { context, received } = await openGithub(undefined, { assignees: ['rosa'] })
    expect(await github.send(complaint({ group: 'case=C-12' }), context)).toEqual({
      ok: true,
      handle: { ticket: '17', url: 'https://github.com/beispiel/stimmen/issues/17' },
    })
    const { body, headers } = received.at(-1)!
    expect(headers).toMatchObject({ accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' })
    expect(JSON.parse(body)).toEqual({
      title: 'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      body: expect.stringMatching(
        /\n```text\nSeit Tagen warte ich auf eine Antwort\.\n``` {2}\n[\s\S]*\n\n<!-- mm-[0-9a-f]{12} a{12} -->$/,
      ),
      labels: ['mention-monitor', 'beschwerde'],
      assignees: ['rosa'],
    })
  })

  test('its pause, told by 403: later again, and not given up', async () => {
    const { context } = await openGithub({ status: 403, headers: { 'retry-after': '60' } })
    expect(await github.send(complaint(), context)).toMatchObject({ ok: false, retry: true, retryAfterMs: 60_000 })
  })

  test('comments are asked for by time, since the oldest would come first', async () => {
    const { context, calls } = await openGithub()
    const first = await github.send(complaint({ group: 'case=C-12' }), context)
    const conversation = first.ok ? (first.handle ?? null) : null
    await github.send(complaint({ group: 'case=C-12', key: 'c'.repeat(64), reason: 'step' }), { ...context, conversation })
    expect(calls()).toContain('GET /repos/beispiel/stimmen/issues/17/comments?since=2026-11-19T09:00:00Z&per_page=100')
  })

  test('an issue that was moved to another repository: the next news make a new one here', async () => {
    const { context, next, tickets } = await openGithub()
    next(/^GET .*\/issues\/5$/, { status: 301, headers: { location: 'https://api.github.com/repositories/9/issues/1' } })
    const result = await github.send(complaint({ group: 'case=C-12' }), { ...context, conversation: { ticket: '5' } })
    expect(result).toMatchObject({ ok: true, handle: { ticket: '17' } })
    expect(tickets()).toHaveLength(1)
  })
})
