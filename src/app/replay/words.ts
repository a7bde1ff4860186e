import type { Answer } from '../../model/answer.js'
import type { Clock } from '../../model/clock.js'
import type { Mention } from '../../model/mention.js'
import type { Verdict } from '../../model/verdict.js'
import { formatDuration } from '../../util/duration.js'
import { percent } from '../../util/operation-words.js'
import { reasonsInWords } from '../../util/reason-words/reason-words.js'
import { isApart, tellingReasons } from '../../util/reason-words/telling-reasons.js'
import type { Side, Sides } from './side.js'

/** Why a verdict came out so, in the words that weighed most. */
export function whyVerdict({ reasons, kind, relevant }: Verdict): string {
  const told = relevant ? tellingReasons(reasons, kind) : reasons
  // Where nothing speaks for a kind, it is told at least why it is about us.
  const shown = told.length > 0 ? told : reasons.filter(({ code }) => isApart(code))
  return reasonsInWords([...shown].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 2)).join(', ')
}

/** What a post is worth by a configuration: whether it opens a case, and why (not). */
export function worthOf({ label, verdict, officialIdentity }: Mention, { config }: Side): string {
  const { opens, threshold } = config.triage
  if (officialIdentity !== null) return `written by the company (proved by ${officialIdentity})`
  if (label !== null) return `labelled ${label} by a person`
  if (!verdict.relevant) return `not about us (${whyVerdict(verdict)})`
  const about = verdict.brand === null ? '' : ` about ${verdict.brand}`
  const kind = `${verdict.kind}${about} with score ${Math.round(verdict.score * 1000) / 1000}`
  if (!opens.includes(verdict.kind)) return `${kind} (${whyVerdict(verdict)}), a kind that opens no case`
  if (threshold === 0) return `${kind}, a kind that opens a case`
  return `${kind}, ${verdict.score < threshold ? 'below' : 'at least'} the threshold of ${threshold}`
}

/** Where it is another kind by another recall asked for, that is told. */
export function recallWords(was: Mention, is: Mention, { before, after }: Sides): string {
  const [old, asked] = [before.config.triage.recall, after.config.triage.recall]
  if (old === asked || is.verdict.kind === was.verdict.kind) return ''
  return `; a complaint with ${percent(is.verdict.complaint)}, and triage.recall ${asked} is asked for, before ${old}`
}

/** How a promise came out. */
export function fateOf(clock: Clock | undefined): string {
  switch (clock?.status) {
    case undefined:
      return 'none'
    case 'met':
      return 'in time'
    case 'late':
      return `late by ${formatDuration(clock.overdueSeconds * 1000)}`
    case 'breached':
      return `overdue ${formatDuration(clock.overdueSeconds * 1000)}`
    case 'running':
      return 'not due yet'
  }
}

const reasonsOf = (clock: Clock | undefined, ...kinds: readonly string[]): readonly string[] =>
  (clock?.reasons ?? []).filter((reason) => kinds.some((kind) => reason.startsWith(kind)))

/** What was promised, without when that is: `policy default: 4h of business time`. */
const promised = (clock: Clock | undefined): string =>
  reasonsOf(clock, 'policy ')
    .map((reason) => reason.replace(/, due [^,]*$/, ''))
    .join()

const SKIPPED = 'skipped '
const IS_SPECIAL = /: (?:holiday|closure)\b/
/** More nights and breaks than that say nothing. */
const MAX_SKIPS = 2

/** Closed hours that one of them alone skips. */
const ownSkips = (clock: Clock | undefined, other: Clock | undefined): readonly string[] =>
  reasonsOf(clock, SKIPPED).filter((reason) => other?.reasons.includes(reason) !== true)

/** What both skip for themselves: holidays and closures; without any, and where the same is promised, the first of the others. */
function tellingSkips(before: Clock | undefined, after: Clock | undefined): readonly (readonly string[])[] {
  const all = [ownSkips(before, after), ownSkips(after, before)]
  const special = all.map((own) => own.filter((reason) => IS_SPECIAL.test(reason)))
  if (special.some((own) => own.length > 0)) return special
  return promised(before) === promised(after) ? all : [[], []]
}

const skipping = (skips: readonly string[] = []): readonly string[] => {
  const shown = skips.slice(0, MAX_SKIPS).map((reason) => reason.slice(SKIPPED.length))
  return shown.length === 0 ? [] : [`skipping ${shown.join(', ')}`]
}

const because = (clock: Clock | undefined): string => reasonsOf(clock, 'policy ', 'max_wall ').join('; ') || 'nothing promised'

/** By what a promise is due, by both configurations, and which closed hours only one of them skips. */
export function whyDue(before: Clock | undefined, after: Clock | undefined): string {
  if (before?.dueAt === after?.dueAt) return because(after)
  const [left, taken] = tellingSkips(before, after)
  return [because(after), ...skipping(taken), `before: ${because(before)}`, ...skipping(left)].join('; ')
}

const nameOf = ({ replyId, by }: Answer): string => (replyId === null ? `what ${by ?? 'a person'} recorded` : `M-${replyId}`)

/** One answer in words. */
export const answerWords = (answer: Answer): string => `${nameOf(answer)} (${answer.kind}, ${answer.strength}: ${answer.reason})`
