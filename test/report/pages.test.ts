import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/model/alert.js'
import { casePage } from '../../src/report/cases/case-page.js'
import { decisionLines } from '../../src/report/cases/decision-lines.js'
import { explainedCase, explainedMention } from '../../src/report/cases/explanation.js'
import { mentionCard, mentionsFooter } from '../../src/report/cases/mention-cards.js'
import type { CasePage } from '../../src/report/documents/case-page-document.js'
import { checkLines } from '../../src/report/lines/check-lines.js'
import { sourceLines } from '../../src/report/lines/source-lines.js'
import { trialLines } from '../../src/report/lines/trial-lines.js'
import { columnsOf } from '../../src/report/shapes/layout.js'
import { phrase } from '../../src/util/say.js'
import {
  answer,
  clock,
  DAY,
  explainedVerdict,
  germanSheet,
  HOUR,
  judgedCase,
  MARKS,
  mention,
  NOW,
  record,
  sheet,
  wave,
} from './sample.js'

const author = mention().author
const failed = {
  id: 1,
  key: 'k',
  receiver: 'care',
  group: 'g',
  state: 'failed',
  reason: 'first',
  createdAt: NOW - HOUR,
  sentAt: null,
  attempts: 2,
  nextAt: NOW,
  lastError: 'HTTP 500',
  cases: [],
  message: null as never,
  edits: null,
  handle: null,
} satisfies Delivery

const inForce = { caseId: 12, undone: null }

const page = (): CasePage => ({
  asked: 12,
  detail: {
    record: record({ answers: [answer()], assignee: 'Rosa', ackedUntil: NOW + HOUR }),
    thread: [
      mention(),
      mention({
        id: 9,
        officialIdentity: 'id',
        author: { ...author, name: 'Beispiel Kundendienst' },
        text: 'Wir kümmern uns.',
        publishedAt: NOW - HOUR,
      }),
      mention({ id: 10, caseId: null, publishedAt: null, deletedAt: NOW, author: { ...author, name: null, handle: null } }),
    ],
    events: [
      { at: NOW - DAY, act: 'opened', who: 'monitor', why: 'complaint, score 0.93: waiting-time "seit drei Wochen"', ...inForce },
      { at: NOW, act: 'ack', who: 'rosa', why: null, ...inForce },
    ],
    merged: [],
  },
  judged: judgedCase(),
  places: [],
  deliveries: [failed],
  now: NOW,
})

