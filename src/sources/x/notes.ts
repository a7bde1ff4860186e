import type { XOptions } from '../../model/source-options/x.js'
import type { PollContext } from '../source.js'
import { readStreamMemory } from '../streams/stream-memory.js'

export type Context = PollContext<XOptions>

/** One poll or one look at a thread, with what is remembered beside the posts. */
export interface Run {
  readonly context: Context
  /** Id of the account in the source's address. */
  user: string | null
  /** An edit gives a post another id: later ids of edited posts → their first ids, by which we know them. */
  readonly versions: Map<string, string>
}

const MOST = 500

export function startRun(context: Context): Run {
  const { facts } = readStreamMemory(context.memory, context.config.url)
  const versions = JSON.parse(facts['versions'] ?? '[]') as readonly [string, string][]
  return { context, user: context.config.options.userId ?? facts['user'] ?? null, versions: new Map(versions) }
}

export const factsOf = ({ user, versions }: Run): Readonly<Record<string, string>> => ({
  ...(user === null ? {} : { user }),
  versions: JSON.stringify([...versions].slice(-MOST)),
})
