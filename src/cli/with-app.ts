import type { App, Runtime } from '../app/app.js'
import { createSheet, inLocalTime } from '../report/shapes/sheet.js'
import { PLAIN } from '../report/shapes/style.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { parseInstant } from '../util/instant.js'
import { phrase, type Say } from '../util/say.js'
import type { GlobalOptions } from './command.js'
import type { Io } from './io.js'
import { sayIn } from './language.js'
import { tellUpdate } from './tell-update.js'

/** The environment of a use case; `--now` stops the clock. */
export function runtimeOf(options: GlobalOptions, io: Io): Runtime {
  let now = io.clock
  if (options.now !== undefined) {
    const fixed = parseInstant(options.now)
    if (fixed === null)
      throw new MonitorError(phrase`--now ${options.now}: not an instant`, {
        exit: EXIT.usage,
        hint: 'such as 2026-11-20T09:00:00Z; see: monitor help durations',
      })
    now = () => fixed
  }
  const inGerman = async (): Promise<Say['told']> => (await sayIn('de')).told
  return { env: io.env, cwd: io.cwd, home: io.home, version: io.version, now, signal: io.signal, inGerman }
}

/** From here on, times are printed in the configured time zone. */
function tellLocalTimes(app: App, io: Io): void {
  const sheet = createSheet(PLAIN, { now: app.runtime.now(), timezone: app.config.sla.calendar.timezone, say: io.say })
  io.instants.told = (text) => inLocalTime(text, sheet)
}

/** Opens configuration and database, runs `work`, and closes both in any case. */
export async function withApp<Result>(
  setup: { readonly options: GlobalOptions; readonly io: Io; readonly readonly: boolean; readonly orEmpty?: boolean },
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const { openApp } = await import('../app/open-app.js')
  const app = await openApp(runtimeOf(setup.options, setup.io), {
    configFile: setup.options.config ?? null,
    databaseFile: setup.options.db ?? null,
    readonly: setup.readonly,
    orEmpty: setup.orEmpty ?? false,
    onUpdate: setup.io.stderrIsTerminal ? tellUpdate(setup.io) : undefined,
  })
  if (setup.io.stderrIsTerminal) tellLocalTimes(app, setup.io)
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}
