import { formatDuration } from '../../util/duration.js'
import type { Say } from '../../util/say.js'
import type { PrunedFacts } from '../documents/prune-document.js'
import { dayWords } from '../shapes/date-words.js'
import { exactTime } from '../shapes/exact-time.js'
import { byteSize, figure } from '../shapes/figures.js'

/** How it is shown. */
interface Shown {
  readonly say: Say
  readonly timezone: string
  readonly now: number
}

/** `12,345 mentions`. */
const counted = (count: number, noun: string, say: Say): string =>
  say.counted(count, noun).replace(String(count), figure(count, say))

/** What an erasure will be, before it begins. */
export function prunePlanLines(facts: PrunedFacts, { say, timezone, now }: Shown): string {
  const { before, mentions, deliveries, oldest, kept } = facts
  const timeOf = exactTime(timezone)
  const dayOf = (at: number): string => timeOf(at).slice(0, 10)
  const found = counted(mentions, 'mention', say)
  const lines = [
    say`older than ${formatDuration(now - before)}, from before ${timeOf(before)}:`,
    `  ${oldest === null ? say`to erase: ${found}` : say`to erase: ${found}, the oldest of ${dayWords(dayOf(oldest), say.language)}`}`,
    `  ${say`to erase: ${counted(deliveries, 'message', say)} of the log`}`,
    ...(kept.mentions === 0
      ? []
      : [
          `  ${say`stays while cases are open: ${counted(kept.mentions, 'mention', say)} (${counted(kept.cases, 'case', say)})`}`,
        ]),
    `  ${say.text('stays: numbers, states and times of all cases, for the figures')}`,
  ]
  return `${lines.join('\n')}\n`
}

/** What it came to. */
export function prunedLine({ mentions, deliveries, file }: PrunedFacts, say: Say): string {
  const erased = say`erased: ${counted(mentions, 'mention', say)}, ${counted(deliveries, 'message', say)}`
  if (file === null) return `${erased}\n`
  return `${erased} · ${say`the database takes ${byteSize(file.after, say)}, it took ${byteSize(file.before, say)}`}\n`
}
