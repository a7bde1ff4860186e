import { describe, expect, it } from 'vitest'
import { CASE_FIELDS, caseDocument, unknownDocument } from '../../src/report/documents/case-document.js'
import { casePageDocument } from '../../src/report/documents/case-page-document.js'
import { explainedMentionDocument } from '../../src/report/documents/explanation-document.js'
import { MENTION_FIELDS, mentionDocument } from '../../src/report/documents/mention-document.js'
import { SOURCE_FIELDS, sourceDocument } from '../../src/report/documents/source-document.js'
import { TRIAL_FIELDS, trialDocument } from '../../src/report/documents/trial-document.js'
import { clockWords } from '../../src/report/shapes/words.js'
import { english } from '../../src/util/say.js'
import { answer, clock, explainedVerdict, HOUR, inGerman, judgedCase, MINUTE, mention, NOW, record, wave } from './sample.js'

/** Paths of everything in a document that is not a group itself. */
const leaves = (document: object, prefix = ''): string[] =>
  Object.entries(document).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? leaves(value, `${prefix}${key}.`) : [prefix + key],
  )

const source = {
  id: 'forum',
  type: 'feed',
  url: 'https://forum.example',
  due: true,
  dueReason: 'never asked before',
  state: null,
  budget: null,
}
const budget = { reads: null, money: 20, per: 'day' as const, spentReads: 12, spentMoney: 3.25, resetsAt: NOW + HOUR }

describe('the list of fields is that of the document, in its order', () => {
  const documents: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'case',
      caseDocument({ ...judgedCase({ answers: [answer()], wave }), clocks: [clock({ target: 'promise' })] }, NOW),
      CASE_FIELDS,
    ],
    ['mention', mentionDocument(mention()), MENTION_FIELDS],
    ['source', sourceDocument({ ...source, budget }), SOURCE_FIELDS],
    ['trial', trialDocument({ ...mention(), contentHash: '', textHash: null }), TRIAL_FIELDS],
  ]
  it.each(documents)('%s', (_, document, fields) => expect(leaves(document)).toEqual(fields))
})

it('a case as the contract has it', () => {
  expect(
    caseDocument(judgedCase({ answers: [answer({ at: 0 }), answer()], sensitive: ['card'], ackedUntil: NOW + 1 }), NOW),
  ).toEqual({
    case: 'C-12',
    state: 'open',
    brand: 'Beispiel',
    kind: 'complaint',
    severity: 'high',
    score: 0.93,
    reasons: ['waiting-time', 'first-person'],
    language: 'de',
    source: 'blog-comments',
    source_type: 'wordpress',
    url: 'https://blog.example.ch/tarif/#comment-4711',
    title: 'Neuer Tarif',
    text: 'Ich warte seit drei Wochen auf meine Karte.\nWann kommt sie endlich?',
    author: { id: '17', handle: null, name: 'Petra Müller', url: null, followers: null },
    published_at: '2026-11-18T09:00:00Z',
    first_seen_at: '2026-11-18T09:08:00Z',
    age_seconds: 172_800,
    mentions: 1,
    sensitive: ['card'],
    assignee: null,
    acked_until: '2026-11-20T09:00:00Z',
    snoozed_until: null,
    merged_into: null,
    sla: {
      policy: 'default',
      target: 'first_answer',
      due_at: '2026-11-20T05:55:00Z',
      status: 'breached',
      overdue_seconds: 11_100,
      business_seconds_waited: 57_600,
    },
    answer: {
      kind: 'holding',
      strength: 'explicit',
      at: '2026-11-20T08:00:00Z',
      by: 'Beispiel Kundendienst',
      identity: 'id',
      reason: 'it replies to M-7 of Petra Müller',
      agent: null,
    },
    promise: null,
    solved: null,
    follow_up_at: null,
    wave: null,
  })
})

it('a case of a wave tells which, and how many it has', () => {
  expect(caseDocument(judgedCase({ wave }), NOW).wave).toEqual({
    id: 'W-3',
    size: 9,
    open: 7,
    topic: ['internet', 'router'],
    began_at: '2026-11-20T06:00:00Z',
    last_at: '2026-11-20T08:00:00Z',
  })
})

