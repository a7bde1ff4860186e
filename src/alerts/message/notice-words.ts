import type { MessageLanguage } from '../../model/receiver.js'

/** What stands before a fact, and around the posts of others. Text of ours, without any markup. */
export interface NoticeWords {
  readonly kind: string
  /** Before what spoke for the kind. */
  readonly because: string
  readonly brand: string
  readonly source: string
  readonly author: string
  readonly waiting: string
  readonly waited: string
  readonly promise: string
  readonly assignee: string
  readonly similar: string
  /** How many the customer wrote. */
  readonly posts: string
  /** Before what others wrote. */
  readonly thread: string
  readonly wave: string
  readonly open: string
  readonly toAct: string
  readonly us: string
  readonly unknownAuthor: string
  /** `first answer`, by the target of a clock. */
  readonly target: Readonly<Record<string, string>>
  readonly by: (target: string, due: string, policy: string) => string
  readonly more: (count: number) => string
}

const de: NoticeWords = {
  kind: 'Art',
  because: 'Warum',
  brand: 'Marke',
  source: 'Quelle',
  author: 'Von',
  waiting: 'Wartet',
  waited: 'Wartete',
  promise: 'Zusage',
  assignee: 'Zuständig',
  similar: 'Ähnliche offene Fälle',
  posts: 'Beiträge',
  thread: 'Verlauf',
  wave: 'Welle',
  open: 'Zum Beitrag',
  toAct: 'Bearbeiten',
  us: 'wir',
  unknownAuthor: 'unbekannt',
  target: {
    first_answer: 'Erste Antwort',
    next_answer: 'Nächste Antwort',
    resolution: 'Lösung',
    promise: 'Zugesagte Antwort',
  },
  by: (target, due, policy) => `${target} bis ${due} (Regel ${policy})`,
  more: (count) => (count === 1 ? '1 weiterer Fall: monitor unanswered' : `${count} weitere Fälle: monitor unanswered`),
}

const en: NoticeWords = {
  kind: 'Kind',
  because: 'Why',
  brand: 'Brand',
  source: 'Source',
  author: 'By',
  waiting: 'Waiting',
  waited: 'Waited',
  promise: 'Promise',
  assignee: 'Assignee',
  similar: 'Similar open cases',
  posts: 'Posts',
  thread: 'Thread',
  wave: 'Wave',
  open: 'Open the post',
  toAct: 'To act',
  us: 'us',
  unknownAuthor: 'unknown',
  target: { first_answer: 'First answer', next_answer: 'Next answer', resolution: 'Resolution', promise: 'Promised answer' },
  by: (target, due, policy) => `${target} by ${due} (policy ${policy})`,
  more: (count) => (count === 1 ? '1 more case: monitor unanswered' : `${count} more cases: monitor unanswered`),
}

export const NOTICE_WORDS: Readonly<Record<MessageLanguage, NoticeWords>> = { de, en }
