import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { demoConfig } from '../../src/demo/config.js'
import { type DemoServer, startDemoServer } from '../../src/demo/server.js'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { monitor, type Ran, type Surroundings, words } from './run-monitor.js'

/** After the last poll of the demo's world. */
export const LAST = DEMO_TIMES.answered

/** The demo's world, polled into a database of its own. Addresses in what is printed are made the same in every run. */
export interface World {
  readonly folder: () => string
  readonly server: () => DemoServer
  /** A command line in this world, at the last instant unless it names one. */
  readonly monitor: (line: string, surroundings?: Surroundings) => Promise<Ran>
}

/** A folder with configuration, and the database after the polls at the given instants. */
export function world(polls: readonly string[] = Object.values(DEMO_TIMES)): World {
  let folder = ''
  let server: DemoServer | null = null
  const started = (): DemoServer => {
    if (server === null) throw new Error('the world is there only within a test')
    return server
  }
  const same = (text: string): string =>
    text.replaceAll(new URL(started().url).host, '127.0.0.1:12345').replaceAll(folder, '/world')

  const inWorld: World['monitor'] = async (line, surroundings = {}) => {
    const argv = words(line)
    const now = argv.includes('--now') || argv.includes('--watch') ? [] : ['--now', LAST]
    const env = {
      MONITOR_CONFIG: join(folder, 'monitor.yaml'),
      MONITOR_DB: join(folder, 'monitor.db'),
      XDG_CACHE_HOME: folder,
      MONITOR_USER: 'rosa',
    }
    const ran = await monitor([...argv, ...now], { cwd: folder, env, ...surroundings })
    return { code: ran.code, out: same(ran.out), err: same(ran.err) }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'monitor-cli-'))
    server = await startDemoServer(DEMO_TIMES.baseline)
    writeFileSync(join(folder, 'monitor.yaml'), demoConfig(server.url))
    for (const at of polls) {
      server.setNow(at)
      await inWorld(`poll --now ${at}`)
    }
  })
  afterAll(async () => {
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder: () => folder, server: started, monitor: inWorld }
}
