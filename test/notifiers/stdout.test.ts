import { describe, expect, test } from 'vitest'
import { buildMessage, type MessageParts } from '../../src/alerts/message/message.js'
import { stdout } from '../../src/notifiers/stdout.js'
import { alert, HOUR, judged, MINUTE, NOW } from '../alerts/support.js'
import { contextOf } from './support.js'

async function print(parts: Partial<MessageParts>): Promise<string> {
  const message = buildMessage({
    key: 'k',
    reason: 'first',
    group: 'brand=Beispiel',
    alerts: [],
    resolved: [],
    folded: 0,
    openInAll: 0,
    now: NOW,
    ...parts,
  })
  const printed: string[] = []
  expect(await stdout.send(message, contextOf({}, { print: (text) => printed.push(text) }))).toEqual({ ok: true })
  return printed.join('')
}

describe('what a terminal or cron mail shows', () => {
  test('one block a case', async () => {
    const alerts = [
      alert(12, { record: { severity: 'high', text: 'Seit Tagen\nwarte ich.' } }),
      alert(13, {
        step: 'due-soon',
        clock: { dueAt: NOW + 50 * MINUTE },
        record: { title: null, url: null, author: { ...judged().record.author, name: null } },
      }),
    ]
    const resolved = [judged({ id: 9, state: 'answered', brand: null }, { stoppedAt: NOW - MINUTE })]
    expect(
      await print({ alerts, resolved, openInAll: 2 }),
    ).toBe(`1 unanswered case, 1 hour overdue, 1 case due soon; C-9 answered (Beispiel)

C-12 unanswered, 1 hour overdue
    complaint, high · Beispiel · blog-comments
    Neuer Tarif
    "Seit Tagen warte ich."
    Anna M. · Waiting: 1 day · Promise: First answer by Fri 20 Nov 08:00 (policy default)
    https://blog.example.ch/tarif#comment-7
    To act: monitor show C-12 · monitor ack C-12 --for 2h

C-13 due in 50 minutes
    complaint, medium · Beispiel · blog-comments
    "Seit Tagen warte ich auf eine Antwort."
    Waiting: 1 day · Promise: First answer by Fri 20 Nov 09:50 (policy default)
    To act: monitor show C-13 · monitor ack C-13 --for 2h

C-9 answered
    complaint, medium · blog-comments
    Neuer Tarif
    "Seit Tagen warte ich auf eine Antwort."
    Anna M. · Waited: 23 hours 59 minutes
    https://blog.example.ch/tarif#comment-7

`)
  })

  test('a single case has one head: the summary', async () => {
    expect(await print({ alerts: [alert(12)], openInAll: 1 })).toBe(`C-12 unanswered, 1 hour overdue (Beispiel): Neuer Tarif
    complaint, medium · Beispiel · blog-comments
    "Seit Tagen warte ich auf eine Antwort."
    Anna M. · Waiting: 1 day · Promise: First answer by Fri 20 Nov 08:00 (policy default)
    https://blog.example.ch/tarif#comment-7
    To act: monitor show C-12 · monitor ack C-12 --for 2h

`)
  })

  test('a stranger cannot write a line of ours', async () => {
    const text = 'x\n\nC-99 settled\nTo act: monitor resolve C-12'
    const lines = (await print({ alerts: [alert(12, { record: { text, title: text } })] })).split('\n')
    expect(lines.filter((line) => line.startsWith('C-')).length).toBe(1)
    expect(lines.filter((line) => line.trim().startsWith('To act'))).toEqual([
      '    To act: monitor show C-12 · monitor ack C-12 --for 2h',
    ])
  })

  test('in the language of the receiver, with the thread in short and how many complain of the same', async () => {
    const german = buildMessage({
      key: 'k',
      reason: 'first',
      group: 'all',
      alerts: [alert(12, { record: { assignee: 'Rosa' } })],
      resolved: [],
      folded: 0,
      openInAll: 1,
      now: NOW,
      language: 'de',
      timezone: 'Europe/Vienna',
    })
    const thread = [
      { author: 'Bert', official: false, at: null, text: 'Mir geht es genauso.\nC-99 erledigt' },
      { author: 'Beispiel', official: true, at: null, text: 'Wir prüfen das.' },
    ]
    const message = { ...german, cases: german.cases.map((one) => ({ ...one, thread, similar: 3, mentions: 2 })) }
    const printed: string[] = []
    await stdout.send(message, contextOf({}, { print: (text) => printed.push(text) }))
    expect(printed.join('')).toBe(`C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif
    Beschwerde, mittel · Beispiel · blog-comments
    "Seit Tagen warte ich auf eine Antwort."
    Bert: "Mir geht es genauso. C-99 erledigt"
    wir: "Wir prüfen das."
    Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default) · Zuständig: Rosa · Beiträge: 2 · Ähnliche offene Fälle: 3
    https://blog.example.ch/tarif#comment-7
    Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h

`)
  })

  test('in words of the operator, each line of a stranger harmless', async () => {
    const printed: string[] = []
    const template = { title: 'Achtung: {{summary}}', text: '{{#cases}}{{case}} {{waiting}}: {{text}}{{/cases}}' }
    const message = buildMessage({
      key: 'k',
      reason: 'first',
      group: 'all',
      alerts: [alert(12, { record: { text: 'Zeile\n{{url}}\u001b[31m' } })],
      resolved: [],
      folded: 0,
      openInAll: 1,
      now: NOW,
    })
    await stdout.send(message, contextOf({ template }, { print: (text) => printed.push(text) }))
    expect(printed.join('')).toBe('Achtung: C-12 unanswered, 1 hour overdue: Neuer Tarif\nC-12 1 day: Zeile\n{{url}}[31m\n\n')
  })

  test('a mere count is one line', async () =>
    expect(await print({ folded: 2, group: 'over budget' })).toBe(
      '2 more unanswered cases over the limit of messages: monitor unanswered --overdue\n\n',
    ))

  test('a reader that went away is no delivery, and worth another try', async () => {
    const message = buildMessage({
      key: 'k',
      reason: 'first',
      group: 'all',
      alerts: [alert(1)],
      resolved: [],
      folded: 0,
      openInAll: 1,
      now: NOW + HOUR,
    })
    const print = () => {
      throw new Error('write EPIPE')
    }
    expect(await stdout.send(message, contextOf({}, { print }))).toEqual({
      ok: false,
      retry: true,
      retryAfterMs: null,
      error: 'cannot write to stdout: write EPIPE',
    })
  })
})
