import type { Answer } from '../model/answer.js'
import type { CaseState, CustomerPost } from '../model/case.js'
import { type CountingRules, notCounting } from './counts.js'

/** What a clock needs to know of a case; a `CaseRecord` is one. */
export interface ClockStory {
  readonly state: CaseState
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
  /** When a person resolved or dismissed it; read in those two states only. */
  readonly closedAt: number | null
  /** Up to when a person had settled it, though the customer wrote again since. */
  readonly settledAt?: number | null
  /** When a person said that what had ended the last wait until then did not. */
  readonly reopenedAt?: number | null
}

export interface Stop {
  readonly at: number
  readonly by: 'answer' | 'person' | 'removal'
  readonly answer: Answer | null
}

/** The customer waits: from the oldest unanswered post until a reply that counts. */
export interface Episode {
  readonly start: CustomerPost
  /** All posts that wait in it, the first included. */
  readonly posts: readonly CustomerPost[]
  /** null: still waiting. */
  readonly stop: Stop | null
  /** A person said that what had ended it before that instant did not. */
  readonly reopenedAt?: number
}

type Turn = { readonly at: number; readonly post: CustomerPost } | { readonly at: number; readonly stop: Stop }

const rank = (turn: Turn): number => ('post' in turn ? turn.post.mentionId : Number.MAX_SAFE_INTEGER)

function closeOf(story: ClockStory): number | null {
  if (story.state === 'resolved' || story.state === 'dismissed') return story.closedAt
  return story.settledAt ?? null
}

/** What an edit added later is like a post of its own; `closing` speaks of it then, and not of what the post said before. */
function turnsOfPost(post: CustomerPost): Turn[] {
  const { changedAt } = post
  if (changedAt === undefined) return [{ at: post.at, post }]
  return [
    { at: post.at, post: { ...post, closing: false } },
    { at: changedAt, post: { ...post, at: changedAt } },
  ]
}

/** Posts and what ends a wait, in the order of time; at one instant the post comes first, for only a later reply can answer it. */
function turnsOf(story: ClockStory, rules: CountingRules, now: number): Turn[] {
  const turns: Turn[] = story.posts.flatMap(turnsOfPost)
  for (const answer of story.answers) {
    if (notCounting(answer, rules) === null) turns.push({ at: answer.at, stop: { at: answer.at, by: 'answer', answer } })
  }
  const closed = closeOf(story)
  if (closed !== null) turns.push({ at: closed, stop: { at: closed, by: 'person', answer: null } })
  // What lies after `now` has not happened yet: a history can be judged as of any instant.
  return turns.filter((turn) => turn.at <= now).sort((a, b) => a.at - b.at || rank(a) - rank(b))
}

function episodeOf(waiting: readonly CustomerPost[], stop: Stop | null, first: boolean): Episode | null {
  const live = waiting.filter((post) => !post.deleted)
  if (live.length === 0 && stop?.by !== 'answer') return null
  const posts = live.length > 0 ? live : waiting
  // A thank-you starts no clock, but whatever opened the case does, while it is there.
  const asking = posts.filter((post) => !post.closing)
  const start = asking[0] ?? (first && posts[0] === waiting[0] ? posts[0] : undefined)
  return start === undefined ? null : { start, posts: asking.length > 0 ? asking : posts, stop }
}

/** A person says that the last wait was not ended after all: it goes on from where it began, as if nothing had stopped it until then. */
function reopened(turns: readonly Turn[], reopenedAt: number, atLast: Stop | null): readonly Episode[] {
  const last = waitsOf(turns.filter((turn) => turn.at <= reopenedAt)).at(-1)
  if (last === undefined) return waitsOf(turns, atLast)
  const left = turns.filter((turn) => 'post' in turn || turn.at < last.start.at || turn.at > reopenedAt)
  return waitsOf(left, atLast).map((wait) => (wait.start === last.start ? { ...wait, reopenedAt } : wait))
}

/** The waits of a case, oldest first. Only the last may still last. Deleted posts do not wait, yet an answer that they got stays true. */
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
