import type { AlertMessage, AlertMessageCase } from '../../model/alert.js'
import type { MessageLanguage, ReceiverConfig } from '../../model/receiver.js'
import { toIso } from '../../util/instant.js'
import { spanInWords, WORDS } from './words.js'

const HOUR = 3_600_000

/** An invented customer. Nothing of it comes from the database, so anybody may see it. */
const STORY = {
  de: {
    author: 'Erika Muster',
    title: 'Neuer Tarif',
    text: 'Seit drei Wochen wird mir zu viel abgebucht, und niemand antwortet!',
    because: ['wartet zu lange: „Seit drei Wochen“', 'bekam bisher keine Antwort: „niemand antwortet“'],
    thread: 'Ab sofort gilt unser neuer Tarif.',
  },
  en: {
    author: 'Jane Doe',
    title: 'New tariff',
    text: 'For three weeks you have been charging me too much, and nobody answers!',
    because: ['waits too long: “For three weeks”', 'got no answer before: “nobody answers”'],
    thread: 'Our new tariff starts today.',
  },
} as const

export interface SpecimenParts {
  readonly now: number
  readonly language: MessageLanguage
  readonly timezone: string
  readonly brand: string
  readonly payload: ReceiverConfig['payload']
}

/** What a receiver would be told of an invented case, to look at its words with. It is never sent. */
export function specimenMessage(parts: SpecimenParts): AlertMessage {
  const { now, language, timezone, payload, brand } = parts
  const words = WORDS[language]
  const about = { schema: 1, type: 'mention.unanswered', key: 'specimen', reason: 'first', group: 'case=C-0' } as const
  const title = payload === 'minimal' ? '' : `: ${STORY[language].title}`
  const summary = `C-0 ${words.step.breached(spanInWords(2 * 3_600, words))} (${brand}, blog)${title}`
  return { ...about, generated_at: toIso(now), language, timezone, summary, cases: [specimenCase(parts)], folded: 0 }
}

function specimenCase({ now, language, brand, payload }: SpecimenParts): AlertMessageCase {
  const { author, title, text, because, thread } = STORY[language]
  const words =
    payload === 'minimal'
      ? { author: null, title: null, text: '', because: [], thread: [] }
      : { author, title, text, because, thread: [{ author: brand, official: true, at: toIso(now - 9 * HOUR), text: thread }] }
  return {
    ...{ case: 'C-0', step: 'breached', state: 'open', brand, source: 'blog', kind: 'complaint', severity: 'high' },
    ...{ url: 'https://blog.example/neuer-tarif#comment-17', published_at: toIso(now - 6 * HOUR), due_at: toIso(now - 2 * HOUR) },
    ...{ overdue_seconds: 7_200, age_seconds: 21_600, waited_seconds: null, policy: 'default', target: 'first_answer' },
    ...{ mentions: 1, assignee: null, similar: 2 },
    ...words,
  }
}
