import { LABELS, type Label } from '../model/verdict.js'
import { parseDuration } from '../util/duration.js'
import { parseInstant, parseSince } from '../util/instant.js'
import { type Phrase, phrase } from '../util/say.js'
import type { Act } from './port.js'
import type { Subject } from './state.js'

interface Asker {
  readonly now: number
  readonly me: string
}

/** One question of an act. */
interface Question {
  readonly words: (name: string, asker: Asker) => Phrase
  /** What an empty line means. */
  readonly empty: (asker: Asker) => string
  /** What is wrong with an answer; null: nothing. */
  readonly fault: (answer: string, now: number) => Phrase | null
}

const fine = (): null => null
const nothing = (): string => ''

const spanFault = (answer: string): Phrase | null =>
  (parseDuration(answer) ?? 0) > 0 ? null : phrase`${answer}: no duration; such as 30m, 4h, 2d`

/** A duration from now on, or the instant itself. */
function untilOf(answer: string, now: number): number | null {
  const span = parseDuration(answer)
  return span === null ? parseInstant(answer) : now + span
}

function untilFault(answer: string, now: number): Phrase | null {
  const until = untilOf(answer, now)
  if (until === null) return phrase`${answer}: neither a duration such as 3d nor a date such as 2026-12-01`
  return until > now ? null : phrase`${answer} has passed already`
}

function givenFault(answer: string, now: number): Phrase | null {
  if (answer === '') return null
  const at = parseSince(answer, now)
  if (at === null) return phrase`${answer}: neither how long ago, such as 30m, nor a time such as 2026-11-20T09:00Z`
  return at <= now ? null : phrase`an answer cannot lie in the future`
}

const reason = (words: (name: string) => Phrase): Question => ({ words, empty: nothing, fault: fine })

/** What each act asks, in order. */
const QUESTIONS: Readonly<Record<Exclude<Subject, 'label'>, readonly Question[]>> = {
  ack: [
    {
      words: (name) => phrase`Acknowledge ${name}; for how long do its alerts rest? (Enter: 2h)`,
      empty: () => '2h',
      fault: spanFault,
    },
  ],
  answer: [
    {
      words: (name) => phrase`${name} was answered elsewhere; when? (Enter: now; 30m: so long ago)`,
      empty: nothing,
      fault: givenFault,
    },
    reason((name) => phrase`${name}: what was the answer? (Enter: not said)`),
  ],
  dismiss: [reason((name) => phrase`Dismiss ${name}; why is it no case? (Enter: not said)`)],
  resolve: [reason((name) => phrase`Resolve ${name}; what was done? (Enter: not said)`)],
  snooze: [
    {
      words: (name) => phrase`Put ${name} off; for how long or until when? (Enter: 1d)`,
      empty: () => '1d',
      fault: untilFault,
    },
  ],
  assign: [
    {
      words: (name, { me }) => phrase`Assign ${name} to whom? (Enter: ${me}; -: nobody)`,
      empty: ({ me }) => me,
      fault: fine,
    },
  ],
  note: [
    {
      words: (name) => phrase`Note on ${name}:`,
      empty: nothing,
      fault: (answer) => (answer === '' ? phrase`the note is empty` : null),
    },
  ],
  filter: [{ words: () => phrase`Show only (words, flags as of unanswered; empty: all):`, empty: nothing, fault: fine }],
  undo: [
    {
      words: (name) => phrase`Take back what was last done to ${name}? (Enter: yes, Esc: no)`,
      empty: nothing,
      fault: fine,
    },
  ],
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** The question that comes after so many answers; null: all is said. */
export const questionOf = (about: Subject, given: number): Question | null =>
  about === 'label' ? null : (QUESTIONS[about][given] ?? null)

/** The kinds to choose from, by the key that chooses them. */
export const LABEL_KEYS: readonly (readonly [key: string, kind: Label])[] = LABELS.map((kind, at) => [String(at + 1), kind])

/** What the answers to all questions of an act come to. They were found to be without fault. */
export function actOf(about: Exclude<Subject, 'filter' | 'undo' | 'label'>, answers: readonly string[], now: number): Act {
  const [first = '', second = ''] = answers
  switch (about) {
    case 'ack':
      return { does: 'ack', forMs: parseDuration(first) ?? 0 }
    case 'answer':
      return { does: 'answer', at: first === '' ? null : parseSince(first, now), text: orNull(second) }
    case 'dismiss':
      return { does: 'dismiss', why: orNull(first) }
    case 'resolve':
      return { does: 'resolve', why: orNull(first) }
    case 'snooze':
      return { does: 'snooze', until: untilOf(first, now) ?? now }
    case 'assign':
      return { does: 'assign', to: first === '-' ? null : first }
    case 'note':
      return { does: 'note', text: first }
  }
}
