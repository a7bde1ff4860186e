import { describe, expect, test } from 'vitest'
import { buildMessage, buildTestMessage, type MessageParts } from '../../../src/alerts/message/message.js'
import { spanInWords, WORDS } from '../../../src/alerts/message/words.js'
import { expectDocument } from '../../support/documents.js'
import { alert, DAY, HOUR, judged, MINUTE, NOW } from '../support.js'

/** A message as it goes out: as its schema has it, whatever it tells. */
function build(parts: Partial<MessageParts>) {
  const built = buildMessage({
    key: 'k',
    reason: 'first',
    group: 'brand=Beispiel, source=blog-comments',
    alerts: [],
    resolved: [],
    folded: 0,
    openInAll: 0,
    now: NOW,
    ...parts,
  })
  expectDocument('message', JSON.parse(JSON.stringify(built)))
  return built
}
const due = (ago: number) => ({ clock: { dueAt: NOW - ago } })

describe('a message', () => {
  test('tells of each case what is needed to act', () =>
    expect(build({ alerts: [alert(12)], openInAll: 1 })).toEqual({
      schema: 1,
      type: 'mention.unanswered',
      key: 'k',
      reason: 'first',
      group: 'brand=Beispiel, source=blog-comments',
      generated_at: '2026-11-20T09:00:00Z',
      language: 'en',
      timezone: 'UTC',
      summary: 'C-12 unanswered, 1 hour overdue (Beispiel, blog-comments): Neuer Tarif',
      cases: [
        {
          case: 'C-12',
          step: 'breached',
          state: 'open',
          brand: 'Beispiel',
          source: 'blog-comments',
          kind: 'complaint',
          severity: 'medium',
          because: [],
          url: 'https://blog.example.ch/tarif#comment-7',
          title: 'Neuer Tarif',
          text: 'Seit Tagen warte ich auf eine Antwort.',
          author: 'Anna M.',
          published_at: '2026-11-19T09:00:00Z',
          due_at: '2026-11-20T08:00:00Z',
          overdue_seconds: 3_600,
          age_seconds: 86_400,
          waited_seconds: null,
          policy: 'default',
          target: 'first_answer',
          mentions: 1,
          assignee: null,
          similar: 0,
          thread: [],
        },
      ],
      folded: 0,
    }))

  test('most overdue first, resolved last', () => {
    const { cases, type } = build({
      alerts: [alert(1, due(HOUR)), alert(2, due(DAY))],
      resolved: [judged({ id: 3 }, { stoppedAt: NOW })],
    })
    expect(cases.map((one) => `${one.case} ${one.step}`)).toEqual(['C-2 breached', 'C-1 breached', 'C-3 resolved'])
    expect(type).toBe('mention.unanswered')
  })

  test('only resolved cases make a message of the resolved type, by the clock that stopped', () => {
    const answered = judged({ id: 3 }, { stoppedAt: NOW - 30 * MINUTE }, { target: 'next_answer', dueAt: NOW + DAY })
    const { type, cases } = build({ resolved: [answered] })
    expect({ type, ...cases[0] }).toMatchObject({ type: 'mention.resolved', target: 'first_answer', overdue_seconds: 1_800 })
  })

  test('a post dated in the future counts from its first sight', () =>
    expect(
      build({ alerts: [alert(1, { record: { publishedAt: NOW + DAY, firstSeenAt: NOW - HOUR } })] }).cases[0]?.age_seconds,
    ).toBe(3_600))

  test('who was answered waits since writing again', () => {
    const back = { target: 'next_answer' as const, startedAt: NOW - 2 * HOUR }
    const over = judged({ id: 3 }, { ...back, stoppedAt: NOW - MINUTE })
    const { cases } = build({ alerts: [alert(1, { step: 'reopened', clock: back }), alert(2)], resolved: [over] })
    expect(cases.map((one) => [one.case, one.age_seconds, one.waiting_seconds, one.waited_seconds])).toEqual([
      ['C-1', 86_400, 7_200, null],
      ['C-2', 86_400, undefined, null],
      ['C-3', 86_400, undefined, 7_140],
    ])
  })

  test('of a case that is over it tells how long the customer waited', () => {
    const over = judged({ id: 5, state: 'answered' }, { stoppedAt: NOW - HOUR })
    expect(build({ resolved: [over] }).cases[0]).toMatchObject({ step: 'resolved', waited_seconds: 23 * 3_600 })
  })

  test('a digest says that it is one', () =>
    expect(build({ reason: 'digest', group: 'digest', language: 'de', alerts: [alert(1)], openInAll: 1 }).summary).toBe(
      'Übersicht: C-1 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
    ))

  test('a test message is marked as one and holds no case', () =>
    expect(buildTestMessage('k', NOW, { receiver: 'care', language: 'de', timezone: 'Europe/Vienna' })).toMatchObject({
      type: 'test',
      summary: 'Testmeldung von mention-monitor: Empfänger care funktioniert',
      timezone: 'Europe/Vienna',
      cases: [],
    }))
})

