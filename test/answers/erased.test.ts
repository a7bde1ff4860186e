import { describe, expect, it } from 'vitest'
import { judgeThread } from '../../src/answers/judge-thread.js'
import type { CaseRecord } from '../../src/model/case.js'
import type { Mention } from '../../src/model/mention.js'
import { input, lines, mention, recordOf, type Told } from './support.js'

const erase = (post: Mention): Mention => ({
  ...post,
  text: '',
  title: null,
  url: null,
  author: { id: null, handle: null, name: null, url: null, followers: null, flags: [] },
})
const forget = (post: Mention): Mention => ({ ...erase(post), deleted: true, deletedAt: (post.publishedAt ?? 0) + 1 })

const ANSWER = 'wir haben Ihnen den Betrag heute zurückerstattet.'
const petra: Told = { id: 1, minute: 0, by: 'Petra Müller', kind: 'complaint', text: 'Mein Geld ist seit Wochen weg!' }
const urs: Told = { id: 2, minute: 10, by: 'Urs Frei', kind: 'complaint', text: 'Meine Karte fehlt, keine Antwort!' }
const ours = (text: string, values: Partial<Told> = {}): Told => ({
  id: 3,
  minute: 60,
  by: 'Hilfe',
  official: true,
  text,
  ...values,
})
const later: Told = { id: 9, minute: 500, by: 'Leser', text: 'Spannend, was hier alles steht.' }

/** The thread as the store has it after it was judged: each post in its case. */
function judgedOnce(told: readonly Told[]): { mentions: readonly Mention[]; cases: readonly CaseRecord[] } {
  const mentions = told.map(mention)
  const cases = judgeThread(input(mentions)).map((decision, at) => recordOf(decision, at + 1, mentions))
  const caseOf = (id: number) => cases.find(({ posts }) => posts.some(({ mentionId }) => mentionId === id))?.id ?? null
  return { mentions: mentions.map((each) => ({ ...each, caseId: caseOf(each.id) })), cases }
}

/** Two complaints without a native reply: names and quotations alone tie the answer to one of them. */
const THREADS: readonly (readonly [string, readonly Told[]])[] = [
  ['answered by name', [petra, urs, ours(`Guten Tag Frau Müller, ${ANSWER}`)]],
  ['answered by a quotation', [petra, urs, ours(`> Mein Geld ist seit Wochen weg!\nGuten Tag, ${ANSWER}`)]],
  ['answered in a reply of its own', [petra, urs, ours(`Guten Tag, ${ANSWER}`, { parent: 'n1' })]],
  ['answered with all others', [petra, urs, ours(`Hallo zusammen, ${ANSWER}`)]],
  [
    'answered twice',
    [petra, urs, ours(`Frau Müller, wir schauen es an.`), ours(`Frau Müller, ${ANSWER}`, { id: 4, minute: 90 })],
  ],
  [
    'helped by another customer',
    [petra, urs, { id: 5, minute: 30, by: 'Max', text: '@Petra Müller: Bei mir half ein Anruf bei der Bank.', parent: 'n1' }],
  ],
]

describe('a thread of which something is erased', () => {
  for (const [name, told] of THREADS) {
    it(`stays as it was when its customer was forgotten: ${name}`, () => {
      const { mentions, cases } = judgedOnce(told)
      const before = lines(judgeThread(input(mentions, { cases })))
      const after = judgeThread(
        input([...mentions.map((each) => (each.id === 1 ? forget(each) : each)), mention(later)], { cases }),
      )
      // What nobody answered is removed; what was answered stays so.
      expect(lines(after)).toEqual(before.map((line) => line.replace(/^open 1:/, 'removed-unanswered 1:')))
    })

    it(`stays as it was when its time was over: ${name}`, () => {
      const { mentions, cases } = judgedOnce(told)
      const before = lines(judgeThread(input(mentions, { cases })))
      const after = judgeThread(input([...mentions.map(erase), mention(later)], { cases }))
      expect(lines(after)).toEqual(before)
    })
  }

  it('keeps what was read of a post: since when it asks, and in which tone', () => {
    const { mentions, cases } = judgedOnce([petra])
    const known = { mentionId: 1, at: 5, closing: false, deleted: false, changedAt: 7, unsolved: true } as const
    const [decision] = judgeThread(input(mentions.map(forget), { cases: cases.map((record) => ({ ...record, posts: [known] })) }))
    expect(decision?.posts).toEqual([{ ...known, deleted: true }])
  })

  it('lets new replies of the same thread answer others', () => {
    const { mentions, cases } = judgedOnce([petra, urs])
    const reply = mention(ours(`Herr Frei, ${ANSWER}`))
    const after = judgeThread(input([...mentions.map((each) => (each.id === 1 ? forget(each) : each)), reply], { cases }))
    expect(lines(after)).toEqual(['removed-unanswered 1:', 'answered 2: answer addressed 3→2'])
  })
})
