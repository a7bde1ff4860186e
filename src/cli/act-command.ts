import { type Command, Option } from 'commander'
import { type Acts, createActs } from '../app/acts/act.js'
import type { Actor, Deed } from '../app/acts/deed.js'
import { parseCaseName } from '../app/case-name.js'
import { jsonText } from '../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError, messageOf } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import { kept, type Phrase, phrase, type Said } from '../util/say.js'
import type { GlobalOptions } from './command.js'
import { reportProblem } from './error-text.js'
import type { Io } from './io.js'
import { readTargets, type Target } from './options/act-targets.js'
import { whoAmI } from './terminal/real-io.js'
import { withApp } from './with-app.js'

export interface ActOptions extends GlobalOptions {
  readonly reason?: string
  readonly as?: string
  readonly json?: boolean
}

/** Who acts and why, on every act. */
export function addActorOptions(command: Command): void {
  command
    .option('-m, --reason <text>', 'why; kept in the history')
    .option('--as <name>', 'who acts (else $MONITOR_USER, the login name)')
    .addOption(new Option('--json', 'what was done as one JSON document').helpGroup('Output:'))
}

/** What acts on cases take: cases (`-` reads them from stdin), why, and who. */
export function addActOptions(command: Command, more = ''): void {
  command.argument('<case...>', `cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV${more}`)
  addActorOptions(command)
}

export const actorOf = (options: ActOptions, io: Io): Actor => ({
  who: options.as ?? whoAmI(io.env),
  why: options.reason ?? null,
})

/** What came of one act. */
export interface Told {
  /** `C-12`, as it is named now. */
  readonly name: string
  /** `C-12 acknowledged`, on a terminal. */
  readonly text: Phrase
  readonly changed: boolean
}

/** One act of a command line. */
export interface Job {
  /** null: a line of stdin that names nothing. */
  readonly name: string | null
  readonly line: number | null
  readonly run: () => Promise<Told>
}

interface Failure {
  readonly case: string | null
  readonly line: number | null
  readonly message: string
}

interface Setup {
  readonly options: ActOptions
  readonly io: Io
  readonly act: string
}

const failureOf = ({ name, line }: Job, thrown: unknown): Failure => ({ case: name, line, message: messageOf(thrown) })

const textOf = ({ line, message }: Failure): Phrase => (line === null ? kept(message) : phrase`line ${line}: ${kept(message)}`)

/** Each act by itself: one that fails does not stop the others. What is asked alone fails with its own exit code and advice. */
async function doAll(
  jobs: readonly Job[],
  { options, io }: Setup,
): Promise<{ told: readonly Told[]; failed: readonly Failure[] }> {
  const told: Told[] = []
  const failed: Failure[] = []
  for (const job of jobs) {
    io.signal.throwIfAborted()
    try {
      const done = await job.run()
      told.push(done)
      if (io.stderrIsTerminal && options.json !== true) io.err(`${io.instants.told(io.say.text(done.text))}\n`)
    } catch (thrown) {
      if (jobs.length === 1) throw thrown
      const failure = failureOf(job, thrown)
      failed.push(failure)
      if (options.json !== true) reportProblem({ message: textOf(failure) }, false, io)
    }
  }
  return { told, failed }
}

const namesOf = (told: readonly Told[], changed: boolean): string[] =>
  told.filter((each) => each.changed === changed).map(({ name }) => name)

/** Runs the acts of one command line. Exit 3: some were done, some failed; 1: all failed. */
export async function runActs(setup: Setup, jobsOf: (acts: Acts) => Promise<readonly Job[]>): Promise<ExitCode> {
  const { options, io, act } = setup
  return withApp({ options, io, readonly: false }, async (app) => {
    const acts = createActs(app, actorOf(options, io))
    const { told, failed } = await doAll(await jobsOf(acts), setup).finally(acts.settle)
    if (options.json === true) {
      const [done, unchanged] = [namesOf(told, true), namesOf(told, false)]
      io.out(`${jsonText({ schema: 1, generated_at: toIso(app.runtime.now()), act, done, unchanged, failed })}\n`)
    }
    if (failed.length === 0) return EXIT.done
    return told.length > 0 ? EXIT.partial : EXIT.failed
  })
}

/** The cases that the words and stdin name. */
export const readCases = (words: readonly string[], io: Io): Promise<readonly Target[]> =>
  readTargets(words, (word) => `C-${parseCaseName(word)}`, io)

/** One job for each that was named. */
export const jobsFor = (targets: readonly Target[], doIt: (name: string) => Promise<Told>): readonly Job[] =>
  targets.map(({ name, line, fault }) => ({
    name: fault === null ? name : null,
    line,
    run: () => (fault === null ? doIt(name) : Promise.reject(fault)),
  }))

/** How an act on a case is told; a merged number leads to another. */
export function tell(asked: string, acted: { readonly caseId: number; readonly eventId: number | null }, done: Phrase): Told {
  const name = `C-${acted.caseId}`
  const changed = acted.eventId !== null
  if (name === asked) return { name, text: changed ? phrase`${name} ${done}` : phrase`${name} already ${done}`, changed }
  const text = changed
    ? phrase`${asked} is part of ${name}, which is ${done}`
    : phrase`${asked} is part of ${name}, which is already ${done}`
  return { name, text, changed }
}

/** Does one deed on each of the cases. `done`: what they are then, `acknowledged for 4h`. */
export async function actOnCases(
  words: readonly string[],
  setup: Setup & { readonly done: Phrase },
  deed: Deed,
): Promise<ExitCode> {
  const targets = await readCases(words, setup.io)
  return runActs(setup, async (acts) =>
    jobsFor(targets, async (name) => tell(name, await acts.on(parseCaseName(name), deed), setup.done)),
  )
}

/** The last word says what, all before it say of which cases. */
export function lastWord(words: readonly string[], missing: Said): { readonly cases: readonly string[]; readonly last: string } {
  const last = words.at(-1)
  if (last === undefined || words.length < 2 || last === '-') throw new MonitorError(missing, { exit: EXIT.usage })
  return { cases: words.slice(0, -1), last }
}