describe('the summary in words', () => {
  const rows: readonly [rule: string, parts: Partial<MessageParts>, en: string, de: string][] = [
    [
      'due soon',
      { alerts: [alert(1, { step: 'due-soon', ...due(-50 * MINUTE) })], openInAll: 1 },
      'C-1 due in 50 minutes (Beispiel, blog-comments): Neuer Tarif',
      'C-1 Frist läuft ab, noch 50 Minuten (Beispiel, blog-comments): Neuer Tarif',
    ],
    [
      'several, the worst first, how many are open in all',
      {
        alerts: [alert(1, due(HOUR)), alert(2, due(DAY + 2 * HOUR)), alert(3, { step: 'due-soon', ...due(-HOUR) })],
        openInAll: 7,
      },
      '2 unanswered cases, up to 1 day 2 hours overdue, 1 case due soon; 7 open in all (Beispiel, blog-comments)',
      '2 unbeantwortete Fälle, bis zu 1 Tag 2 Stunden überfällig, Frist läuft ab: 1 Fall; insgesamt 7 offen (Beispiel, blog-comments)',
    ],
    [
      'several that broke a moment ago',
      { alerts: [alert(1, due(30_000)), alert(2, due(10_000))], openInAll: 2, group: 'all' },
      '2 unanswered cases, less than a minute overdue',
      '2 unbeantwortete Fälle, weniger als eine Minute überfällig',
    ],
    [
      'a promise that broke',
      { alerts: [alert(1, { step: 'promise-broken', ...due(2 * HOUR) })], openInAll: 1 },
      'C-1 promised an answer, 2 hours overdue (Beispiel, blog-comments): Neuer Tarif',
      'C-1 Antwort zugesagt, 2 Stunden überfällig (Beispiel, blog-comments): Neuer Tarif',
    ],
    [
      'a repetition says so',
      { reason: 'repeat', alerts: [alert(1, due(2 * DAY))], openInAll: 1 },
      'Reminder: C-1 unanswered, 2 days overdue (Beispiel, blog-comments): Neuer Tarif',
      'Erinnerung: C-1 unbeantwortet, 2 Tage überfällig (Beispiel, blog-comments): Neuer Tarif',
    ],
    [
      'new and resolved',
      { alerts: [alert(1)], resolved: [judged({ id: 2, state: 'answered' })], openInAll: 1 },
      'C-1 unanswered, 1 hour overdue; C-2 answered (Beispiel, blog-comments)',
      'C-1 unbeantwortet, 1 Stunde überfällig; C-2 beantwortet (Beispiel, blog-comments)',
    ],
    [
      'answered, and the next promise runs already',
      { resolved: [judged({ id: 2 })], group: 'all' },
      'C-2 no longer overdue: Neuer Tarif',
      'C-2 nicht mehr überfällig: Neuer Tarif',
    ],
    [
      'several that are over',
      { resolved: [judged({ id: 2 }), judged({ id: 3 })], group: 'all' },
      '2 cases no longer open or overdue',
      '2 Fälle nicht mehr offen oder überfällig',
    ],
    [
      'removed by its author is not answered',
      { resolved: [judged({ id: 2, state: 'removed-unanswered', title: null })], group: 'all' },
      'C-2 removed by its author, never answered',
      'C-2 vom Verfasser entfernt, nie beantwortet',
    ],
    [
      'folded ones are counted',
      { alerts: [alert(1)], folded: 4, openInAll: 5, group: 'all' },
      'C-1 unanswered, 1 hour overdue; 4 more over the limit of messages: Neuer Tarif',
      'C-1 unbeantwortet, 1 Stunde überfällig; 4 weitere über der Meldungsgrenze: Neuer Tarif',
    ],
    [
      'a single one is counted as one',
      { alerts: [alert(1)], folded: 1, openInAll: 2, group: 'all' },
      'C-1 unanswered, 1 hour overdue; 1 more over the limit of messages: Neuer Tarif',
      'C-1 unbeantwortet, 1 Stunde überfällig; 1 weiterer über der Meldungsgrenze: Neuer Tarif',
    ],
    [
      'nothing but a count',
      { folded: 4, group: 'over budget' },
      '4 more unanswered cases over the limit of messages: monitor unanswered --overdue',
      '4 weitere unbeantwortete Fälle über der Meldungsgrenze: monitor unanswered --overdue',
    ],
  ]
  test.each(rows)('%s', (_, parts, en, de) => {
    expect(build(parts).summary).toBe(en)
    expect(build({ ...parts, language: 'de' }).summary).toBe(de)
  })

  const spans: readonly [number, string, string][] = [
    [59, 'less than a minute', 'weniger als eine Minute'],
    [60, '1 minute', '1 Minute'],
    [3_660, '1 hour 1 minute', '1 Stunde 1 Minute'],
    [86_400 + 59, '1 day', '1 Tag'],
    [86_400 * 2 + 7_200 + 120, '2 days 2 hours', '2 Tage 2 Stunden'],
    [-5, 'less than a minute', 'weniger als eine Minute'],
  ]
  test.each(spans)('%d seconds', (seconds, en, de) => {
    expect(spanInWords(seconds, WORDS.en)).toBe(en)
    expect(spanInWords(seconds, WORDS.de)).toBe(de)
  })
})

