import type { Command } from 'commander'
import { schedulePlan } from '../../app/setup/schedule-plan.js'
import type { ScheduleJob } from '../../report/schedule/schedule-job.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase, type Say } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor schedule --cron', 'lines for cron; (crontab -l; monitor schedule --cron) | crontab - appends them'],
  ['monitor schedule --systemd', 'the same by a timer of systemd: a service and its timer, to be saved'],
]

export function define(command: Command): void {
  command
    .option('--cron', 'lines for a crontab')
    .option('--systemd', 'a service and a timer of systemd')
    .option('--launchd', 'a job of launchd, for macOS')
}

type Options = GlobalOptions & { readonly cron?: boolean; readonly systemd?: boolean; readonly launchd?: boolean }

const CLOCKS: Readonly<Record<'cron' | 'systemd' | 'launchd', () => Promise<(job: ScheduleJob, say: Say) => string>>> = {
  cron: async () => (await import('../../report/schedule/cron-text.js')).cronText,
  systemd: async () => (await import('../../report/schedule/systemd-text.js')).systemdText,
  launchd: async () => (await import('../../report/schedule/launchd-text.js')).launchdText,
}

/** Prints what the clock of this system needs to poll by itself: with the paths that are in force here, and no secret's value. */
export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const wanted = (Object.keys(CLOCKS) as (keyof typeof CLOCKS)[]).filter((name) => options[name])
  if (wanted.length !== 1)
    throw new MonitorError(wanted.length === 0 ? phrase`schedule: for which clock?` : phrase`schedule: for one clock at a time`, {
      exit: EXIT.usage,
      hint: phrase`monitor schedule --cron, --systemd or --launchd`,
    })
  const plan = await schedulePlan(runtimeOf(options, io), { config: options.config ?? null, database: options.db ?? null })
  // Clocks start it without a locale: what is mailed speaks as this here does.
  const language = io.say.language === 'en' ? [] : ['--lang', io.say.language]
  const argv = [...io.launcher, 'poll', '--config', plan.config, '--db', plan.database, ...language]
  const text = await CLOCKS[wanted[0]!]()
  io.out(text({ ...plan, argv, isFleeting: io.launcher.some((part) => part.includes('/_npx/')) }, io.say))
  return EXIT.done
}
