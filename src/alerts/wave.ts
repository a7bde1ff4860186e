import { ALERT_STEPS, type Alert } from '../model/alert.js'
import type { CaseRecord, JudgedCase } from '../model/case.js'
import type { Wave } from '../model/wave.js'
import type { Bucket, WaveVoice } from './buckets/bucket.js'

/** A first answer that many wait for is told as one; a customer who had to come back after an answer is told by himself. */
export const waveOf = ({ record, clock }: Pick<Alert, 'record' | 'clock'>): Wave | null =>
  clock.target === 'first_answer' ? (record.wave ?? null) : null

/** Key of the group in which a wave is told. */
export const waveGroup = ({ id }: Wave): string => `wave=W-${id}`

/** Nobody of the wave waits any more for a first answer. */
function isOver({ id }: Wave, cases: readonly JudgedCase[]): boolean {
  return !cases.some(
    ({ record, clocks }) =>
      record.wave?.id === id &&
      record.state === 'open' &&
      clocks.some(({ target, stoppedAt }) => target === 'first_answer' && stoppedAt === null),
  )
}

const announcedIn = ({ memory }: Bucket): number | null =>
  memory?.announced.find(({ step }) => step !== 'resolved')?.caseId ?? null

/** The case under which the wave is told: the one under which it was told before, else its first. */
function faceOf(bucket: Bucket, cases: readonly JudgedCase[]): CaseRecord | null {
  const told = announcedIn(bucket)
  const known = cases.find(({ record }) => record.id === told)?.record
  const [first] = [...bucket.alerts].sort((a, b) => a.record.id - b.record.id)
  return known ?? first?.record ?? null
}

/** All that fires as one alert. */
function voiceOf({ alerts, memory }: Bucket, record: CaseRecord): Alert {
  const worst = mostUrgent(alerts)
  const told = memory?.announced.find(({ caseId }) => caseId === record.id)
  // One more that fires is no news: the wave was told.
  const firingSince = Math.min(worst.firingSince, told?.at ?? memory?.lastSentAt ?? Infinity)
  return { record, clock: worst.clock, step: worst.step, firingSince }
}

/** At the latest step of any, with the clock that broke first, and since the first of them did. */
function mostUrgent(alerts: readonly Alert[]): Alert {
  const [worst] = [...alerts].sort(
    (a, b) => ALERT_STEPS.indexOf(b.step) - ALERT_STEPS.indexOf(a.step) || a.clock.dueAt - b.clock.dueAt,
  )
  return { ...worst!, firingSince: Math.min(...alerts.map(({ firingSince }) => firingSince)) }
}

/**
 * A wave inhibits its single cases and counts them: its bucket holds one alert for all of them, and is over when nobody of it waits any
 * more. Any other bucket stays as it is.
 */
export function asOneVoice(bucket: Bucket, cases: readonly JudgedCase[]): Bucket {
  const wave = cases.find(({ record }) => record.wave !== undefined && waveGroup(record.wave) === bucket.group)?.record.wave
  const face = wave === undefined ? null : faceOf(bucket, cases)
  if (wave === undefined || face === null) return bucket
  const over = isOver(wave, cases) ? cases.filter(({ record }) => record.id === face.id) : []
  const alerts = bucket.alerts.length === 0 ? [] : [voiceOf(bucket, face)]
  return { ...bucket, alerts, over, voice: { wave, members: bucket.alerts } }
}

/**
 * The same in a digest, where everything is told at once: of each wave one case stands for all that fire of it, and says how many are
 * like it. A group of its own for each wave would be several messages where one was asked for. Another one takes its place when it is
 * over, as it would be told anyway.
 */
export function wavesAsOne(bucket: Bucket): Bucket {
  const behind: Alert[] = []
  const isKnown = ({ record }: Alert): boolean =>
    bucket.memory?.announced.some(({ caseId, step }) => caseId === record.id && step !== 'resolved') ?? false
  const alerts = bucket.alerts.flatMap((alert) => {
    const wave = waveOf(alert)
    if (wave === null) return [alert]
    const members = bucket.alerts.filter((other) => waveOf(other)?.id === wave.id).sort((a, b) => a.record.id - b.record.id)
    const face = members.find(isKnown) ?? members[0]
    if (face === alert) return [{ ...mostUrgent(members), record: alert.record }]
    behind.push(alert)
    return []
  })
  return { ...bucket, alerts, behind }
}

/** What a wave's decisions say first, for a reader who asks of one of its cases. */
export const inWave = ({ wave, members }: WaveVoice): string =>
  `wave W-${wave.id} of ${wave.size} cases is told as one, ${members.length} of them fire`
