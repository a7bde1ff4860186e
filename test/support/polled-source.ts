import { onTestFinished } from 'vitest'
import { bareSource } from '../../src/app/polling/bare-source.js'
import { createHttpClient } from '../../src/http/client.js'
import type { HttpClient } from '../../src/http/types.js'
import type { SourceConfig } from '../../src/model/config.js'
import type { IncomingMention } from '../../src/model/mention.js'
import type { SourceResult } from '../../src/model/source.js'
import { loadSource } from '../../src/sources/registry.js'
import type { Company, PollContext, Reads } from '../../src/sources/source.js'

export const DAY = 86_400_000
export const HOUR = 3_600_000
export const MINUTE = 60_000
/** Thursday, 20 November 2026, 09:00 UTC. */
export const START = Date.UTC(2026, 10, 20, 9)

export function sourceConfig(type: string, url: string, change: Partial<SourceConfig> = {}): SourceConfig {
  return { ...bareSource({ id: 'quelle', type, url, match: 'all' }), everyMs: 15 * MINUTE, allowPrivate: true, ...change }
}

/** A client that waits for nothing, closed at the end of the test. */
export function quickClient(now = Date.now): HttpClient {
  const client = createHttpClient({
    userAgent: 'monitor-test/1 (+https://example.org)',
    concurrency: 8,
    perHost: 2,
    paceMs: 0,
    timeoutMs: 5_000,
    idleTimeoutMs: 2_000,
    maxBytes: 5_000_000,
    random: () => 0,
    now,
    sleep: async () => {},
  })
  onTestFinished(() => client.close())
  return client
}

export interface PollOptions {
  readonly now?: number
  readonly unconditional?: boolean
  /** The process dies after the poll, before anything is stored. */
  readonly crash?: boolean
}

/** A source with the memory of a store around it: mentions and memory are kept together or not at all, and memory goes through JSON. */
export class PolledSource {
  config: SourceConfig
  memory: unknown = null
  now = START
  /** By native id, as delivered last. */
  readonly stored = new Map<string, IncomingMention>()
  authorization: string | null = null
  secrets: Readonly<Record<string, string>> = {}
  company: Company = { terms: [], accounts: [] }
  reads: Reads = { left: Number.POSITIVE_INFINITY, take: async () => {}, giveBack: () => {} }
  /** Lives in the source's time, so that a pause which a server asked for is over at the next poll. */
  http: HttpClient = quickClient(() => this.now)

  constructor(config: SourceConfig) {
    this.config = config
  }

  context(unconditional = false): PollContext {
    return {
      config: this.config,
      memory: this.memory,
      http: this.http,
      authorization: this.authorization,
      secrets: this.secrets,
      company: this.company,
      reads: this.reads,
      now: this.now,
      unconditional,
    }
  }

  async poll({ now = this.now + 15 * MINUTE, unconditional = false, crash = false }: PollOptions = {}): Promise<SourceResult> {
    this.now = now
    const adapter = await loadSource(this.config.type)
    const result = await adapter!.poll(this.context(unconditional))
    if (crash) return result
    this.memory = JSON.parse(JSON.stringify(result.memory)) as unknown
    for (const mention of result.mentions) this.stored.set(mention.nativeId, mention)
    return result
  }

  async refetch(thread: string, { url = null, waiting = [] }: { url?: string | null; waiting?: readonly string[] } = {}) {
    const adapter = await loadSource(this.config.type)
    return await adapter!.refetch!(this.context(true), { thread, url, waiting })
  }
}

export const ids = ({ mentions }: SourceResult): string[] => mentions.map(({ nativeId }) => nativeId)
export const texts = ({ mentions }: SourceResult): string[] => mentions.map(({ text }) => text)
