import { describe, expect, test } from 'vitest'
import { teams } from '../../src/notifiers/teams.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openTeams } from '../support/channels/teams-channel.js'
import { complaint, resolved } from './messages.js'
import { contextOf } from './support.js'

notifierContract('teams', { notifier: teams, open: openTeams, maxBytes: 18_000 })
httpNotifierContract('teams', { notifier: teams, open: openTeams, silent: true })

const run = (text: string, look: object = {}) => ({ type: 'TextRun', text, ...look })
const paragraph = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines })

describe('teams: what it is told', () => {
  test('a case as a card in which no Markdown is read', async () => {
    const { context, cards } = await openTeams()
    expect(await teams.send(complaint(), context)).toEqual({ ok: true })
    const label = (text: string) => run(text, { isSubtle: true })
    const head = 'C-12 unbeantwortet, 1 Stunde überfällig'
    expect(cards()).toEqual([
      {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          paragraph(
            run(`${head} (Beispiel, blog-comments): Neuer Tarif`, { weight: 'Bolder', size: 'Medium', color: 'Warning' }),
          ),
          {
            type: 'Container',
            separator: true,
            items: [
              paragraph(run(head, { weight: 'Bolder', color: 'Warning' })),
              paragraph(
                ...[label('Art: '), run('Beschwerde, mittel')],
                ...[label(' · Marke: '), run('Beispiel')],
                ...[label(' · Quelle: '), run('blog-comments')],
                ...[label(' · Von: '), run('Anna M.')],
                ...[label(' · Wartet: '), run('1 Tag')],
                ...[label(' · Zusage: '), run('Erste Antwort bis Fr 20.11. 09:00 (Regel default)')],
              ),
              { type: 'Container', style: 'emphasis', items: [paragraph(run('Seit Tagen warte ich auf eine Antwort.'))] },
              paragraph(run('Bearbeiten: '), run('monitor show C-12 · monitor ack C-12 --for 2h', { fontType: 'Monospace' })),
              {
                type: 'ActionSet',
                actions: [{ type: 'Action.OpenUrl', title: 'Zum Beitrag', url: 'https://blog.example.ch/tarif#comment-7' }],
              },
            ],
          },
        ],
        msteams: { width: 'full' },
      },
    ])
  })

  test('lines stay lines, and a text of a thousand lines makes no thousand elements', async () => {
    const { context, arrived } = await openTeams()
    const text = Array.from({ length: 30 }, (_, index) => `Zeile ${index + 1}`).join('\n')
    await teams.send(complaint({ record: { text } }), context)
    const [seen = ''] = await arrived()
    expect(seen).toContain('Zeile 1\nZeile 2\n')
    expect(seen).toContain('\nZeile 12 Zeile 13 ')
  })

  test('what is over is green', async () => {
    const { context, cards } = await openTeams()
    await teams.send(resolved(), context)
    expect(JSON.stringify(cards()[0])).toContain('"color":"Good"')
  })

  test("the operator's own words in place of the cases", async () => {
    const { context, arrived } = await openTeams()
    const template = { title: null, text: 'Bitte ansehen:\n{{case}} {{text}}' }
    const config = { ...context.config, template }
    await teams.send(complaint({ record: { text: '**fett** <at>alle</at>' } }), { ...context, config })
    expect((await arrived())[0]).toMatch(/Neuer Tarif\nBitte ansehen:\nC-12 \*\*fett\*\* <at>alle<\/at>$/)
  })
})

describe('teams: an address that nothing is sent to', () => {
  const rows: readonly [string, string, string][] = [
    ['a connector', 'https://firma.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4', 'switched off; make a workflow'],
    [
      'a connector of the first kind',
      'https://outlook.office.com/webhook/1@2/IncomingWebhook/3/4',
      'switched off; make a workflow',
    ],
    [
      'a workflow that not anyone may start',
      'https://default1.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1/triggers/manual/paths/invoke?api-version=1',
      'has no sig=',
    ],
    ['no address', '', 'no URL'],
  ]
  test.each(rows)('%s', async (_, url, error) =>
    expect(await teams.send(complaint(), contextOf<null>({ type: 'teams' }, { url }))).toMatchObject({
      ok: false,
      retry: false,
      disable: true,
      error: expect.stringContaining(error),
    }),
  )
})

describe('teams: a workflow that does not start', () => {
  const said = (code: string): string => JSON.stringify({ error: { code, message: `Workflow: ${code}` } })
  test.each([
    ['is turned off', 'WorkflowTriggerIsNotEnabled', { disable: true, error: expect.stringContaining('turn it on') }],
    ['is deleted', 'WorkflowNotFound', { disable: true }],
    ['does not take this card', 'TriggerInputSchemaMismatch', { error: expect.stringContaining('HTTP 400') }],
  ])('because it %s', async (_, code, expected) => {
    const { context } = await openTeams({ status: 400, body: said(code) })
    const result = await teams.send(complaint(), context)
    expect(result).toMatchObject({ ok: false, retry: false, ...expected })
    expect('disable' in result).toBe('disable' in expected)
  })
})
