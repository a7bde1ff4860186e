import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.js'
import type { Io } from '../../src/cli/io.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { english } from '../../src/util/say.js'
import { pipelines } from '../support/shell-line.js'
import { monitor } from './run-monitor.js'
import { world } from './world.js'

// Every documented command line is run as it stands, in the demo's world, but for names that are others there.

const ROOT = resolve(import.meta.dirname, '../..')
const NOW = '2026-11-21T09:00:00Z'
const demo = world()
const root = mkdtempSync(join(tmpdir(), 'monitor-examples-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What stands in the examples, and what is called so in the demo's world. */
const NAMES: Readonly<Record<string, string>> = {
  'C-12': 'C-2',
  'C-13': 'C-1',
  'C-15': 'C-1',
  'C-19': 'C-3',
  'M-12': 'M-5',
  'M-17': 'M-3',
  'M-18': 'M-3',
  'S-3': 'S-1',
  'D-17': 'D-1',
  care: 'terminal',
  Beispiel: 'Musterstrom',
  '/var/lib/prometheus/node-exporter/monitor.prom': 'monitor.prom',
}

/** What cannot be run here, and why. The parser takes it all the same. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^monitor poll --watch/, 'runs until it is interrupted: test/cli/poll.test.ts'],
  [/^monitor demo/, 'a world of its own: test/e2e/demo.test.ts'],
  [/^monitor add https:\/\/(?:social\.example|www\.)/, 'needs the network: test/app/adding/propose-sources.test.ts'],
  [/^monitor init https:\/\/.*--official|^monitor init https:\/\/your-blog/, 'needs the network: test/cli/init.test.ts'],
  [/^monitor triage (?:retrain|undo)/, 'needs more labels than the demo has mentions: test/cli/triage.test.ts'],
  [/^monitor run urgent/, 'the demo has saved no question'],
  [/^monitor triage(?: --| +#|$)/, 'opens the inbox, which needs a terminal'],
  [/^monitor sources test https:/, 'needs the network: test/e2e/add.test.ts'],
]

/** What must have happened before. */
const BEFORE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^monitor split/, ['merge C-2 C-1']],
  [/^monitor silence remove/, ['silence add --all --for 2h -m Umzug']],
  [/^monitor undo/, ['ack C-2']],
  [/^monitor reopen/, ['resolve C-2']],
  [/^monitor import everything/, ['export everything.ndjson']],
]