describe('monitor show', () => {
  it('working time in hours, however many: a day of work has no 24 of them', () => {
    const judged = { ...judgedCase(), clocks: [clock({ businessSeconds: 40 * 3600, wallSeconds: 7 * 86_400 })] }
    expect(casePage({ ...page(), judged }, sheet(80))).toContain(
      'due Fri 20 Nov 06:55 · 40h of working time\n      7d by the wall clock\n',
    )
  })

  it('at 80 columns', () => {
    expect(casePage(page(), sheet(80))).toBe(`C-12  open  high complaint  Beispiel · blog-comments
Neuer Tarif
https://blog.example.ch/tarif/#comment-4711
because: waits too long: “seit drei Wochen”, tells it of themselves: “Ich”
assigned to Rosa
acked until Fri 20 Nov 11:00

Clocks
  first answer (default)
      overdue 3h 5m · due Fri 20 Nov 06:55 · 16h of working time
      2d by the wall clock

Thread
  M-7  Petra Müller  complaint  Wed 18 Nov 10:00
      Ich warte seit drei Wochen auf meine Karte.
      Wann kommt sie endlich?
  M-9  Beispiel Kundendienst  official  Fri 20 Nov 09:00
      Wir kümmern uns.
  M-10  unknown author  comment  no date  deleted
      Ich warte seit drei Wochen auf meine Karte.
      Wann kommt sie endlich?

Answers
  Fri 20 Nov 09:00  holding (explicit) by Beispiel Kundendienst: it replies to
                    M-7 of Petra Müller

Deliveries
  Fri 20 Nov 09:00  D-1 care: failed (first), tried 2 times: HTTP 500

History
  Thu 19 Nov 10:00  opened by monitor: complaint, score 0.93: waiting-time "seit
                    drei Wochen"
  Fri 20 Nov 10:00  ack by rosa

times in Europe/Zurich
`)
  })

  it('in German', () => {
    expect(casePage(page(), germanSheet(80))).toBe(`C-12  offen  Beschwerde (hoch)  Beispiel · blog-comments
Neuer Tarif
https://blog.example.ch/tarif/#comment-4711
Gründe: wartet zu lange: „seit drei Wochen“, erzählt es von sich selbst: „Ich“
zugewiesen an Rosa
quittiert bis Fr 20. Nov 11:00

Fristen
  erste Antwort (default)
      überfällig seit 3h 5m · fällig Fr 20. Nov 06:55 · 16h Arbeitszeit
      2d Kalenderzeit

Gespräch
  M-7  Petra Müller  Beschwerde  Mi 18. Nov 10:00
      Ich warte seit drei Wochen auf meine Karte.
      Wann kommt sie endlich?
  M-9  Beispiel Kundendienst  offiziell  Fr 20. Nov 09:00
      Wir kümmern uns.
  M-10  unbekannt  Kommentar  ohne Datum  gelöscht
      Ich warte seit drei Wochen auf meine Karte.
      Wann kommt sie endlich?

Antworten
  Fr 20. Nov 09:00  Zwischenbescheid (ausdrücklich) von Beispiel Kundendienst:
                    antwortet auf M-7 von Petra Müller

Zustellungen
  Fr 20. Nov 09:00  D-1 care: gescheitert (erste Meldung), 2-mal versucht: HTTP
                    500

Verlauf
  Do 19. Nov 10:00  eröffnet von monitor: Beschwerde, Wert 0,93: waiting-time
                    "seit drei Wochen"
  Fr 20. Nov 10:00  quittiert von rosa

Zeiten in Europe/Zurich
`)
  })

  it('tells which numbers lead here, what was put off, and what was taken back', () => {
    const { detail, ...rest } = page()
    const events = [
      { caseId: 15, at: NOW - HOUR, act: 'note', who: 'urs', why: 'ruft an', undone: null },
      { caseId: 12, at: NOW, act: 'resolve', who: 'rosa', why: null, undone: { at: NOW, who: 'urs' } },
    ]
    const whole = { ...detail, record: { ...detail.record, snoozedUntil: NOW + HOUR }, events, merged: [15, 16, 17] }
    const text = casePage({ ...rest, asked: 15, detail: whole }, sheet(80))
    expect(text).toContain('\nC-15 was merged into it\nC-16, C-17 are part of it\nassigned to Rosa\n')
    expect(text).toContain('\nput off until Fri 20 Nov 11:00, unless the customer writes again\n')
    expect(text).toContain('\n  Fri 20 Nov 09:00  C-15: note by urs: ruft an\n')
    expect(text).toContain('\n  Fri 20 Nov 10:00  resolve by rosa (taken back by urs, Fri 20 Nov 10:00)\n')
  })

  it('tells where a concern that stands in several places was answered, and where not', () => {
    const place = { source: 'forum', url: 'https://forum.example/1', mentionIds: [7], at: NOW }
    const places = [
      { ...place, answered: 'here' as const, reason: 'answered here: M-9' },
      {
        ...place,
        source: 'blog',
        url: null,
        mentionIds: [8],
        answered: 'elsewhere' as const,
        reason: 'answered elsewhere, not here',
      },
    ]
    expect(casePage({ ...page(), places }, sheet(80))).toContain(
      '\nPlaces\n  forum  M-7: answered here: M-9\n      https://forum.example/1\n  blog  M-8: answered elsewhere, not here\n',
    )
    expect(casePage({ ...page(), places: places.slice(1) }, sheet(80))).not.toContain('Places')
  })

  it('names the wave that it is part of', () => {
    const { detail, ...rest } = page()
    const text = casePage({ ...rest, detail: { ...detail, record: record({ wave }) } }, sheet(90))
    expect(text).toContain('\npart of wave W-3, 9 cases: internet, router; Fri 20 Nov 07:00 to Fri 20 Nov 09:00, 7 open\n')
  })

  it('no line exceeds 60 columns', () => {
    const lines = casePage(page(), sheet(60)).split('\n')
    expect(lines.filter((line) => columnsOf(line) > 60)).toEqual([])
  })

  it('cuts a post that would fill the screen, and says so', () => {
    const long = { ...page(), detail: { ...page().detail, thread: [mention({ text: 'Zeile\n'.repeat(75) })] } }
    expect(casePage(long, sheet(80))).toMatch(/(?: {6}Zeile\n){60} {6}… 15 more lines\n\nAnswers/)
  })

  it('a forged line in a post stays inside it', () => {
    const forged = {
      ...page(),
      detail: { ...page().detail, thread: [mention({ text: 'x\n\nHistory\n  resolved by rosa\u001b[2J' })] },
    }
    expect(casePage(forged, sheet(80)).match(/^History$/gm)).toHaveLength(1)
  })
})

