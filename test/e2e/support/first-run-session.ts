import { join } from 'node:path'
import { openTerminal, type PseudoTerminal } from '../../support/pseudo-terminal.js'

const BIN = join(import.meta.dirname, '../../../bin/monitor.js')

export const KEYS = { enter: '\r', space: ' ', down: '\u001b[B', up: '\u001b[A', ctrlC: '\u0003' } as const

/** What a person types once a question stands there. */
export type Answer = readonly [question: string | RegExp, keys: string]

export interface SessionOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the real command on a terminal of 80 columns. */
export const onTerminal = (line: string, { cwd, env = {} }: SessionOptions): PseudoTerminal =>
  openTerminal(`'${process.execPath}' '${BIN}' ${line}`, { cwd, rows: 60, env: { HOME: cwd, TZ: 'Europe/Zurich', ...env } })

/** A question that does not come is told with what stands there instead. */
const PATIENCE = 20_000

async function within(terminal: PseudoTerminal, wanted: string, shown: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited for “${wanted}”:\n${transcript(terminal)}`)), PATIENCE)
  })
  await Promise.race([shown, late]).finally(() => clearTimeout(timer))
}

/** Answers the questions in their order, as each comes up. */
export async function answerAll(terminal: PseudoTerminal, answers: readonly Answer[]): Promise<void> {
  for (const [question, keys] of answers) {
    // An answered question begins with another sign.
    const open = typeof question === 'string' ? question : question.source
    await within(
      terminal,
      open,
      terminal.shows(new RegExp(`◆ +${typeof question === 'string' ? open.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : open}`)),
    )
    terminal.type(keys)
  }
}

/** Everything from the first line on, as it stands there at the end. */
export const transcript = (terminal: PseudoTerminal): string =>
  `${[...terminal.scrolled(), ...terminal.screen()].join('\n').replaceAll(/ +$/gm, '').trimEnd()}\n`
