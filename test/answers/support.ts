import type { ThreadInput } from '../../src/answers/cases/thread-input.js'
import { judgeThread } from '../../src/answers/judge-thread.js'
import type { TieStrength } from '../../src/model/answer.js'
import type { CaseDecision, CaseRecord } from '../../src/model/case.js'
import type { Author, Mention } from '../../src/model/mention.js'
import type { Kind } from '../../src/model/verdict.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { judgeClock } from '../../src/sla/clock.js'
import { notCounting } from '../../src/sla/counts.js'
import { HOUR, policy, working } from '../sla/support.js'

export const START = Date.parse('2026-11-16T08:00:00Z')
export const NOW = START + 100 * HOUR

/** A mention in few words. `minute` is when it was written, counted from START. */
export interface Told {
  readonly id: number
  readonly minute: number
  readonly by: string
  readonly text?: string
  readonly parent?: string | null
  readonly kind?: Kind
  readonly official?: boolean
  readonly closing?: boolean
  readonly deleted?: boolean
  readonly author?: Partial<Author>
  readonly change?: Partial<Mention>
}

export function mention(told: Told): Mention {
  const { id, minute, by, text = '…', parent = null, kind = 'neutral', official = false } = told
  const at = START + minute * 60_000
  return {
    id,
    source: 'blog',
    thread: 'page:1',
    nativeId: `n${id}`,
    role: 'comment',
    url: null,
    title: null,
    text,
    author: { id: null, handle: null, name: by, url: null, followers: null, flags: [], ...told.author },
    language: null,
    publishedAt: at,
    editedAt: null,
    parentRef: parent,
    rootRef: 'page:1',
    official: null,
    deleted: told.deleted ?? false,
    firstSeenAt: at + 60_000,
    verdict: {
      kind,
      score: 0.9,
      complaint: 0.9,
      uncertain: false,
      severity: 'medium',
      language: 'de',
      relevant: true,
      brand: 'Beispiel',
      reasons: [{ code: 'waiting-time', passage: 'seit Wochen', weight: 1 }],
      sensitive: [],
      closing: told.closing ?? false,
    },
    officialIdentity: official ? 'id' : null,
    deletedAt: told.deleted ? at + 120_000 : null,
    label: null,
    caseId: null,
    ...told.change,
  }
}

const calendar = createCalendar(working('0:00-24:00'))
const counting = { counts: ['explicit', 'platform', 'addressed'] as TieStrength[], deflectedCounts: false }

export const input = (mentions: readonly Mention[], change: Partial<ThreadInput> = {}): ThreadInput => ({
  mentions,
  cases: [],
  opens: ['complaint'],
  threshold: 0.5,
  counts: (answer) => notCounting(answer, counting) === null,
  judge: (story) => {
    const { waiting, current } = judgeClock(story, { ...counting, policy: policy(), calendar }, NOW)
    return { waiting, policyHash: 'hash', outcome: current?.status ?? null }
  },
  now: NOW,
  ...change,
})

export const decide = (told: readonly Told[], change: Partial<ThreadInput> = {}): readonly CaseDecision[] =>
  judgeThread(input(told.map(mention), change))

/** `state mentions: kind strength reply→post …`, one line a case. */
export const lines = (decisions: readonly CaseDecision[]): string[] =>
  decisions.map(({ state, mentionIds, answers }) => {
    const told = answers.map(({ kind, strength, replyId, mentionId }) => ` ${kind} ${strength} ${replyId}→${mentionId}`)
    return `${state} ${mentionIds.join('+')}:${told.join(',')}`
  })

/** What a store would hold after the decision. */
export function recordOf(decision: CaseDecision, id: number, mentions: readonly Mention[]): CaseRecord {
  const shown = mentions.find((each) => each.id === decision.mentionIds[0])!
  const { verdict } = shown
  return {
    id,
    state: decision.state,
    source: shown.source,
    sourceType: 'comments',
    thread: shown.thread,
    brand: verdict.brand,
    kind: verdict.kind,
    score: verdict.score,
    severity: verdict.severity,
    reasons: verdict.reasons,
    language: verdict.language,
    url: shown.url,
    title: shown.title,
    text: shown.text,
    author: shown.author,
    publishedAt: shown.publishedAt,
    firstSeenAt: shown.firstSeenAt,
    sensitive: verdict.sensitive,
    openedAt: NOW,
    baseline: decision.baseline,
    closedAt: decision.state === 'open' ? null : NOW,
    policyHash: decision.policyHash,
    outcome: decision.outcome,
    assignee: null,
    ackedUntil: null,
    snoozedUntil: null,
    settledAt: null,
    reopenedAt: null,
    mergedInto: null,
    posts: mentions
      .filter((each) => decision.mentionIds.includes(each.id))
      .map((each) => ({
        mentionId: each.id,
        at: each.publishedAt ?? each.firstSeenAt,
        closing: each.verdict.closing,
        deleted: each.deleted,
      })),
    answers: decision.answers,
  }
}