describe('monitor explain', () => {
  it('a case: each rule, each skipped hour, each decision', () => {
    const explained = {
      ...page(),
      policyReason: 'default: it has no conditions',
      otherReplies: [{ replyId: 11, at: NOW - HOUR, reason: 'it addresses "Urs", who is nobody here' }],
      alerts: [
        { receiver: 'care', decision: 'hold' as const, code: 'told', reason: 'told already', nextAt: NOW + HOUR },
        { receiver: null, decision: 'skip' as const, code: 'acked', reason: 'until tomorrow', nextAt: null },
      ],
      verdicts: [explainedVerdict(mention()), explainedVerdict(mention({ id: 99 }))],
      readings: [
        {
          source: 'mastodon',
          url: null,
          readAt: NOW - HOUR,
          failure: null,
          decision: 'not read now: 50 % of the time to answer has passed (2026-11-20T07:00:00Z), but it was read since',
          nextAt: NOW + HOUR,
        },
        {
          source: 'forum',
          url: null,
          readAt: NOW,
          failure: 'HTTP 500',
          decision: 'read by the polls of forum alone',
          nextAt: null,
        },
      ],
    }
    expect(explainedCase(explained, sheet(80))).toBe(`C-12  open

Verdict on M-7
  complaint with score 0.93, severity high, language de
  a complaint with 93 %; from 29 % on it counts as a complaint (triage.recall
  0.8): measured on fields unseen in training, 80 % of all complaints are found
  so, and 61 % of what is found is right
  about Beispiel
  For (+) and against (−) a complaint, in log-odds:
  +2.00 ██████ waits too long: “seit drei Wochen”
  −0.50 ░░     says thanks
  +0.45 █      tells it of themselves: “Ich”

Policy
  default: it has no conditions

Clock: first answer, overdue 3h 5m
  · started by the oldest unanswered post M-7 of Wed 2026-11-18 10:00

Replies
  Fri 20 Nov 09:00  holding (explicit) by Beispiel Kundendienst: it replies to
                    M-7 of Petra Müller
  Fri 20 Nov 09:00  M-11 is no reply to this case: it addresses "Urs", who is
                    nobody here

Reading the thread
  · mastodon: last read Fri 20 Nov 09:00; not read now: 50 % of the time to
    answer has passed (Fri 20 Nov 08:00), but it was read since; again at Fri 20
    Nov 11:00
  · forum: could not be read Fri 20 Nov 10:00: HTTP 500; read by the polls of
    forum alone

Alerts
  · care: hold (told): told already; again at Fri 20 Nov 11:00
  · everybody: no alert (acked): until tomorrow

times in Europe/Zurich
`)
  })

  it('gives the numbers by which a wave was told', () => {
    const { detail, ...rest } = page()
    const explained = {
      ...rest,
      policyReason: '',
      otherReplies: [],
      alerts: [],
      readings: [],
      verdicts: [],
      detail: { ...detail, record: record({ wave }) },
    }
    const text = explainedCase(explained, sheet(110))
    expect(text).toContain(`
Wave W-3
  · 9 people complained to Beispiel of internet from Fri 20 Nov 07:00 to Fri 20 Nov 08:00
  · usual in such a time there: 0.086 (28 in the 28d before)
  · so many come by chance with a probability of 3e-9, in a busy hour
  · each case keeps its own clock; alerts tell the wave as one until nobody of it waits for a first answer
`)
  })

  it('a mention that a person labelled, that holds a card, and that only closes', () => {
    const verdict = { ...mention().verdict, sensitive: ['card'] as const, closing: true, relevant: false }
    expect(
      explainedMention(
        explainedVerdict(mention({ label: 'question', officialIdentity: 'flag', verdict, caseId: null })),
        sheet(60),
      ),
    ).toBe(`M-7  blog-comments  Petra Müller  in no case
Ich warte seit drei Wochen auf meine Karte. Wann kommt sie
endlich?

Verdict
  complaint with score 0.93, severity high, language de;
  labelled question by a person, which wins
  not about us: stored, but it opens no case
  written by the company: proved by flag
  contains card
  only thanks or closes: starts no clock
  For (+) and against (−) a complaint, in log-odds:
  +2.00 ██████ waits too long: “seit drei Wochen”
  −0.50 ░░     says thanks
  +0.45 █      tells it of themselves: “Ich”
`)
  })
})