describe('text of strangers', () => {
  const bounded = (values: Parameters<typeof judged>[0]) => build({ alerts: [alert(1, { record: values ?? {} })] }).cases[0]!

  const rows = [
    ['escape sequences and bidi controls go', { text: 'a\u001b[31mb\u202ec' }, { text: 'a[31mbc' }],
    [
      'a name stays on one line',
      { author: { id: null, handle: null, name: 'Eva\r\nBcc: x', url: null, followers: null, flags: [] } },
      { author: 'Eva Bcc: x' },
    ],
    [
      'the handle where there is no name',
      { author: { id: '1', handle: '@eva', name: null, url: null, followers: null, flags: [] } },
      { author: '@eva' },
    ],
    ['a script is no link', { url: 'javascript:alert(1)' }, { url: null }],
    ['nor is what is no URL', { url: 'blog, page 3' }, { url: null }],
    ['nor one of endless length', { url: `https://a.example/${'x'.repeat(3_000)}` }, { url: null }],
  ] as const
  test.each(rows)('%s', (_, values, expected) => expect(bounded(values)).toMatchObject(expected))

  test('10,000 emoji are cut at a whole one', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(bounded({ text: family.repeat(10_000) }).text).toBe(`${family.repeat(999)}…`)
  })

  test('a letter with a million marks is bounded in size', () =>
    expect(bounded({ text: `e${'\u0301'.repeat(1_000_000)}` }).text.length).toBeLessThan(20_000))

  test.each([
    ['while there is room, what it quotes stays', 900, `> ${'y'.repeat(900)}\nKlappt auch hier nicht.`],
    ['where there is none, it goes before the customer’s own words', 1_100, '[…]\nKlappt auch hier nicht.'],
  ])('%s', (_, length, text) => {
    expect(bounded({ text: `> ${'y'.repeat(length)}\nKlappt auch hier nicht.` }).text).toBe(text)
  })

  test('in a wave of hundreds each text is short', () => {
    const alerts = Array.from({ length: 300 }, (_, index) => alert(index + 1, { record: { text: 'x'.repeat(5_000) } }))
    expect(build({ alerts }).cases.map(({ text }) => text.length)).toEqual(alerts.map(() => 80))
  })
})

