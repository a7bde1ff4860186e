import { boundedLine } from '../alerts/bounded.js'
import { spanInWords, WORDS, type Words } from '../alerts/words.js'
import type { AlertMessage, AlertMessageCase } from '../model/alert.js'
import { messageOf } from '../util/errors.js'
import type { Notifier } from './notifier.js'

const EXCERPT_MAX = 240

/** Readable blocks for a terminal or for cron's mail. */
export const stdout: Notifier = {
  async send(message, { print }) {
    try {
      print(render(message, WORDS.en))
      return { ok: true }
    } catch (thrown) {
      return { ok: false, retry: true, retryAfterMs: null, error: `cannot write to stdout: ${messageOf(thrown)}` }
    }
  },
}

/**
 * The summary, then one block a case; of a single case the summary is the head already. Every text of a stranger stays on one indented
 * line, so that it cannot pose as a line of ours.
 */
function render(message: AlertMessage, words: Words): string {
  const summary = boundedLine(message.summary, 400)
  const surroundings = { words, generatedAt: message.generated_at }
  const [only, ...others] = message.cases
  if (only !== undefined && others.length === 0 && message.wave === undefined)
    return `${[summary, ...detailsOf(only, surroundings)].join('\n')}\n\n`
  const blocks = message.cases.map((one) => blockOf(one, surroundings))
  return `${[summary, ...blocks].join('\n\n')}\n\n`
}

interface Surroundings {
  readonly words: Words
  readonly generatedAt: string
}

function blockOf(one: AlertMessageCase, surroundings: Surroundings): string {
  const title = one.title === null ? [] : indented([one.title])
  const [about, ...rest] = detailsOf(one, surroundings)
  return [`${one.case} ${stateOf(one, surroundings)}`, about, ...title, ...rest].join('\n')
}

/** What a reader needs beside number, state and title. */
function detailsOf(one: AlertMessageCase, { words }: Surroundings): string[] {
  const isOver = one.step === 'resolved'
  const about = [`${words.severity[one.severity] ?? one.severity} ${words.kind[one.kind] ?? one.kind}`, one.brand, one.source]
  return indented([
    about.filter((part) => part !== null && part !== '').join(' · '),
    one.text === '' ? null : `"${boundedLine(one.text, EXCERPT_MAX)}"`,
    [one.author, isOver ? null : words.waitingFor(spanInWords(one.age_seconds, words))]
      .filter((part) => part !== null)
      .join(' · '),
    one.url,
    isOver ? null : `${words.toAct}: monitor show ${one.case}`,
  ])
}

const indented = (lines: readonly (string | null)[]): string[] =>
  lines.filter((line) => line !== null && line !== '').map((line) => `    ${boundedLine(line ?? '', 2_000)}`)

function stateOf({ step, state, due_at, overdue_seconds }: AlertMessageCase, { words, generatedAt }: Surroundings): string {
  if (step === 'resolved') return words.ended[state]
  const left = (Date.parse(due_at) - Date.parse(generatedAt)) / 1_000
  return words.step[step](spanInWords(step === 'due-soon' ? left : overdue_seconds, words))
}
