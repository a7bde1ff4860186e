import type { Command } from 'commander'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Example } from '../command.js'
import { FILES } from '../completion/candidate.js'
import { SCRIPTS } from '../completion/scripts.js'
import type { Io } from '../io.js'

export const examples: readonly Example[] = [
  ['monitor completion bash > ~/.local/share/bash-completion/completions/monitor', 'from the next shell on'],
  ['monitor completion zsh > ~/.zfunc/_monitor', 'a folder that stands in $fpath before compinit runs'],
  ['monitor completion fish > ~/.config/fish/completions/monitor.fish', 'at once'],
]

export function define(command: Command): void {
  command
    .argument('<shell>', 'bash, zsh or fish')
    .argument('[words...]', 'for the scripts themselves: candidates -- what was typed so far')
}

const isShell = (name: string): name is keyof typeof SCRIPTS => Object.hasOwn(SCRIPTS, name)

/** Prints the script of a shell, or for that script a line each: the value, a tab, what it is. */
export async function run([shell = '', ...words]: readonly string[], _options: unknown, io: Io): Promise<ExitCode> {
  if (shell === 'candidates') {
    const { candidates } = await import('../completion/candidates.js')
    const found = await candidates(words, io)
    io.out(found === FILES ? `${FILES}\n` : found.map(({ value, text }) => `${oneLine(value)}\t${oneLine(text)}\n`).join(''))
    return EXIT.done
  }
  if (!isShell(shell))
    throw new MonitorError(phrase`completion ${shell}: no such shell`, { exit: EXIT.usage, hint: 'bash, zsh or fish' })
  io.out(SCRIPTS[shell])
  return EXIT.done
}
