import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/model/mention.js'
import { casePage } from '../../../src/report/cases/case-page.js'
import { answersExtract, threadExtract } from '../../../src/report/cases/thread-extract.js'
import type { CasePage } from '../../../src/report/documents/case-page-document.js'
import { columnsOf } from '../../../src/report/shapes/layout.js'
import { answer, germanSheet, judgedCase, MARKS, mention, NOW, record, sheet } from '../sample.js'

/** A flat thread of so many posts under the first; each is `p` and its number. */
const thread = (length: number, changes: Readonly<Record<number, Partial<Mention>>> = {}): Mention[] =>
  Array.from({ length }, (_, index) => {
    const id = index + 1
    return mention({ id, nativeId: `p${id}`, parentRef: id === 1 ? null : 'p1', caseId: null, ...changes[id] })
  })

const posts = (...ids: readonly number[]) => ids.map((mentionId) => ({ mentionId, at: NOW, closing: false, deleted: false }))
const told = (pieces: ReturnType<typeof threadExtract>): string =>
  pieces.map((piece) => ('shown' in piece ? `${piece.shown.id}` : `(${piece.left})`)).join(' ')

const cases: readonly [name: string, thread: Mention[], record: Parameters<typeof record>[0], shown: string][] = [
  [
    'a short one is told whole',
    thread(20),
    { posts: posts(10) },
    thread(20)
      .map(({ id }) => id)
      .join(' '),
  ],
  [
    'what it stands under, the neighbours of the post, and who spoke last',
    thread(60),
    { posts: posts(30) },
    '1 (26) 28 29 30 31 32 (27) 60',
  ],
  [
    'what the post answers',
    thread(60, { 30: { parentRef: 'p10' } }),
    { posts: posts(30) },
    '1 (8) 10 (17) 28 29 30 31 32 (27) 60',
  ],
  ['what replies to it', thread(60, { 45: { parentRef: 'p30' } }), { posts: posts(30) }, '1 (26) 28 29 30 31 32 (12) 45 (14) 60'],
  [
    'of many who reply to it the first and the last',
    thread(60, Object.fromEntries([40, 44, 45, 46, 47, 48, 49, 55].map((id) => [id, { parentRef: 'p30' }]))),
    { posts: posts(30) },
    '1 (26) 28 29 30 31 32 (7) 40 41 42 43 44 45 46 47 48 49 (5) 55 (4) 60',
  ],
  [
    'what answered it, wherever it stands, and however often',
    thread(60),
    { posts: posts(3), answers: [10, 15, 20, 25, 30, 35, 40].map((replyId) => answer({ replyId })) },
    '1 2 3 4 5 (4) 10 (4) 15 (4) 20 (4) 25 (4) 30 (4) 35 (4) 40 (19) 60',
  ],
  [
    'what the company wrote to others after it, the first and the last',
    thread(100, Object.fromEntries([3, 20, 30, 40, 50, 60, 70, 80].map((id) => [id, { officialIdentity: 'id' as const }]))),
    { posts: posts(10) },
    '1 (6) 8 9 10 11 12 (7) 20 (9) 30 (9) 40 (19) 60 (9) 70 (9) 80 (19) 100',
  ],
  ['all posts of the case', thread(60), { posts: posts(10, 50) }, '1 (6) 8 9 10 11 12 (35) 48 49 50 51 52 (7) 60'],
  ['so few are not left out', thread(60), { posts: posts(7, 56) }, '1 2 3 4 5 6 7 8 9 (44) 54 55 56 57 58 59 60'],
  [
    'neighbours are those of the same conversation',
    thread(60, Object.fromEntries([28, 29, 31, 32].map((id) => [id, { source: 'forum' }]))),
    { posts: posts(30) },
    '1 (24) 26 27 28 29 30 31 32 33 34 (25) 60',
  ],
]

