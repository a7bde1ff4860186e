import { resolve } from 'node:path'
import type { Command } from 'commander'
import { initConfig } from '../../app/init-config.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export function define(command: Command): void {
  command
    .argument('[url...]', 'sites to look at: a blog, a forum, a feed')
    .option('--name <company>', 'name of the company and its first brand')
    .option('--force', 'write over an existing file')
    .option('--allow-private', 'the sites stand in a private network')
}

type InitCommandOptions = GlobalOptions & { readonly name?: string; readonly force?: boolean; readonly allowPrivate?: boolean }

/** Exit 3 when a site could not be read: the file is written all the same, without it. */
export async function run(urls: readonly string[], options: InitCommandOptions, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.config ?? io.env['MONITOR_CONFIG'] ?? 'monitor.yaml')
  let failed = false
  const count = await initConfig(runtimeOf(options, io), {
    file,
    force: options.force === true,
    name: options.name ?? null,
    urls,
    allowPrivate: options.allowPrivate === true,
    onFound: (url, found) => {
      io.err(`${url}: ${found.length === 0 ? 'no feed found' : `${found.length} found`}\n`)
      for (const source of found) io.err(`  ${source.type}  ${source.url}  ${oneLine(source.title ?? '')}\n${source.sample.slice(0, 3).map((line) => `    · ${oneLine(line).slice(0, 100)}\n`).join('')}`)
    },
    onFailed: (url, message) => {
      failed = true
      io.err(`monitor: ${url}: ${oneLine(message)}\n`)
    },
  })
  io.out(`${file}\n`)
  const next = count === 0 ? 'Add your sources, then: monitor check' : 'Next: fill in your brands and your own accounts, then: monitor check && monitor poll'
  io.err(`Written, with ${count} sources. ${next}\n`)
  return failed ? EXIT.partial : EXIT.done
}
