import type { AlertMessage, AlertMessageCase } from '../../model/alert.js'
import type { TemplateName } from '../../model/template-names.js'
import { fillTemplate } from '../../util/message-template.js'
import { clockTime } from './clock-time.js'
import type { NoticeItem } from './notice-item.js'
import { spanInWords, WORDS } from './words.js'

type CaseView = Readonly<Partial<Record<TemplateName, string>>>

/** What a template's names stand for. Texts only, so that nothing of ours can be called. */
export type TemplateView = Readonly<Partial<Record<TemplateName, string | readonly CaseView[]>>>

/** The view of a message, and a title filled in from it. */
export interface FilledView {
  readonly view: TemplateView
  readonly fill: (template: string) => string
}

/** All that a template may ask for. Of a message about one case its names stand at the top as well. */
export function templateView(message: AlertMessage, items: readonly NoticeItem[], title: string): FilledView {
  const cases = message.cases.map((one, index) => caseView(one, { message, item: items[index]! }))
  const [first] = cases
  const view: TemplateView = {
    ...(cases.length === 1 ? first : {}),
    title,
    summary: message.summary,
    reason: message.reason,
    group: message.group,
    folded: message.folded === 0 ? '' : String(message.folded),
    wave: message.wave?.wave ?? '',
    cases,
  }
  // A title is a plain line; the channel escapes it whole.
  return { view, fill: (template) => fillTemplate(template, view, (text) => text) }
}

interface Around {
  readonly message: AlertMessage
  readonly item: NoticeItem
}

function caseView(one: AlertMessageCase, { message, item }: Around): CaseView {
  const words = WORDS[message.language]
  return {
    case: one.case,
    step: one.step,
    status: item.status,
    brand: one.brand ?? '',
    source: one.source,
    kind: words.kind[one.kind] ?? one.kind,
    severity: words.severity[one.severity] ?? one.severity,
    because: (one.because ?? []).join(', '),
    author: one.author ?? '',
    title: one.title ?? '',
    text: one.text,
    url: one.url ?? '',
    waiting: spanInWords(one.waiting_seconds ?? one.age_seconds, words),
    overdue: spanInWords(one.overdue_seconds, words),
    due: clockTime(Date.parse(one.due_at), message),
    promise: item.promise ?? '',
    policy: one.policy,
    assignee: one.assignee ?? '',
    mentions: String(one.mentions),
    similar: one.similar === 0 ? '' : String(one.similar),
    thread: item.thread.map(({ who, text }) => `${who}: ${text}`).join('\n'),
    commands: item.commands.join('\n'),
  }
}
