import { type AnswerView, type CaseView, expectedViews, seenViews } from './case-view.js'
import type { Outcome } from './replay.js'
import type { Thread } from './thread-schema.js'

export const FIELDS = ['cases', 'states', 'ties', 'clocks', 'promises', 'agents', 'solved'] as const
export type Field = (typeof FIELDS)[number]

/** What was expected beside what came out; null: there is none. */
interface Pair<Item> {
  readonly expected: Item | null
  readonly got: Item | null
}

/** One thing that was said of a thread, and whether it was right. */
interface Claim {
  readonly field: Field
  readonly right: boolean
}

interface Mistake {
  readonly what: string
  readonly expected: string
  readonly got: string
}

export interface Comparison {
  readonly thread: Thread
  readonly answers: readonly Pair<AnswerView>[]
  readonly claims: readonly Claim[]
  readonly mistakes: readonly Mistake[]
}

/** Lays two lists side by side: each item with the first that matches it and is not taken. */
function paired<Item>(expected: readonly Item[], got: readonly Item[], match: (a: Item, b: Item) => boolean): Pair<Item>[] {
  const left = [...got]
  const pairs = expected.map((item): Pair<Item> => {
    const index = left.findIndex((each) => match(item, each))
    return { expected: item, got: index < 0 ? null : left.splice(index, 1)[0]! }
  })
  return [...pairs, ...left.map((item) => ({ expected: null, got: item }))]
}

const shares = (a: CaseView, b: CaseView): boolean => a.posts.split('+').some((id) => b.posts.split('+').includes(id))
const sameReply = (a: AnswerView, b: AnswerView): boolean => a.reply === b.reply && a.person === b.person

class Findings {
  readonly claims: Claim[] = []
  readonly mistakes: Mistake[] = []

  /** Writes down one claim, and the mistake where the two differ. */
  claim(field: Field, what: string, { expected, got }: Pair<string>): void {
    const right = expected === got
    this.claims.push({ field, right })
    if (!right) this.mistakes.push({ what, expected: expected ?? 'none', got: got ?? 'none' })
  }

  note(what: string, { expected, got }: Pair<string>): void {
    if (expected !== got) this.mistakes.push({ what, expected: expected ?? 'none', got: got ?? 'none' })
  }
}

const tieOf = ({ post, kind, strength }: AnswerView): string => `${kind}, ${strength}, to ${post}`

function compareAnswer({ expected, got }: Pair<AnswerView>, { source }: Thread, found: Findings): void {
  const one = (expected ?? got)!
  const what = `${one.reply} to ${one.person.replace(/^\w+:/, '')}`
  if (expected === null || got === null) {
    found.claim('ties', what, { expected: expected && tieOf(expected), got: got && tieOf(got) })
  } else {
    // In a flat thread any of the customer's waiting posts is as good as the oldest.
    const post = source === 'flat' ? expected.post : got.post
    found.claim('ties', `${what}: post`, { expected: expected.post, got: post })
    found.note(`${what}: kind`, { expected: expected.kind, got: got.kind })
    found.note(`${what}: strength`, { expected: expected.strength, got: got.strength })
  }
  for (const [field, key] of [
    ['agents', 'agent'],
    ['promises', 'promise'],
  ] as const) {
    const values = { expected: expected?.[key] ?? null, got: got?.[key] ?? null }
    if (values.expected !== null || values.got !== null) found.claim(field, `${what}: ${key}`, values)
  }
}

function compareCase({ expected, got }: Pair<CaseView>, found: Findings): void {
  const what = `case ${(expected ?? got)!.posts}`
  found.claim('cases', what, { expected: expected?.posts ?? null, got: got?.posts ?? null })
  if (expected === null || got === null) return
  found.claim('states', `${what}: state`, { expected: expected.state, got: got.state })
  if (expected.clock !== null) found.claim('clocks', `${what}: clock`, { expected: expected.clock, got: got.clock })
  if (expected.promise !== null || got.promise !== null) {
    found.claim('promises', `${what}: promise`, { expected: expected.promise, got: got.promise })
  }
  if (!expected.solved || !got.solved) {
    const word = ({ solved }: CaseView): string => (solved ? 'nothing is said' : 'the answer did not help')
    found.claim('solved', `${what}: solved`, { expected: word(expected), got: word(got) })
  }
}

/** Everything that a thread claims, beside what came out. */
export function compare(thread: Thread, outcome: Outcome): Comparison {
  const [expected, seen] = [expectedViews(thread), seenViews(outcome, thread)]
  const found = new Findings()
  for (const pair of paired(expected, seen, shares)) compareCase(pair, found)
  const answersOf = (views: readonly CaseView[]): AnswerView[] => views.flatMap(({ answers }) => answers)
  const answers = paired(answersOf(expected), answersOf(seen), sameReply)
  for (const pair of answers) compareAnswer(pair, thread, found)
  return { thread, answers, claims: found.claims, mistakes: found.mistakes }
}
