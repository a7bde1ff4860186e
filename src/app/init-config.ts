import { chmod, writeFile } from 'node:fs/promises'
import { configTemplate } from '../config/template.js'
import type { FoundSource } from '../sources/discover.js'
import { EXIT, MonitorError, messageOf } from '../util/errors.js'
import type { Runtime } from './app.js'

/** The schema of this very installation, wherever npm put it: the bundle lies one folder below it. */
const SCHEMA = new URL('../config.schema.json', import.meta.url).href

export interface InitOptions {
  readonly file: string
  readonly force: boolean
  readonly name: string | null
  readonly urls: readonly string[]
  readonly allowPrivate: boolean
  readonly onFound: (url: string, found: readonly FoundSource[]) => void
  readonly onFailed: (url: string, message: string) => void
}

async function discoverAll(runtime: Runtime, options: InitOptions): Promise<FoundSource[]> {
  if (options.urls.length === 0) return []
  const { createHttpClient } = await import('../http/client.js')
  const { discover } = await import('../sources/discover.js')
  const second = 1000
  const http = createHttpClient({
    userAgent: `mention-monitor/${runtime.version}`,
    concurrency: 8,
    perHost: 2,
    paceMs: 0,
    timeoutMs: 30 * second,
    idleTimeoutMs: 15 * second,
    maxBytes: 10_000_000,
  })
  const all: FoundSource[] = []
  try {
    for (const url of options.urls) {
      try {
        const found = await discover(url, http, { allowPrivate: options.allowPrivate })
        options.onFound(url, found)
        all.push(...found)
      } catch (thrown) {
        if (runtime.signal.aborted) throw thrown
        options.onFailed(url, messageOf(thrown))
      }
    }
  } finally {
    await http.close()
  }
  return all
}

/** `blog-example-ch-comments`: what a person would call the source; numbered when two would be called the same. */
function sourceId(source: FoundSource, taken: Set<string>): string {
  const host = new URL(source.url).hostname.replace(/^www\./, '').replaceAll(/[^a-z0-9]+/gi, '-')
  const base = `${host}${source.type === 'comments' ? '-comments' : ''}`.toLowerCase()
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}

/** Writes a commented configuration; never over an existing one, unless forced. Returns how many sources it holds. */
export async function initConfig(runtime: Runtime, options: InitOptions): Promise<number> {
  const found = await discoverAll(runtime, options)
  const taken = new Set<string>()
  const sources = found.map((source) => ({
    id: sourceId(source, taken),
    type: source.type,
    url: source.url,
    allowPrivate: options.allowPrivate,
  }))
  try {
    await writeFile(options.file, configTemplate({ name: options.name, sources, schema: SCHEMA }), {
      mode: 0o600,
      flag: options.force ? 'w' : 'wx',
    })
    // The mode above holds only for a new file.
    await chmod(options.file, 0o600)
  } catch (thrown) {
    const exists = (thrown as NodeJS.ErrnoException).code === 'EEXIST'
    throw new MonitorError(exists ? `${options.file} exists already` : `cannot write ${options.file}: ${messageOf(thrown)}`, {
      exit: exists ? EXIT.usage : EXIT.failed,
      hint: exists ? 'edit it, or --force to write it anew' : 'choose another place with --config FILE',
      cause: thrown,
    })
  }
  return sources.length
}