describe('monitor mentions', () => {
  it('a card each', () => {
    expect(mentionCard(mention(), sheet(60))).toBe(`M-7  high complaint  Beispiel · blog-comments  C-12
  Petra Müller · Neuer Tarif
  Ich warte seit drei Wochen auf meine Karte. Wann kommt sie
  endlich?
  Wed 18 Nov 10:00
  https://blog.example.ch/tarif/#comment-4711
`)
  })

  it('labelled, deleted, without a date, an address or a case', () => {
    expect(
      mentionCard(mention({ label: 'praise', deletedAt: NOW, publishedAt: null, url: null, caseId: null }), sheet(80)),
    ).toBe(`M-7  praise (labelled by a person)  Beispiel · blog-comments
  Petra Müller · Neuer Tarif
  Ich warte seit drei Wochen auf meine Karte. Wann kommt sie endlich?
  no date, first seen Wed 18 Nov 10:08 · deleted, noticed Fri 20 Nov 10:00
`)
  })

  it.each([
    [0, false, 'No mentions.\n'],
    [0, true, 'No mentions in what could be seen.\n'],
    [1, false, '1 mention · times in Europe/Zurich\n'],
    [2, true, '2 mentions · times in Europe/Zurich\n'],
  ])('%i of them, incomplete %s', (count, incomplete, text) =>
    expect(mentionsFooter(count, { incomplete, isReview: false, first: 7 }, sheet(80))).toBe(text),
  )
})

it('monitor sources: aligned, whatever the letters; an address that does not fit stands below', () => {
  const state = {
    id: 'forum',
    type: 'comments',
    url: 'https://forum.example/c.atom',
    health: 'failing' as const,
    nextDueAt: NOW + HOUR,
    notBefore: null,
    spent: null,
    lastAttemptAt: NOW,
    lastSuccessAt: NOW - DAY,
    failures: 3,
    message: 'HTTP 403',
    unknownSince: NOW - HOUR,
    unknownReason: 'HTTP 403',
    warnings: ['2 items without a date'],
    mentions: 1,
  }
  const rows = [
    { id: 'forum', type: 'comments', url: state.url, due: false, dueReason: '', state, budget: null },
    {
      id: 'größe',
      type: 'feed',
      url: 'https://blog.example.ch/an/address/that/does/not/fit/beside.xml',
      due: true,
      dueReason: '',
      budget: null,
      state: null,
    },
    {
      id: 'gap',
      type: 'feed',
      url: 'https://c.example',
      due: true,
      dueReason: '',
      budget: null,
      state: {
        ...state,
        health: 'ok' as const,
        failures: 0,
        message: null,
        unknownReason: 'window too short',
        warnings: [],
        mentions: 2,
      },
    },
    {
      id: 'gone',
      type: 'feed',
      url: 'https://d.example',
      due: false,
      dueReason: '',
      budget: null,
      state: { ...state, health: 'gone' as const, failures: 1, message: 'HTTP 410', unknownSince: null, warnings: [] },
    },
  ]
  expect(sourceLines(rows, sheet(70))).toBe(`forum  failing  comments  https://forum.example/c.atom
  read 1d ago · next in 1h · 1 mention
  3 times: HTTP 403
  unknown since Fri 20 Nov 09:00
  warning: 2 items without a date
größe  new      feed
  https://blog.example.ch/an/address/that/does/not/fit/beside.xml
  never polled
gap    ok       feed      https://c.example
  read 1d ago · due now · 2 mentions
  unknown since Fri 20 Nov 09:00: window too short
gone   gone     feed      https://d.example
  read 1d ago · not asked again · 1 mention
  HTTP 410

4 sources · times in Europe/Zurich
`)
  expect(sourceLines([], sheet(70))).toBe('No sources are configured.\n')
})

