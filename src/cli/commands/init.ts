import { resolve } from 'node:path'
import type { Command } from 'commander'
import { initConfig } from '../../app/init-config.js'
import { counted } from '../../report/words.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { oneLine, truncate } from '../../util/text.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor init', 'a commented file to fill in'],
  [
    'monitor init https://blog.example https://forum.example --name "Beispiel AG"',
    'finds feeds, comment feeds and WordPress APIs',
  ],
]

export function define(command: Command): void {
  command
    .argument('[url...]', 'sites to look at: a blog, a forum, a feed')
    .option('--name <company>', 'name of the company and its first brand')
    .option('--force', 'write over an existing file')
    .option('--allow-private', 'the sites stand in a private network')
}

type Options = GlobalOptions & { readonly name?: string; readonly force?: boolean; readonly allowPrivate?: boolean }

interface Found {
  readonly type: string
  readonly url: string
  readonly title: string | null
  readonly sample: readonly string[] | null
}

const MAX_SAMPLES = 3

function foundText(url: string, found: readonly Found[], columns: number): string {
  const lines = found.flatMap((source) => [
    `  ${source.type}  ${oneLine(source.url)}  ${oneLine(source.title ?? '')}`.trimEnd(),
    ...(source.sample ?? []).slice(0, MAX_SAMPLES).map((line) => `    · ${truncate(oneLine(line), Math.max(30, columns - 6))}`),
  ])
  return `${[`${oneLine(url)}: ${found.length === 0 ? 'no feed found' : `${found.length} found`}`, ...lines].join('\n')}\n`
}

/** Exit 3 when a site could not be read: the file is written all the same, without it. */
export async function run(urls: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.config ?? (io.env['MONITOR_CONFIG'] || 'monitor.yaml'))
  let failed = false
  const count = await initConfig(runtimeOf(options, io), {
    file,
    force: options.force === true,
    name: options.name ?? null,
    urls,
    allowPrivate: options.allowPrivate === true,
    onFound: (url, found) => io.err(foundText(url, found, io.columns)),
    onFailed: (url, message) => {
      failed = true
      reportProblem({ message: `${url}: ${message}` }, false, io)
    },
  })
  io.out(`${file}\n`)
  const next =
    count === 0
      ? 'Add your sources, then: monitor check'
      : 'Next: fill in your brands and your own accounts, then: monitor check && monitor poll'
  io.err(`Written, with ${counted(count, 'source')}. ${next}\n`)
  return failed ? EXIT.partial : EXIT.done
}
