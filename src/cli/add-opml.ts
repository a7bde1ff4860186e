import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addOpml } from '../app/adding/add-opml.js'
import { jsonText } from '../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError } from '../util/errors.js'
import { fileFault } from '../util/file-fault.js'
import { toIso } from '../util/instant.js'
import { kept, phrase } from '../util/say.js'
import type { GlobalOptions } from './command.js'
import { reportProblem } from './error-text.js'
import type { Io } from './io.js'
import { runtimeOf } from './with-app.js'

interface OpmlOptions extends GlobalOptions {
  readonly match?: string
  readonly dryRun?: boolean
  readonly allowPrivate?: boolean
  readonly json?: boolean
}

async function bytesOf(name: string, io: Io): Promise<Buffer> {
  if (name === '-') return Buffer.from(await io.readStdin())
  const file = resolve(io.cwd, name)
  try {
    return await readFile(file)
  } catch (thrown) {
    throw new MonitorError(phrase`--opml ${name}: cannot be read: ${kept(fileFault(thrown))}`, { exit: EXIT.usage })
  }
}

/** `monitor add --opml`. Exit 3 when outlines were left out: the others are written all the same. */
export async function addOpmlFile(name: string, options: OpmlOptions, io: Io): Promise<ExitCode> {
  const runtime = runtimeOf(options, io)
  const { file, entries, there, problems, written } = await addOpml(runtime, {
    configFile: options.config ?? null,
    bytes: await bytesOf(name, io),
    match: options.match ?? null,
    dryRun: options.dryRun === true,
    allowPrivate: options.allowPrivate === true,
  })
  const machine = options.json === true
  if (machine) {
    const added = entries.map(({ id, ...rest }) => ({ source: id, ...rest }))
    io.out(`${jsonText({ schema: 1, generated_at: toIso(runtime.now()), file, written, added, there, problems })}\n`)
  } else {
    for (const { id, type, url } of entries) io.out(`${String(id)}\t${String(type)}\t${String(url)}\n`)
    const { say } = io
    const many = say.counted(entries.length, 'source')
    const told = written || entries.length === 0 ? say`Added to ${file}: ${many}` : say`Would be added to ${file}: ${many}`
    io.err(`${told}${there === 0 ? '' : say`; ${say.counted(there, 'source')} there already`}\n`)
  }
  if (!machine) for (const message of problems) reportProblem({ message }, false, io)
  return problems.length > 0 ? EXIT.partial : EXIT.done
}
