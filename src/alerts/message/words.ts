import type { AlertStep } from '../../model/alert.js'
import type { CaseState } from '../../model/case.js'
import type { MessageLanguage } from '../../model/receiver.js'

/** Every word of a message. Numbers and names are put in by the callers. */
export interface Words {
  readonly units: Readonly<Record<'day' | 'hour' | 'minute', readonly [one: string, many: string]>>
  readonly lessThanAMinute: string
  readonly step: Readonly<Record<AlertStep, (span: string) => string>>
  /** What a case came to; `open`: answered, and another promise runs. */
  readonly ended: Readonly<Record<CaseState, string>>
  readonly severity: Readonly<Record<string, string>>
  readonly kind: Readonly<Record<string, string>>
  readonly reminder: string
  readonly digest: string
  readonly manyUnanswered: (count: number, span: string) => string
  readonly manyDueSoon: (count: number) => string
  readonly manyResolved: (count: number) => string
  readonly openInAll: (count: number) => string
  /** A wave by its number, what it is about, and how many cases it has. */
  readonly wave: (name: string, topic: string, cases: number) => string
  /** Where its people wrote, where they have nothing else in common. */
  readonly inThread: (source: string) => string
  readonly waveOver: string
  readonly folded: (count: number) => string
  readonly onlyFolded: (count: number) => string
  readonly test: (receiver: string) => string
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en: Words = {
  units: { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] },
  lessThanAMinute: 'less than a minute',
  step: {
    'due-soon': (span) => `due in ${span}`,
    breached: (span) => `unanswered, ${span} overdue`,
    reopened: (span) => `open again, ${span} overdue`,
    'promise-broken': (span) => `promised an answer, ${span} overdue`,
    escalated: (span) => `still unanswered, ${span} overdue`,
  },
  ended: {
    open: 'no longer overdue',
    answered: 'answered',
    resolved: 'resolved',
    dismissed: 'dismissed',
    'removed-unanswered': 'removed by its author, never answered',
    merged: 'merged into another case',
  },
  severity: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  kind: {
    complaint: 'complaint',
    question: 'question',
    suggestion: 'suggestion',
    praise: 'praise',
    neutral: 'mention',
    spam: 'spam',
  },
  reminder: 'Reminder: ',
  digest: 'Digest: ',
  manyUnanswered: (count, span) =>
    `${plural(count, 'unanswered case', 'unanswered cases')}, ${count === 1 || span === en.lessThanAMinute ? '' : 'up to '}${span} overdue`,
  manyDueSoon: (count) => `${plural(count, 'case', 'cases')} due soon`,
  manyResolved: (count) => `${plural(count, 'case', 'cases')} no longer open or overdue`,
  openInAll: (count) => `${count} open in all`,
  wave: (name, topic, cases) => `Wave ${name}${topic === '' ? '' : ` (${topic})`}, ${plural(cases, 'case', 'cases')}`,
  inThread: (source) => `one thread of ${source}`,
  waveOver: 'over, nobody waits for a first answer any more',
  folded: (count) => `${count} more over the limit of messages`,
  onlyFolded: (count) =>
    `${plural(count, 'more unanswered case', 'more unanswered cases')} over the limit of messages: monitor unanswered --overdue`,
  test: (receiver) => `Test message of mention-monitor: receiver ${receiver} works`,
}

const de: Words = {
  units: { day: ['Tag', 'Tage'], hour: ['Stunde', 'Stunden'], minute: ['Minute', 'Minuten'] },
  lessThanAMinute: 'weniger als eine Minute',
  step: {
    'due-soon': (span) => `Frist läuft ab, noch ${span}`,
    breached: (span) => `unbeantwortet, ${span} überfällig`,
    reopened: (span) => `wieder offen, ${span} überfällig`,
    'promise-broken': (span) => `Antwort zugesagt, ${span} überfällig`,
    escalated: (span) => `weiterhin unbeantwortet, ${span} überfällig`,
  },
  ended: {
    open: 'nicht mehr überfällig',
    answered: 'beantwortet',
    resolved: 'erledigt',
    dismissed: 'verworfen',
    'removed-unanswered': 'vom Verfasser entfernt, nie beantwortet',
    merged: 'mit einem anderen Fall zusammengelegt',
  },
  severity: { low: 'niedrig', medium: 'mittel', high: 'hoch', critical: 'kritisch' },
  kind: {
    complaint: 'Beschwerde',
    question: 'Frage',
    suggestion: 'Vorschlag',
    praise: 'Lob',
    neutral: 'Erwähnung',
    spam: 'Spam',
  },
  reminder: 'Erinnerung: ',
  digest: 'Übersicht: ',
  manyUnanswered: (count, span) =>
    `${plural(count, 'unbeantworteter Fall', 'unbeantwortete Fälle')}, ${count === 1 || span === de.lessThanAMinute ? '' : 'bis zu '}${span} überfällig`,
  manyDueSoon: (count) => `Frist läuft ab: ${plural(count, 'Fall', 'Fälle')}`,
  manyResolved: (count) => `${plural(count, 'Fall', 'Fälle')} nicht mehr offen oder überfällig`,
  openInAll: (count) => `insgesamt ${count} offen`,
  wave: (name, topic, cases) => `Welle ${name}${topic === '' ? '' : ` (${topic})`}, ${plural(cases, 'Fall', 'Fälle')}`,
  inThread: (source) => `ein Gespräch in ${source}`,
  waveOver: 'vorbei, niemand wartet mehr auf eine erste Antwort',
  folded: (count) => `${plural(count, 'weiterer', 'weitere')} über der Meldungsgrenze`,
  onlyFolded: (count) =>
    `${plural(count, 'weiterer unbeantworteter Fall', 'weitere unbeantwortete Fälle')} über der Meldungsgrenze: monitor unanswered --overdue`,
  test: (receiver) => `Testmeldung von mention-monitor: Empfänger ${receiver} funktioniert`,
}

export const WORDS: Readonly<Record<MessageLanguage, Words>> = { en, de }

/** Seconds → the two largest units in words: `1 day 21 hours`. */
export function spanInWords(seconds: number, { units, lessThanAMinute }: Words): string {
  const minutes = Math.floor(Math.max(0, seconds) / 60)
  const amounts = { day: Math.floor(minutes / 1_440), hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }
  const names = ['day', 'hour', 'minute'] as const
  const first = names.findIndex((name) => amounts[name] > 0)
  if (first === -1) return lessThanAMinute
  const shown = names.slice(first, first + 2).filter((name) => amounts[name] > 0)
  return shown.map((name) => plural(amounts[name], ...units[name])).join(' ')
}
