import { homedir } from 'node:os'
import { defaultAsker } from '../../src/cli/first-run/asker.js'
import type { Io } from '../../src/cli/io.js'
import { run } from '../../src/cli/main.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { english } from '../../src/util/say.js'
import { expectDocuments } from '../support/documents.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  /** Both streams are terminals of so many columns; without it both are pipes. */
  readonly columns?: number
  readonly stdin?: string
  readonly env?: Io['env']
  readonly cwd?: string
  readonly now?: number
  readonly io?: Partial<Io>
  /** What is stored never came through an adapter: no schema tells what it may look like. */
  readonly unlikely?: true
}

/** The command line with surroundings of its own: argv → exit code and text. What it prints for programs must be as the schemas have it. */
export async function monitor(
  argv: readonly string[],
  { columns, stdin = '', env = {}, cwd = '/', now = 0, io, unlikely }: Surroundings = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const style = { ...PLAIN, width: columns ?? PLAIN.width }
  const code = await run(argv, {
    env,
    cwd,
    home: homedir(),
    version: '1.2.3',
    launcher: ['/usr/bin/node', '/opt/monitor/bin/monitor.js'],
    stdinIsTerminal: false,
    stdoutIsTerminal: columns !== undefined,
    stderrIsTerminal: columns !== undefined,
    columns: style.width,
    rows: 24,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    drained: async () => undefined,
    pager: null,
    readStdin: async () => stdin,
    stdin: async function* () {
      yield Buffer.from(stdin)
    },
    clock: () => now,
    sleep: async () => undefined,
    signal: new AbortController().signal,
    say: english,
    instants: { told: (text) => text },
    asker: async () => defaultAsker,
    style: async () => style,
    ...io,
  })
  if (env['MONITOR_DEBUG'] === undefined && unlikely !== true) expectDocuments(argv, { out, err }, columns === undefined)
  return { code, out, err }
}

/** A command line as it is typed: quotes keep words together. */
export const words = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '')