describe('what is told of a conversation', () => {
  it.each(cases)('%s', (_, all, values, shown) => {
    expect(told(threadExtract({ record: record(values), thread: all, events: [], merged: [] }))).toBe(shown)
  })
})

it('of replies ours, and of the strangers’ the first and the last', () => {
  const answers = Array.from({ length: 20 }, (_, index) =>
    answer({ replyId: index, kind: index === 9 ? 'holding' : 'bystander' }),
  )
  expect(answersExtract(answers).map((piece) => ('shown' in piece ? piece.shown.replyId : [piece.left]))).toEqual([
    0,
    1,
    2,
    [6],
    9,
    [7],
    17,
    18,
    19,
  ])
})

describe('monitor show', () => {
  const short = { text: 'Ja.', author: { ...mention().author, name: 'Urs' } }
  const all = thread(60, Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index + 1, short])))
  const bystanders = Array.from({ length: 12 }, () => answer({ kind: 'bystander', reason: '', replyId: 31 }))
  const page: CasePage = {
    asked: 12,
    detail: { record: record({ posts: posts(30), answers: bystanders }), thread: all, events: [], merged: [] },
    judged: judgedCase(),
    places: [],
    deliveries: [],
    now: NOW,
  }

  it('counts what it leaves out in its place, and says once how to see it', () => {
    expect(casePage(page, sheet(80)).match(/^ {2}… .*$/gm)).toEqual([
      '  … 26 more posts; monitor show C-12 --all shows them',
      '  … 27 more posts',
      '  … 6 more replies of bystanders; monitor show C-12 --all shows them',
    ])
    expect(casePage(page, germanSheet(80)).match(/^ {2}… .*$/gm)).toEqual([
      '  … 26 weitere Beiträge; monitor show C-12 --all zeigt sie',
      '  … 27 weitere Beiträge',
      '  … 6 weitere Reaktionen von Dritten; monitor show C-12 --all zeigt sie',
    ])
    expect(casePage(page, sheet(80, MARKS))).toContain('\n  <dim>… 27 more posts</dim>\n')
  })

  it('no line is wider than the screen', () => {
    for (const told of [sheet(60), germanSheet(60)])
      expect(
        casePage(page, told)
          .split('\n')
          .filter((line) => columnsOf(line) > 60 && !line.includes('https://')),
      ).toEqual([])
  })

  it('of reminders that were sent the first and the last', () => {
    const sent = {
      id: 1,
      key: 'k',
      receiver: 'care',
      group: 'g',
      state: 'sent',
      reason: 'repeat',
      createdAt: NOW,
      sentAt: NOW,
    } as const
    const rest = { attempts: 1, nextAt: NOW, lastError: null, cases: [], message: null as never, edits: null, handle: null }
    const deliveries = Array.from({ length: 30 }, (_, index) => ({ ...sent, ...rest, id: index + 1 })).map((each) =>
      each.id === 10 ? { ...each, state: 'failed' as const, lastError: 'HTTP 500' } : each,
    )
    const shown = (all: boolean): string[] =>
      casePage({ ...page, deliveries }, sheet(80), all).match(/D-\d+|… .* reminders.*/g) ?? []
    expect(shown(false)).toEqual([
      ...['D-1', 'D-2', 'D-3', '… 6 more reminders; monitor show C-12 --all shows them', 'D-10'],
      ...['… 17 more reminders', 'D-28', 'D-29', 'D-30'],
    ])
    expect(shown(true)).toEqual(deliveries.map(({ id }) => `D-${id}`))
  })

  it('--all: every post, each to its end', () => {
    const long = { ...page, detail: { ...page.detail, thread: [...all, mention({ text: 'Zeile\n'.repeat(75) })] } }
    const text = casePage(long, sheet(80), true)
    expect([text.match(/^ {2}M-\d+ /gm)?.length, text.match(/Zeile/g)?.length, text.includes('…')]).toEqual([61, 75, false])
  })
})
