import type { Delivery } from '../../model/alert.js'
import type { Answer } from '../../model/answer.js'
import type { PastEvent } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import { formatDuration, formatWorkingTime } from '../../util/duration.js'
import { reasonsInWords } from '../../util/reason-words/reason-words.js'
import { tellingReasons } from '../../util/reason-words/telling-reasons.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { CasePage } from '../documents/case-page-document.js'
import { deliveryName } from '../documents/delivery-document.js'
import { mentionName } from '../documents/mention-document.js'
import { deliveryWords } from '../lines/delivery-lines.js'
import { flow, hang, wrap } from '../shapes/layout.js'
import { inner, section } from '../shapes/section.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { gravityWords } from '../shapes/words.js'
import { addressLine } from './address-line.js'
import { aftermathWords } from './case-facts.js'
import { dueWords, paintClock } from './due-words.js'
import { pieceLines, whole } from './extract.js'
import { answersExtract, deliveriesExtract } from './thread-extract.js'
import { leftOut, threadLines } from './thread-lines.js'
import { waveWords } from './wave-words.js'

/** The heaviest; `explain` has all. */
const MAX_REASONS = 6

/** `first answer`. */
export const targetWords = ({ target }: Pick<Clock, 'target'>, say: Say): string => say.text(target.replace('_', ' '))

function clockLines(clock: Clock, sheet: Sheet): string[] {
  const { say, exact } = sheet
  const stand = dueWords(clock, sheet)
  const isTold = exact && clock.stoppedAt === null
  const parts = [
    ...(isTold ? [] : [say`due ${sheet.when(clock.dueAt)}`]),
    say`${formatWorkingTime(clock.businessSeconds * 1000)} of working time`,
    say`${formatDuration(clock.wallSeconds * 1000)} by the wall clock`,
  ]
  const [first = '', ...rest] = flow([stand, ...parts], ' · ', inner(sheet) - 4)
  const painted = first.startsWith(stand) ? paintClock(clock, stand, sheet.style) + first.slice(stand.length) : first
  return [`${targetWords(clock, say)} (${clock.policy})`, ...[painted, ...rest].map((line) => `    ${line}`)]
}

const entry = (at: number, text: string, sheet: Sheet): string[] => hang(`${sheet.when(at)}  `, text, inner(sheet))

/** Acts that say nothing beside the words of a person. */
const OWN_WORDS = ['note', 'resolve', 'dismiss']

/** What the machine says of itself, or what an act says beside the words of a person: `until …`, `to rosa`. */
export function whyText(act: string, why: string, say: Say): string {
  if (OWN_WORDS.includes(act)) return why
  const whole = `${act}: ${why}`
  const told = say.told(whole)
  return told === whole ? why : told
}

/** What was done to a case before it became part of this one bears its number; what was taken back says so. */
function eventText({ caseId, act, who, why, undone }: PastEvent, page: CasePage, sheet: Sheet): string {
  const { say } = sheet
  const of = caseId === page.detail.record.id ? '' : `${caseName(caseId)}: `
  const back = undone === null ? '' : say` (taken back by ${oneLine(undone.who)}, ${sheet.when(undone.at)})`
  const done = say.told(`${act} by ${oneLine(who)}`)
  return `${of}${done}${why === null ? '' : `: ${oneLine(whyText(act, why, say))}`}${back}`
}

/** How a reply counts, and why. */
export function answerText({ kind, strength, identity, by, agent, reason }: Answer, say: Say): string {
  const tie = say.text(strength)
  const how = identity === 'name' ? say`${tie}, recognised by name only` : tie
  const [what, who] = [say.text(kind), oneLine(by ?? say.text('unknown'))]
  const head = agent === null ? say`${what} (${how}) by ${who}` : say`${what} (${how}) by ${who}, signed ${oneLine(agent)}`
  return reason === '' ? head : `${head}: ${oneLine(say.told(reason))}`
}

const deliveryText = (delivery: Delivery, { say }: Sheet): string =>
  `${deliveryName(delivery.id)} ${oneLine(delivery.receiver)}: ${deliveryWords(delivery, say)}`

