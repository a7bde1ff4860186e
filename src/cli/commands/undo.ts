import type { Command } from 'commander'
import type { Acts } from '../../app/acts/act.js'
import { parseCaseName } from '../../app/case-name.js'
import { type ExitCode, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { type ActOptions, actorOf, addActorOptions, type Job, jobsFor, readCases, runActs, type Told } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor undo C-12', 'takes back what a person last did to it; once more, what was done before that'],
  ['monitor undo', 'takes back all that your own last command did, be it a thousand cases'],
]

export function define(command: Command): void {
  command.argument('[case...]', 'cases, such as C-12; - reads them from stdin. None: what you did last')
  addActorOptions(command)
}

type Undone = Awaited<ReturnType<Acts['undo']>>

function told(asked: string | null, { act, who, caseIds, mentionId }: Undone): Told {
  const name = asked ?? (caseIds[0] === undefined ? `M-${mentionId}` : `C-${caseIds[0]}`)
  return { name, text: phrase`${name}: ${kept(act)} by ${who} taken back`, changed: true }
}

async function ownLast(acts: Acts, who: string): Promise<readonly Job[]> {
  const events = await acts.ownLast()
  if (events.length === 0) throw new MonitorError(phrase`nothing that ${who} did is left to take back`)
  return events.map((event) => ({ name: null, line: null, run: async () => told(null, await acts.undoAct(event)) }))
}

export async function run(words: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const targets = await readCases(words, io)
  return runActs({ options, io, act: 'undo' }, async (acts) =>
    words.length === 0
      ? ownLast(acts, actorOf(options, io).who)
      : jobsFor(targets, async (name) => told(name, await acts.undo(parseCaseName(name)))),
  )
}
