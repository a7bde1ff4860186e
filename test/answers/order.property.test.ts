import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeThread } from '../../src/answers/judge-thread.js'
import type { CaseRecord } from '../../src/model/case.js'
import type { Mention } from '../../src/model/mention.js'
import { input, mention, recordOf, type Told } from './support.js'

const PEOPLE = ['Petra Müller', 'Urs', 'Petra Huber', 'Gast', 'Anna']
const WORDS = [
  'Das ist behoben, die Karte ist unterwegs.',
  'Hallo Petra Müller, der Betrag ist erstattet.',
  'Hallo Urs und Anna, der Betrag ist erstattet.',
  'Wir kümmern uns darum.',
  'Bitte schreiben Sie uns eine DM.',
  'Hallo zusammen, die Störung ist behoben.',
  '@Petra das war unser Fehler.',
]

/** A thread of up to eleven posts, each a minute or none after the one before; parents may be missing. */
const thread = fc
  .array(
    fc.record({
      gap: fc.nat(2),
      by: fc.constantFrom(...PEOPLE),
      official: fc.boolean(),
      kind: fc.constantFrom('complaint' as const, 'neutral' as const),
      closing: fc.boolean(),
      text: fc.constantFrom(...WORDS),
      parent: fc.option(fc.nat(13)),
    }),
    { minLength: 1, maxLength: 11 },
  )
  .map((posts): Told[] => {
    let minute = 0
    return posts.map(({ gap, by, parent, ...rest }, index) => {
      minute += gap
      return {
        ...rest,
        id: index + 1,
        minute,
        by: rest.official ? 'Beispiel' : by,
        parent: parent === null ? null : `n${parent}`,
      }
    })
  })

/** Rows are numbered as they come in, so decisions are compared by native ids. */
function summary(decisions: ReturnType<typeof judgeThread>, mentions: readonly Mention[]): string[] {
  const native = (id: number | null): string => mentions.find((each) => each.id === id)?.nativeId ?? '-'
  return decisions
    .map(({ mentionIds, state, answers, outcome }) => {
      const told = answers.map(
        (answer) => `${answer.kind} ${answer.strength} ${native(answer.replyId)}→${native(answer.mentionId)}`,
      )
      const [shown, ...others] = mentionIds.map(native)
      return `${state} ${outcome} ${shown}+${others.sort().join('+')}: ${told.sort().join(', ')}`
    })
    .sort()
}

/** One poll for each post, in the given order; cases are stored between the polls. */
function arriving(told: readonly Told[]): string[] {
  let mentions: Mention[] = []
  let cases: CaseRecord[] = []
  let decisions: ReturnType<typeof judgeThread> = []
  for (const [index, each] of told.entries()) {
    mentions.push({ ...mention(each), id: index + 1 })
    decisions = judgeThread(input(mentions, { cases }))
    cases = decisions.map((decision, position) => recordOf(decision, decision.id ?? (index + 1) * 100 + position, mentions))
    const caseOf = new Map(cases.flatMap((record) => record.posts.map((post) => [post.mentionId, record.id] as const)))
    mentions = mentions.map((mentioned) => ({ ...mentioned, caseId: caseOf.get(mentioned.id) ?? null }))
  }
  return summary(decisions, mentions)
}

describe('what a poll sees first does not matter', () => {
  it('one by one in any order, the same cases, answers and states as all at once', () => {
    const shuffled = thread.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })))
    fc.assert(
      fc.property(shuffled, ([told, order]) => {
        const all = told.map(mention)
        expect(arriving(order)).toEqual(summary(judgeThread(input(all)), all))
      }),
      { numRuns: 150 },
    )
  })

  it('judging again what was judged changes nothing and tells nothing', () => {
    fc.assert(
      fc.property(thread, (told) => {
        const mentions = told.map(mention)
        const first = judgeThread(input(mentions))
        const cases = first.map((decision, index) => recordOf(decision, index + 1, mentions))
        const stored = mentions.map((each) => ({
          ...each,
          caseId: cases.find((record) => record.posts.some((post) => post.mentionId === each.id))?.id ?? null,
        }))
        const second = judgeThread(input(stored, { cases }))
        expect(summary(second, stored)).toEqual(summary(first, mentions))
        expect(second.flatMap((decision) => decision.events)).toEqual([])
      }),
    )
  })

  it('no answer is older than the post that it answers', () => {
    fc.assert(
      fc.property(thread, (told) => {
        const mentions = told.map(mention)
        const at = new Map(mentions.map((each) => [each.id, each.publishedAt ?? 0]))
        for (const { answers } of judgeThread(input(mentions))) {
          for (const answer of answers) expect(answer.at).toBeGreaterThanOrEqual(at.get(answer.mentionId ?? 0) ?? 0)
        }
      }),
    )
  })
})
