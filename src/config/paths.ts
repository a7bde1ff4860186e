import { dirname, join, resolve } from 'node:path'
import type { Config, SourceConfig } from '../model/config.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { CommandReceiverOptions } from '../model/receiver-options/command.js'
import type { SecretRef } from '../model/secret-ref.js'
import type { CommandOptions } from '../model/source-options/command.js'
import { splitCommand } from './argv.js'

type Programs = CommandOptions | CommandReceiverOptions

/** `~/x` is the user's home, everything else relative to `folder`. */
export const absolutePath = (path: string, folder: string, home: string): string =>
  path === '~' || path.startsWith('~/') ? join(home, path.slice(1)) : resolve(folder, path)

const isLocal = (program: string): boolean => /^(\.{1,2}|~)\//.test(program)

/** The program that a line begins with, as it is typed. */
const PROGRAM = /^\s*((?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+)/s

/** The same line, its program beside the file; quoted where it has to be. */
function absoluteLine(line: string, folder: string, home: string): string {
  const split = splitCommand(line)
  const typed = PROGRAM.exec(line)
  if ('fault' in split || typed === null || !isLocal(split.argv[0])) return line
  const path = absolutePath(split.argv[0], folder, home)
  const program = /[\s'"\\|&;<>`$()]/.test(path) ? `"${path.replaceAll(/["\\]/g, String.raw`\$&`)}"` : path
  return program + line.slice(typed[0].length)
}

/** A run started by cron stands in another folder than the person who tried it out: paths are made independent of that. */
export function absolutePaths(config: Config, home: string): Config {
  const folder = dirname(config.file)
  const absolute = <R extends SecretRef | { readonly value: string } | null>(ref: R): R => {
    if (ref !== null && 'file' in ref) return { ...ref, file: absolutePath(ref.file, folder, home) }
    return ref !== null && 'command' in ref ? { ...ref, command: absoluteLine(ref.command, folder, home) } : ref
  }
  const argv = (command: readonly string[]): readonly string[] => {
    const [program, ...args] = command
    return program !== undefined && isLocal(program) ? [absolutePath(program, folder, home), ...args] : command
  }
  const secrets = (refs: Readonly<Record<string, SecretRef>>) =>
    Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, absolute(ref)]))
  const options = ({ type, options: given }: SourceConfig | ReceiverConfig): unknown =>
    type === 'command' ? { ...(given as Programs), command: argv((given as Programs).command) } : given
  const receiver = (each: ReceiverConfig): ReceiverConfig => ({
    ...each,
    options: options(each),
    url: absolute(each.url),
    secrets: secrets(each.secrets),
  })
  return {
    ...config,
    sources: config.sources.map((each) => ({
      ...each,
      options: options(each),
      secrets: secrets(each.secrets),
    })),
    alerts: { ...config.alerts, receivers: config.alerts.receivers.map(receiver) },
    http: config.http.proxy
      ? { ...config.http, proxy: { ...config.http.proxy, password: absolute(config.http.proxy.password) } }
      : config.http,
    heartbeat: config.heartbeat === null ? null : { ...config.heartbeat, url: absolute(config.heartbeat.url) },
  }
}
