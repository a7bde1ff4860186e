import { describe, expect, it } from 'vitest'
import { explainedCase } from '../../../src/report/cases/explanation.js'
import type { ExplainedCase } from '../../../src/report/documents/explanation-document.js'
import { answer, clock, explainedVerdict, germanSheet, judgedCase, MINUTE, mention, NOW, record, sheet } from '../sample.js'

const STARTED = 'started by the oldest unanswered post M-7 of Wed 2026-11-18 10:00'
const POLICY = 'policy default: 4h of business time, due Thu 2026-11-19 10:00'
const ids = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index)
const idle = ids(30).map(
  (n) => `Wed 2026-11-18 11:${n}: a reply of kind bystander does not count (it replies to M-7 of Petra (${n}))`,
)
const holding = 'Wed 2026-11-18 11:45: a reply of kind holding does not count (it replies to M-7 of Petra)'
const skipped = ids(30).map((n) => `skipped Wed 2026-11-18 17:00 to Thu 2026-11-19 08:00: after hours ${n}`)

const explained = (values: Partial<ExplainedCase> = {}, posts = 1): ExplainedCase => ({
  asked: 12,
  detail: {
    record: record({ posts: ids(posts).map((mentionId) => ({ mentionId, at: NOW, closing: false, deleted: false })) }),
    thread: [],
    events: [],
    merged: [],
  },
  judged: judgedCase(),
  places: [],
  deliveries: [],
  now: NOW,
  policyReason: 'default: it has no conditions',
  otherReplies: [],
  alerts: [],
  readings: [],
  verdicts: ids(posts).map((id) => explainedVerdict(mention({ id }))),
  ...values,
})

const clocks = (...all: ReturnType<typeof clock>[]) => ({ ...judgedCase(), clocks: all })
const answers = ids(40).map((id) => answer({ replyId: id, reason: '', ...(id === 20 ? {} : { kind: 'bystander' as const }) }))
const folded = ids(20).map((id) => ({
  ...{ id, caseId: id + 12, at: NOW, act: 'joined', who: 'monitor', why: `to C-12: the same text`, undone: null },
}))

const cases: readonly [name: string, explained: ExplainedCase, left: string[], whole: number][] = [
  ['little is told whole', explained(), [], 0],
  [
    'replies of bystanders, where a clock waits through them and where they are told',
    explained({
      judged: clocks(clock({ reasons: [STARTED, ...idle, holding, POLICY] })),
      detail: { ...explained().detail, record: record({ answers }) },
    }),
    ['  … 24 more replies of bystanders', '  … 16 more replies of bystanders', '  … 17 more replies of bystanders'],
    70,
  ],
  [
    'times that do not count, beyond those up to when it was due',
    explained({ judged: clocks(clock({ reasons: [STARTED, POLICY, ...skipped, 'stopped by a person'] })) }),
    ['  … 10 more times that do not count'],
    30,
  ],
  [
    'what the company answered to others',
    explained({ otherReplies: ids(15).map((replyId) => ({ replyId, at: NOW + replyId * MINUTE, reason: 'it is deleted' })) }),
    ['  … 9 more replies of ours to others'],
    15,
  ],
  [
    'clocks that were kept, never one that was not',
    explained({ judged: clocks(...ids(14).map((n) => clock({ status: n === 6 ? 'late' : 'met', stoppedAt: NOW }))) }),
    ['… 5 more clocks that were kept'],
    14,
  ],
  ['posts of the customer', explained({}, 14), ['… 8 more posts'], 14],
  [
    'what was found to be the same',
    explained({ detail: { ...explained().detail, events: folded } as never }),
    ['  … 14 more that were joined'],
    20,
  ],
]

const COUNTED = /^ {2}(?:· )?(?:.*(?:bystander|skipped|is no reply|joined))|^(?:Clock|Verdict)/gm
const HINT = 'monitor explain C-12 --all shows what was left out'

describe('what is told of a long explanation', () => {
  it.each(cases)('%s', (_, all, left) => {
    const text = explainedCase(all, sheet(200))
    expect(text.match(/^ *… .*$/gm) ?? []).toEqual(left)
    expect(text.split(HINT).length - 1).toBe(left.length === 0 ? 0 : 1)
  })

  it.each(cases)('--all: %s', (_, all, _left, whole) => {
    const text = explainedCase(all, sheet(200), true)
    expect([text.match(/^ *… .*$/gm), text.includes(HINT)]).toEqual([null, false])
    expect((text.match(COUNTED) ?? []).length).toBeGreaterThanOrEqual(whole)
  })

  it('in German', () => {
    const long = explained({
      judged: clocks(
        ...ids(12).map(() => clock({ status: 'met', stoppedAt: NOW, reasons: [STARTED, ...idle, POLICY, ...skipped] })),
      ),
      otherReplies: ids(15).map((replyId) => ({ replyId, at: NOW, reason: 'it is deleted' })),
      detail: { ...explained().detail, events: folded } as never,
    })
    const text = explainedCase(long, germanSheet(200))
    expect([...new Set(text.match(/^ *… .*$|^monitor .*$/gm))]).toEqual([
      '  … 24 weitere Reaktionen von Dritten',
      '  … 10 weitere Zeiten, die nicht zählen',
      '… 6 weitere eingehaltene Fristen',
      '  … 9 weitere eigene Reaktionen auf andere',
      '  … 14 weitere Zusammenlegungen',
      'monitor explain C-12 --all zeigt, was hier fehlt',
    ])
  })
})
