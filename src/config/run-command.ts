export interface CommandResult {
  readonly stdout: string
  /** In words, without any output of the command; null when it ended well. */
  readonly failure: string | null
}

const TIMEOUT_MS = 10_000
const MAX_OUTPUT_BYTES = 65_536

/** Runs a program without a shell and returns what it prints. Its error output is dropped: it may hold the secret. */
export async function runCommand(
  argv: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>>,
  timeoutMs: number = TIMEOUT_MS,
): Promise<CommandResult> {
  const { spawn } = await import('node:child_process')
  const [program, ...args] = argv
  return await new Promise((done) => {
    // A group of its own, so that what the program started ends with it.
    const child = spawn(program, args, {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
    })
    let stdout = ''
    const settle = (failure: string | null) => {
      clearTimeout(timer)
      child.stdout.destroy()
      done({ stdout: failure === null ? stdout : '', failure })
    }
    const abandon = (failure: string) => {
      try {
        if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {}
      settle(failure)
    }
    const timer = setTimeout(() => abandon(`did not end within ${timeoutMs / 1_000} s`), timeoutMs)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.length > MAX_OUTPUT_BYTES) abandon('printed far too much')
    })
    child.on('error', (error: NodeJS.ErrnoException) => settle(`cannot be run (${error.code ?? 'unknown'})`))
    child.on('close', (code, signal) =>
      settle(code === 0 ? null : code === null ? `was ended by ${signal}` : `failed with exit code ${code}`),
    )
  })
}
