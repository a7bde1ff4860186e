import type { App } from '../../app/app.js'
import type { Io } from '../io.js'

interface Selected {
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
}

/** For a person at a terminal: uncertain mentions that a poll brought. Cron is told nothing. */
export async function tellNewUncertain(app: App, newSince: number, io: Io): Promise<void> {
  if (!io.stderrIsTerminal) return
  const { countUncertain } = await import('../../app/listing/uncertain-mentions.js')
  const count = await countUncertain(app, { newSince })
  if (count === 0) return
  const { say } = io
  const told =
    count === 1
      ? say.text('1 new mention is uncertain: monitor mentions --uncertain')
      : say`${count} new mentions are uncertain: monitor mentions --uncertain`
  io.err(`${told}\n`)
}

/** Beside a listing of cases, of the same sources and brands: what was written lately and may be one more. */
export async function tellRecentUncertain(app: App, { sources, brands }: Selected, io: Io): Promise<void> {
  if (!io.stdoutIsTerminal || !io.stderrIsTerminal) return
  const { countUncertain, REVIEW_DAYS } = await import('../../app/listing/uncertain-mentions.js')
  const count = await countUncertain(app, { ...(sources && { sources }), ...(brands && { brands }) })
  if (count === 0) return
  const { say } = io
  const [days, since] = [REVIEW_DAYS, `--since ${REVIEW_DAYS}d`]
  const told =
    count === 1
      ? say`1 mention of the last ${days} days is uncertain: monitor mentions --uncertain ${since}`
      : say`${count} mentions of the last ${days} days are uncertain: monitor mentions --uncertain ${since}`
  io.err(`${told}\n`)
}
