import { describe, expect, it } from 'vitest'
import { judgeThread } from '../../src/answers/judge-thread.js'
import type { CaseRecord } from '../../src/model/case.js'
import type { Label } from '../../src/model/verdict.js'
import { decide, input, lines, mention, NOW, recordOf, START, type Told } from './support.js'

const petra: Told = { id: 1, minute: 0, by: 'Petra Müller', text: 'Meine Karte kommt nicht.', kind: 'complaint' }
const urs: Told = { id: 2, minute: 10, by: 'Urs', text: 'Die App stürzt ab.', kind: 'complaint' }
const reply = (text: string, change: Partial<Told> = {}): Told => ({
  id: 9,
  minute: 60,
  by: 'Beispiel',
  text,
  official: true,
  ...change,
})
const fixed = 'Das ist behoben.'

describe('what opens a case', () => {
  it.each<[string, Partial<Told>, number]>([
    ['a complaint', {}, 1],
    ['not a question, unless the company says so', { kind: 'question' }, 0],
    ['not our own post', { official: true }, 0],
    ['not a deleted one', { deleted: true }, 0],
    ['a label wins over the verdict', { kind: 'neutral', change: { label: 'complaint' } }, 1],
    ['a label wins over the verdict, the other way too', { change: { label: 'praise' } }, 0],
    ['not what is not about us', { change: { verdict: { ...mention(petra).verdict, relevant: false } } }, 0],
    ['not below the threshold', { change: { verdict: { ...mention(petra).verdict, score: 0.4 } } }, 0],
    [
      'a label needs no score',
      { change: { label: 'complaint', verdict: { ...mention(petra).verdict, score: 0.1, relevant: false } } },
      1,
    ],
  ])('%s', (_rule, change, cases) => {
    expect(decide([{ ...petra, ...change }])).toHaveLength(cases)
  })

  it('tells who decided it and why', () => {
    expect(decide([petra])).toEqual([
      {
        id: null,
        mentionIds: [1],
        state: 'open',
        baseline: false,
        answers: [],
        posts: [{ mentionId: 1, at: START, closing: false, deleted: false }],
        events: [{ at: START, act: 'opened', who: 'monitor', why: 'complaint, score 0.90: waits too long: “seit Wochen”' }],
        policyHash: null,
        outcome: null,
      },
    ])
  })
})

describe('what belongs to a case', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['later posts of its author', [petra, { id: 3, minute: 20, by: 'petra  müller' }], ['open 1+3:']],
    ['not the earlier ones', [{ id: 3, minute: -5, by: 'Petra Müller' }, petra], ['open 1:']],
    ['not those of others', [petra, { id: 3, minute: 20, by: 'Urs' }], ['open 1:']],
    ['each person has a case', [petra, urs], ['open 1:', 'open 2:']],
    [
      'guests without a name have each their own',
      [
        { ...petra, by: 'Gast' },
        { ...urs, by: 'Gast' },
      ],
      ['open 1:', 'open 2:'],
    ],
    [
      'the id decides, not the name',
      [
        { ...petra, author: { id: '7' } },
        { ...urs, by: 'Petra Müller', author: { id: '8' } },
      ],
      ['open 1:', 'open 2:'],
    ],
    [
      'not what a person labelled otherwise',
      [petra, { id: 3, minute: 20, by: 'Petra Müller', change: { label: 'spam' } }],
      ['open 1:'],
    ],
  ])('%s', (_rule, told, expected) => {
    expect(lines(decide(told))).toEqual(expected)
  })

  it('a mention stays in the case that it is in', () => {
    const mentions = [petra, { id: 3, minute: 20, by: 'Urs' }].map(mention)
    const record = recordOf(judgeThread(input(mentions))[0]!, 12, mentions)
    const moved = mentions.map((each) => ({ ...each, caseId: 12 }))
    expect(lines(judgeThread(input(moved, { cases: [record] })))).toEqual(['open 1+3:'])
  })

  it('the same words of the same person elsewhere are one case', () => {
    const elsewhere = recordOf(decide([petra])[0]!, 5, [mention(petra)])
    const here = { ...petra, id: 30, minute: 5 }
    const [decision] = decide([here], { elsewhere: new Map([[30, elsewhere]]) })
    expect(decision).toMatchObject({ id: 5, mentionIds: [30], state: 'open' })
  })

  it('a case elsewhere that two posts of this thread join is decided once', () => {
    const record = () => recordOf(decide([petra])[0]!, 5, [mention(petra)])
    const here: Told[] = [
      { ...petra, id: 30, minute: 5, by: 'Gast' },
      { ...petra, id: 31, minute: 6, by: 'Gast' },
    ]
    const elsewhere = new Map([30, 31].map((id) => [id, record()]))
    expect(decide(here, { elsewhere }).map(({ id, mentionIds }) => ({ id, mentionIds }))).toEqual([
      { id: 5, mentionIds: [30, 31] },
    ])
  })

  it('what only a first poll brought is history', () => {
    expect(decide([petra], { baseline: [1] })[0]?.baseline).toBe(true)
    expect(decide([petra, { id: 3, minute: 20, by: 'Petra Müller' }], { baseline: [1] })[0]?.baseline).toBe(false)
  })
})

