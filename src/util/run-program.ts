import { type ChildProcess, spawn } from 'node:child_process'

const STDERR_MAX_BYTES = 4_096
/** From the polite signal to the one that nobody can ignore. */
const KILL_AFTER_MS = 2_000
/** How long we listen on for last words; a helper that the program left behind may hold its stderr open for ever. */
const LAST_WORDS_MS = 200

export interface Program {
  readonly program: string
  readonly args: readonly string[]
  readonly input: string
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  /** Takes what it prints, as it comes; what this throws ends the program. Absent: nobody reads it. */
  readonly onOutput?: (chunk: Buffer) => void
  readonly signal?: AbortSignal
}

/** How it ended, and the end of what it said on stderr. */
export type ProgramEnd = { readonly stderr: string } & (
  | { readonly how: 'exit'; readonly code: number }
  | { readonly how: 'signal'; readonly signal: string }
  | { readonly how: 'not-started'; readonly code: string; readonly program: string }
  | { readonly how: 'timeout' }
  | { readonly how: 'aborted' }
  | { readonly how: 'refused'; readonly fault: unknown }
)

type Cut = 'timeout' | 'aborted' | 'refused'

/** Runs a program in a process group of its own, so that a time-out also ends what it has started. Never rejects. */
export function runProgram({ program, args, input, env, timeoutMs, onOutput, signal }: Program): Promise<ProgramEnd> {
  if (signal?.aborted) return Promise.resolve({ how: 'aborted', stderr: '' })
  return new Promise((resolve) => {
    let child: ChildProcess
    try {
      const stdout = onOutput === undefined ? 'ignore' : 'pipe'
      child = spawn(program, args, { env, detached: true, shell: false, stdio: ['pipe', stdout, 'pipe'] })
    } catch (thrown) {
      // A NUL byte or an overlong argument is refused before anything runs.
      resolve({ how: 'not-started', code: codeOf(thrown), program, stderr: '' })
      return
    }
    const words = lastWords(child)
    let killedFor: Cut | null = null
    let fault: unknown = null
    let forced: NodeJS.Timeout | null = null
    const kill = (why: Cut): void => {
      killedFor ??= why
      // Whoever left the group may hold it open for ever.
      child.stdout?.destroy()
      killGroup(child, 'SIGTERM')
      forced ??= setTimeout(() => killGroup(child, 'SIGKILL'), KILL_AFTER_MS)
    }
    const printed = allOutput(child, onOutput, (thrown) => {
      fault = thrown
      kill('refused')
    })
    const onAbort = (): void => kill('aborted')
    const timer = setTimeout(() => kill('timeout'), timeoutMs)
    signal?.addEventListener('abort', onAbort, { once: true })
    const end = async (how: (stderr: string) => ProgramEnd): Promise<void> => {
      // What it started may still be printing for it.
      await printed
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      const stderr = await words()
      if (forced !== null) clearTimeout(forced)
      // The leader obeyed; what it started may not have.
      if (killedFor !== null) killGroup(child, 'SIGKILL')
      if (killedFor === null) resolve(how(stderr))
      else resolve(killedFor === 'refused' ? { how: killedFor, fault, stderr } : { how: killedFor, stderr })
    }
    child.once('error', (error) => end((stderr) => ({ how: 'not-started', code: codeOf(error), program, stderr })))
    child.once('exit', (code, name) =>
      end((stderr) => (code === null ? { how: 'signal', signal: name ?? 'a signal', stderr } : { how: 'exit', code, stderr })),
    )
    // EPIPE: a program need not read what it is told.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** Ends when its output does, or nobody listens any more. */
function allOutput(child: ChildProcess, take: Program['onOutput'], refuse: (fault: unknown) => void): Promise<void> {
  const { stdout } = child
  if (stdout === null || take === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    stdout.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (thrown) {
        refuse(thrown)
      }
    })
    stdout.on('error', () => {})
    stdout.once('close', resolve)
  })
}

/** Keeps the last bytes of stderr; the reasons of a failure stand at the end. */
function lastWords(child: ChildProcess): () => Promise<string> {
  let kept = Buffer.alloc(0)
  const closed = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      kept = Buffer.concat([kept, chunk]).subarray(-STDERR_MAX_BYTES)
    })
    child.stderr?.once('close', resolve)
    child.stderr?.on('error', () => {})
  })
  return async () => {
    let timer: NodeJS.Timeout | undefined
    await Promise.race([closed, new Promise((resolve) => (timer = setTimeout(resolve, LAST_WORDS_MS)))])
    clearTimeout(timer)
    child.stderr?.destroy()
    return kept.toString('utf8').trim()
  }
}

function killGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, name)
  } catch {
    child.kill(name)
  }
}

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown fault'

const START_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'it is not executable',
  E2BIG: 'its arguments are too long',
}

/** A name is looked for in PATH; a script also is not there where the program that its first line names is not. */
function startFault(code: string, program: string): string {
  if (code !== 'ENOENT') return START_FAULTS[code] ?? code
  return program.includes('/')
    ? `there is no ${program}, or not the program that its first line names`
    : 'there is no such program in PATH'
}

/** How it ended, in words that follow its name. */
export function endInWords(end: ProgramEnd, timeoutMs: number): string {
  switch (end.how) {
    case 'not-started':
      return `could not be started (${startFault(end.code, end.program)})`
    case 'timeout':
      return `did not end within ${timeoutMs / 1_000} s and was killed`
    case 'aborted':
      return 'was interrupted'
    case 'refused':
      return 'was stopped'
    case 'signal':
      return `was killed by ${end.signal}`
    case 'exit':
      return `ended with exit code ${end.code}`
  }
}
