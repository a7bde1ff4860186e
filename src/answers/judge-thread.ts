import type { Answer } from '../model/answer.js'
import type { CaseDecision, CaseEvent, CaseRecord, CaseState, CustomerPost } from '../model/case.js'
import { answersElsewhere, collectAnswers } from './cases/collect-answers.js'
import { createPostReader, type PostReader } from './cases/customer-post.js'
import { type Change, eventsOf } from './cases/events.js'
import { type Group, groupCases } from './cases/group-cases.js'
import { settlementOf } from './cases/settlement.js'
import type { CaseStory, ThreadInput } from './cases/thread-input.js'
import { createThread, type Entry, writtenAt } from './thread.js'

const byTime = (a: CustomerPost, b: CustomerPost): number => a.at - b.at || a.mentionId - b.mentionId

/** The input, with what is derived from it for all decisions. */
interface Scene extends ThreadInput {
  /** Row numbers of the mentions in this thread. */
  readonly here: ReadonlySet<number>
  readonly history: ReadonlySet<number>
  readonly reader: PostReader
}

type Facts = Pick<CaseStory, 'sensitive' | 'severity' | 'brand' | 'source' | 'kind' | 'language'>

/** The facts that policies match: those of the post by which the case is shown, whichever thread it is in. */
function factsOf(shown: CaseRecord | Entry): Facts {
  const told = 'mention' in shown ? { ...shown.mention.verdict, source: shown.mention.source } : shown
  const label = 'mention' in shown ? shown.mention.label : null
  const { sensitive, severity, brand, source, kind, language } = told
  return { sensitive, severity, brand, source, kind: label ?? kind, language }
}

/** Whether a case that spans threads is shown by a post in another one: its first post that is not deleted. */
function isShownElsewhere(record: CaseRecord, shown: Entry, here: ReadonlySet<number>): boolean {
  const since = writtenAt(record)
  const other = record.posts.find((post) => post.at === since && !here.has(post.mentionId))
  if (other === undefined) return false
  return other.deleted === shown.deleted ? other.at < shown.at : shown.deleted
}

/** Why posts that were in no case belong to a case in another thread; null: none do. */
function joinsBy({ record, members }: Group, { reasons }: Scene): string | null {
  if (record === null || members.some(({ mention }) => mention.caseId === record.id)) return null
  return members.flatMap(({ mention }) => reasons?.get(mention.id) ?? [])[0] ?? null
}

function storyOf(group: Group, answers: readonly Answer[], { here, reader }: Scene): CaseStory {
  const { record, members, shown } = group
  const settled = settlementOf(group, reader)
  const byPerson = record?.state === 'resolved' || record?.state === 'dismissed'
  const elsewhere = (record?.posts ?? []).filter((post) => !here.has(post.mentionId))
  return {
    state: record?.state ?? 'open',
    posts: [...members.map(reader.post), ...elsewhere].sort(byTime),
    answers: [...answers, ...answersElsewhere(record, here)].sort((a, b) => a.at - b.at),
    closedAt: byPerson ? settled : (record?.closedAt ?? null),
    settledAt: settled,
    reopenedAt: record?.reopenedAt ?? null,
    ...factsOf(record !== null && isShownElsewhere(record, shown, here) ? record : shown),
  }
}

/** Whether people relabelled every post of the case so that it no longer calls for an answer. Posts in other threads are not known here. */
function labelledAway({ record, members }: Group, { here, ...scene }: Scene): boolean {
  const opens: readonly string[] = scene.opens
  if (record?.posts.some((post) => !post.deleted && !here.has(post.mentionId))) return false
  const labels = members.filter((entry) => !entry.deleted).map(({ mention }) => mention.label)
  return labels.length > 0 && labels.every((label) => label !== null && !opens.includes(label))
}

function stateOf(group: Group, story: CaseStory, waiting: boolean, scene: Scene): CaseState {
  if (labelledAway(group, scene)) return story.state === 'open' || story.state === 'answered' ? 'dismissed' : story.state
  if (waiting) return 'open'
  if (story.state === 'resolved' || story.state === 'dismissed') return story.state
  // A thank-you alone is no concern.
  const gone = story.posts.every((post) => post.deleted || post.closing)
  return gone && !story.answers.some(scene.counts) ? 'removed-unanswered' : 'answered'
}

/** Whether a snooze has ended because the customer wrote again. */
function snoozedUntilNow({ record, members }: Group, { now, reader }: Scene): boolean {
  if (record === null || record.snoozedUntil === null || record.snoozedUntil <= now) return false
  const seen = new Set(record.posts.map((post) => post.mentionId))
  return members.some((entry) => !seen.has(entry.mention.id) && !entry.deleted && !reader.post(entry).closing)
}

function decide(group: Group, answers: readonly Answer[], scene: Scene): CaseDecision {
  const { record, members, shown } = group
  const story = storyOf(group, answers, scene)
  const { waiting, policyHash, outcome } = scene.judge(story)
  const state = stateOf(group, story, waiting, scene)
  const wakes = snoozedUntilNow(group, scene)
  const change: Change = {
    record,
    shown,
    story,
    state,
    wakes,
    joins: joinsBy(group, scene),
    counts: scene.counts,
    now: scene.now,
  }
  const ids = members.map(({ mention }) => mention.id)
  // A closed case keeps its outcome and the policy that judged it.
  const kept = record !== null && record.state === state && state !== 'open' && record.policyHash !== null
  return {
    id: record?.id ?? null,
    mentionIds: [shown.mention.id, ...ids.filter((id) => id !== shown.mention.id)],
    state,
    baseline: (record?.baseline ?? true) && ids.every((id) => scene.history.has(id)),
    answers,
    posts: members.map(scene.reader.post),
    ...(wakes && { wakes }),
    ...(state === 'open' && story.settledAt !== null && { settledAt: story.settledAt }),
    events: eventsOf(change),
    policyHash: state === 'open' ? null : kept ? record.policyHash : policyHash,
    outcome: state === 'open' ? null : kept ? record.outcome : outcome,
  }
}

/** Ends a case whose posts all turned out to be our own. */
function dissolve(record: CaseRecord, now: number): CaseDecision {
  const event: CaseEvent = { at: now, act: 'dismissed', who: 'monitor', why: 'the company itself wrote it' }
  const { id, baseline, policyHash, outcome } = record
  return { id, mentionIds: [], state: 'dismissed', baseline, answers: [], events: [event], policyHash, outcome }
}

/**
 * Derives the cases of one thread from its mentions: who has which concern, who answered it and how, and the resulting state. The result
 * does not depend on the order in which polls found the mentions.
 */
export function judgeThread(input: ThreadInput): readonly CaseDecision[] {
  const here = new Set(input.mentions.map((mention) => mention.id))
  const reader = createPostReader(input)
  const scene: Scene = { ...input, here, reader, history: new Set(input.baseline) }
  const thread = createThread(input.mentions)
  const groups = groupCases(thread, input)
  const answers = collectAnswers(thread, groups, { ...input, reader })
  const judged = groups.map((group) => decide(group, answers.get(group) ?? [], scene))
  const kept = new Set(groups.map((group) => group.record))
  const dissolved = input.cases
    .filter((record) => record.state === 'open' && !kept.has(record))
    .filter((record) => record.posts.every((post) => scene.here.has(post.mentionId)))
  return [...judged, ...dissolved.map((record) => dissolve(record, input.now))]
}
