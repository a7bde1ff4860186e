import type { Clock } from '../../model/clock.js'
import { Phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { ExplainedCase } from '../documents/explanation-document.js'
import { mentionName } from '../documents/mention-document.js'
import { hang } from '../shapes/layout.js'
import { inner } from '../shapes/section.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { answerText, whyText } from './case-page.js'
import { endsOf, type Piece, whole } from './extract.js'
import { answersExtract, OF_A_KIND } from './thread-extract.js'

/** What is written of a long explanation, and whether anything was left out of it. */
export interface Telling {
  readonly sheet: Sheet
  /** Nothing is left out. */
  readonly all: boolean
  /** Is told that something was. */
  readonly onLeft: () => void
}

/** Closed times up to when a usual promise is due. */
const CLOSED_TIMES = 10
const BYSTANDER = /^[^()]*: a reply of kind bystander does not count \(/
const CLOSED = /^skipped /

/** A list of which what is left out is counted in its place. */
export function pieces<T>(
  list: readonly Piece<T>[],
  { shown, left }: { readonly shown: (each: T) => readonly string[]; readonly left: (count: number) => string },
  { sheet, onLeft }: Telling,
): string[] {
  return list.flatMap((piece) => {
    if ('shown' in piece) return shown(piece.shown)
    onLeft()
    return [sheet.style.dim(`… ${left(piece.left)}`)]
  })
}

/** The same of whole sections: what is left out stands between two of them. */
export function blocks<T>(
  list: readonly Piece<T>[],
  { shown, left }: { readonly shown: (each: T) => string; readonly left: (count: number) => string },
  { sheet, onLeft }: Telling,
): string[] {
  return list.map((piece) => {
    if ('shown' in piece) return shown(piece.shown)
    onLeft()
    return `\n${sheet.style.dim(`… ${left(piece.left)}`)}\n`
  })
}

/** The first and the last of many. */
export const endsOfAll = <T>(list: readonly T[], { all }: Telling): Piece<T>[] =>
  all ? whole(list) : endsOf(list, () => true, OF_A_KIND)

export const point = (reason: string, sheet: Sheet): string[] =>
  hang('· ', inLocalTime(oneLine(sheet.say.told(reason)), sheet), inner(sheet))

/** Why a clock stands so: of what bystanders replied, and of the times when nobody works, the first and the last. */
export function clockReasonLines({ reasons }: Clock, telling: Telling): string[] {
  const { sheet, all } = telling
  const shown = (reason: string): string[] => point(reason, sheet)
  const closed = reasons.findIndex((reason) => CLOSED.test(reason))
  const at = all || closed === -1 ? reasons.length : closed
  const replies = reasons.slice(0, at)
  return [
    ...pieces(
      all ? whole(replies) : endsOf(replies, (reason) => BYSTANDER.test(reason), OF_A_KIND),
      { shown, left: (count) => sheet.say`${count} more replies of bystanders` },
      telling,
    ),
    ...pieces(
      endsOf(reasons.slice(at), (reason) => CLOSED.test(reason), CLOSED_TIMES),
      { shown, left: (count) => sheet.say`${count} more times that do not count` },
      telling,
    ),
  ]
}

/** How each reply counts; ours that answer others, the first and the last. */
export function replyLines({ detail: { record }, otherReplies }: ExplainedCase, telling: Telling): string[] {
  const { sheet, all } = telling
  const { say } = sheet
  const entry = (at: number, text: string): string[] => hang(`${sheet.when(at)}  `, text, inner(sheet))
  return [
    ...pieces(
      all ? whole(record.answers) : answersExtract(record.answers),
      {
        shown: (answer) => entry(answer.at, answerText(answer, say)),
        left: (count) => say`${count} more replies of bystanders`,
      },
      telling,
    ),
    ...pieces(
      endsOfAll(otherReplies, telling),
      {
        shown: ({ replyId, at, reason }) =>
          entry(at, say`${mentionName(replyId)} is no reply to this case: ${oneLine(say.told(reason))}`),
        left: (count) => say`${count} more replies of ours to others`,
      },
      telling,
    ),
  ]
}

/** What the machine found to be the same concern, and why; people's merges stand in the history. */
export function foldedLines({ detail }: ExplainedCase, telling: Telling): string[] {
  const { sheet } = telling
  const { say } = sheet
  const folded = detail.events.filter(
    ({ act, who, undone }) => who === 'monitor' && (act === 'joined' || act === 'merge') && undone === null,
  )
  return pieces(
    endsOfAll(folded, telling),
    {
      shown: ({ at, caseId, act, why }) => {
        const text = say.text(new Phrase(`{} ${act} {}`, [caseName(caseId), oneLine(whyText(act, why ?? '', say))]))
        return hang(`${sheet.when(at)}  `, text, inner(sheet))
      },
      left: (count) => say`${count} more that were joined`,
    },
    telling,
  )
}
