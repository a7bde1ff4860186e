import type { Alert } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import { sourceOfTopic } from '../../util/wave-place.js'
import type { WaveVoice } from '../buckets/bucket.js'
import { groupLabel } from '../buckets/group.js'
import { boundedLine } from './bounded.js'
import { spanInWords, type Words } from './words.js'

const TITLE_MAX = 80

export interface SummaryParts {
  readonly reason: string
  readonly group: string
  /** Most overdue first. */
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  readonly folded: number
  readonly openInAll: number
  readonly now: number
  readonly words: Words
  /** Without a word of strangers. */
  readonly isMinimal: boolean
}

/** One line in words: `C-12 unanswered, 1 day 21 hours overdue (Beispiel, blog-comments): Neuer Tarif`. */
export function summarize(parts: SummaryParts): string {
  const { alerts, resolved, folded, openInAll, words } = parts
  const told = [alertsPart(parts), resolvedPart(parts)].filter((part) => part !== '')
  if (told.length === 0) return words.onlyFolded(folded)
  if (folded > 0) told.push(words.folded(folded))
  if (alerts.length > 0 && openInAll > alerts.length + folded) told.push(words.openInAll(openInAll))
  const label = groupLabel(parts.group)
  return `${prefixOf(parts)}${told.join('; ')}${label === '' ? '' : ` (${label})`}${parts.isMinimal ? '' : titlePart(alerts, resolved)}`
}

/** Why it is told, where that is not that something happened. */
const prefixOf = ({ reason, words }: Pick<SummaryParts, 'reason' | 'words'>): string =>
  reason === 'repeat' ? words.reminder : reason === 'digest' ? words.digest : ''

interface WaveParts {
  readonly reason: string
  readonly resolved: readonly JudgedCase[]
  readonly now: number
  readonly words: Words
  readonly isMinimal: boolean
}

function topicIn(topic: string, words: Words): string {
  const source = sourceOfTopic(topic)
  return source === null ? topic : words.inThread(source)
}

/** `Wave W-3 (Beispiel: login, app), 9 cases: 7 unanswered, up to 2 hours overdue`. */
export function summarizeWave({ wave, members }: WaveVoice, { reason, resolved, now, words, isMinimal }: WaveParts): string {
  const topic = boundedLine(
    [wave.brand, isMinimal ? '' : wave.topic.map((topic) => topicIn(topic, words)).join(', ')]
      .filter((part) => part !== null && part !== '')
      .join(': '),
    TITLE_MAX,
  )
  const head = words.wave(`W-${wave.id}`, topic, wave.size)
  if (members.length === 0 && resolved.length > 0) return `${head}: ${words.waveOver}`
  const late = members.filter(({ step }) => step !== 'due-soon')
  const seconds = (now - Math.min(...members.map(({ clock }) => clock.dueAt))) / 1_000
  const parts = [
    ...(late.length > 0 ? [words.manyUnanswered(late.length, spanInWords(seconds, words))] : []),
    ...(members.length > late.length ? [words.manyDueSoon(members.length - late.length)] : []),
  ]
  return `${prefixOf({ reason, words })}${head}: ${parts.join(', ')}`
}

function alertsPart({ alerts, now, words }: SummaryParts): string {
  const [worst] = alerts
  if (worst === undefined) return ''
  const seconds = (now - worst.clock.dueAt) / 1_000
  if (alerts.length === 1) return `C-${worst.record.id} ${words.step[worst.step](spanInWords(Math.abs(seconds), words))}`
  const late = alerts.filter(({ step }) => step !== 'due-soon').length
  const soon = alerts.length - late
  const parts = [
    late === 0 ? '' : words.manyUnanswered(late, spanInWords(seconds, words)),
    soon === 0 ? '' : words.manyDueSoon(soon),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function resolvedPart({ resolved, words }: SummaryParts): string {
  const [only] = resolved
  if (only === undefined) return ''
  if (resolved.length > 1) return words.manyResolved(resolved.length)
  return `C-${only.record.id} ${words.ended[only.record.state]}`
}

function titlePart(alerts: readonly Alert[], resolved: readonly JudgedCase[]): string {
  const [one, ...others] = [...alerts, ...resolved]
  if (one === undefined || others.length > 0 || one.record.title === null) return ''
  const title = boundedLine(one.record.title, TITLE_MAX)
  return title === '' ? '' : `: ${title}`
}
