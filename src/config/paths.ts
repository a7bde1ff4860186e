import { dirname, join, resolve } from 'node:path'
import type { Config, ReceiverConfig, SecretRef } from '../model/config.js'

/** `~/x` is the user's home, everything else relative to `folder`. */
export const absolutePath = (path: string, folder: string, home: string): string =>
  path === '~' || path.startsWith('~/') ? join(home, path.slice(1)) : resolve(folder, path)

/** A run started by cron stands in another folder than the person who tried it out: paths are made independent of that. */
export function absolutePaths(config: Config, home: string): Config {
  const folder = dirname(config.file)
  const absolute = <R extends SecretRef | { readonly value: string } | null>(ref: R): R =>
    ref !== null && 'file' in ref ? { ...ref, file: absolutePath(ref.file, folder, home) } : ref
  const receiver = (each: ReceiverConfig): ReceiverConfig => {
    const [program, ...args] = each.command
    const local = program !== undefined && /^(\.{1,2}|~)\//.test(program)
    const command = local ? [absolutePath(program, folder, home), ...args] : each.command
    return { ...each, command, url: absolute(each.url), secret: absolute(each.secret) }
  }
  return {
    ...config,
    sources: config.sources.map((each) => ({
      ...each,
      secrets: Object.fromEntries(Object.entries(each.secrets).map(([name, ref]) => [name, absolute(ref)])),
    })),
    alerts: { ...config.alerts, receivers: config.alerts.receivers.map(receiver) },
  }
}
