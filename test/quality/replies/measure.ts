import { readFileSync } from 'node:fs'
import { WORDED, type Worded } from '../../../src/answers/opinion/worded.js'
import { kindOf } from '../../../src/answers/replies/kind.js'
import { signatureOf } from '../../../src/answers/replies/signature.js'
import { readReplies } from '../../../src/training/train-replies.js'

/** A reply, what it is worth, and what it was taken for. */
export interface JudgedReply {
  readonly kind: Worded
  readonly taken: Worded
  readonly text: string
  readonly reason: string
}

const HELD = new URL('../../fixtures/replies-held.txt', import.meta.url)

/** Each reply of the kept-back set, by itself. */
export const measureReplies = (): readonly JudgedReply[] =>
  readReplies(readFileSync(HELD, 'utf8'), 'replies-held.txt').map(({ kind, text }) => {
    const { kind: taken, reason } = kindOf(signatureOf(text, null).body, { flags: [], sameTexts: 1 })
    return { kind, taken, text, reason }
  })

export interface ReplyFigures {
  readonly replies: number
  readonly right: number
  /** Of the answers, those that are taken for one. */
  readonly answersFound: number
  /** Of all that is none, what is taken for an answer: clocks that stop while the customer waits. */
  readonly stoppedWrongly: number
}

export function replyFigures(replies: readonly JudgedReply[]): ReplyFigures {
  const share = (of: readonly JudgedReply[], holds: (reply: JudgedReply) => boolean): number =>
    of.filter(holds).length / of.length
  const isAnswer = ({ kind }: JudgedReply): boolean => kind === 'answer'
  const taken = ({ taken }: JudgedReply): boolean => taken === 'answer'
  return {
    replies: replies.length,
    right: share(replies, ({ kind, taken }) => kind === taken),
    answersFound: share(replies.filter(isAnswer), taken),
    stoppedWrongly: share(
      replies.filter((reply) => !isAnswer(reply)),
      taken,
    ),
  }
}

/** How many of each kind were taken for each. */
export const confusion = (replies: readonly JudgedReply[]): readonly (readonly number[])[] =>
  WORDED.map((kind) => WORDED.map((taken) => replies.filter((reply) => reply.kind === kind && reply.taken === taken).length))
