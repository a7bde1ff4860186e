import type { Answer } from '../model/answer.js'
import type { CaseState, CustomerPost } from '../model/case.js'
import { type CountingRules, notCounting } from './counts.js'

/** What the clocks need to know about a case; a `CaseRecord` is one. */
export interface ClockStory {
  readonly state: CaseState
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
  /** When a person resolved or dismissed it; ignored in all other states. */
  readonly closedAt: number | null
  /** Up to when a person had settled it, if the customer wrote again since. */
  readonly settledAt?: number | null
  /** When a person reopened it: whatever had ended the last wait before then does not count. */
  readonly reopenedAt?: number | null
}

export interface Stop {
  readonly at: number
  readonly by: 'answer' | 'person' | 'removal'
  readonly answer: Answer | null
}

/** One wait of the customer: from the oldest unanswered post until a reply that counts. */
export interface Episode {
  readonly start: CustomerPost
  /** All posts that wait in it, the first included. */
  readonly posts: readonly CustomerPost[]
  /** null: still waiting. */
  readonly stop: Stop | null
  /** When a person reopened the case: what had ended this wait before does not count. */
  readonly reopenedAt?: number
}

type Turn = { readonly at: number; readonly post: CustomerPost } | { readonly at: number; readonly stop: Stop }

const rank = (turn: Turn): number => ('post' in turn ? turn.post.mentionId : Number.MAX_SAFE_INTEGER)

function closeOf(story: ClockStory): number | null {
  if (story.state === 'resolved' || story.state === 'dismissed') return story.closedAt
  return story.settledAt ?? null
}

/** Treats what an edit added as a post of its own; `closing` then refers to the addition, not to the original text. */
function turnsOfPost(post: CustomerPost): Turn[] {
  const { changedAt } = post
  if (changedAt === undefined) return [{ at: post.at, post }]
  return [
    { at: post.at, post: { ...post, closing: false } },
    { at: changedAt, post: { ...post, at: changedAt } },
  ]
}

/** Posts, and the replies and acts that end waits, in the order of time; at the same instant posts come first. */
function turnsOf(story: ClockStory, rules: CountingRules, now: number): Turn[] {
  const turns: Turn[] = story.posts.flatMap(turnsOfPost)
  for (const answer of story.answers) {
    if (notCounting(answer, rules) === null) turns.push({ at: answer.at, stop: { at: answer.at, by: 'answer', answer } })
  }
  const closed = closeOf(story)
  if (closed !== null) turns.push({ at: closed, stop: { at: closed, by: 'person', answer: null } })
  // Anything after `now` is ignored, so that a history can be judged as of any instant.
  return turns.filter((turn) => turn.at <= now).sort((a, b) => a.at - b.at || rank(a) - rank(b))
}

function episodeOf(waiting: readonly CustomerPost[], stop: Stop | null, first: boolean): Episode | null {
  const live = waiting.filter((post) => !post.deleted)
  if (live.length === 0 && stop?.by !== 'answer') return null
  const posts = live.length > 0 ? live : waiting
  // A thank-you starts no clock, unless it is the first post of the case.
  const asking = posts.filter((post) => !post.closing)
  const start = asking[0] ?? (first && posts[0] === waiting[0] ? posts[0] : undefined)
  return start === undefined ? null : { start, posts: asking.length > 0 ? asking : posts, stop }
}

/** A person reopened the case: the last wait continues from its beginning, as if nothing had ended it. */
function reopened(turns: readonly Turn[], reopenedAt: number, atLast: Stop | null): readonly Episode[] {
  const last = waitsOf(turns.filter((turn) => turn.at <= reopenedAt)).at(-1)
  if (last === undefined) return waitsOf(turns, atLast)
  const left = turns.filter((turn) => 'post' in turn || turn.at < last.start.at || turn.at > reopenedAt)
  return waitsOf(left, atLast).map((wait) => (wait.start === last.start ? { ...wait, reopenedAt } : wait))
}

/** The waits of a case, oldest first; only the last one may be open. Deleted posts do not wait, but answers that they got still count. */
export function episodesOf(story: ClockStory, rules: CountingRules, now: number): readonly Episode[] {
  const turns = turnsOf(story, rules, now)
  const { reopenedAt = null } = story
  // Closed, but nobody wrote down when; a post after a known closing waits again.
  const closed = (story.state === 'resolved' || story.state === 'dismissed') && story.closedAt === null
  const atLast: Stop | null = closed ? { at: now, by: 'person', answer: null } : null
  return reopenedAt === null || reopenedAt > now ? waitsOf(turns, atLast) : reopened(turns, reopenedAt, atLast)
}

function waitsOf(turns: readonly Turn[], atLast: Stop | null = null): readonly Episode[] {
  const episodes: Episode[] = []
  let waiting: CustomerPost[] = []
  const end = (stop: Stop | null): void => {
    const episode = waiting.length === 0 ? null : episodeOf(waiting, stop, episodes.length === 0)
    if (episode !== null) episodes.push(episode)
    waiting = []
  }
  for (const turn of turns) {
    if ('post' in turn) waiting.push(turn.post)
    else end(turn.stop)
  }
  end(atLast)
  return episodes
}