describe('answers', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['by parent', [petra, urs, reply(fixed, { parent: 'n1' })], ['answered 1: answer explicit 9→1', 'open 2:']],
    [
      'by name, both at once',
      [petra, urs, reply(`Hallo Petra und Urs, ${fixed}`)],
      ['answered 1: answer addressed 9→1', 'answered 2: answer addressed 9→2'],
    ],
    [
      'a holding reply does not close',
      [petra, reply('Wir kümmern uns darum.', { parent: 'n1' })],
      ['open 1: holding explicit 9→1'],
    ],
    [
      'nor does "write us a DM"',
      [petra, reply('Bitte schreiben Sie uns eine DM.', { parent: 'n1' })],
      ['open 1: deflected explicit 9→1'],
    ],
    [
      'a faked name answers nothing',
      [petra, { ...reply(fixed, { parent: 'n1' }), official: false }],
      ['open 1: bystander explicit 9→1'],
    ],
    [
      'another customer helps',
      [petra, { id: 3, minute: 20, by: 'Anna', text: 'Bei mir half ein Neustart.', parent: 'n1' }],
      ['open 1: bystander explicit 3→1'],
    ],
    ['another complaint is no help', [petra, { ...urs, parent: 'n1' }], ['open 1:', 'open 2:']],
    ['a deleted reply is none', [petra, reply(fixed, { parent: 'n1', deleted: true })], ['open 1:']],
    [
      'inferred, where one complaint alone is open; does not count by default',
      [petra, reply(fixed)],
      ['open 1: answer inferred 9→1'],
    ],
    ['not inferred, where two are open', [petra, urs, reply(fixed)], ['open 1:', 'open 2:']],
    [
      'inferred for the one that is still open',
      [petra, urs, reply(fixed, { id: 8, minute: 30, parent: 'n1' }), reply(fixed)],
      ['answered 1: answer explicit 8→1', 'open 2: answer inferred 9→2'],
    ],
    ['not inferred from a reply to somebody unknown', [petra, reply(`Liebe Frau Huber, ${fixed}`)], ['open 1:']],
    ['not inferred from an orphan', [petra, reply(fixed, { parent: 'n77' })], ['open 1:']],
    [
      'not inferred from a reply to another post',
      [petra, { id: 3, minute: 5, by: 'Anna' }, reply(fixed, { parent: 'n3' })],
      ['open 1:'],
    ],
    [
      'a reply to the article itself is a reply in a flat thread',
      [{ id: 7, minute: -60, by: 'Redaktion', change: { role: 'post', rootRef: null } }, petra, reply(fixed, { parent: 'n7' })],
      ['open 1: answer inferred 9→1'],
    ],
    [
      'an article that is a complaint is answered by the comment under it',
      [{ ...petra, change: { role: 'post', rootRef: null } }, reply(fixed, { parent: 'n1' })],
      ['answered 1: answer explicit 9→1'],
    ],
    [
      'the same words under three complaints are a template',
      [
        petra,
        urs,
        { ...urs, id: 3, by: 'Anna' },
        ...[1, 2, 3].map((id) => reply(`Hallo, die Störung ist behoben.`, { id: 90 + id, parent: `n${id}` })),
      ],
      ['open 1: automatic explicit 91→1', 'open 2: automatic explicit 92→2', 'open 3: automatic explicit 93→3'],
    ],
  ])('%s', (_rule, told, expected) => {
    expect(lines(decide(told))).toEqual(expected)
  })

  it('carry who, how proved, and why', () => {
    expect(decide([petra, reply(fixed, { parent: 'n1' })])[0]?.answers).toEqual([
      {
        kind: 'answer',
        strength: 'explicit',
        at: START + 3_600_000,
        replyId: 9,
        mentionId: 1,
        by: 'Beispiel',
        agent: null,
        promise: null,
        identity: 'id',
        reason: 'it replies to M-1 of Petra Müller; it says: "Das ist behoben"',
      },
    ])
  })
})

