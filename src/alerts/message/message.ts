import type { Alert, AlertMessage, AlertMessageCase, AlertMessageWave } from '../../model/alert.js'
import type { CaseRecord, JudgedCase } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import type { MessageLanguage, ReceiverConfig } from '../../model/receiver.js'
import type { Wave } from '../../model/wave.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { reasonsInWords } from '../../util/reason-words/reason-words.js'
import { tellingReasons } from '../../util/reason-words/telling-reasons.js'
import { parseUrl } from '../../util/url.js'
import type { WaveVoice } from '../buckets/bucket.js'
import { boundedLine, boundedText } from './bounded.js'
import { summarize, summarizeWave } from './summary.js'
import { WORDS } from './words.js'

const TITLE_MAX = 200
/** A message is no place for more; `explain` has all. */
const MAX_REASONS = 3
const NAME_MAX = 80
const URL_MAX = 2_000
const TEXT_MAX = 1_000
const TEXT_MIN = 80
/** What all texts of one message may come to: a wave of hundreds of cases tells each of them in short. */
const ALL_TEXTS_MAX = 12_000

export interface MessageParts {
  readonly key: string
  readonly reason: string
  readonly group: string
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  /** Told as a number only. */
  readonly folded: number
  /** All that fires in the group, told now or before. */
  readonly openInAll: number
  readonly now: number
  readonly language?: MessageLanguage
  /** Zone in which people are told times; default UTC. */
  readonly timezone?: string
  /** The wave that is told as one. */
  readonly voice?: WaveVoice
  /** Cases that come before all others; default none. */
  readonly first?: ReadonlySet<number>
  /** Cases of an earlier message that neither fire nor are over, as they were told in it. */
  readonly kept?: readonly AlertMessageCase[]
  /** `minimal`: no word and no name of a stranger. Default `full`. */
  readonly payload?: ReceiverConfig['payload']
}

/** The message of a group, most overdue first, resolved cases last. Texts come redacted from the store; here they become harmless and bounded. */
export function buildMessage(parts: MessageParts): AlertMessage {
  const { key, reason, group, folded, resolved, now, voice, kept = [], language = 'en', timezone = 'UTC' } = parts
  const alerts = inOrder(parts)
  const textMax = Math.max(TEXT_MIN, Math.min(TEXT_MAX, Math.floor(ALL_TEXTS_MAX / (alerts.length + resolved.length || 1))))
  const caseOf = (of: Pick<CaseParts, 'record' | 'clock' | 'step'>) => caseDocument({ ...of, now, textMax, language })
  const told = [
    ...alerts.map(caseOf),
    ...kept,
    ...resolved.map((judged) => caseOf({ record: judged.record, clock: stoppedClock(judged), step: 'resolved' })),
  ]
  const isMinimal = parts.payload === 'minimal'
  const cases = isMinimal ? told.map(withoutWords) : told
  const type = alerts.length + kept.length === 0 && resolved.length > 0 ? 'mention.resolved' : 'mention.unanswered'
  const words = WORDS[language]
  const summary =
    voice === undefined
      ? summarize({ ...parts, alerts, words, isMinimal })
      : summarizeWave(voice, { reason, resolved, now, words, isMinimal })
  const about = { schema: 1, type, key, reason, group, generated_at: toIso(now), language, timezone } as const
  const message = { ...about, summary, cases, folded }
  return voice === undefined ? message : { ...message, wave: waveDocument(voice.wave, isMinimal) }
}

/** Most overdue first; of a wave some. */
function inOrder({ alerts, voice, first = new Set() }: MessageParts): readonly Alert[] {
  const rank = ({ record }: Alert): number => (first.has(record.id) ? 0 : 1)
  return voice === undefined ? [...alerts].sort((a, b) => rank(a) - rank(b) || a.clock.dueAt - b.clock.dueAt) : facesOf(voice)
}

/** A phone's lock screen and a service abroad need to know which case it is, where, and how late; not who wrote what. */
const withoutWords = (one: AlertMessageCase): AlertMessageCase => ({
  ...one,
  title: null,
  text: '',
  author: null,
  because: [],
  thread: [],
})

/** Of a wave, the cases that are named; how many there are stands beside them. */
const MAX_OF_WAVE = 5

