import type { AlertMessage } from '../../../src/model/alert.js'
import type { Notifier, SendResult } from '../../../src/notifiers/notifier.js'
import { loadNotifier } from '../../../src/notifiers/registry.js'
import { isWithin, type Span } from './world.js'

/** A message as its receiver got it. */
export interface Got {
  readonly at: number
  readonly receiver: string
  readonly message: AlertMessage
  /** It brought an older one up to date. */
  readonly edit: boolean
}

/** How a receiver fares: down (a 503) at times, its secret refused (a 401) at times, now and then a message that it does not like. */
export interface Fate {
  readonly down?: readonly Span[]
  readonly refused?: readonly Span[]
  /** Chance that a message is refused for good. */
  readonly dislikes?: number
}

export interface FarEnds {
  readonly got: readonly Got[]
  readonly restore: () => void
}

export interface FarEndParts {
  readonly fates: Readonly<Record<string, Fate>>
  readonly random: () => number
  /** The process may be killed when a receiver has taken a message and before it is written down. */
  readonly kill: (effect: string, when: 'before' | 'after') => void
}

const failed = (error: string, more: Partial<Extract<SendResult, { ok: false }>>): SendResult => ({
  ok: false,
  retry: false,
  retryAfterMs: null,
  error,
  ...more,
})

/** Puts receivers of the month in the place of these channels, until `restore`. */
export async function openFarEnds(types: readonly string[], { fates, random, kill }: FarEndParts): Promise<FarEnds> {
  const got: Got[] = []
  const send: Notifier['send'] = async (message, { config, now, edited }) => {
    const { down = [], refused = [], dislikes = 0 } = fates[config.id] ?? {}
    if (isWithin(down, now)) return failed('HTTP 503', { retry: true })
    if (isWithin(refused, now)) return failed('HTTP 401', { disable: true })
    if (random() < dislikes) return failed('HTTP 400', {})
    kill('send', 'before')
    got.push({ at: now, receiver: config.id, message, edit: edited !== null })
    kill('send', 'after')
    return { ok: true, handle: { message: String(got.length) } }
  }
  const real = await Promise.all(types.map(async (type) => ({ notifier: await loadNotifier(type), type })))
  const before = real.map(({ notifier }) => ({ notifier, send: notifier.send }))
  for (const { notifier } of real) notifier.send = send
  return {
    got,
    restore: () => {
      for (const each of before) each.notifier.send = each.send
    },
  }
}