describe('what changes a case', () => {
  const answer = reply(fixed, { parent: 'n1' })
  /** Decides `before`, stores it as C-5, then decides `after`. */
  function then(before: readonly Told[], after: readonly Told[], change: Partial<CaseRecord> = {}) {
    const first = before.map(mention)
    const record = { ...recordOf(judgeThread(input(first))[0]!, 5, first), ...change }
    const inCase = new Set(record.posts.map((post) => post.mentionId))
    const second = after.map(mention).map((each) => (inCase.has(each.id) ? { ...each, caseId: 5 } : each))
    const [decision] = judgeThread(input(second, { cases: [record] }))
    return { id: decision?.id, state: decision?.state, events: decision?.events.map(({ act, why }) => `${act}: ${why}`) }
  }

  const thanks: Told = { id: 3, minute: 90, by: 'Petra Müller', closing: true }
  const again: Told = { id: 4, minute: 95, by: 'Petra Müller' }
  const label = (kind: Label): Told => ({ ...petra, change: { label: kind } })
  it.each<[string, ReturnType<typeof then>, unknown]>([
    [
      'an answer',
      then([petra], [petra, answer]),
      {
        id: 5,
        state: 'answered',
        events: ['answered: answer (explicit): it replies to M-1 of Petra Müller; it says: "Das ist behoben"'],
      },
    ],
    [
      'a reply that does not count is told',
      then([petra], [petra, reply('Wir sind dran.', { parent: 'n1' })]),
      {
        id: 5,
        state: 'open',
        events: [
          'replied: holding (explicit): it replies to M-1 of Petra Müller; it only promises to look into it: "Wir sind dran"',
        ],
      },
    ],
    ['nothing new', then([petra, answer], [petra, answer]), { id: 5, state: 'answered', events: [] }],
    ['a thank-you does not reopen', then([petra, answer], [petra, answer, thanks]), { id: 5, state: 'answered', events: [] }],
    [
      'who writes again reopens',
      then([petra, answer], [petra, answer, again]),
      { id: 5, state: 'open', events: ['reopened: the customer wrote again: M-4'] },
    ],
    [
      'a deleted answer reopens',
      then([petra, answer], [petra, { ...answer, deleted: true }]),
      { id: 5, state: 'open', events: ['reopened: the answer M-9 is gone or no longer counts'] },
    ],
    [
      'a complaint that is deleted before an answer',
      then([petra], [{ ...petra, deleted: true }]),
      { id: 5, state: 'removed-unanswered', events: ['removed: the posts are gone, nobody had answered them'] },
    ],
    [
      'a complaint whose whole thread is taken down after the answer',
      then(
        [petra, answer],
        [
          { ...petra, deleted: true },
          { ...answer, deleted: true },
        ],
      ),
      { id: 5, state: 'answered', events: [] },
    ],
    [
      'a complaint that is deleted after the answer',
      then([petra, answer], [{ ...petra, deleted: true }, answer]),
      { id: 5, state: 'answered', events: [] },
    ],
    [
      'a label that says it is none',
      then([petra], [label('praise')]),
      { id: 5, state: 'dismissed', events: ['dismissed: a person labelled it praise'] },
    ],
    [
      'a label that says it is not about us',
      then([petra], [label('irrelevant')]),
      { id: 5, state: 'dismissed', events: ['dismissed: a person labelled it irrelevant'] },
    ],
    [
      'a post that turned out to be our own',
      then([petra], [{ ...petra, official: true }]),
      { id: 5, state: 'dismissed', events: ['dismissed: the company itself wrote it'] },
    ],
    [
      'what a person resolved stays resolved',
      then([petra], [petra], { state: 'resolved', closedAt: START + 600_000 }),
      { id: 5, state: 'resolved', events: [] },
    ],
    [
      'what a person dismissed stays so when the customer thanks',
      then([petra], [petra, thanks], { state: 'dismissed', closedAt: START + 600_000 }),
      { id: 5, state: 'dismissed', events: [] },
    ],
    [
      'what a person resolved opens when the customer writes again',
      then([petra], [petra, again], { state: 'resolved', closedAt: START + 600_000 }),
      { id: 5, state: 'open', events: ['reopened: the customer wrote again: M-4'] },
    ],
    [
      'an answer that a person recorded counts on',
      then([petra], [petra], {
        answers: [
          {
            kind: 'manual',
            strength: 'explicit',
            at: START + 60_000,
            replyId: null,
            mentionId: null,
            by: 'Ana',
            agent: null,
            promise: null,
            identity: null,
            reason: 'phone',
          },
        ],
      }),
      { id: 5, state: 'answered', events: ['answered: manual (explicit): phone'] },
    ],
  ])('%s', (_rule, result, expected) => {
    expect(result).toEqual(expected)
  })

  it('a closed case keeps its policy and what it came to', () => {
    const mentions = [petra, answer].map(mention)
    const record = { ...recordOf(judgeThread(input(mentions))[0]!, 5, mentions), policyHash: 'old', outcome: 'late' }
    const inCase = mentions.map((each) => (each.id === 1 ? { ...each, caseId: 5 } : each))
    expect(judgeThread(input(inCase, { cases: [record] }))[0]).toMatchObject({ policyHash: 'old', outcome: 'late' })
  })
})

it('many posts in one thread are judged in reasonable time', () => {
  const told = Array.from(
    { length: 3_000 },
    (_, index): Told => ({
      id: index + 1,
      minute: index,
      by: `Kunde ${index % 700}`,
      text: `@Kunde${index % 300} „${'x'.repeat(30)}“ Hallo Kunde ${index % 500}, das ist behoben.`,
      kind: index % 3 === 0 ? 'complaint' : 'neutral',
      official: index % 5 === 0,
    }),
  )
  const started = performance.now()
  judgeThread(input(told.map(mention), { now: NOW }))
  expect(performance.now() - started).toBeLessThan(5_000)
})