it('what is absent is null: no answer, an ack that ended, no date', () => {
  const document = caseDocument(judgedCase({ ackedUntil: NOW, publishedAt: null, firstSeenAt: NOW + HOUR }), NOW)
  expect([document.answer, document.acked_until, document.published_at, document.age_seconds]).toEqual([null, null, null, 0])
})

it('an unknown interval', () => {
  expect(unknownDocument({ source: 'forum', since: NOW, reason: 'HTTP 403' })).toEqual({
    source: 'forum',
    since: '2026-11-20T09:00:00Z',
    reason: 'HTTP 403',
  })
})

it('a mention: the label is its kind', () => {
  const { kind, label, mention: name, case: of } = mentionDocument(mention({ label: 'question', caseId: null }))
  expect({ kind, label, name, of }).toEqual({ kind: 'question', label: 'question', name: 'M-7', of: null })
})

it('a source that was never polled, one that is gone', () => {
  const state = {
    id: 'forum',
    type: 'feed',
    url: '',
    health: 'gone' as const,
    nextDueAt: NOW,
    notBefore: null,
    spent: null,
    lastAttemptAt: NOW,
    lastSuccessAt: null,
    failures: 1,
    message: 'HTTP 410',
    unknownSince: NOW,
    unknownReason: 'HTTP 410',
    warnings: ['w'],
    mentions: 3,
  }
  expect(sourceDocument(source)).toMatchObject({
    health: 'new',
    next_due_at: null,
    mentions: 0,
    warnings: [],
    due_reason: 'never asked before',
  })
  expect(sourceDocument({ ...source, state })).toMatchObject({
    health: 'gone',
    next_due_at: null,
    last_attempt_at: '2026-11-20T09:00:00Z',
    mentions: 3,
    warnings: ['w'],
  })
})

it('a source with a budget: what is allowed, what is spent, and when it begins anew', () => {
  expect(sourceDocument(source).budget).toBeNull()
  expect(sourceDocument({ ...source, budget }).budget).toEqual({
    ...{ reads: null, money: 20, per: 'day', spent_reads: 12, spent_money: 3.25 },
    resets_at: '2026-11-20T10:00:00Z',
  })
})

it('show and explain carry the schema and the instant', () => {
  const page = {
    asked: 12,
    detail: { record: record(), thread: [mention()], events: [], merged: [] },
    judged: judgedCase(),
    places: [],
    deliveries: [],
    now: NOW,
  }
  expect(casePageDocument(page)).toMatchObject({
    schema: 1,
    generated_at: '2026-11-20T09:00:00Z',
    case: 'C-12',
    thread: [{ mention: 'M-7' }],
    history: [],
  })
  const turning = {
    without: { passages: [{ passage: 'seit drei Wochen', weight: 2.1 }], speak: 'complaint', kind: 'neutral' },
    nearest: { speak: 'complaint', by: -1.2, kind: 'neutral' },
    far: false,
  } as const
  expect(explainedMentionDocument(explainedVerdict(mention(), { turning, now: 'praise' }), NOW)).toMatchObject({
    schema: 1,
    generated_at: '2026-11-20T09:00:00Z',
    mention: 'M-7',
    kind: 'complaint',
    score: 0.934,
    complaint: 0.934,
    uncertain: false,
    operation: { recall: 0.8, threshold: 0.288, expected_recall: 0.8, expected_precision: 0.611 },
    turning,
    kind_now: 'praise',
    reasons: [
      { code: 'first-person', text: 'tells it of themselves', passage: 'Ich', weight: 0.45 },
      { code: 'waiting-time', text: 'waits too long', passage: 'seit drei Wochen', weight: 2 },
      { code: 'thanks', text: 'says thanks', passage: null, weight: -0.5 },
    ],
    case: 'C-12',
  })
})

describe('clockWords', () => {
  it.each([
    ['breached', clock(), 'overdue 3h 5m', 'überfällig seit 3h 5m'],
    ['running', clock({ status: 'running', dueAt: NOW + 40 * MINUTE }), 'due in 40m', 'fällig in 40m'],
    ['met', clock({ status: 'met' }), 'in time', 'rechtzeitig'],
    ['late', clock({ status: 'late', overdueSeconds: 7200 }), 'late by 2h', '2h zu spät'],
  ])('%s', (_, stand, ...words) => expect([english, inGerman].map((say) => clockWords(stand, NOW, say))).toEqual(words))
})
