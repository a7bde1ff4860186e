import { resolve } from 'node:path'
import type { Command } from 'commander'
import { initConfig } from '../../app/setup/init-config.js'
import { readSetup } from '../../app/setup/read-setup.js'
import { foundLines } from '../../report/lines/found-lines.js'
import { EXIT, type ExitCode, hintOf, messageOf } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import type { Example } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { InitCommandOptions } from '../first-run/init-options.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor init', 'on a terminal: asks what it needs, and ends with the first list; in a script: a commented file to fill in'],
  ['monitor init https://blog.example https://forum.example --name "Beispiel AG"', 'finds feeds, comments and platforms'],
  [
    'monitor init https://blog.example --name "Beispiel AG" --holidays AT --hours "mon-fri 08:00-17:00" --yes',
    'without a question',
  ],
]

export function define(command: Command): void {
  command
    .argument('[url...]', 'pages to look at: a blog, a forum, a profile, an app in its store, a feed')
    .option('--name <company>', 'name of the company and its first brand')
    .option('--alias <name...>', 'other spellings, products, domains')
    .option('--official <account...>', 'an account whose replies count: platform=wordpress,site=blog.example.ch,id=3')
    .option('--holidays <region>', 'whose public holidays are no working days: DE-BY, AT, CH-ZH')
    .option('--timezone <zone>', 'of the office hours: Europe/Zurich')
    .option('--hours <hours>', 'office hours: "mon-fri 08:00-12:00 13:00-17:00, sat 10:00-14:00", or 24/7')
    .option('--first-answer <duration>', 'working time within which a first answer is due: 4h')
    .option('-y, --yes', 'ask nothing: the default of each question, the first poll included')
    .option('--poll', 'read everything once, as history, and list what is unanswered')
    .option('--no-poll', 'do not')
    .option('--force', 'write over an existing file')
    .option('--allow-private', 'the sites stand in a private network')
}

/** A person at a terminal is asked; a script, or `--yes`, is not. */
export async function run(urls: readonly string[], options: InitCommandOptions, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.config ?? (io.env['MONITOR_CONFIG'] || 'monitor.yaml'))
  const setup = await readSetup(options, runtimeOf(options, io).now())
  if (options.yes !== true && !(io.stdinIsTerminal && io.stdoutIsTerminal)) return script({ urls, file, setup }, options, io)
  const { firstRun } = await import('../first-run/first-run.js')
  const draft = {
    urls,
    places: [],
    read: [],
    failed: false,
    allowPrivate: options.allowPrivate === true,
    poll: options.poll ?? null,
  }
  return firstRun({ ...setup, ...draft }, { ...options, file }, io)
}

interface Script {
  readonly urls: readonly string[]
  readonly file: string
  readonly setup: Awaited<ReturnType<typeof readSetup>>
}

/** Exit 3 when a site could not be read: the file is written all the same, without it. */
async function script({ urls, file, setup }: Script, options: InitCommandOptions, io: Io): Promise<ExitCode> {
  const { say } = io
  let failed = false
  const { sources: count, unset } = await initConfig(runtimeOf(options, io), {
    file,
    force: options.force === true,
    setup: { ...setup, say },
    urls,
    allowPrivate: options.allowPrivate === true,
    onFound: (url, found) => io.err(foundLines(url, found, { columns: io.stderrIsTerminal ? io.columns : null, say: io.say })),
    onFailed: (url, thrown) => {
      failed = true
      const message = messageOf(thrown)
      reportProblem(
        { message: message.includes(url) ? message : phrase`${url}: ${kept(message)}`, hint: hintOf(thrown) },
        false,
        io,
      )
    },
  })
  io.out(`${file}\n`)
  const written = say`Written, with ${say.counted(count, 'source')}.`
  const next =
    count === 0
      ? say.text('Next: fill in your brands, and for each place: monitor add URL')
      : say.text('Next: fill in your brands and your own accounts, then: monitor check && monitor poll')
  io.err(`${written} ${next}\n`)
  if (unset.length > 0) io.err(`${say`Set before the first poll: ${unset.join(', ')}`}\n`)
  const polled =
    options.poll === true ? await (await import('../first-run/end-first-run.js')).pollAndList(file, options, io) : EXIT.done
  return polled !== EXIT.done ? polled : failed ? EXIT.partial : EXIT.done
}
