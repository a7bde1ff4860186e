import { describe, expect, it } from 'vitest'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { WORDS } from '../../src/alerts/message/words.js'
import { type Plan, type PlanInput, planDeliveries } from '../../src/alerts/plan.js'
import type { Announced } from '../../src/model/alert.js'
import type { JudgedCase } from '../../src/model/case.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { Wave } from '../../src/model/wave.js'
import { alertsConfig, HOUR, judged, MINUTE, NOW, receiver } from './support.js'

const figures = {
  people: 9,
  from: NOW - 3 * HOUR,
  to: NOW - HOUR,
  usual: 0.1,
  before: 2,
  watchedMs: 28 * 24 * HOUR,
  chance: 1e-9,
}
const WAVE: Wave = {
  id: 3,
  brand: 'Beispiel',
  topic: ['internet', 'router'],
  beganAt: NOW - 3 * HOUR,
  lastAt: NOW - HOUR,
  figures,
  size: 9,
  open: 7,
}

const overdue = (id: number, ago: number, wave: Wave | null = WAVE): JudgedCase =>
  judged({ id, ...(wave !== null && { wave }) }, { dueAt: NOW - ago, warnAt: null, target: 'first_answer' })
const inTime = (id: number): JudgedCase =>
  judged({ id, wave: WAVE }, { dueAt: NOW + 5 * HOUR, warnAt: null, status: 'running', target: 'first_answer' })
const answered = (id: number): JudgedCase =>
  judged(
    { id, wave: WAVE, state: 'answered' },
    { dueAt: NOW - HOUR, warnAt: null, stoppedAt: NOW - MINUTE, status: 'late', target: 'first_answer' },
  )

function plan(cases: readonly JudgedCase[], past: Partial<PlanInput> = {}, alerts: Partial<AlertsConfig> = {}): Plan {
  return planDeliveries({
    cases,
    memories: [],
    unsent: [],
    unknown: [],
    config: { alerts: alertsConfig(alerts), triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null } },
    now: NOW,
    minutesOfDay: (at) => Math.floor(at / MINUTE) % 1_440,
    sentToday: 0,
    ...past,
  })
}

const remembered = (announced: readonly Announced[], lastSentAt = NOW - HOUR): Partial<PlanInput> => {
  const memory: RememberedGroup = { receiver: 'care', group: 'wave=W-3', lastSentAt, repeats: 0, announced }
  return { memories: [memory] }
}
const told = (caseId: number, at = NOW - HOUR): Partial<PlanInput> => remembered([{ caseId, step: 'breached', at }], at)

const sent = ({ deliveries }: Plan): string[] =>
  deliveries.map(
    ({ group, reason, cases }) => `${group}: ${reason} ${cases.map(({ caseId, step }) => `${caseId} ${step}`).join()}`,
  )

describe('a wave inhibits its single cases and counts them', () => {
  it.each<[string, readonly JudgedCase[], Partial<PlanInput>, readonly string[]]>([
    [
      'many that fire are one message',
      [overdue(1, HOUR), overdue(2, 2 * HOUR), overdue(4, MINUTE)],
      {},
      ['wave=W-3: first 1 breached'],
    ],
    [
      'beside what is in no wave',
      [overdue(1, HOUR), overdue(2, HOUR), overdue(8, HOUR, null)],
      {},
      ['wave=W-3: first 1 breached', 'brand=Beispiel, source=blog-comments: first 8 breached'],
    ],
    [
      'two waves are two',
      [overdue(1, HOUR), overdue(2, HOUR, { ...WAVE, id: 4 })],
      {},
      ['wave=W-3: first 1 breached', 'wave=W-4: first 2 breached'],
    ],
    ['one more that fires is no news', [overdue(1, 2 * HOUR), overdue(2, MINUTE)], told(1), []],
    ['nor is it when the one that it was told by is answered', [answered(1), overdue(2, MINUTE)], told(1), []],
    [
      'that it is overdue now is news',
      [overdue(1, MINUTE), overdue(2, MINUTE)],
      remembered([{ caseId: 1, step: 'due-soon', at: NOW - HOUR }]),
      ['wave=W-3: step 1 breached'],
    ],
    [
      'it is repeated as one',
      [answered(1), overdue(2, 9 * HOUR), overdue(4, MINUTE)],
      told(1, NOW - 5 * HOUR),
      ['wave=W-3: repeat 1 breached'],
    ],
    ['it is not over while one waits, though in time', [answered(1), inTime(2)], told(1), []],
    ['it is over, once, when nobody waits any more', [answered(1)], told(1), ['wave=W-3: resolved 1 resolved']],
    [
      'and told anew when more come after that',
      [answered(1), overdue(2, MINUTE)],
      remembered([{ caseId: 1, step: 'resolved', at: NOW - HOUR }]),
      ['wave=W-3: first 2 breached'],
    ],
    [
      'what was told before it was a wave is resolved where it was told',
      [answered(1), overdue(2, MINUTE)],
      {
        memories: [
          {
            receiver: 'care',
            group: 'brand=Beispiel, source=blog-comments',
            lastSentAt: NOW - HOUR,
            repeats: 0,
            announced: [{ caseId: 1, step: 'breached', at: NOW - HOUR }],
          },
        ],
      },
      ['brand=Beispiel, source=blog-comments: resolved 1 resolved', 'wave=W-3: first 2 breached'],
    ],
  ])('%s', (_rule, cases, past, expected) => {
    expect(sent(plan(cases, past))).toEqual(expected)
  })

  it('a customer who had to come back is told by himself', () => {
    const back = judged({ id: 2, wave: WAVE }, { dueAt: NOW - HOUR, warnAt: null, target: 'next_answer' })
    expect(sent(plan([overdue(1, HOUR), back]))).toEqual([
      'wave=W-3: first 1 breached',
      'brand=Beispiel, source=blog-comments: first 2 reopened',
    ])
  })

  it('counts as one case in the budget of the day', () => {
    const cases = [overdue(1, HOUR), overdue(2, HOUR), overdue(8, MINUTE, null)]
    expect(sent(plan(cases, {}, { maxPerDay: 2 }))).toEqual([
      'wave=W-3: first 1 breached',
      'brand=Beispiel, source=blog-comments: first 8 breached',
    ])
  })

  it('is told to a later receiver when the first of its cases is due there', () => {
    const receivers = [receiver('boss', { afterMs: HOUR })]
    expect(
      sent(plan([overdue(1, MINUTE), overdue(2, 2 * HOUR)], {}, { receivers, routes: [{ match: {}, to: ['boss'] }] })),
    ).toEqual(['wave=W-3: first 2 escalated'])
  })
})

