import type { CaseListing } from '../../model/case.js'
import { flow, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { snoozedWords } from '../shapes/words.js'
import { isWave, type Row } from './wave-card.js'

/** How a listing of cases is introduced where there are none, and what they are called where they are counted. */
export interface CaseWords {
  /** `No unanswered complaints`, in the reader's language. */
  readonly nothing: string
  /** A noun that can be counted. */
  readonly noun: string
  /** At most so many were asked for. */
  readonly limit: number | null
  /** Cases of one wave are shown as one. */
  readonly together?: boolean
}

/** Whether anybody waits for too long. */
const isOverdue = ({ clocks }: CaseListing['cases'][number]): boolean => clocks.some(({ status }) => status === 'breached')

/** What the cases come to, below them. */
export function casesFooter(
  listing: CaseListing,
  rows: readonly Row[],
  { sheet, words }: { readonly sheet: Sheet; readonly words: CaseWords },
): string {
  const { say, style, columns } = sheet
  const total = say.counted(listing.cases.length, words.noun)
  const waves = rows.filter(isWave)
  const inWaves = waves.reduce((count, { members }) => count + members.length, 0)
  const overdue = listing.cases.filter(isOverdue).length
  const parts = [
    rows.length === words.limit ? say`${total} shown` : total,
    ...(waves.length > 0 ? [say`${inWaves} of them in ${say.counted(waves.length, 'wave')}`] : []),
    ...(overdue > 0 ? [say`${overdue} overdue`] : []),
    ...(listing.snoozed > 0 ? [snoozedWords(listing.snoozed, say)] : []),
    say`times in ${sheet.timezone}`,
  ]
  return flow(parts, ' · ', columns).map(style.dim).join('\n')
}

/** "None" of what could not be seen would be a lie. */
export function noCases({ unknown, snoozed }: CaseListing, { say, columns }: Sheet, { nothing }: CaseWords): string {
  const none = unknown.length > 0 ? say`${nothing} in what could be seen` : nothing
  const sentence = snoozed > 0 ? `${none}; ${snoozedWords(snoozed, say)}.` : `${none}.`
  return `${wrap(sentence, columns).join('\n')}\n`
}
