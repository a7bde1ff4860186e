import type { Command } from 'commander'
import { assign } from '../../app/acts/assign.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions, lastWord } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor assign C-12 C-13 rosa', 'whose work these are'],
  ['monitor unanswered --unassigned | monitor assign - rosa', 'all that is nobody’s'],
  ['monitor assign C-12 --none', 'nobody’s again'],
]

export function define(command: Command): void {
  addActOptions(command, '; the last word says to whom')
  command.usage('[options] <case...> <who>').option('--none', 'to nobody')
}

const looksLikeCase = (word: string): boolean => /^c-\d+$/i.test(word)

function wordsOf(args: readonly string[], none: boolean): { readonly cases: readonly string[]; readonly who: string | null } {
  if (none) return { cases: args, who: null }
  const missing = 'to whom? the last word is a name; --none for nobody'
  const { cases, last } = lastWord(args, missing)
  if (last.trim() === '' || looksLikeCase(last)) throw new MonitorError(missing, { exit: EXIT.usage })
  return { cases, who: last.trim() }
}

export async function run(args: readonly string[], options: ActOptions & { none?: boolean }, io: Io): Promise<ExitCode> {
  const { cases, who } = wordsOf(args, options.none === true)
  return actOnCases(
    cases,
    { options, io, act: 'assign', done: who === null ? phrase`assigned to nobody` : phrase`assigned to ${who}` },
    assign(who),
  )
}
