import type { Checked } from '../../src/config/check.js'
import { checkConfig } from '../../src/config/check.js'
import { formatFault } from '../../src/config/fault.js'
import type { Config } from '../../src/model/config.js'

export const NOW = Date.UTC(2026, 10, 20, 9)

export const check = (yaml: string, env: Readonly<Record<string, string>> = {}): Promise<Checked> =>
  checkConfig(yaml, { file: '/etc/monitor/monitor.yaml', label: 'm.yaml', env, home: '/home/anna', now: NOW })

/** All faults of a text, one line each. */
export const faultsOf = async (yaml: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
  (await check(yaml, env)).faults.map((fault) => String(formatFault(fault)))

/** The configuration of a text that must be without faults. */
export async function configOf(yaml: string, env: Readonly<Record<string, string>> = {}): Promise<Config> {
  const { config, faults } = await check(yaml, env)
  if (config === null) throw new Error(faults.map(formatFault).join('\n'))
  return config
}
