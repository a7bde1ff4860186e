import type { Delivery } from '../model/alert.js'
import type { Answer } from '../model/answer.js'
import type { PastEvent } from '../model/case.js'
import type { Clock } from '../model/clock.js'
import type { Mention } from '../model/mention.js'
import { formatDuration } from '../util/duration.js'
import { reasonsInWords } from '../util/reason-words/reason-words.js'
import { tellingReasons } from '../util/reason-words/telling-reasons.js'
import { oneLine, stripControls } from '../util/text.js'
import { aftermathWords, paintClock } from './case-cards.js'
import { caseName } from './case-document.js'
import type { CasePage } from './case-page-document.js'
import { deliveryName } from './delivery-document.js'
import { deliveryWords } from './delivery-lines.js'
import { flow, hang, wrap } from './layout.js'
import { mentionName } from './mention-document.js'
import { inner, section } from './section.js'
import { inLocalTime, type Sheet } from './sheet.js'
import { waveWords } from './wave-words.js'
import { authorName, clockWords, counted } from './words.js'

/** A post that would fill the screen several times over is cut; the page is there to be read. */
const MAX_POST_LINES = 60
/** The heaviest; `explain` has all. */
const MAX_REASONS = 6

function clockLines(clock: Clock, sheet: Sheet): string[] {
  const stand = clockWords(clock, sheet.now, sheet.say)
  const parts = [
    `due ${sheet.when(clock.dueAt)}`,
    `${formatDuration(clock.businessSeconds * 1000)} of working time`,
    `${formatDuration(clock.wallSeconds * 1000)} by the wall clock`,
  ]
  const [first = '', ...rest] = flow([stand, ...parts], ' · ', inner(sheet) - 4)
  const painted = first.startsWith(stand) ? paintClock(clock, stand, sheet.style) + first.slice(stand.length) : first
  return [`${clock.target.replace('_', ' ')} (${clock.policy})`, ...[painted, ...rest].map((line) => `    ${line}`)]
}

function whatOf(mention: Mention, page: CasePage, sheet: Sheet): string {
  if (mention.officialIdentity !== null) return sheet.style.green('official')
  const isOfCase = page.detail.record.posts.some((post) => post.mentionId === mention.id)
  return isOfCase ? sheet.style.bold(mention.label ?? mention.verdict.kind) : mention.role
}

function postLines(mention: Mention, page: CasePage, sheet: Sheet): string[] {
  const { style } = sheet
  const head = [
    mentionName(mention.id),
    authorName(mention.author, sheet.say),
    whatOf(mention, page, sheet),
    style.dim(mention.publishedAt === null ? 'no date' : sheet.when(mention.publishedAt)),
    ...(mention.deletedAt === null ? [] : [style.red('deleted')]),
  ]
  const text = stripControls(mention.text)
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line, inner(sheet) - 4))
  const more = text.length - MAX_POST_LINES
  const shown = more > 0 ? [...text.slice(0, MAX_POST_LINES), style.dim(`… ${counted(more, 'more line')}`)] : text
  return [...flow(head, '  ', inner(sheet)), ...shown.map((line) => `    ${line}`)]
}

const entry = (at: number, text: string, sheet: Sheet): string[] => hang(`${sheet.when(at)}  `, text, inner(sheet))

/** What was done to a case before it became part of this one bears its number; what was taken back says so. */
function eventText({ caseId, act, who, why, undone }: PastEvent, page: CasePage, sheet: Sheet): string {
  const of = caseId === page.detail.record.id ? '' : `${caseName(caseId)}: `
  const back = undone === null ? '' : ` (taken back by ${oneLine(undone.who)}, ${sheet.when(undone.at)})`
  return `${of}${act} by ${oneLine(who)}${why === null ? '' : `: ${oneLine(why)}`}${back}`
}

