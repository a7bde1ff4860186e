import type { Answer } from '../../model/answer.js'
import type { CaseEvent, CaseRecord, CaseState } from '../../model/case.js'
import { reasonsInWords } from '../../util/reason-words/reason-words.js'
import { tellingReasons } from '../../util/reason-words/telling-reasons.js'
import type { Entry } from '../thread.js'
import type { CaseStory } from './thread-input.js'

export interface Change {
  readonly record: CaseRecord | null
  readonly shown: Entry
  readonly story: CaseStory
  readonly state: CaseState
  /** A snooze has ended because the customer wrote again. */
  readonly wakes: boolean
  /** Why posts of this thread belong to a case in another one, if that was found just now. */
  readonly joins: string | null
  readonly counts: (answer: Answer) => boolean
  readonly now: number
}

const WHO = 'monitor'
/** The reasons with the greatest weight are enough for the history; `explain` shows all. */
const MAX_REASONS = 4

const identityOf = ({ replyId, mentionId, kind }: Answer): string => `${replyId} ${mentionId} ${kind}`

function opened({ shown, story }: Change): CaseEvent {
  const { label, verdict } = shown.mention
  const told = reasonsInWords(tellingReasons(verdict.reasons, verdict.kind)).slice(0, MAX_REASONS).join(', ')
  const sure = `score ${verdict.score.toFixed(2)}`
  const by = label === null ? (told === '' ? sure : `${sure}: ${told}`) : 'a person labelled it so'
  return { at: story.posts[0]?.at ?? shown.at, act: 'opened', who: WHO, why: `${story.kind}, ${by}` }
}

/** Events for replies that are new to the case; those that count are part of its `answered` event. */
function replied({ record, story, counts }: Change): CaseEvent[] {
  const known = new Set(record?.answers.map(identityOf))
  return story.answers
    .filter((answer) => answer.kind !== 'bystander' && answer.kind !== 'manual' && !counts(answer))
    .filter((answer) => !known.has(identityOf(answer)))
    .map((answer) => ({
      at: answer.at,
      act: 'replied',
      who: answer.by ?? WHO,
      why: `${answer.kind} (${answer.strength}): ${answer.reason}`,
    }))
}

function reopened({ record, story, counts, now }: Change): CaseEvent {
  const left = new Set(story.answers.map(identityOf))
  const gone = record?.answers.find((known) => counts(known) && !left.has(identityOf(known)))
  const last = story.posts.findLast((post) => !post.deleted && !post.closing)
  if (gone !== undefined)
    return { at: now, act: 'reopened', who: WHO, why: `the answer M-${gone.replyId} is gone or no longer counts` }
  const known = record?.posts.find((post) => post.mentionId === last?.mentionId && !post.deleted)
  const isEdit = last?.changedAt !== undefined && known?.changedAt !== last.changedAt
  if (last === undefined || (known !== undefined && !isEdit))
    return { at: now, act: 'reopened', who: WHO, why: 'judged again, the customer still waits' }
  const how = last.unsolved === true ? 'answered, not solved, says the customer' : 'the customer wrote again'
  return {
    at: last.changedAt ?? last.at,
    act: 'reopened',
    who: WHO,
    why: `${how}: ${isEdit ? 'an edit of ' : ''}M-${last.mentionId}`,
  }
}

function moved(change: Change): CaseEvent[] {
  const { record, story, state, counts, now } = change
  const before = record?.state ?? 'open'
  if (before === state) return []
  if (state === 'open') return [reopened(change)]
  if (state === 'answered') {
    const answer = story.answers.findLast(counts)
    const how = answer === undefined ? 'nobody waits any more' : `${answer.kind} (${answer.strength}): ${answer.reason}`
    return [{ at: answer?.at ?? now, act: 'answered', who: answer?.by ?? WHO, why: how }]
  }
  if (state === 'removed-unanswered')
    return [{ at: now, act: 'removed', who: WHO, why: 'the posts are gone, nobody had answered them' }]
  return [{ at: now, act: state, who: WHO, why: `a person labelled it ${story.kind}` }]
}

function woken({ record, story, wakes, now }: Change): CaseEvent[] {
  if (!wakes) return []
  const seen = new Set(record?.posts.map(({ mentionId }) => mentionId))
  const last = story.posts.findLast((post) => !post.deleted && !seen.has(post.mentionId))
  return [{ at: now, act: 'woken', who: WHO, why: `put off, but the customer wrote again: M-${last?.mentionId}` }]
}

const joined = ({ shown, joins, now }: Change): CaseEvent[] =>
  joins === null ? [] : [{ at: now, act: 'joined', who: WHO, why: `M-${shown.mention.id} belongs to it: ${joins}` }]

/** What happened to a case since it was last judged, in the order of time. */
export function eventsOf(change: Change): readonly CaseEvent[] {
  const events = [
    ...(change.record === null ? [opened(change)] : joined(change)),
    ...replied(change),
    ...woken(change),
    ...moved(change),
  ]
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.at - b.event.at || a.index - b.index)
    .map(({ event }) => event)
}
