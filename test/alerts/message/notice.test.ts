import { describe, expect, test } from 'vitest'
import { buildMessage, buildTestMessage } from '../../../src/alerts/message/message.js'
import { noticeOf } from '../../../src/alerts/message/notice.js'
import type { AlertMessage } from '../../../src/model/alert.js'
import { complaint, resolved } from '../../notifiers/messages.js'
import { alert, HOUR, judged, NOW } from '../support.js'

const build = (parts: Partial<Parameters<typeof buildMessage>[0]>): AlertMessage =>
  buildMessage({
    key: 'k',
    reason: 'first',
    group: 'all',
    alerts: [],
    resolved: [],
    folded: 0,
    openInAll: 0,
    now: NOW,
    language: 'de',
    timezone: 'Europe/Zurich',
    ...parts,
  })

test('a case with all that is needed to act', () => {
  const { words, ...notice } = noticeOf(complaint())
  expect(words.open).toBe('Zum Beitrag')
  expect(notice).toEqual({
    title: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
    tone: 'warning',
    items: [
      {
        case: 'C-12',
        status: 'unbeantwortet, 1 Stunde überfällig',
        tone: 'warning',
        title: null,
        quote: 'Seit Tagen warte ich auf eine Antwort.',
        thread: [],
        facts: [
          { name: 'kind', label: 'Art', value: 'Beschwerde, mittel' },
          { name: 'brand', label: 'Marke', value: 'Beispiel' },
          { name: 'source', label: 'Quelle', value: 'blog-comments' },
          { name: 'author', label: 'Von', value: 'Anna M.' },
          { name: 'waiting', label: 'Wartet', value: '1 Tag' },
          { name: 'promise', label: 'Zusage', value: 'Erste Antwort bis Fr 20.11. 09:00 (Regel default)' },
        ],
        promise: 'Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
        url: 'https://blog.example.ch/tarif#comment-7',
        commands: ['monitor show C-12', 'monitor ack C-12 --for 2h'],
      },
    ],
    notes: [],
    custom: null,
  })
})

test('who had to come back waits since then', () => {
  const back = alert(1, { step: 'reopened', clock: { target: 'next_answer', startedAt: NOW - 3 * HOUR } })
  const message = build({ alerts: [back] })
  expect(noticeOf(message).items[0]?.facts).toContainEqual({ name: 'waiting', label: 'Wartet', value: '3 Stunden' })
})

test('what is over asks for nothing, and promises nothing', () => {
  const [item] = noticeOf(resolved()).items
  expect(item).toMatchObject({ status: 'beantwortet', tone: 'over', promise: null, commands: [], thread: [] })
  expect(item?.facts.map(({ name }) => name)).toEqual(['kind', 'brand', 'source', 'author', 'waited'])
})

test('several cases each have a title; the number over the limit is a note', () => {
  const { items, notes } = noticeOf(build({ alerts: [alert(1), alert(2)], folded: 7, openInAll: 9 }))
  expect(items.map(({ title }) => title)).toEqual(['Neuer Tarif', 'Neuer Tarif'])
  expect(notes).toEqual(['7 weitere Fälle: monitor unanswered'])
})

describe('how loud it is', () => {
  const soon = alert(1, { step: 'due-soon', record: { severity: 'critical' }, clock: { dueAt: NOW + HOUR } })
  const rows: readonly [string, AlertMessage, string][] = [
    ['due soon, however severe', build({ alerts: [soon] }), 'warning'],
    ['a mild breach', build({ alerts: [alert(1, { record: { severity: 'low' } })] }), 'warning'],
    ['a severe breach', build({ alerts: [alert(1, { record: { severity: 'high' } })] }), 'alarm'],
    ['one severe among mild ones', build({ alerts: [alert(1), alert(2, { record: { severity: 'critical' } })] }), 'alarm'],
    ['who had to come back', build({ alerts: [alert(1, { step: 'reopened' })] }), 'alarm'],
    ['our own word broken', build({ alerts: [alert(1, { step: 'promise-broken' })] }), 'alarm'],
    ['escalated', build({ alerts: [alert(1, { step: 'escalated', record: { severity: 'low' } })] }), 'alarm'],
    ['over', resolved(), 'over'],
    ['a digest, whatever stands in it', build({ reason: 'digest', alerts: [alert(1, { step: 'escalated' })] }), 'warning'],
    [
      'some over, some open',
      build({ alerts: [alert(1)], resolved: [judged({ id: 2, state: 'answered' }, { stoppedAt: NOW })] }),
      'warning',
    ],
    ['a mere count', build({ folded: 3 }), 'alarm'],
    ['a test', buildTestMessage('k', NOW, { receiver: 'care' }), 'info'],
    ['to the operator', { ...build({}), type: 'operator.alert' }, 'warning'],
    ['to the operator that it is over', { ...build({}), type: 'operator.resolved' }, 'over'],
  ]
  test.each(rows)('%s', (_, message, tone) => expect(noticeOf(message).tone).toBe(tone))
})

describe('words of the operator', () => {
  test('a title is one line, whatever strangers put in', () => {
    const message = complaint({ record: { title: 'Neu\r\nBcc: x' } })
    expect(noticeOf(message, { title: '{{case}} {{brand}}: {{title}}', text: null }).title).toBe(
      'C-12 Beispiel: C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neu Bcc: x',
    )
  })

  test('every name that may be asked for has a value of text', () => {
    const reasons = [{ code: 'waiting-time', passage: 'Seit Tagen', weight: 2 }]
    const { custom } = noticeOf(complaint({ record: { reasons } }), { title: null, text: '{{text}}' })
    expect(custom?.view).toEqual({
      title: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
      summary: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
      reason: 'first',
      group: 'brand=Beispiel, source=blog-comments',
      folded: '',
      wave: '',
      case: 'C-12',
      step: 'breached',
      status: 'unbeantwortet, 1 Stunde überfällig',
      brand: 'Beispiel',
      source: 'blog-comments',
      kind: 'Beschwerde',
      severity: 'mittel',
      because: 'wartet zu lange: „Seit Tagen“',
      author: 'Anna M.',
      text: 'Seit Tagen warte ich auf eine Antwort.',
      url: 'https://blog.example.ch/tarif#comment-7',
      waiting: '1 Tag',
      overdue: '1 Stunde',
      due: 'Fr 20.11. 09:00',
      promise: 'Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
      policy: 'default',
      assignee: '',
      mentions: '1',
      similar: '',
      thread: '',
      commands: 'monitor show C-12\nmonitor ack C-12 --for 2h',
      cases: [expect.objectContaining({ case: 'C-12', title: 'Neuer Tarif' })],
    })
  })
})
