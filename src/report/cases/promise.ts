import type { Clock } from '../../model/clock.js'
import { toIso } from '../../util/instant.js'
import type { Sheet } from '../shapes/sheet.js'

/** A promise is kept or broken; one that was kept late was broken. */
const STATUS = { running: 'running', met: 'kept', breached: 'broken', late: 'broken' } as const

/** The promise that matters: of those that wait the one due first, else the last. */
export function promiseOf(clocks: readonly Clock[]): Clock | null {
  const promises = clocks.filter(({ target }) => target === 'promise')
  const waiting = promises.filter(({ stoppedAt }) => stoppedAt === null).sort((a, b) => a.dueAt - b.dueAt)
  return waiting[0] ?? promises.at(-1) ?? null
}

export const promiseDocument = ({ startedAt, dueAt, status }: Clock) => ({
  made_at: toIso(startedAt),
  due_at: toIso(dueAt),
  status: STATUS[status],
})

/** `answer promised until …`, `promise of … broken`. */
export function promiseWords({ status, dueAt }: Clock, { say, when }: Sheet): string {
  if (status === 'running') return say`an answer is promised until ${when(dueAt)}`
  return status === 'met' ? say`the promise until ${when(dueAt)} was kept` : say`the promise until ${when(dueAt)} was broken`
}
