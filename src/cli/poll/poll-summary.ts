import type { NotifyResult } from '../../app/delivery/notify.js'
import type { PollResult } from '../../app/polling/poll.js'
import type { PolledSource } from '../../app/polling/poll-source.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import type { Say } from '../../util/say.js'

/** What a run came to, as an exit code: a refused secret is told apart from other failures. */
export function pollExit(result: PollResult): ExitCode {
  const failed = result.polled.filter((each) => !each.ok && !each.spent) as readonly Extract<PolledSource, { ok: false }>[]
  if (failed.some((each) => each.secret) || result.reread?.secretRefused || result.notified?.secretMissing) return EXIT.secret
  return failed.length > 0 || result.unknown > result.spent || notifyExit(result.notified) !== EXIT.done
    ? EXIT.partial
    : EXIT.done
}

/** A receiver that is left alone for a while fails all the same. */
export function notifyExit(notified: Pick<NotifyResult, 'failed' | 'waiting' | 'secretMissing'> | null): ExitCode {
  if (notified?.secretMissing) return EXIT.secret
  return notified !== null && notified.failed + notified.waiting > 0 ? EXIT.partial : EXIT.done
}

/** What went wrong on the way to the receivers. Cron mails whatever is printed: there it is said when it begins or changes. */
export const problemsToTell = ({ problems, known }: Pick<NotifyResult, 'problems' | 'known'>, all: boolean): readonly string[] =>
  problems.filter((problem) => all || !known.includes(problem))

export const sentWords = (count: number, say: Say): string => (count === 1 ? say.text('1 alert sent') : say`${count} alerts sent`)

/** One line for a person who watches. */
export function pollSummary(result: PollResult, say: Say): string {
  const ok = result.polled.filter((each) => each.ok)
  const count = (name: 'added' | 'edited' | 'deleted'): number => result.polled.reduce((sum, each) => sum + each.counts[name], 0)
  const gaps = result.unknown - result.spent
  const waiting = result.notified?.waiting ?? 0
  const parts = [
    result.polled.length === 0
      ? say.text('nothing was due')
      : say`${ok.length} of ${say.counted(result.polled.length, 'source')} read, ${say.counted(count('added'), 'new mention')}`,
    ...(count('edited') > 0 ? [say`${count('edited')} edited`] : []),
    ...(count('deleted') > 0 ? [say`${count('deleted')} deleted`] : []),
    ...rereadWords(result, say),
    ...(result.skipped.length > 0 ? [say`${result.skipped.length} not due`] : []),
    ...(result.notified === null ? [] : [sentWords(result.notified.sent, say)]),
    ...(waiting > 0 ? [say`${waiting} waiting (monitor deliveries)`] : []),
    ...(gaps > 0 ? [say`${say.counted(gaps, 'source')} with gaps (monitor sources)`] : []),
    ...(result.spent > 0 ? [say`${say.counted(result.spent, 'source')} out of budget (monitor sources)`] : []),
  ]
  return `${parts.join(' · ')}\n`
}

function rereadWords({ reread }: PollResult, say: Say): string[] {
  if (reread === null || reread.read + reread.left === 0) return []
  const read = say`${say.counted(reread.read, 'thread')} read again`
  return [reread.left === 0 ? read : say`${read}, ${reread.left} left for the next run`]
}

const sourceOutcome = (each: PolledSource) => ({
  source: each.source,
  ok: each.ok,
  unchanged: each.ok && each.unchanged,
  ...each.counts,
  warnings: [...each.warnings],
  message: each.ok ? null : each.message,
  hint: each.ok ? null : each.hint,
  budget_spent: !each.ok && each.spent,
})

/** For a person who watches: alerts that were about to go out, and did not, since the customer was answered meanwhile. */
export const calledOffLines = ({ calledOff }: NotifyResult, say: Say): string =>
  calledOff
    .map(({ caseId, reason }) => `${say`${`C-${caseId}`} is not told after another look at its thread: ${say.told(reason)}`}\n`)
    .join('')

/** What became of the alerts, as `--json` tells it. */
export const alertsDocument = ({ sent, failed, waiting, notices, calledOff, problems }: NotifyResult) => ({
  sent,
  failed,
  waiting,
  called_off: calledOff.map(({ caseId, reason }) => ({ case: `C-${caseId}`, reason })),
  problems: [...notices.map(({ message }) => message), ...problems],
})

const rereadDocument = ({ read, left, problems }: NonNullable<PollResult['reread']>) => ({ read, left, problems: [...problems] })

/** `monitor poll --json`. */
export const pollDocument = (result: PollResult, now: number) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  complete: result.unknown === 0,
  sources: result.polled.map(sourceOutcome).sort((a, b) => a.source.localeCompare(b.source, 'en')),
  not_due: result.skipped.map(({ source, reason }) => ({ source, reason })),
  threads: result.reread === null ? null : rereadDocument(result.reread),
  alerts: result.notified === null ? null : alertsDocument(result.notified),
})
