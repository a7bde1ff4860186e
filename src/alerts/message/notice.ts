import type { AlertMessage, AlertMessageCase, AlertMessagePost } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { boundedLine } from './bounded.js'
import { clockTime } from './clock-time.js'
import type { Fact, FactName, NoticeItem, Tone } from './notice-item.js'
import { NOTICE_WORDS, type NoticeWords } from './notice-words.js'
import { type TemplateView, templateView } from './template-view.js'
import { spanInWords, WORDS, type Words } from './words.js'

/** A message as every channel shows it, before its own markup. */
export interface Notice {
  /** One line. */
  readonly title: string
  readonly tone: Tone
  readonly items: readonly NoticeItem[]
  /** How many cases are told as a number only, and the like. */
  readonly notes: readonly string[]
  readonly words: NoticeWords
  /** The operator's own text in place of items and notes. */
  readonly custom: { readonly text: string; readonly view: TemplateView } | null
}

const TITLE_MAX = 400
const LOUD: readonly string[] = ['high', 'critical']

/** What people read of a message. `template`: the operator's own words. */
export function noticeOf(message: AlertMessage, template: TemplateConfig = { title: null, text: null }): Notice {
  const words = NOTICE_WORDS[message.language]
  const isAlone = message.cases.length === 1 && message.wave === undefined
  const items = message.cases.map((one) => itemOf(one, { message, isAlone }))
  const title = boundedLine(message.summary, TITLE_MAX)
  const custom = template.title === null && template.text === null ? null : templateView(message, items, title)
  return {
    title: custom === null || template.title === null ? title : boundedLine(custom.fill(template.title), TITLE_MAX),
    tone: toneOf(message),
    items,
    notes: message.folded > 0 && items.length > 0 ? [words.more(message.folded)] : [],
    words,
    custom: custom === null || template.text === null ? null : { text: template.text, view: custom.view },
  }
}

function toneOf({ type, reason, cases }: AlertMessage): Tone {
  if (type === 'mention.resolved' || type === 'operator.resolved') return 'over'
  if (type === 'test') return 'info'
  if (type === 'operator.alert') return 'warning'
  const live = cases.filter(({ step }) => step !== 'resolved')
  if (cases.length > 0 && live.length === 0) return 'over'
  // Whoever asked for everything at nine in the morning wants no alarm at nine in the morning.
  if (reason === 'digest') return 'warning'
  return live.some(isAlarm) || live.length === 0 ? 'alarm' : 'warning'
}

/** A promise that is about to be broken is a warning, as is a mild case; all else is an alarm. */
const isAlarm = ({ step, severity }: AlertMessageCase): boolean =>
  step === 'escalated' || (step !== 'due-soon' && LOUD.includes(severity)) || step === 'promise-broken' || step === 'reopened'

interface Around {
  readonly message: AlertMessage
  readonly isAlone: boolean
}

function itemOf(one: AlertMessageCase, { message, isAlone }: Around): NoticeItem {
  const words = WORDS[message.language]
  const isOver = one.step === 'resolved'
  const promise = isOver ? null : promiseOf(one, message)
  return {
    case: one.case,
    status: statusOf(one, message, words),
    tone: isOver ? 'over' : isAlarm(one) ? 'alarm' : 'warning',
    title: isAlone ? null : one.title,
    quote: one.text,
    thread: isOver ? [] : one.thread.map((post) => postOf(post, NOTICE_WORDS[message.language])),
    facts: factsOf(one, { message, promise }),
    promise,
    url: one.url,
    commands: isOver ? [] : [`monitor show ${one.case}`, `monitor ack ${one.case} --for 2h`],
  }
}

function statusOf(
  { step, state, due_at, overdue_seconds }: AlertMessageCase,
  { generated_at }: AlertMessage,
  words: Words,
): string {
  if (step === 'resolved') return words.ended[state]
  const left = (Date.parse(due_at) - Date.parse(generated_at)) / 1_000
  return words.step[step](spanInWords(step === 'due-soon' ? left : overdue_seconds, words))
}

const postOf = ({ author, official, text }: AlertMessagePost, words: NoticeWords) => ({
  who: official ? words.us : (author ?? words.unknownAuthor),
  text,
})

function promiseOf({ due_at, target, policy }: AlertMessageCase, message: AlertMessage): string {
  const labels = NOTICE_WORDS[message.language]
  return labels.by(labels.target[target] ?? target, clockTime(Date.parse(due_at), message), policy)
}

function factsOf(
  one: AlertMessageCase,
  { message, promise }: { readonly message: AlertMessage; readonly promise: string | null },
): readonly Fact[] {
  const [words, labels] = [WORDS[message.language], NOTICE_WORDS[message.language]]
  const isOver = one.step === 'resolved'
  const kind = words.kind[one.kind] ?? one.kind
  const facts: Readonly<Record<FactName, string | null>> = {
    kind: `${kind}, ${words.severity[one.severity] ?? one.severity}`,
    brand: one.brand,
    source: one.source,
    author: one.author,
    waiting: isOver ? null : spanInWords(one.waiting_seconds ?? one.age_seconds, words),
    waited: isOver && one.waited_seconds !== null ? spanInWords(one.waited_seconds, words) : null,
    promise,
    assignee: one.assignee,
    posts: one.mentions > 1 ? String(one.mentions) : null,
    similar: one.similar > 0 ? String(one.similar) : null,
    // What is over needs no reason any more.
    because: isOver ? null : (one.because ?? []).join(', '),
  }
  const names = Object.keys(facts) as FactName[]
  return names.flatMap((name) => {
    const value = facts[name]
    return value === null || value === '' ? [] : [{ name, label: labels[name], value }]
  })
}