it('monitor sources: one long id sets the others not apart', () => {
  const row = { type: 'feed', url: 'https://x.example/feed', due: false, dueReason: '', budget: null, state: null }
  const long = `zeitung-${'x'.repeat(40)}`
  expect(
    sourceLines(
      [
        { ...row, id: 'x' },
        { ...row, id: long },
      ],
      sheet(80),
    )
      .split('\n')
      .slice(0, 4),
  ).toEqual([
    'x                                 new  feed  https://x.example/feed',
    '  never polled',
    `${long}  new  feed`,
    '  https://x.example/feed',
  ])
})

it('monitor sources: a budget, and what is spent of it', () => {
  const until = NOW + 15 * HOUR
  const budget = { reads: 500, money: 20, per: 'day' as const, spentReads: 498, spentMoney: 3.5, resetsAt: until }
  const message = 'the budget of 500 reads and 20 in money per day is used up until 2026-11-21T00:00:00Z'
  const state = {
    ...{ id: 'x', type: 'feed', url: '', health: 'ok' as const, nextDueAt: until, notBefore: null },
    spent: { budget: '', until },
    ...{ lastAttemptAt: NOW, lastSuccessAt: NOW - HOUR, failures: 0, message, unknownSince: NOW - HOUR, unknownReason: message },
    ...{ warnings: [], mentions: 3 },
  }
  const row = { id: 'x', type: 'feed', url: 'https://x.example', due: false, dueReason: '', budget }
  expect(sourceLines([{ ...row, state }], sheet(90))).toBe(`x  ok  feed  https://x.example
  read 1h ago · next in 15h · 3 mentions
  budget: 498 of 500 reads and 3.5 of 20 in money per day, anew Sat 21 Nov 01:00
  the budget of 500 reads and 20 in money per day is used up until Sat 21 Nov 01:00
  unknown since Fri 20 Nov 09:00

1 source · times in Europe/Zurich
`)
  expect(
    sourceLines([{ ...row, state: null }], sheet(90))
      .split('\n')
      .slice(1, 3),
  ).toEqual(['  never polled', '  budget: 498 of 500 reads and 3.5 of 20 in money per day, anew Sat 21 Nov 01:00'])
})

it('monitor sources test: how each item would be judged', () => {
  const elsewhere = mention({ publishedAt: null, verdict: { ...mention().verdict, relevant: false } })
  const ours = mention({ officialIdentity: 'id' })
  const items = [mention(), elsewhere, ours].map((each) => ({ ...each, contentHash: '', textHash: null }))
  expect(trialLines(items, germanSheet(60))).toBe(`3 Einträge, 2 davon über uns · Zeiten in Europe/Zurich
Beschwerde (hoch)  Mi 18. Nov 10:00
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
  Gründe: erzählt es von sich selbst: „Ich“, wartet zu
          lange: „seit drei Wochen“
nicht über uns  ohne Datum
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
offiziell (laut Konto-ID)  Mi 18. Nov 10:00
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
  Gründe: erzählt es von sich selbst: „Ich“, wartet zu
          lange: „seit drei Wochen“
`)
  expect(trialLines(items, sheet(60))).toBe(`3 items, 2 of them about us · times in Europe/Zurich
high complaint  Wed 18 Nov 10:00
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
  because: tells it of themselves: “Ich”, waits too long:
           “seit drei Wochen”
not about us  no date
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
official (by id)  Wed 18 Nov 10:00
  c4711
  Petra Müller: Neuer Tarif Ich warte seit drei Wochen auf
  meine Karte. Wann kommt sie endlich?
  because: tells it of themselves: “Ich”, waits too long:
           “seit drei Wochen”
`)
})