/** What comes of it here, where that is not "done" (0) or "done, but the broken source of the demo is unknown" (3). */
const EXITS: readonly (readonly [RegExp, number, string])[] = [
  [/^monitor check --(online|exit-status)/, 3, 'the broken source of the demo'],
  [/--exit-status/, 8, 'there are findings'],
  [/^monitor deliveries drop/, 1, 'the demo has sent all that there was'],
  [/^monitor prune(?: --dry-run)? *(?:#|$)/, 2, 'the demo keeps everything: it has no privacy.retention'],
  [/^monitor forget @beat@social\.example *(?:#|$)/, 2, 'nobody sits at a terminal who could agree'],
]

const MENTIONS = `${JSON.stringify({ id: 'm1', url: 'https://forum.example/1', text: 'Musterstrom antwortet nicht, ich warte seit Wochen!' })}\n`

/** Programs of others within a pipeline: what comes out of them. */
const OTHERS: Readonly<Record<string, (stdin: string) => string>> = { jq: (stdin) => stdin, 'read-tickets': () => MENTIONS }

interface Documented {
  readonly where: string
  readonly line: string
}

const modules = await Promise.all(Object.entries(COMMANDS).map(async ([name, { load }]) => ({ name, module: await load() })))
const ofHelp: readonly Documented[] = modules.flatMap(({ name, module }) =>
  module.examples.map(([line]) => ({ where: `monitor ${name} --help`, line })),
)

/** Lines of code blocks that begin with the command, or with a prompt and the command. */
function ofPage(file: string): readonly Documented[] {
  const blocks = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  return blocks.flatMap(([, language, text]) =>
    [...text!.matchAll(language === 'text' ? /^\$ (monitor .+)$/gm : /^(?:\$ )?(monitor .+)$/gm)].map(([, line]) => ({
      where: file,
      line: line!,
    })),
  )
}
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const lines: readonly Documented[] = [...ofHelp, ...pages.flatMap(ofPage)]

const find = <Entry extends readonly [RegExp, ...unknown[]]>(table: readonly Entry[], line: string): Entry | undefined =>
  table.find(([pattern]) => pattern.test(line))

/**
 * A folder with the demo's configuration and database, and with the files that examples name. At the same path each time: so its
 * configuration is validated once, which took a third of the time.
 */
function place(): string {
  const folder = join(root, 'place')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const name of readdirSync(demo.folder()).filter((file) => /^monitor\.(?:yaml|db)/.test(file) && !file.endsWith('.lock')))
    copyFileSync(join(demo.folder(), name), join(folder, name))
  const yaml = readFileSync(join(folder, 'monitor.yaml'), 'utf8')
  for (const name of ['new.yaml', 'old.yaml'])
    writeFileSync(join(folder, name), yaml.replace('next_answer: 8h', 'next_answer: 4h'))
  writeFileSync(join(folder, 'mentions.ndjson'), MENTIONS)
  writeFileSync(
    join(folder, 'reader.opml'),
    '<opml version="2.0"><body><outline type="rss" xmlUrl="https://reader.example/feed.xml" text="Reader"/></body></opml>',
  )
  return folder
}

/** The words as they are meant here: other names, the demo's server in place of a site. */
function hereOf(words: readonly string[]): string[] {
  const site = words.some((word) => /^https:\/\/(?:blog|forum)\.example/.test(word))
  const here = words.map((word) =>
    /^https:\/\/(?:blog|forum)\.example/.test(word)
      ? `${demo.server().url}/blog`
      : Object.hasOwn(NAMES, word)
        ? NAMES[word]!
        : word,
  )
  return [...new Set(site ? [...here, '--allow-private'] : here)]
}

async function call(words: readonly string[], folder: string, stdin: string) {
  const argv = [...hereOf(words), ...(words.includes('--now') ? [] : ['--now', NOW])]
  const isNew = words[0] === 'init'
  const cwd = isNew ? join(folder, 'new') : folder
  if (isNew) mkdirSync(cwd, { recursive: true })
  const env = { XDG_CACHE_HOME: root, XDG_CONFIG_HOME: folder, MONITOR_USER: 'rosa', MONITOR_DB: join(folder, 'monitor.db') }
  return monitor(argv, { cwd, env, stdin })
}

/** What the last program of the line came to. */
async function runLine(line: string): Promise<{ readonly code: number; readonly err: string }> {
  const folder = place()
  for (const before of find(BEFORE, line)?.[1] ?? []) expect(await call(before.split(' '), folder, '')).toMatchObject({ code: 0 })
  let ended = { code: 0, err: '' }
  for (const programs of pipelines(line)) {
    let stdin = ''
    for (const [program = '', ...words] of programs) {
      if (program !== 'monitor') stdin = OTHERS[program]!(stdin)
      else {
        const { code, out, err } = await call(words, folder, stdin)
        ended = { code, err }
        stdin = out
      }
    }
  }
  return ended
}

const io = { version: '1', columns: 80, say: english, out: () => undefined, err: () => undefined } as unknown as Io

async function isTaken([, name = '', ...argv]: readonly string[]): Promise<boolean> {
  if (name === 'help') return true
  const program = buildProgram(io, { name, module: await COMMANDS[name]!.load() })
  let taken = false
  for (const command of program.commands) {
    command.action(() => {
      taken = command.name() === name
    })
  }
  await program.parseAsync([name, ...argv], { from: 'user' })
  return taken
}

beforeAll(() => expect(lines.length).toBeGreaterThan(110))

describe('every documented command line', () => {
  it.each(lines)('$where: $line', async ({ line }) => {
    for (const words of pipelines(line)
      .flat()
      .filter(([program]) => program === 'monitor'))
      expect(await isTaken(words)).toBe(true)
    if (find(NOT_RUN, line) !== undefined) return
    const { code, err } = await runLine(line)
    const expected = find(EXITS, line)?.[1]
    expect({ line, code, err }).toEqual({
      line,
      err,
      code: expected ?? expect.toSatisfy((exit: number) => exit === 0 || exit === 3),
    })
  })

  it('and each reason not to run one, or for another end, is still needed', () => {
    const unused = [...NOT_RUN, ...BEFORE, ...EXITS].filter(([pattern]) => !lines.some(({ line }) => pattern.test(line)))
    expect(unused.map(([pattern]) => pattern.source)).toEqual([])
  })
})
