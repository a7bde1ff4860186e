import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { demoConfig } from '../../demo/config.js'
import { type DemoServer, startDemoServer } from '../../demo/server.js'
import { DEMO_TIMES } from '../../demo/world.js'
import { wrap } from '../../report/shapes/layout.js'
import { EXIT, type ExitCode, MonitorError, messageOf } from '../../util/errors.js'
import { phrase, type Say } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { run as runMonitor } from '../main.js'

export const examples: readonly Example[] = [
  ['monitor demo', 'takes a second, touches nothing, needs no network'],
  ['monitor demo --keep', 'leaves configuration and database behind, to look around in'],
]

export function define(command: Command): void {
  command.option('--keep', 'keep the throw-away folder with configuration and database, and say where it is')
}

interface Scene {
  readonly at: string
  readonly told: string
  readonly argv: readonly string[]
}

/** Each scene is a real command, run as a user would type it, at a fixed instant. */
const SCENES: readonly Scene[] = [
  {
    at: DEMO_TIMES.baseline,
    told: 'Monday 08:00 in Zurich. The first poll is a baseline: what is there already is history.',
    argv: ['poll'],
  },
  { at: DEMO_TIMES.baseline, told: 'History is listed, but nobody is woken for it.', argv: ['unanswered'] },
  {
    at: DEMO_TIMES.found,
    told: 'Monday 10:30. Comments arrived: complaints, a praise, a spam, and a stranger who uses the company’s name. Card data may not wait: 15 minutes.',
    argv: ['poll'],
  },
  {
    at: DEMO_TIMES.found,
    told: 'The complaints of the last day. The card number is redacted before it is stored; praise and spam are no cases.',
    argv: ['unanswered', '--since', '24h'],
  },
  {
    at: DEMO_TIMES.breached,
    told: 'Monday 15:30. Four business hours have passed without an answer under the blog post (lunch does not count).',
    argv: ['poll'],
  },
  { at: DEMO_TIMES.answered, told: 'Monday 16:00. The company’s own account (user id 3) has replied.', argv: ['poll'] },
  { at: DEMO_TIMES.answered, told: 'What is still unanswered.', argv: ['unanswered', '--since', '24h'] },
  {
    at: DEMO_TIMES.answered,
    told: 'Sources: one is broken, so the list above is not known to be complete, and every run says so (exit code 3).',
    argv: ['sources'],
  },
]

async function play(scene: Scene, folder: string, server: DemoServer, io: Io): Promise<void> {
  server.setNow(scene.at)
  const style = await io.style('stdout')
  const told = wrap(io.say.text(scene.told), Math.min(120, Math.max(40, io.columns)) - 2).map((line) => style.dim(`# ${line}`))
  io.out(`\n${told.join('\n')}\n${style.bold(`$ monitor ${scene.argv.join(' ')} --now ${scene.at}`)}\n`)
  const argv = [...scene.argv, '--now', scene.at, '--config', join(folder, 'monitor.yaml'), '--db', join(folder, 'monitor.db')]
  // One stream: what a terminal would show, in its order, even in a pipe, since the demo is read by people. Polls speak as from cron.
  const exit = await runMonitor(argv, {
    ...io,
    stdoutIsTerminal: true,
    stderrIsTerminal: scene.argv[0] !== 'poll',
    pager: null,
    err: io.out,
    style: () => io.style('stdout'),
  })
  if (exit !== EXIT.done) io.out(style.dim(`${io.say`(exit code ${exit})`}\n`))
}

const nextSteps = (say: Say): string => `
${say.text('Try next:')}
  monitor init https://your-blog.example   # ${say.text('finds the feeds and writes monitor.yaml')}
  monitor poll                             # ${say.text('reads them; run it by cron')}
  monitor unanswered --since 24h           # ${say.text('who still waits for you')}
`

async function demoFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'monitor-demo-'))
  } catch (thrown) {
    throw new MonitorError(phrase`cannot write ${tmpdir()}: ${messageOf(thrown)}`, {
      hint: 'name a folder in TMPDIR in which this user may write',
      cause: thrown,
    })
  }
}

/** The whole job in one go: server, configuration and database live in a temporary folder and go with it. */
export async function run(_args: readonly string[], options: GlobalOptions & { keep?: boolean }, io: Io): Promise<ExitCode> {
  const folder = await demoFolder()
  const server = await startDemoServer(DEMO_TIMES.baseline)
  // The demo's cache stays in its folder too: it leaves nothing behind.
  const quiet: Io = {
    ...io,
    env: { ...io.env, MONITOR_CONFIG: undefined, MONITOR_DB: undefined, XDG_CACHE_HOME: folder, MONITOR_LANG: io.say.language },
  }
  try {
    await writeFile(join(folder, 'monitor.yaml'), demoConfig(server.url, io.say.language), { mode: 0o600 })
    for (const scene of SCENES) {
      io.signal.throwIfAborted()
      await play(scene, folder, server, quiet)
    }
    const { say } = io
    io.out(
      `\n${say`${server.notModified()} requests were answered with 304 Not Modified: what has not changed is not read again.`}\n`,
    )
  } finally {
    await server.close()
    if (options.keep) io.out(`${io.say`Kept: ${folder}`}\n`)
    else await rm(folder, { recursive: true, force: true })
  }
  io.out(nextSteps(io.say))
  return EXIT.done
}
