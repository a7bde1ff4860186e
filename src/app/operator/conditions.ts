import type { Condition } from '../../alerts/operator/condition.js'
import { fairnessCondition } from '../../alerts/operator/fairness.js'
import { diskCondition, pollGapCondition } from '../../alerts/operator/machine.js'
import { receiverCondition } from '../../alerts/operator/receivers.js'
import { expiryCondition, type MissingSecret, missingCondition } from '../../alerts/operator/secrets.js'
import { sourceConditions } from '../../alerts/operator/sources.js'
import type { OperatorNotice } from '../../alerts/select.js'
import { resolveSecret } from '../../config/secrets.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import { messageOf } from '../../util/errors.js'
import { createZone } from '../../util/zone.js'
import type { App } from '../app.js'
import { fairnessSince } from '../figures/stats.js'
import { currentPollGap } from '../polling/poll-times.js'
import { diskSpace } from './disk-space.js'

export interface ConditionsAt {
  readonly now: number
  /** Cases that are kept back, by source. */
  readonly notices: readonly OperatorNotice[]
}

/** The present state of every condition that operators are told about. */
export async function operatorConditions(app: App, at: ConditionsAt): Promise<readonly Condition[]> {
  return [
    ...(await ofSources(app, at)),
    ...(await ofSecrets(app)),
    ...ofExpiry(app, at),
    ...(await ofReceivers(app, at)),
    ...(await ofMachine(app, at)),
    ...(await ofFairness(app, at)),
  ]
}

async function ofSources({ store, config }: App, { now, notices }: ConditionsAt): Promise<readonly Condition[]> {
  const { operator } = config.alerts
  const states = new Map((await store.sources()).map((state) => [state.id, state]))
  const gaps = new Map<string, number>()
  for (const { source } of await store.gaps({ since: now - operator.unknownAfterMs, until: now }))
    gaps.set(source, (gaps.get(source) ?? 0) + 1)
  return config.sources.flatMap(({ id }) => {
    const state = states.get(id)
    if (state === undefined) return []
    const withheld = notices.find(({ source }) => source === id) ?? null
    const watched = { state, gaps: gaps.get(id) ?? 0, withheld }
    return sourceConditions(watched, { ...operator, now })
  })
}

/**
 * Missing secrets of receivers, if checking costs nothing: an alert must not be the first to notice. Programs that print a secret are not run
 * for this, and missing secrets of sources are noticed by polls.
 */
async function ofSecrets({ config, runtime }: App): Promise<readonly Condition[]> {
  const { receivers, operator } = config.alerts
  const secrets = await Promise.all(receivers.flatMap((receiver) => cheapSecrets(receiver, runtime)))
  return secrets.map((secret) =>
    missingCondition(
      secret,
      operator.to.filter((id) => id !== secret.owner.id),
    ),
  )
}

function cheapSecrets({ id, url, secrets }: ReceiverConfig, runtime: App['runtime']): Promise<MissingSecret>[] {
  const refs = Object.entries({ url, ...secrets })
  return refs.flatMap(([name, ref]) => {
    if (ref === null || 'value' in ref || 'command' in ref) return []
    const about = { owner: { of: 'receiver', id }, where: `alerts.receivers.${id}.${name}` } as const
    return resolveSecret(ref, runtime).then(
      () => ({ ...about, fault: null }),
      (thrown: unknown) => ({ ...about, fault: messageOf(thrown) }),
    )
  })
}

function ofExpiry({ config }: App, { now }: ConditionsAt): readonly Condition[] {
  const { timezone, offsets } = config.sla.calendar
  const dated = [
    ...config.sources.flatMap(({ id, secretsExpire = null }) => ({ of: 'source' as const, id, lastDay: secretsExpire })),
    ...config.alerts.receivers.map(({ id, secretsExpire }) => ({ of: 'receiver' as const, id, lastDay: secretsExpire })),
  ]
  const today = new Date(now + createZone(timezone, offsets).offsetAt(now)).toISOString().slice(0, 10)
  return dated.flatMap(({ lastDay, ...owner }) =>
    lastDay === null ? [] : [expiryCondition({ owner, lastDay }, { ...config.alerts.operator, today })],
  )
}

async function ofReceivers({ store, config }: App, { now }: ConditionsAt): Promise<readonly Condition[]> {
  const { receivers, operator } = config.alerts
  const states = await store.receiverStates()
  return states
    .filter(({ receiver }) => receivers.some(({ id }) => id === receiver))
    .map((state) => receiverCondition(state, { ...operator, now }))
}

async function ofMachine(app: App, { now }: ConditionsAt): Promise<readonly Condition[]> {
  const { to } = app.config.alerts.operator
  const [space, gap] = [await diskSpace(app.databaseFile), await currentPollGap(app, now)]
  return [...(space === null ? [] : [diskCondition(space, to)]), ...(gap === null ? [] : [pollGapCondition(gap, to)])]
}

/** None unless the configuration asks for it. */
async function ofFairness(app: App, { now }: ConditionsAt): Promise<readonly Condition[]> {
  const watched = app.config.alerts.fairness
  return watched === null ? [] : [fairnessCondition(await fairnessSince(app, now - watched.sinceMs), watched)]
}
