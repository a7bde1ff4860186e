import type { Command } from 'commander'
import { note } from '../../app/acts/note.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, actOnCases, addActOptions, lastWord } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor note C-12 "Kundin ist ab Montag erreichbar"', 'for the colleagues; changes no clock'],
  ['monitor note C-12 C-13 -m "gleiche Ursache: Rechnungslauf"', 'the same to several'],
]

export function define(command: Command): void {
  addActOptions(command, '; the last word is the note, unless -m gives it')
  command.usage('[options] <case...> <text>')
}

export async function run(args: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const { cases, last } =
    options.reason === undefined
      ? lastWord(args, 'what is the note? the last word, or -m')
      : { cases: args, last: options.reason }
  if (last.trim() === '') throw new MonitorError('the note is empty', { exit: EXIT.usage })
  return actOnCases(cases, { options: { ...options, reason: last }, io, act: 'note', done: phrase`noted` }, note)
}