const facesOf = ({ members }: WaveVoice): readonly Alert[] =>
  [...members].sort((a, b) => a.clock.dueAt - b.clock.dueAt).slice(0, MAX_OF_WAVE)

const waveDocument = ({ id, topic, size, open, beganAt, lastAt }: Wave, isMinimal: boolean): AlertMessageWave => ({
  wave: `W-${id}`,
  // What they have in common is told in their words.
  topic: isMinimal ? [] : topic.map((words) => boundedLine(words, TITLE_MAX)),
  cases: size,
  open,
  began_at: toIso(beganAt),
  last_at: toIso(lastAt),
})

export interface TestMessageParts {
  readonly receiver: string
  readonly language?: MessageLanguage
  readonly timezone?: string
}

/** What `monitor notify --test` sends: marked as a test, without any case. */
export function buildTestMessage(
  key: string,
  now: number,
  { receiver, language = 'en', timezone = 'UTC' }: TestMessageParts,
): AlertMessage {
  const summary = WORDS[language].test(receiver)
  const about = { schema: 1, type: 'test', key, reason: 'test', group: 'test', generated_at: toIso(now) } as const
  return { ...about, language, timezone, summary, cases: [], folded: 0 }
}

interface CaseParts {
  readonly record: CaseRecord
  readonly clock: Clock
  readonly step: AlertMessageCase['step']
  readonly now: number
  readonly textMax: number
  readonly language: MessageLanguage
}

function caseDocument({ record, clock, step, now, textMax, language }: CaseParts): AlertMessageCase {
  const author = record.author.name ?? record.author.handle
  // A post dated in the future counts from its first sight.
  const since = record.publishedAt !== null && record.publishedAt <= now ? record.publishedAt : record.firstSeenAt
  return {
    case: `C-${record.id}`,
    step,
    state: record.state,
    brand: record.brand,
    source: record.source,
    kind: record.kind,
    severity: record.severity,
    because: becauseOf(record, language),
    url: webUrl(record.url),
    title: record.title === null ? null : boundedLine(record.title, TITLE_MAX),
    text: boundedText(record.text, textMax),
    author: author === null ? null : boundedLine(author, NAME_MAX),
    published_at: toIsoOrNull(record.publishedAt),
    due_at: toIso(clock.dueAt),
    overdue_seconds: Math.max(0, Math.floor(((clock.stoppedAt ?? now) - clock.dueAt) / 1_000)),
    age_seconds: Math.max(0, Math.floor((now - since) / 1_000)),
    // Who was answered waits since writing again.
    ...(clock.target === 'next_answer' &&
      clock.stoppedAt === null && { waiting_seconds: Math.max(0, Math.floor((now - clock.startedAt) / 1_000)) }),
    waited_seconds: clock.stoppedAt === null ? null : Math.max(0, Math.floor((clock.stoppedAt - clock.startedAt) / 1_000)),
    policy: clock.policy,
    target: clock.target,
    mentions: record.posts.length,
    assignee: record.assignee,
    similar: similarInWave(record),
    thread: [],
  }
}

const becauseOf = ({ reasons }: CaseRecord, language: MessageLanguage): readonly string[] =>
  reasonsInWords(tellingReasons(reasons), language)
    .slice(0, MAX_REASONS)
    .map((reason) => boundedLine(reason, TITLE_MAX))

/** Others of its wave that wait; it is itself one of the open ones, unless it is over. */
const similarInWave = ({ wave, state }: CaseRecord): number =>
  wave === undefined ? 0 : Math.max(0, wave.open - (state === 'open' ? 1 : 0))

/** The promise that was kept late: where the customer wrote again, another clock runs already. */
function stoppedClock({ clock, clocks }: JudgedCase): Clock {
  const stopped = clocks.filter(({ stoppedAt }) => stoppedAt !== null)
  return stopped.reduce((last, one) => ((one.stoppedAt ?? 0) > (last.stoppedAt ?? 0) ? one : last), stopped[0] ?? clock)
}

/** Only what a browser opens as a page; `javascript:` and the like never leave. */
function webUrl(url: string | null): string | null {
  if (url === null || url.length > URL_MAX) return null
  const parsed = parseUrl(url)
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : null
}
