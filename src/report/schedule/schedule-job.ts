import type { Say } from '../../util/say.js'

/** What is to be started, and how often. */
export interface ScheduleJob {
  /** Program and arguments. */
  readonly argv: readonly string[]
  readonly folders: readonly [database: string, cache: string]
  readonly everyMs: number
  readonly variables: readonly string[]
  readonly secretsFile: string
  readonly hasHeartbeat: boolean
  /** Receivers that only print: cron mails that, other clocks keep it. */
  readonly printing: readonly string[]
  /** Where npx keeps what it runs: it may be gone tomorrow. */
  readonly isFleeting: boolean
}

const MINUTE = 60_000
/** What divides an hour: a clock that counts from the full hour knows no other steps. */
const STEPS = [30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1]

/** Minutes between two polls: the next shorter step; from an hour on, an hour. */
export const minutesOf = (everyMs: number): number =>
  everyMs >= 60 * MINUTE ? 60 : (STEPS.find((step) => step * MINUTE <= everyMs) ?? 1)

/** What holds whichever clock starts it, as comments; without the sign that makes them so. */
export function commonNotes(job: ScheduleJob, say: Say): readonly string[] {
  return [
    say`Every ${say.counted(minutesOf(job.everyMs), 'minute')}: the shortest \`every\` of the sources. What is not due is not asked.`,
    say.text('Two polls never run at once: the second ends with 11 and does nothing. 3: some sources or receivers failed.'),
    job.hasHeartbeat
      ? say.text(
          'The heartbeat of the configuration tells its service of each run: silence there means that this clock stands still.',
        )
      : say.text(
          'That this clock itself stands still, a heartbeat in the configuration tells: heartbeat: { url_env: HEARTBEAT_URL }',
        ),
    ...(job.isFleeting
      ? [say.text('This path is one of npx and may be gone tomorrow: npm install -g mention-monitor, then print this again.')]
      : []),
  ]
}

/** How the secrets get in. */
export function secretNotes({ variables, secretsFile }: ScheduleJob, say: Say): readonly string[] {
  if (variables.length === 0) return [say.text('This configuration reads no secret from the environment.')]
  return [
    say`Secrets stand in ${secretsFile}, a NAME='value' a line, for you alone (chmod 600):`,
    ...variables.map((variable) => `  ${variable}=''`),
  ]
}

/** Where the clock mails nothing, what is printed is told to nobody. */
export function printedNotes({ printing }: ScheduleJob, place: 'journal' | 'log', say: Say): readonly string[] {
  if (printing.length === 0) return []
  const names = printing.join(', ')
  return [
    place === 'journal'
      ? say`Alerts to ${names} are printed: they stand in the journal, and nobody is told. docs/receivers.md has receivers that tell people.`
      : say`Alerts to ${names} are printed: they stand in monitor.log, and nobody is told. docs/receivers.md has receivers that tell people.`,
  ]
}
