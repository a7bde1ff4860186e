import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startListening } from './real-program.js'

export interface FiringAlert {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

export interface Alertmanager {
  readonly origin: string
  /** What fires at present. */
  firing(): Promise<readonly FiringAlert[]>
  stop(): Promise<void>
}

/** Alertmanager in a folder of its own, alone. */
export async function startAlertmanager(program: string): Promise<Alertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-alertmanager-'))
  const file = join(folder, 'alertmanager.yml')
  writeFileSync(file, 'route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const where = [`--config.file=${file}`, `--storage.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`]
  const server = await startListening(program, [...where, '--cluster.listen-address='], { port })
  const firing = async (): Promise<readonly FiringAlert[]> => {
    const answer = await fetch(`${origin}/api/v2/alerts?active=true`)
    const alerts = (await answer.json()) as readonly FiringAlert[]
    return alerts.map(({ labels, annotations }) => ({ labels, annotations }))
  }
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, firing, stop }
}
