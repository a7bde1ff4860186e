import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/answers/places.js'
import type { Answer } from '../../src/model/answer.js'
import type { CaseDetail } from '../../src/model/case.js'
import { decide, mention, recordOf, START, type Told } from './support.js'

const MINUTE = 60_000
const at = (minute: number): number => START + minute * MINUTE

/** A post of the customer, in a place of its own unless it says otherwise. */
const said = (id: number, minute: number, change: Partial<Told> = {}): Told => ({
  id,
  minute,
  by: 'Maxi',
  kind: 'complaint',
  ...change,
})
const at2 = (source: string, url: string | null = `https://${source}.example/1`): Partial<Told> => ({
  change: { source, thread: `t-${source}`, url },
})

const answer = (minute: number, replyId: number | null, kind: Answer['kind'] = 'answer'): Answer => ({
  kind,
  strength: 'explicit',
  at: at(minute),
  replyId,
  mentionId: null,
  by: 'Rosa',
  agent: null,
  promise: null,
  identity: null,
  reason: '',
})

function detailOf(posts: readonly Told[], replies: readonly Told[], answers: readonly Answer[]): CaseDetail {
  const mentions = posts.map(mention)
  const [decided] = decide(posts.map((post) => ({ ...post, change: {} })))
  const record = recordOf(decided!, 1, mentions)
  const own = mentions.map(({ id, publishedAt, deletedAt, verdict }) => ({
    mentionId: id,
    at: publishedAt!,
    closing: verdict.closing,
    deleted: deletedAt !== null,
  }))
  return { record: { ...record, posts: own, answers }, thread: [...mentions, ...replies.map(mention)], events: [], merged: [] }
}

const places = (detail: CaseDetail): string[] =>
  placesOf(detail, ({ kind }) => kind === 'answer' || kind === 'manual').map(({ source, mentionIds, answered, reason }) =>
    [source, mentionIds.join('+'), answered, reason].join(' | '),
  )

const forum = said(1, 0, at2('forum'))
const blog = said(2, 5, at2('blog'))
const replyIn = (source: string, id = 9): Told => ({ id, minute: 30, by: 'Beispiel', official: true, ...at2(source, null) })
const UNSEEN = "ends the customer's wait, but whoever reads this place sees no answer"

describe('a concern that stands in two places', () => {
  it.each<[string, readonly Told[], readonly Told[], readonly Answer[], readonly string[]]>([
    ['unanswered in both', [forum, blog], [], [], ['forum | 1 | no | not answered', 'blog | 2 | no | not answered']],
    [
      'answered in one: elsewhere for the other',
      [forum, blog],
      [replyIn('forum')],
      [answer(30, 9)],
      ['forum | 1 | here | answered here: M-9', `blog | 2 | elsewhere | answered elsewhere, not here: M-9 ${UNSEEN}`],
    ],
    [
      'answered in both',
      [forum, blog],
      [replyIn('forum'), replyIn('blog', 10)],
      [answer(30, 9), answer(40, 10)],
      ['forum | 1 | here | answered here: M-9', 'blog | 2 | here | answered here: M-10'],
    ],
    [
      'answered by phone: in neither to be seen',
      [forum, blog],
      [],
      [answer(30, null, 'manual')],
      ['forum', 'blog'].map(
        (source, index) => `${source} | ${index + 1} | elsewhere | answered elsewhere, not here: recorded by Rosa ${UNSEEN}`,
      ),
    ],
    [
      'what does not count answers nowhere',
      [forum, blog],
      [replyIn('forum')],
      [answer(30, 9, 'holding')],
      ['forum | 1 | no | not answered', 'blog | 2 | no | not answered'],
    ],
    [
      'asked in the second place after the answer in the first',
      [forum, said(2, 60, at2('blog'))],
      [replyIn('forum')],
      [answer(30, 9)],
      ['forum | 1 | here | answered here: M-9', 'blog | 2 | no | not answered'],
    ],
    [
      'a place whose posts are gone is none',
      [forum, said(2, 5, { ...at2('blog'), deleted: true })],
      [replyIn('forum')],
      [answer(30, 9)],
      ['forum | 1 | here | answered here: M-9'],
    ],
    [
      'one post that two sources deliver stands in one place',
      [forum, said(2, 0, at2('search', 'https://forum.example/1'))],
      [replyIn('forum')],
      [answer(30, 9)],
      ['forum | 1+2 | here | answered here: M-9'],
    ],
  ])('%s', (_rule, posts, replies, answers, expected) => {
    expect(places(detailOf(posts, replies, answers))).toEqual(expected)
  })
})
