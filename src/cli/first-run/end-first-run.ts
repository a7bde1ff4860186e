import { relative, resolve } from 'node:path'
import { poll } from '../../app/polling/poll.js'
import { unsetSecrets } from '../../app/setup/unset-secrets.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { pollExit } from '../poll/poll-summary.js'
import { reportSources } from '../poll/tell-sources.js'
import { shellWord } from '../shell-word.js'
import { progressLine } from '../terminal/progress-line.js'
import { withApp } from '../with-app.js'
import type { Asker } from './asker.js'
import type { Draft } from './draft.js'

/** Cases that a first look shows; the rest is a command away. */
const SHOWN = '5'

interface Ending extends GlobalOptions {
  readonly file: string
  readonly asker: Asker
}

/** What every command of the new installation has to be told; nothing where it is found by itself. */
const flagsOf = ({ file, db }: Pick<Ending, 'file' | 'db'>, { cwd }: Io): string =>
  `${file === resolve(cwd, 'monitor.yaml') ? '' : ` --config ${shellWord(file)}`}${db === undefined ? '' : ` --db ${shellWord(db)}`}`

/** The whole of what is there, as history: nobody is told of it. */
async function firstPoll(options: GlobalOptions, io: Io): Promise<ExitCode> {
  return withApp({ options, io, readonly: false }, async (app) => {
    const { say } = io
    const progress = progressLine(io)
    const result = await poll(app, {
      only: null,
      force: true,
      baseline: true,
      dryRun: false,
      alerts: null,
      onSource: (each, done, total) => progress.show(say`reading ${done}/${total} ${each.source}`),
    }).finally(progress.clear)
    reportSources(
      result.polled.flatMap((each) => (each.ok ? [] : [each])),
      io,
    )
    const added = result.polled.reduce((sum, { counts }) => sum + counts.added, 0)
    const read = result.polled.filter(({ ok }) => ok).length
    io.err(`${say`${say.counted(read, 'source')} read, ${say.counted(added, 'mention')} stored`}\n\n`)
    return pollExit(result)
  })
}

/** The first poll, and what nobody has answered. */
export async function pollAndList(file: string, given: GlobalOptions, io: Io): Promise<ExitCode> {
  const options = { ...globalOnly(given), config: file }
  const polled = await firstPoll(options, io)
  const { run } = await import('../commands/unanswered.js')
  await run([], { ...options, limit: SHOWN }, io)
  return polled
}

/** What comes next, in the order in which one does it. */
function nextCommands(flags: string, hasSources: boolean, { say }: Io): string {
  const rows = hasSources
    ? [
        [`monitor unanswered --since 24h${flags}`, say.text('the complaints of the last day that nobody has answered')],
        [`monitor check --online${flags}`, say.text('is everything sound?')],
        [`monitor schedule --cron${flags}`, say.text('from now on by itself, every few minutes')],
      ]
    : [
        [`monitor add URL${flags}`, say.text('a place where people write: a site, a forum, a profile')],
        [`monitor check --online${flags}`, say.text('is everything sound?')],
        [`monitor poll${flags}`, say.text('read everything')],
      ]
  return `${say.text('Next:')}\n${rows.map(([line, what]) => `  ${line}\n      ${what}\n`).join('')}`
}

/** Behind the last answer: what was written, the first poll, the first list, what comes next. */
export async function endFirstRun(draft: Draft, ending: Ending, io: Io): Promise<ExitCode> {
  const { say } = io
  const { file, asker } = ending
  const near = relative(io.cwd, file)
  const shown = near.startsWith('..') ? file : near
  const written = say`Written: ${shown}, with ${say.counted(draft.places.length, 'source')}`
  if (asker.isSilent) {
    io.out(`${file}\n`)
    io.err(`${written}\n`)
  } else asker.end(written)
  const unset = unsetSecrets(draft.places)
  if (unset.length > 0) io.err(`${say`Set before the next poll: ${unset.join(', ')}`}\n`)
  let exit: ExitCode = draft.failed ? EXIT.partial : EXIT.done
  if (draft.poll === true) {
    const polled = await pollAndList(file, ending, io)
    exit = polled === EXIT.done ? exit : polled
    io.err('\n')
  }
  io.err(nextCommands(flagsOf(ending, io), draft.places.length > 0, io))
  return exit
}

const globalOnly = ({ config, db, now }: GlobalOptions): GlobalOptions => ({
  ...(config === undefined ? {} : { config }),
  ...(db === undefined ? {} : { db }),
  ...(now === undefined ? {} : { now }),
})
