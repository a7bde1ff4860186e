import { resolve } from 'node:path'
import type { Command } from 'commander'
import { initConfig } from '../../app/init-config.js'
import { foundLines } from '../../report/found-lines.js'
import { counted } from '../../report/words.js'
import { EXIT, type ExitCode, hintOf, messageOf } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor init', 'a commented file to fill in'],
  ['monitor init https://blog.example https://forum.example --name "Beispiel AG"', 'finds feeds, comments and platforms'],
]

export function define(command: Command): void {
  command
    .argument('[url...]', 'pages to look at: a blog, a forum, a profile, an app in its store, a feed')
    .option('--name <company>', 'name of the company and its first brand')
    .option('--force', 'write over an existing file')
    .option('--allow-private', 'the sites stand in a private network')
}

type Options = GlobalOptions & { readonly name?: string; readonly force?: boolean; readonly allowPrivate?: boolean }

/** Exit 3 when a site could not be read: the file is written all the same, without it. */
export async function run(urls: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.config ?? (io.env['MONITOR_CONFIG'] || 'monitor.yaml'))
  let failed = false
  const { sources: count, unset } = await initConfig(runtimeOf(options, io), {
    file,
    force: options.force === true,
    name: options.name ?? null,
    urls,
    allowPrivate: options.allowPrivate === true,
    onFound: (url, found) => io.err(foundLines(url, found, { columns: io.stderrIsTerminal ? io.columns : null, say: io.say })),
    onFailed: (url, thrown) => {
      failed = true
      const message = messageOf(thrown)
      reportProblem({ message: message.includes(url) ? message : `${url}: ${message}`, hint: hintOf(thrown) }, false, io)
    },
  })
  io.out(`${file}\n`)
  const next =
    count === 0
      ? 'Next: fill in your brands, and for each place: monitor add URL'
      : 'Next: fill in your brands and your own accounts, then: monitor check && monitor poll'
  io.err(`Written, with ${counted(count, 'source')}. ${next}\n`)
  if (unset.length > 0) io.err(`Set before the first poll: ${unset.join(', ')}\n`)
  return failed ? EXIT.partial : EXIT.done
}
