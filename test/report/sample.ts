import { german } from '../../src/german/german.js'
import type { Answer } from '../../src/model/answer.js'
import type { CaseRecord, JudgedCase } from '../../src/model/case.js'
import type { Clock } from '../../src/model/clock.js'
import type { ExplainedVerdict } from '../../src/model/explained-verdict.js'
import type { Mention } from '../../src/model/mention.js'
import type { Wave } from '../../src/model/wave.js'
import { createSheet, type Sheet } from '../../src/report/shapes/sheet.js'
import { PLAIN, type Style } from '../../src/report/shapes/style.js'
import { speaking } from '../../src/util/say.js'

/** Friday 10:00 in Zurich. */
export const NOW = Date.UTC(2026, 10, 20, 9, 0)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const sheet = (width: number, style: Style = PLAIN): Sheet =>
  createSheet({ ...style, width }, { now: NOW, timezone: 'Europe/Zurich' })

export const inGerman = speaking(german)

/** The same for a German reader. */
export const germanSheet = (width: number, style: Style = PLAIN): Sheet =>
  createSheet({ ...style, width }, { now: NOW, timezone: 'Europe/Zurich', say: inGerman })

/** Marks what would be painted, so that a test can read it. */
export const MARKS: Style = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => `<dim>${text}</dim>`,
  red: (text) => `<red>${text}</red>`,
  yellow: (text) => `<yellow>${text}</yellow>`,
  green: (text) => `<green>${text}</green>`,
  cyan: (text) => `<cyan>${text}</cyan>`,
  link: (text) => text,
  links: false,
  width: 80,
}

export const clock = (values: Partial<Clock> = {}): Clock => ({
  policy: 'default',
  target: 'first_answer',
  startedAt: NOW - 2 * DAY,
  dueAt: NOW - 3 * HOUR - 5 * MINUTE,
  warnAt: null,
  stoppedAt: null,
  status: 'breached',
  businessSeconds: 16 * 3600,
  wallSeconds: 2 * 86_400,
  overdueSeconds: 3 * 3600 + 300,
  reasons: ['started by the oldest unanswered post M-7 of Wed 2026-11-18 10:00'],
  ...values,
})

export const answer = (values: Partial<Answer> = {}): Answer => ({
  kind: 'holding',
  strength: 'explicit',
  at: NOW - HOUR,
  replyId: 9,
  mentionId: 7,
  by: 'Beispiel Kundendienst',
  agent: null,
  promise: null,
  identity: 'id',
  reason: 'it replies to M-7 of Petra Müller',
  ...values,
})

export const record = (values: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 12,
  state: 'open',
  source: 'blog-comments',
  sourceType: 'wordpress',
  thread: 'page:https://blog.example.ch/tarif',
  brand: 'Beispiel',
  kind: 'complaint',
  score: 0.934,
  severity: 'high',
  reasons: [
    { code: 'waiting-time', passage: 'seit drei Wochen', weight: 2 },
    { code: 'first-person', passage: 'Ich', weight: 0.45 },
    { code: 'first-person', passage: 'meine', weight: 0.45 },
  ],
  language: 'de',
  url: 'https://blog.example.ch/tarif/#comment-4711',
  title: 'Neuer Tarif',
  text: 'Ich warte seit drei Wochen auf meine Karte.\nWann kommt sie endlich?',
  author: { id: '17', handle: null, name: 'Petra Müller', url: null, followers: null, flags: ['guest'] },
  publishedAt: NOW - 2 * DAY,
  firstSeenAt: NOW - 2 * DAY + 8 * MINUTE,
  sensitive: [],
  openedAt: NOW - 2 * DAY,
  baseline: false,
  closedAt: null,
  policyHash: null,
  outcome: null,
  assignee: null,
  ackedUntil: null,
  snoozedUntil: null,
  settledAt: null,
  reopenedAt: null,
  mergedInto: null,
  posts: [{ mentionId: 7, at: NOW - 2 * DAY, closing: false, deleted: false }],
  answers: [],
  ...values,
})

export const judgedCase = (values: Partial<CaseRecord> = {}, clockValues: Partial<Clock> = {}): JudgedCase => {
  const one = clock(clockValues)
  return { record: record(values), clock: one, clocks: [one], solved: null, followUpAt: null }
}

export const mention = (values: Partial<Mention> = {}): Mention => ({
  id: 7,
  source: 'blog-comments',
  nativeId: 'c4711',
  role: 'comment',
  url: 'https://blog.example.ch/tarif/#comment-4711',
  title: 'Neuer Tarif',
  text: 'Ich warte seit drei Wochen auf meine Karte.\nWann kommt sie endlich?',
  author: { id: '17', handle: '@petra', name: 'Petra Müller', url: null, followers: 12, flags: ['guest'] },
  language: 'de',
  publishedAt: NOW - 2 * DAY,
  editedAt: null,
  parentRef: 'p88',
  rootRef: 'p88',
  official: null,
  deleted: false,
  firstSeenAt: NOW - 2 * DAY + 8 * MINUTE,
  thread: 'page:https://blog.example.ch/tarif',
  verdict: {
    kind: 'complaint',
    score: 0.934,
    complaint: 0.934,
    uncertain: false,
    severity: 'high',
    language: 'de',
    relevant: true,
    brand: 'Beispiel',
    reasons: [
      { code: 'first-person', passage: 'Ich', weight: 0.45 },
      { code: 'waiting-time', passage: 'seit drei Wochen', weight: 2 },
      { code: 'thanks', passage: null, weight: -0.5 },
    ],
    sensitive: [],
    closing: false,
  },
  officialIdentity: null,
  deletedAt: null,
  label: null,
  caseId: 12,
  ...values,
})

/** Nine complained, seven wait. */
export const wave: Wave = {
  id: 3,
  brand: 'Beispiel',
  topic: ['internet', 'router'],
  beganAt: NOW - 3 * HOUR,
  lastAt: NOW - HOUR,
  figures: {
    people: 9,
    from: NOW - 3 * HOUR,
    to: NOW - 2 * HOUR,
    usual: 0.0862,
    before: 28,
    watchedMs: 28 * DAY,
    chance: 3.2e-9,
  },
  size: 9,
  open: 7,
}

/** A verdict with what it hangs on. */
export const explainedVerdict = (of: Mention, change: Partial<ExplainedVerdict> = {}): ExplainedVerdict => ({
  mention: of,
  operation: { asked: 0.8, threshold: 0.288, recall: 0.8, precision: 0.611 },
  turning: null,
  now: null,
  ...change,
})