describe('why it is a case', () => {
  const reasons = [
    { code: 'balance', passage: null, weight: 3 },
    { code: 'waiting-time', passage: 'seit drei\n\u202eWochen', weight: 2 },
    { code: 'thanks', passage: 'danke', weight: -1 },
    { code: 'refund', passage: 'Geld zurück', weight: 1 },
    { code: 'why', passage: 'warum', weight: 0.5 },
    { code: 'first-person', passage: 'ich', weight: 0.4 },
    { code: 'subject-named', passage: 'Beispiel', weight: 1 },
  ]
  const told = (parts: object) => build({ alerts: [alert(12, { record: { reasons } })], ...parts }).cases[0]?.because

  test('is told by the three reasons that spoke most for it, in the words of the customer', () =>
    expect(told({})).toEqual(['waits too long: “seit drei Wochen”', 'wants money back: “Geld zurück”', 'asks why: “warum”']))

  test('in the language of the message', () =>
    expect(told({ language: 'de' })).toEqual([
      'wartet zu lange: „seit drei Wochen“',
      'will Geld zurück: „Geld zurück“',
      'fragt warum: „warum“',
    ]))

  test('and not at all where no word of a stranger may stand', () => expect(told({ payload: 'minimal' })).toEqual([]))
})

describe('payload: minimal', () => {
  const reasons = [{ code: 'threat-to-leave', passage: 'Kündigung', weight: 1 }]
  const words = { title: 'Kündigung wegen Krankheit', text: 'Meine Diagnose kennt ihr.', posts: [], reasons }
  const author = { id: '1', handle: '@eva', name: 'Eva M.', url: null, followers: null, flags: [] }
  const said = /Kündigung|Diagnose|eva/i
  const place = { source: 'blog-comments', url: 'https://blog.example.ch/tarif#comment-7', due_at: '2026-11-20T08:00:00Z' }

  test('tells number, place, link, times and policy, but no word and no name of a stranger', () => {
    const message = build({ alerts: [alert(12, { record: { ...words, author } })], openInAll: 1, payload: 'minimal' })
    expect(JSON.stringify(message)).not.toMatch(said)
    expect(message.summary).toBe('C-12 unanswered, 1 hour overdue (Beispiel, blog-comments)')
    expect(message.cases[0]).toMatchObject({
      case: 'C-12',
      ...place,
      policy: 'default',
      title: null,
      text: '',
      author: null,
      thread: [],
    })
  })

  test('nor does it of what is over', () =>
    expect(JSON.stringify(build({ resolved: [judged({ id: 3, ...words, author })], payload: 'minimal' }))).not.toMatch(said))

  test('nor of what a wave has in common', () => {
    const figures = { people: 3, from: 0, to: 1, usual: 0.1, before: 2, watchedMs: DAY, chance: 0 }
    const wave = { id: 3, brand: 'Beispiel', topic: ['diagnose'], beganAt: NOW, lastAt: NOW, figures, size: 9, open: 7 }
    const members = [alert(12, { record: { ...words, author, wave } })]
    const message = build({ alerts: members, voice: { wave, members }, payload: 'minimal' })
    expect(JSON.stringify(message)).not.toMatch(said)
    expect([message.summary, message.cases[0]?.similar]).toEqual([
      'Wave W-3 (Beispiel), 9 cases: 1 unanswered case, 1 hour overdue',
      6,
    ])
  })
})
