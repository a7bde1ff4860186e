import type { JudgedCase, PastEvent } from '../model/case.js'
import type { Mention } from '../model/mention.js'
import { paintClock } from '../report/cases/due-words.js'
import { waveWords } from '../report/cases/wave-words.js'
import { caseName } from '../report/documents/case-document.js'
import type { CasePage } from '../report/documents/case-page-document.js'
import { flow, hang, wrap } from '../report/shapes/layout.js'
import { inLocalTime, type Sheet } from '../report/shapes/sheet.js'
import { authorName, clockWords, gravityWords, shownText } from '../report/shapes/words.js'
import { formatDuration } from '../util/duration.js'
import { reasonsInWords } from '../util/reason-words/reason-words.js'
import { tellingReasons } from '../util/reason-words/telling-reasons.js'
import { stripControls } from '../util/text.js'
import { factsOf } from './facts.js'
import { linked } from './linked.js'
import { safe } from './safe.js'

/** The heaviest, fewer where there is little room; `monitor explain` has all. */
const maxReasons = (columns: number): number => (columns < 60 ? 2 : 4)
/** What a customer answers stands right before; what is older is counted. */
const POSTS_BEFORE = 2
const ACTS = ['ack', 'answer', 'assign', 'dismiss', 'label', 'merge', 'note', 'reopen', 'resolve', 'snooze', 'split']

/** What is to be known of a case at a glance. */
export function caseHead(judged: JudgedCase, sheet: Sheet): string[] {
  const { record, clock } = judged
  const { style, say, columns } = sheet
  const parts = [caseName(record.id), gravityWords(record, say), record.brand, record.source].map((part) => safe(part ?? ''))
  const reasons = reasonsInWords(tellingReasons(record.reasons), say.language).slice(0, maxReasons(columns)).map(safe).join(', ')
  const stand = clockWords(clock, sheet.now, say)
  const [first = '', ...more] = flow([stand, ...factsOf(judged, sheet)], ' · ', columns)
  return [
    ...flow(parts, ' · ', columns).map(style.bold),
    ...wrap(safe(record.title ?? ''), columns),
    ...(first.startsWith(stand) ? [paintClock(clock, stand, style) + first.slice(stand.length), ...more] : [first, ...more]),
    ...(record.wave === undefined ? [] : wrap(safe(waveWords(record.wave, sheet)), columns)),
    ...(reasons === '' ? [] : hang(say.text('because: '), reasons, columns).map(style.dim)),
    ...(record.url === null ? [] : linked(record.url, sheet)),
  ]
}

function whatOf(mention: Mention, { detail }: CasePage, { style, say }: Sheet): string {
  const answer = detail.record.answers.find(({ replyId }) => replyId === mention.id)
  if (mention.officialIdentity !== null) {
    const kind = answer === undefined ? [] : [say.text(answer.kind)]
    return style.green(style.bold([say.text('official'), ...kind].join(' · ')))
  }
  const isOfCase = detail.record.posts.some(({ mentionId }) => mentionId === mention.id)
  return isOfCase ? style.bold(say.text(mention.label ?? mention.verdict.kind)) : say.text(mention.role)
}

function agoWords(at: number | null, { say, when, now }: Sheet): string {
  if (at === null) return say.text('no date')
  return say`${formatDuration(now - at)} ago (${when(at)})`
}

function postLines(mention: Mention, page: CasePage, sheet: Sheet): string[] {
  const { style, say, columns } = sheet
  const head = [
    style.bold(safe(authorName(mention.author, say))),
    whatOf(mention, page, sheet),
    style.dim(agoWords(mention.publishedAt, sheet)),
    ...(mention.deletedAt === null ? [] : [style.red(say.text('deleted'))]),
  ]
  const text = stripControls(shownText(mention, say))
    .split('\n')
    .map(safe)
    .filter((line) => line !== '')
  return [...flow(head, ' · ', columns), ...text.flatMap((line) => wrap(line, columns - 2)).map((line) => `  ${line}`)]
}

/** The post it all stands under, what the customer's first one may answer, and everything from that on. */
function threadParts({ detail }: CasePage): {
  readonly root: readonly Mention[]
  readonly left: number
  readonly rest: readonly Mention[]
} {
  const { thread, record } = detail
  const first = thread.findIndex(({ id }) => record.posts.some(({ mentionId }) => mentionId === id))
  const from = Math.max(0, first - POSTS_BEFORE)
  return from <= 1 ? { root: [], left: 0, rest: thread } : { root: thread.slice(0, 1), left: from - 1, rest: thread.slice(from) }
}

/** What people did; the machine's own events `monitor show` has. */
function eventLines({ at, act, who, why }: PastEvent, sheet: Sheet): string[] {
  const { say } = sheet
  const text = why === null ? say`${act} by ${safe(who)}` : say`${act} by ${safe(who)}: ${inLocalTime(safe(why), sheet)}`
  return hang(`${sheet.when(at)}  `, text, sheet.columns)
}

/** The conversation, and what colleagues did. */
export function threadLines(page: CasePage, sheet: Sheet): readonly string[] {
  const { style, say } = sheet
  const { root, left, rest } = threadParts(page)
  const between =
    left === 0
      ? []
      : [style.dim(say`… ${say.counted(left, 'older post')}: monitor show ${caseName(page.detail.record.id)} --all`), '']
  const post = (mention: Mention): string[] => [...postLines(mention, page, sheet), '']
  const events = page.detail.events.filter(({ act, undone }) => ACTS.includes(act) && undone === null)
  return [
    ...caseHead(page.judged, sheet),
    '',
    ...root.flatMap(post),
    ...between,
    ...rest.flatMap(post),
    ...(events.length === 0 ? [] : [style.bold(say.text('History'))]),
    ...events.flatMap((event) => eventLines(event, sheet)),
  ]
}