/** How a reply counts, and why. */
export function answerText({ kind, strength, identity, by, agent, reason }: Answer): string {
  const proof = identity === 'name' ? ', recognised by name only' : ''
  return `${kind} (${strength}${proof}) by ${oneLine(by ?? 'unknown')}${agent === null ? '' : `, signed ${oneLine(agent)}`}: ${oneLine(reason)}`
}

const deliveryText = (delivery: Delivery): string =>
  `${deliveryName(delivery.id)} ${oneLine(delivery.receiver)}: ${deliveryWords(delivery)}`

function partsLines({ asked, detail }: CasePage): string[] {
  const others = detail.merged.filter((id) => id !== asked).map(caseName)
  return [
    ...(asked === detail.record.id ? [] : [`${caseName(asked)} was merged into it`]),
    ...(others.length === 0 ? [] : [`${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} part of it`]),
  ]
}

/** Where a concern that stands in several places was answered, and where not. */
export function placeLines({ places }: Pick<CasePage, 'places'>, sheet: Sheet): string[] {
  if (places.length < 2) return []
  return places.flatMap(({ source, url, mentionIds, reason }) => [
    ...hang(`${oneLine(source)}  `, `${mentionIds.map(mentionName).join(', ')}: ${oneLine(reason)}`, inner(sheet)),
    ...(url === null ? [] : [`    ${sheet.style.cyan(oneLine(url))}`]),
  ])
}

function head(page: CasePage, sheet: Sheet): string {
  const { style, columns } = sheet
  const { record } = page.detail
  const parts = [
    style.bold(caseName(record.id)),
    record.state,
    `${record.severity} ${record.kind}`,
    [record.brand, record.source].filter((part) => part !== null).join(' · '),
  ]
  const reasons = reasonsInWords(tellingReasons(record.reasons)).slice(0, MAX_REASONS).join(', ')
  const lines = [
    ...flow(parts, '  ', columns),
    ...wrap(oneLine(record.title ?? ''), columns),
    ...(record.url === null ? [] : [style.cyan(oneLine(record.url))]),
    ...(reasons === '' ? [] : hang('because: ', reasons, columns).map(style.dim)),
    ...partsLines(page),
    ...(record.wave === undefined ? [] : hang('part of ', waveWords(record.wave, sheet.when), columns)),
    ...aftermathWords(page.judged, page.now).map(style.bold),
    ...(record.assignee === null ? [] : [`assigned to ${oneLine(record.assignee)}`]),
    ...(record.ackedUntil === null || record.ackedUntil <= page.now ? [] : [`acked until ${sheet.when(record.ackedUntil)}`]),
    ...(record.snoozedUntil === null || record.snoozedUntil <= page.now
      ? []
      : [`put off until ${sheet.when(record.snoozedUntil)}, unless the customer writes again`]),
  ]
  return `${lines.join('\n')}\n`
}

/** One case in full, for a person. */
export function casePage(page: CasePage, sheet: Sheet): string {
  const { detail, judged, deliveries } = page
  const answers = detail.record.answers.flatMap((answer) => entry(answer.at, answerText(answer), sheet))
  return [
    head(page, sheet),
    section(
      'Clocks',
      judged.clocks.flatMap((clock) => clockLines(clock, sheet)),
      sheet,
    ),
    section(
      'Thread',
      detail.thread.flatMap((mention) => postLines(mention, page, sheet)),
      sheet,
    ),
    section('Answers', answers, sheet),
    section('Places', placeLines(page, sheet), sheet),
    section(
      'Deliveries',
      deliveries.flatMap((delivery) => entry(delivery.sentAt ?? delivery.createdAt, deliveryText(delivery), sheet)),
      sheet,
    ),
    section(
      'History',
      detail.events.flatMap((event) => entry(event.at, inLocalTime(eventText(event, page, sheet), sheet), sheet)),
      sheet,
    ),
    `\n${sheet.style.dim(`times in ${sheet.timezone}`)}\n`,
  ].join('')
}
