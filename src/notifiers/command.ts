import { basename } from 'node:path'
import type { CommandReceiverOptions } from '../model/receiver-options/command.js'
import { endInWords, type ProgramEnd, runProgram } from '../util/run-program.js'
import { scrub } from '../util/scrub.js'
import { programThere } from './asking/program-there.js'
import type { Notifier, SendResult } from './notifier.js'

const EX_TEMPFAIL = 75

/**
 * Exit codes after which another try is pointless: the permanent ones of sysexits.h (usage, data, no input, no user, no host, software,
 * system file, cannot create, protocol, no permission, configuration), and the shell's "cannot execute" and "not found".
 */
const PERMANENT: ReadonlySet<number> = new Set([64, 65, 66, 67, 68, 70, 72, 73, 76, 77, 78, 126, 127])

/**
 * Runs a program, without a shell, with the message as one line of JSON on its stdin. Exit 0 means delivered. Any code that is not known
 * to be permanent is tried again, since scripts exit with 1 for everything, the network being down included.
 */
export const command: Notifier<CommandReceiverOptions> = {
  async send(message, { config, signal }) {
    const [program, ...args] = config.options.command
    if (program === undefined) return failed({ retry: false, error: 'no command is configured' })
    const input = `${JSON.stringify(message)}\n`
    const { timeoutMs } = config
    const end = await runProgram({
      program,
      args,
      input,
      timeoutMs,
      env: reducedEnvironment(process.env),
      ...(signal ? { signal } : {}),
    })
    const name = basename(program)
    const told = end.stderr === '' ? '' : `: ${end.stderr}`
    const { retry, what } = outcomeOf(end, timeoutMs)
    return what === null ? { ok: true } : failed({ retry, error: scrub(`${name} ${what}${told}`, longArguments(args)) })
  },
  reach: async ({ config }) => {
    const [program = ''] = config.options.command
    return programThere(program, { env: reducedEnvironment(process.env), hint: 'install it, or write its whole path in command' })
  },
}

function outcomeOf(end: ProgramEnd, timeoutMs: number): { retry: boolean; what: string | null } {
  const what = endInWords(end, timeoutMs)
  if (end.how === 'not-started') return { retry: end.code === 'EAGAIN' || end.code === 'ENOMEM', what }
  if (end.how !== 'exit') return { retry: true, what }
  if (end.code === 0) return { retry: false, what: null }
  return { retry: !PERMANENT.has(end.code), what: end.code === EX_TEMPFAIL ? `${what} (try again later)` : what }
}

/** What programs need to find themselves and their user's desktop. Secrets of other receivers stay out. */
const PASSED =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TMPDIR|DISPLAY|WAYLAND_DISPLAY|XDG_RUNTIME_DIR|DBUS_SESSION_BUS_ADDRESS)$/

const reducedEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.test(name)))

/** Arguments that could be a token: a program that fails likes to print its usage with them. */
const longArguments = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg) => arg.split(/[\s=]/)).filter((part) => part.length >= 16)

const failed = ({ retry, error }: { retry: boolean; error: string }): SendResult => ({
  ok: false,
  retry,
  retryAfterMs: null,
  error,
})
