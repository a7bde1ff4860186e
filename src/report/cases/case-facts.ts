import type { CaseRecord, JudgedCase } from '../../model/case.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { Sheet } from '../shapes/sheet.js'
import { waitingWords } from './due-words.js'
import { promiseOf, promiseWords } from './promise.js'
import { waveName } from './wave-words.js'

/** What the customer says of the answer, and what to do where nothing is said. */
export function aftermathWords({ record, solved, followUpAt }: JudgedCase, { now, say }: Sheet): string[] {
  if (solved === false) return [say.text('answered, not solved, says the customer')]
  if (solved) return [say.text('solved, says the customer')]
  const isDue = record.state === 'answered' && followUpAt !== null && followUpAt <= now
  return isDue ? [say.text('no reaction since the answer: ask whether it is solved')] : []
}

/** Who was answered waits since writing again. */
export const waitingFrom = ({ record, clock }: JudgedCase): number =>
  clock.target === 'next_answer' ? clock.startedAt : (record.publishedAt ?? record.firstSeenAt)

function lastReply({ answers }: CaseRecord, { say }: Sheet): string[] {
  const last = answers.at(-1)
  if (last === undefined) return []
  const kind = say.text(last.kind)
  return [last.identity === 'name' ? say`last reply: ${kind} (by name only)` : say`last reply: ${kind}`]
}

/** A time that is still to come, in its sentence. */
const ahead = (at: number | null, now: number, words: (at: number) => string): string[] =>
  at !== null && at > now ? [words(at)] : []

/** What is known of a case beside who wrote what, each in a few words. */
export function caseFacts(judged: JudgedCase, sheet: Sheet): string[] {
  const { record, clock } = judged
  const { say, when, now } = sheet
  const promise = promiseOf(judged.clocks)
  return [
    say`${say.text(clock.target.replace('_', ' '))} due ${when(clock.dueAt)}`,
    ...(record.state === 'open' ? [waitingWords(waitingFrom(judged), sheet)] : []),
    ...(record.posts.length > 1 ? [say.counted(record.posts.length, 'post')] : []),
    ...(record.wave === undefined ? [] : [say`in wave ${waveName(record.wave)}`]),
    ...(record.sensitive.length > 0 ? [say`contains ${record.sensitive.map(say.text).join(', ')}`] : []),
    ...ahead(record.ackedUntil, now, (at) => say`acked until ${when(at)}`),
    ...ahead(record.snoozedUntil, now, (at) => say`put off until ${when(at)}`),
    ...(record.mergedInto === null ? [] : [say`part of ${caseName(record.mergedInto)}`]),
    ...(record.assignee === null ? [] : [say`assigned to ${oneLine(record.assignee)}`]),
    ...lastReply(record, sheet),
    ...(promise === null ? [] : [promiseWords(promise, sheet)]),
    ...aftermathWords(judged, sheet),
  ]
}