function partsLines({ asked, detail }: CasePage, { say }: Sheet): string[] {
  const others = detail.merged.filter((id) => id !== asked).map(caseName)
  return [
    ...(asked === detail.record.id ? [] : [say`${caseName(asked)} was merged into it`]),
    ...(others.length === 1 ? [say`${others.join(', ')} is part of it`] : []),
    ...(others.length > 1 ? [say`${others.join(', ')} are part of it`] : []),
  ]
}

/** Where a concern that stands in several places was answered, and where not. */
export function placeLines({ places }: Pick<CasePage, 'places'>, sheet: Sheet): string[] {
  if (places.length < 2) return []
  return places.flatMap(({ source, url, mentionIds, reason }) => [
    ...hang(
      `${oneLine(source)}  `,
      `${mentionIds.map(mentionName).join(', ')}: ${oneLine(sheet.say.told(reason))}`,
      inner(sheet),
    ),
    ...(url === null ? [] : [`    ${addressLine(url, sheet, inner(sheet) - 4)}`]),
  ])
}

function head(page: CasePage, sheet: Sheet): string {
  const { style, columns, say, when } = sheet
  const { record } = page.detail
  const parts = [
    style.bold(caseName(record.id)),
    say.text(record.state),
    gravityWords(record, say),
    [record.brand, record.source].filter((part) => part !== null).join(' · '),
  ]
  const reasons = reasonsInWords(tellingReasons(record.reasons), say.language).slice(0, MAX_REASONS).join(', ')
  const lines = [
    ...flow(parts, '  ', columns),
    ...wrap(oneLine(record.title ?? ''), columns),
    ...(record.url === null ? [] : [addressLine(record.url, sheet, columns)]),
    ...(reasons === '' ? [] : hang(say.text('because: '), reasons, columns).map(style.dim)),
    ...partsLines(page, sheet),
    ...(record.wave === undefined ? [] : hang(say.text('part of '), waveWords(record.wave, sheet), columns)),
    ...aftermathWords(page.judged, sheet).map(style.bold),
    ...(record.assignee === null ? [] : [say`assigned to ${oneLine(record.assignee)}`]),
    ...(record.ackedUntil === null || record.ackedUntil <= page.now ? [] : [say`acked until ${when(record.ackedUntil)}`]),
    ...(record.snoozedUntil === null || record.snoozedUntil <= page.now
      ? []
      : [say`put off until ${when(record.snoozedUntil)}, unless the customer writes again`]),
  ]
  return `${lines.join('\n')}\n`
}

function answersLines({ detail }: CasePage, sheet: Sheet, all: boolean): string[] {
  const { say, style } = sheet
  const { answers, id } = detail.record
  return pieceLines(all ? whole(answers) : answersExtract(answers), {
    shown: (answer) => entry(answer.at, answerText(answer, say), sheet),
    left: (count, isFirst) =>
      wrap(leftOut(say`${count} more replies of bystanders`, isFirst ? id : null, say), inner(sheet)).map(style.dim),
  })
}

function deliveryLines({ deliveries, detail }: CasePage, sheet: Sheet, all: boolean): string[] {
  const { say, style } = sheet
  const { id } = detail.record
  return pieceLines(all ? whole(deliveries) : deliveriesExtract(deliveries), {
    shown: (delivery) => entry(delivery.sentAt ?? delivery.createdAt, deliveryText(delivery, sheet), sheet),
    left: (count, isFirst) => wrap(leftOut(say`${count} more reminders`, isFirst ? id : null, say), inner(sheet)).map(style.dim),
  })
}

/** One case for a person: of a long conversation what belongs to the case, or `all` of it. */
export function casePage(page: CasePage, sheet: Sheet, all = false): string {
  const { detail, judged } = page
  const { say } = sheet
  return [
    head(page, sheet),
    section(
      say.text('Clocks'),
      judged.clocks.flatMap((clock) => clockLines(clock, sheet)),
      sheet,
    ),
    section(say.text('Thread'), threadLines(page, sheet, all), sheet),
    section(say.text('Answers'), answersLines(page, sheet, all), sheet),
    section(say.text('Places'), placeLines(page, sheet), sheet),
    section(say.text('Deliveries'), deliveryLines(page, sheet, all), sheet),
    section(
      say.text('History'),
      detail.events.flatMap((event) => entry(event.at, inLocalTime(eventText(event, page, sheet), sheet), sheet)),
      sheet,
    ),
    `\n${sheet.style.dim(say`times in ${sheet.timezone}`)}\n`,
  ].join('')
}
