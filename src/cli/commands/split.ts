import type { Command } from 'commander'
import { parseCaseName, parseMentionName } from '../../app/case-name.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { type ActOptions, addActorOptions, runActs } from '../act-command.js'
import type { Example } from '../command.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor split C-12 M-17 M-18 -m "andere Kundin, gleicher Name"', 'these posts become a case of their own'],
]

export function define(command: Command): void {
  command.argument('<case>', 'such as C-12').argument('<mention...>', 'posts of it, such as M-17: monitor show lists them')
  addActorOptions(command)
}

function mentionOf(word: string): number {
  const id = parseMentionName(word)
  if (id !== null) return id
  throw new MonitorError(phrase`'${word}' is no mention`, {
    exit: EXIT.usage,
    hint: 'mentions are named M-17; monitor show lists those of a case',
  })
}

export async function run([name, ...words]: readonly string[], options: ActOptions, io: Io): Promise<ExitCode> {
  const number = parseCaseName(name!)
  const mentionIds = [...new Set(words.map(mentionOf))]
  return runActs({ options, io, act: 'split' }, async (acts) => [
    {
      name: `C-${number}`,
      line: null,
      run: async () => {
        const { caseId, opened } = await acts.split(number, mentionIds)
        return { name: `C-${opened}`, text: phrase`${`C-${opened}`} split from ${`C-${caseId}`}`, changed: true }
      },
    },
  ])
}
