import type { App } from '../app/app.js'
import { counted } from '../report/words.js'
import type { Io } from './io.js'

interface Selected {
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
}

const be = (count: number): string => (count === 1 ? 'is' : 'are')

/** For a person at a terminal: uncertain mentions that a poll brought. Cron is told nothing. */
export async function tellNewUncertain(app: App, newSince: number, io: Io): Promise<void> {
  if (!io.stderrIsTerminal) return
  const { countUncertain } = await import('../app/uncertain-mentions.js')
  const count = await countUncertain(app, { newSince })
  if (count > 0) io.err(`${counted(count, 'new mention')} ${be(count)} uncertain: monitor mentions --uncertain\n`)
}

/** Beside a listing of cases, of the same sources and brands: what was written lately and may be one more. */
export async function tellRecentUncertain(app: App, { sources, brands }: Selected, io: Io): Promise<void> {
  if (!io.stdoutIsTerminal || !io.stderrIsTerminal) return
  const { countUncertain, REVIEW_DAYS } = await import('../app/uncertain-mentions.js')
  const count = await countUncertain(app, { ...(sources && { sources }), ...(brands && { brands }) })
  if (count === 0) return
  const which = `${counted(count, 'mention')} of the last ${REVIEW_DAYS} days`
  io.err(`${which} ${be(count)} uncertain: monitor mentions --uncertain --since ${REVIEW_DAYS}d\n`)
}