it('monitor notify --dry-run: who would be told, and why the others are not', () => {
  const decisions = [
    {
      decision: 'send' as const,
      receiver: 'care',
      group: 'brand=Beispiel',
      code: 'first',
      cases: ['C-1', 'C-2'],
      reason: 'never told before',
      next_at: null,
    },
    {
      decision: 'skip' as const,
      receiver: null,
      group: null,
      code: 'acked',
      cases: ['C-3'],
      reason: 'acked',
      next_at: '2026-11-20T12:00:00Z',
    },
  ]
  expect(decisionLines(decisions, sheet(60))).toBe(`send  care  brand=Beispiel  C-1 C-2  first
  never told before
skip  everybody  C-3  acked
  acked; again at Fri 20 Nov 13:00

times in Europe/Zurich
`)
  const [told] = decisionLines([{ ...decisions[1]!, reason: 'told already, next at 2026-11-20T12:00:00Z' }], sheet(60))
    .split('\n')
    .slice(1)
  expect(told).toBe('  told already, next at Fri 20 Nov 13:00')
  const alike = ['C-4', 'C-5'].map((name) => ({ ...decisions[1]!, cases: [name] }))
  expect(decisionLines([...decisions, ...alike], sheet(60))).toContain('\nskip  everybody  C-3 C-4 C-5  acked\n')
  const grouped = { ...decisions[0]!, group: 'brand=Beispiel, source=forum-der-regionalzeitung' }
  expect(decisionLines([grouped], sheet(60))).toContain(
    'send  care\n  brand=Beispiel, source=forum-der-regionalzeitung  C-1 C-2\n  first\n  never told before\n',
  )
  const many = Array.from({ length: 20 }, (_, index) => ({ ...decisions[1]!, cases: [`C-${index + 10}`] }))
  expect(decisionLines(many, germanSheet(60))).toBe(`auslassen  alle  20 Fälle  acked
  C-10 C-11 C-12 C-13 C-14 C-15 C-16 C-17 C-18 C-19 C-20
  C-21 C-22 C-23 C-24 C-25 C-26 C-27 C-28 C-29
  quittiert; erneut Fr 20. Nov 13:00

Zeiten in Europe/Zurich
`)
  expect(decisionLines([], sheet(60))).toBe('Nothing to decide: no case is open, and none was announced.\n')
})

it('monitor check: instants in the zone of the configuration, and as they are where there is none', () => {
  const at = phrase`the last poll was at ${'2026-11-20T08:30:00Z'}`
  const clock = { area: 'clock', level: 'ok' as const, message: at, hint: null }
  expect(checkLines([clock], { sheet: germanSheet(80), isLocal: true })).toBe(
    'ok       Uhr       der letzte Abruf war Fr 20. Nov 09:30\n\nAlles ist in Ordnung.\nZeiten in Europe/Zurich\n',
  )
  expect(checkLines([clock], { sheet: sheet(80), isLocal: false })).toBe(
    'ok       clock     the last poll was at 2026-11-20T08:30:00Z\n\nAll is well.\n',
  )
})

it('monitor check: the way to mend it stands below what is wrong', () => {
  const ok = { area: 'config', level: 'ok' as const, message: 'monitor.yaml: 2 sources', hint: null }
  const findings = [
    ok,
    {
      area: 'database',
      level: 'warning' as const,
      message: 'monitor.db: not there yet',
      hint: 'the first monitor poll creates it',
    },
    {
      area: 'secret',
      level: 'error' as const,
      message: 'alerts.receivers.care.url: SLACK_WEBHOOK_URL is not set',
      hint: 'set it where monitor runs',
    },
  ]
  expect(
    checkLines(findings, { sheet: sheet(60, MARKS), isLocal: true }),
  ).toBe(`<green>ok</green>       config    monitor.yaml: 2 sources
<yellow>warning</yellow>  database  monitor.db: not there yet
<dim>                   the first monitor poll creates it</dim>
<red>error</red>    secret    alerts.receivers.care.url:
                   SLACK_WEBHOOK_URL is not set
<dim>                   set it where monitor runs</dim>

<b>1 error, 1 warning.</b>
`)
  expect(checkLines([ok], { sheet: sheet(60, MARKS), isLocal: true })).toMatch(/\n\n<b>All is well\.<\/b>\n$/)
})
