import { ALERT_STEPS, type Alert } from '../model/alert.js'
import type { CaseRecord, JudgedCase } from '../model/case.js'
import type { Wave } from '../model/wave.js'
import type { Bucket, WaveVoice } from './buckets/bucket.js'

/** The wave that an alert is told with. Only missing first answers are told together; a customer who had to write again is told separately. */
export const waveOf = ({ record, clock }: Pick<Alert, 'record' | 'clock'>): Wave | null =>
  clock.target === 'first_answer' ? (record.wave ?? null) : null

/** Group key of a wave. */
export const waveGroup = ({ id }: Wave): string => `wave=W-${id}`

/** Whether nobody in the wave waits for a first answer any more. */
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

/** The case that represents the wave: the same as in the last message, else its first. */
function faceOf(bucket: Bucket, cases: readonly JudgedCase[]): CaseRecord | null {
  const told = announcedIn(bucket)
  const known = cases.find(({ record }) => record.id === told)?.record
  const [first] = [...bucket.alerts].sort((a, b) => a.record.id - b.record.id)
  return known ?? first?.record ?? null
}

/** All alerts of the wave as one. */
function voiceOf({ alerts, memory }: Bucket, record: CaseRecord): Alert {
  const worst = mostUrgent(alerts)
  const told = memory?.announced.find(({ caseId }) => caseId === record.id)
  // One more breached case is no news: the wave was told.
  const firingSince = Math.min(worst.firingSince, told?.at ?? memory?.lastSentAt ?? Infinity)
  return { record, clock: worst.clock, step: worst.step, firingSince }
}

/** The most urgent step of all alerts, with the clock that was breached first. */
function mostUrgent(alerts: readonly Alert[]): Alert {
  const [worst] = [...alerts].sort(
    (a, b) => ALERT_STEPS.indexOf(b.step) - ALERT_STEPS.indexOf(a.step) || a.clock.dueAt - b.clock.dueAt,
  )
  return { ...worst!, firingSince: Math.min(...alerts.map(({ firingSince }) => firingSince)) }
}

/**
 * A wave replaces the alerts of its cases: its bucket holds one alert that counts them all, and is over when nobody in it waits any more.
 * Any other bucket stays as it is.
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
 * The same within a digest, which is one message: one case represents each wave and says how many more there are. When that case is over,
 * another one takes its place.
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

/** How the reason of a wave's decision begins, for a reader who asks about one of its cases. */
export const inWave = ({ wave, members }: WaveVoice): string =>
  `wave W-${wave.id} of ${wave.size} cases is told as one, ${members.length} of them fire`
