import type { MessageLanguage } from '../../model/receiver.js'
import { toIso } from '../../util/instant.js'
import { clockTime } from '../message/clock-time.js'
import { spanInWords, WORDS } from '../message/words.js'
import type { Condition, Telling } from './condition.js'
import { OPERATOR_WORDS } from './words.js'

const MB = 1e6
const GB = 1e9
/** It is over only with some more: what is written and deleted meanwhile would raise and end the alarm. */
const OVER = 1.2
/** Then the next poll may be the one that cannot be stored. */
const LAST_ROOM = 50 * MB

/** What is free where the database is. Bytes. */
export interface DiskSpace {
  readonly folder: string
  readonly free: number
  readonly total: number
}

/**
 * What has to be free. A twentieth, as is usual; on a large disk 5 GB, for the rest of it lasts for years; at least 500 MB, which the logs
 * of one bad night fill, but no more than a tenth of a disk that is small by intent.
 */
const needed = (total: number): number => Math.min(5 * GB, Math.max(total / 20, Math.min(500 * MB, total / 10)))

const withPoint = (value: number, language: MessageLanguage): string =>
  language === 'de' ? value.toFixed(1).replace('.', ',') : value.toFixed(1)

const inBytes = (bytes: number, language: MessageLanguage = 'en'): string =>
  bytes >= GB ? `${withPoint(bytes / GB, language)} GB` : `${Math.round(bytes / MB)} MB`

/** Told when room becomes scarce, and once more when it is as good as gone. */
export function diskCondition(space: DiskSpace, to: readonly string[]): Condition {
  const { folder, free, total } = space
  const need = needed(total)
  return {
    key: 'disk-full',
    kind: 'disk-full',
    subject: null,
    is: free < need ? 'bad' : free >= need * OVER ? 'good' : 'unknown',
    level: free < Math.min(LAST_ROOM, need / 2) ? 2 : 1,
    since: null,
    to,
    reason: `${inBytes(free)} of ${inBytes(total)} are free; ${inBytes(need)} should be`,
    say: ({ reason, language }: Telling) => {
      const share = `${withPoint((free / total) * 100, language)} %`
      const about = { free: inBytes(free, language), share, folder }
      return reason === 'resolved' ? OPERATOR_WORDS[language].room(about) : OPERATOR_WORDS[language].disk(about)
    },
  }
}

/** A stretch without a poll that was longer than is usual. UTC ms. */
export interface PollGap {
  readonly from: number
  readonly to: number
  /** In ms. */
  readonly usual: number
}

/**
 * Each gap is told for itself and has no end: when it is noticed it is over, and whoever reads of it wants to know from when to when. A
 * second message would only say that there is a message.
 */
export function pollGapCondition({ from, to: end, usual }: PollGap, to: readonly string[]): Condition {
  return {
    key: `no-poll:${toIso(from)}`,
    kind: 'no-poll',
    subject: null,
    is: 'bad',
    level: 1,
    since: from,
    to,
    reason: `no poll between ${toIso(from)} and ${toIso(end)}`,
    say: ({ language, timezone }: Telling) => {
      const time = (at: number): string => clockTime(at, { language, timezone })
      return OPERATOR_WORDS[language].noPoll({
        from: time(from),
        to: time(end),
        usual: spanInWords(usual / 1_000, WORDS[language]),
      })
    },
  }
}

/** With fewer pauses nobody knows what is usual. */
const HABIT = 5
/** A person who tries again; no schedule is so narrow. */
const BY_HAND = 60_000
/** Two periods are over when one poll was left out, for each comes a little late; so it takes half a period more. */
const PERIODS = 2.5

/** The gap between the last poll and now, where it is one. `times`: of the last polls, oldest first; `shortest`: of all `every`, in ms. */
export function pollGap(
  times: readonly number[],
  { shortest, now }: { readonly shortest: number; readonly now: number },
): PollGap | null {
  const last = times.at(-1)
  const pauses = times.slice(1).flatMap((at, index) => {
    const pause = at - (times[index] ?? at)
    return pause < BY_HAND ? [] : [pause]
  })
  if (last === undefined || pauses.length < HABIT) return null
  const median = pauses.sort((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0
  const usual = Math.max(shortest, median)
  return now - last > usual * PERIODS ? { from: last, to: now, usual } : null
}
