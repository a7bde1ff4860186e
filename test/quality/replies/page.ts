import { WORDED } from '../../../src/answers/opinion/worded.js'
import { confusion, type JudgedReply, replyFigures } from './measure.js'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** The figures, a line for each kind with what it was taken for, and every mistake. */
export function repliesPage(replies: readonly JudgedReply[]): string {
  const { right, answersFound, stoppedWrongly } = replyFigures(replies)
  const rows = confusion(replies).map(
    (counts, at) => `${WORDED[at]!.padEnd(12)}${counts.map((count) => String(count).padStart(11)).join('')}`,
  )
  const mistakes = replies
    .filter(({ kind, taken }) => kind !== taken)
    .map(({ kind, taken, text, reason }) => `${kind}, taken for ${taken}: ${text}\n  ${reason}`)
  return [
    `${replies.length} single replies: ${percent(right)} right, ${percent(answersFound)} of the answers found, ${percent(stoppedWrongly)} of the others stop a clock`,
    `${'taken for'.padEnd(12)}${WORDED.map((kind) => kind.padStart(11)).join('')}`,
    ...rows,
    ...mistakes,
  ].join('\n')
}
