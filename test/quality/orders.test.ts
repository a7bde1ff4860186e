import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { COMPANY, PETRA, URS } from './orders/cast.js'
import { inOrder, pollsOf } from './orders/happening.js'
import { createStage, type Stage } from './orders/play.js'
import { sameInAnyOrder } from './orders/property.js'
import { postOf, type Told } from './orders/told.js'

/** Each is seen in four orders. `npm run quality` tries ten thousand orders. */
const STORIES = 24

const BILL = 'Die Rechnung ist schon wieder falsch, zweimal Grundgebühr abgebucht.'
const LINE = 'Seit neun Tagen kein Internet, und niemand meldet sich bei mir.'
const QUOTED = 'Zu "kein Internet, und niemand meldet sich bei mir": der Techniker ist unterwegs.'
const TEMPLATE = 'Das ist behoben, und die neue Karte ist schon unterwegs.'

interface Order {
  readonly rule: string
  readonly told: readonly Told[]
  /** Polls that see it otherwise than it happened. */
  readonly polls: string
}

/** Orders that once gave something else. */
const MENDED: readonly Order[] = [
  {
    rule: 'a text that is no template any more, since one of three was edited, is an answer again in every thread',
    told: [
      { id: 'c', by: URS, complaint: true, text: LINE },
      { id: 'a', by: COMPANY, minute: 1, text: `@urs_k ${TEMPLATE}` },
      { id: 'b', by: COMPANY, minute: 2, thread: 2, text: TEMPLATE },
      { id: 'd', by: COMPANY, minute: 3, thread: 2, text: TEMPLATE, later: ['Ein Techniker kommt morgen um acht vorbei.'] },
    ],
    polls: 'a b d|d|c',
  },
  {
    rule: 'two threads of one poll may both tell that two cases are one',
    told: [
      { id: 'a', by: PETRA, complaint: true, thread: 1, text: LINE, later: [BILL] },
      { id: 'b', by: PETRA, complaint: true, minute: 2, text: BILL },
      { id: 'c', by: PETRA, complaint: true, minute: 3, text: LINE },
    ],
    polls: 'a b|a c',
  },
  {
    rule: 'who was answered in one place and complains of the same in another waits again',
    told: [
      { id: 'a', by: URS, complaint: true, thread: 1, text: BILL },
      { id: 'r', by: COMPANY, thread: 1, minute: 1, text: 'Hallo zusammen, die Störung ist behoben.' },
      { id: 'b', by: URS, complaint: true, minute: 2, text: BILL },
    ],
    polls: 'b|r|a',
  },
  {
    rule: "a later post that was taken back belongs to its author's case, whether or not the complaint was seen before it went",
    told: [
      { id: 'c', by: PETRA, complaint: true, text: BILL },
      { id: 'd', by: PETRA, minute: 1, text: 'Und noch eine Frage: Wann kommt die Gutschrift?', later: [null] },
    ],
    polls: 'd|d|c',
  },
  {
    rule: 'a case of which thanks alone are left, and which was answered, ended with the answer and not when the poll missed the rest',
    told: [
      { id: 'c', by: URS, complaint: true, text: BILL, later: [null] },
      { id: 'd', by: URS, text: 'Danke, jetzt geht alles wieder.' },
      { id: 'r', by: COMPANY, minute: 2, text: 'Hallo Urs, der Betrag ist erstattet.' },
    ],
    polls: 'c|c d r',
  },
  {
    rule: 'two cases that are one are found to be so from both sides, and made one once',
    told: [
      { id: 'a', by: PETRA, complaint: true, text: LINE },
      { id: 'b', by: PETRA, complaint: true, thread: 2, place: 'parents', parent: 'd', text: BILL },
      { id: 'c', by: COMPANY, thread: 1, text: QUOTED },
      { id: 'd', by: PETRA, complaint: true, text: BILL },
      { id: 'e', by: COMPANY, text: QUOTED },
    ],
    polls: 'a b c e|d',
  },
]

let stage: Stage

beforeAll(async () => {
  stage = await createStage()
})

async function expectAsInOrder({ told, polls }: Order): Promise<void> {
  const posts = told.map(postOf)
  const expected = await stage(posts, inOrder(posts), 'live')
  expect(expected).not.toEqual([])
  expect(await stage(posts, pollsOf(posts, polls), 'late')).toEqual(expected)
}

describe('what a poll sees first does not matter', () => {
  test.each(MENDED)('$rule', expectAsInOrder)

  test('posts, edits and deletions in any order and in any polls: the same cases, answers and clocks', async () => {
    await fc.assert(
      sameInAnyOrder(stage, (got, expected) => expect(got).toEqual(expected)),
      { numRuns: STORIES },
    )
  })
})
