import { randomUUID } from 'node:crypto'
import { resolveSecret } from '../../config/secrets.js'
import type { HeartbeatConfig } from '../../model/config.js'
import { httpFailure } from '../../notifiers/asking/http-result.js'
import { MonitorError, messageOf } from '../../util/errors.js'
import { parseUrl } from '../../util/url.js'
import type { App } from '../app.js'

const TIMEOUT_MS = 10_000
const META = 'heartbeat_failing'
/** Longest duration to report: Uptime Kuma refuses longer ones. */
const LONGEST_PING_MS = 86_400_000
const PARTIAL = 3

/** How a run ended: with an exit status, or before one was known. */
export type RunEnd = number | 'died'

/** A failed ping of a run; null: all is well, or none was to be sent. */
export interface HeartbeatProblem {
  readonly message: string
  /** The pings of the run before got through. */
  readonly isNews: boolean
}

/** Pings a dead man's switch about one run. A failing ping never changes the result of the run. */
export interface Heartbeat {
  /** Sends in the background; returns at once. */
  start(): void
  /** After a run that began. Throws nothing. */
  end(how: RunEnd): Promise<HeartbeatProblem | null>
}

type Event = { readonly type: 'start' } | { readonly type: 'end'; readonly how: RunEnd; readonly tookMs: number }

const isSuccess = (how: RunEnd, { partialIsSuccess }: HeartbeatConfig): boolean =>
  how === 0 || (how === PARTIAL && partialIsSuccess)

/** Address of a ping; null: this style has none for the event. `run`: id of the run, the same for both of its pings. */
export function pingUrl(base: string, event: Event, { config, run }: { readonly config: HeartbeatConfig; readonly run: string }) {
  const url = new URL(base)
  const succeeds = event.type === 'end' && isSuccess(event.how, config)
  if (config.style === 'plain') return succeeds ? url.href : null
  if (config.style === 'healthchecks') {
    const suffix = event.type === 'start' ? '/start' : succeeds ? '' : event.how === 'died' ? '/fail' : `/${event.how}`
    url.pathname = `${url.pathname.replace(/\/+$/, '')}${suffix}`
    url.searchParams.set('rid', run)
    return url.href
  }
  if (event.type === 'start') return null
  url.searchParams.set('status', succeeds ? 'up' : 'down')
  url.searchParams.set('msg', succeeds ? 'OK' : event.how === 'died' ? 'the poll died' : `exit status ${event.how}`)
  url.searchParams.set('ping', String(Math.min(LONGEST_PING_MS, event.tookMs)))
  return url.href
}

/** The heartbeat of one run; null where the configuration has none. */
export function heartbeatOf(app: App): Heartbeat | null {
  const config = app.config.heartbeat
  if (config === null) return null
  const run = randomUUID()
  let began: number | null = null
  let first: Promise<string | null> = Promise.resolve(null)
  return {
    start: () => {
      began = app.runtime.now()
      first = ping(app, { type: 'start' }, { config, run })
    },
    end: async (how) => {
      if (began === null) return null
      const started = await first
      const ended = await ping(app, { type: 'end', how, tookMs: Math.max(0, app.runtime.now() - began) }, { config, run })
      return remember(app, started ?? ended)
    },
  }
}

async function ping(
  app: App,
  event: Event,
  around: { readonly config: HeartbeatConfig; readonly run: string },
): Promise<string | null> {
  const { config } = around
  let base: string
  try {
    base = await resolveSecret(config.url, app.runtime)
  } catch (thrown) {
    return messageOf(thrown)
  }
  const protocol = parseUrl(base)?.protocol
  if (protocol !== 'https:' && !(protocol === 'http:' && config.allowPrivate))
    return 'the address must begin with https://, or with http:// and allow_private: true'
  const url = pingUrl(base, event, around)
  if (url === null) return null
  try {
    const http = await app.http()
    const { signal } = app.runtime
    const manners = { allowPrivate: config.allowPrivate, redirects: 'refuse', retries: 1, timeoutMs: TIMEOUT_MS } as const
    await http.request({ url, ...manners, secrets: [base], signal })
    return null
  } catch (thrown) {
    if (thrown instanceof MonitorError) return thrown.message
    return httpFailure(thrown, { url, now: app.runtime.now(), secrets: [base] }).error
  }
}

async function remember({ store }: App, fault: string | null): Promise<HeartbeatProblem | null> {
  const [before, after] = [await stored(store), fault === null ? '0' : '1']
  // A database that fails has ended the run already, and that is told.
  if (after !== before) await store.setMeta(META, after).catch(() => undefined)
  return fault === null ? null : { message: `heartbeat: ${fault}`, isNews: before === '0' }
}

const stored = async (store: App['store']): Promise<string> => (await store.getMeta(META).catch(() => null)) ?? '0'