describe('what is told', () => {
  const many = Array.from({ length: 8 }, (_, index) => overdue(index + 1, (index + 1) * HOUR))

  it('the wave in figures, and the most overdue of its cases', () => {
    const [delivery] = plan(many).deliveries
    expect(delivery?.message).toMatchObject({
      type: 'mention.unanswered',
      summary: 'Wave W-3 (Beispiel: internet, router), 9 cases: 8 unanswered cases, up to 8 hours overdue',
      wave: {
        wave: 'W-3',
        topic: ['internet', 'router'],
        cases: 9,
        open: 7,
        began_at: '2026-11-20T06:00:00Z',
        last_at: '2026-11-20T08:00:00Z',
      },
      cases: [8, 7, 6, 5, 4].map((id) => ({ case: `C-${id}` })),
      folded: 0,
    })
  })

  it('in German, as a reminder, and at its end', () => {
    const summary = (cases: readonly JudgedCase[], past: Partial<PlanInput>) =>
      plan(cases, past, { language: 'de' }).deliveries[0]?.message.summary
    expect(summary([overdue(1, 9 * HOUR), inTime(2)], told(1, NOW - 5 * HOUR))).toBe(
      'Erinnerung: Welle W-3 (Beispiel: internet, router), 9 Fälle: 1 unbeantworteter Fall, 9 Stunden überfällig',
    )
    expect(summary([answered(1)], told(1))).toBe(
      'Welle W-3 (Beispiel: internet, router), 9 Fälle: vorbei, niemand wartet mehr auf eine erste Antwort',
    )
  })

  it('of people who have nothing in common but where they wrote', () => {
    const cases = [overdue(1, HOUR, { ...WAVE, topic: ['one thread of forum'] })]
    const summaries = (['en', 'de'] as const).map((language) => plan(cases, {}, { language }).deliveries[0]?.message.summary)
    expect(summaries).toEqual([
      'Wave W-3 (Beispiel: one thread of forum), 9 cases: 1 unanswered case, 1 hour overdue',
      'Welle W-3 (Beispiel: ein Gespräch in forum), 9 Fälle: 1 unbeantworteter Fall, 1 Stunde überfällig',
    ])
  })

  it('words of strangers are harmless there', () => {
    const wave = { ...WAVE, topic: [`\u001b[31m${'x'.repeat(300)}`] }
    const [delivery] = plan([overdue(1, HOUR, wave)]).deliveries
    expect(delivery?.message.summary).toMatch(/^Wave W-3 \(Beispiel: \[31mx{60,80}…\), 9 cases: /)
    expect(WORDS.en.wave('W-3', '', 1)).toBe('Wave W-3, 1 case')
  })

  it('every member can be explained: it is told as part of the wave', () => {
    const { decisions } = plan([overdue(1, HOUR), overdue(2, HOUR)], told(1))
    expect(decisions).toMatchObject([
      {
        send: false,
        reason: 'told',
        cases: [1, 2],
        detail: expect.stringMatching(/^wave W-3 of 9 cases is told as one, 2 of them fire; told already; /),
      },
    ])
  })
})
