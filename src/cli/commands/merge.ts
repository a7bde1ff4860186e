import type { Command } from 'commander'
import { parseCaseName } from '../../app/case-name.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, addActOptions, jobsFor, readCases, runActs } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  [
    'monitor merge C-12 C-15 C-19 -m "dieselbe Kundin, drei Kanäle"',
    'C-15 and C-19 become part of C-12; their numbers lead there',
  ],
  ['monitor cases --author rosa@example.org | monitor merge C-12 -', 'all that a listing shows'],
]

export function define(command: Command): void {
  addActOptions(command, '; the others become part of the first')
}

/** The first case takes the others in. */
export async function run([into, ...others]: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  if (into === undefined || into === '-' || others.length === 0)
    throw new MonitorError('which cases are one? the first takes the others in', {
      exit: EXIT.usage,
      hint: 'such as monitor merge C-12 C-15',
    })
  const target = parseCaseName(into)
  const targets = await readCases(others, io)
  return runActs({ options, io, act: 'merge' }, async (acts) =>
    jobsFor(targets, async (name) => {
      const { caseId } = await acts.merge(parseCaseName(name), target)
      return { name, text: phrase`${name} merged into ${`C-${caseId}`}`, changed: true }
    }),
  )
}
