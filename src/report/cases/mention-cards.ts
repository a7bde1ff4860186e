import type { Mention } from '../../model/mention.js'
import { percent } from '../../util/operation-words.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { mentionName } from '../documents/mention-document.js'
import { excerpt, flow, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { authorName, gravityWords, shownLine } from '../shapes/words.js'
import { addressLine } from './address-line.js'

const INDENT = '  '

/** What it was taken for, by us or by a person. */
export function judgementWords({ label, officialIdentity, verdict }: Mention, { say }: Sheet): string {
  if (officialIdentity !== null) return say.text('official')
  if (label !== null) return say`${say.text(label)} (labelled by a person)`
  return verdict.relevant ? gravityWords(verdict, say) : say.text('not about us')
}

/** When it was written; of what bears no date, when it was found. */
function whenWords({ publishedAt, firstSeenAt, deletedAt }: Mention, { say, when }: Sheet): string[] {
  return [
    publishedAt === null ? say`no date, first seen ${when(firstSeenAt)}` : when(publishedAt),
    ...(deletedAt === null ? [] : [say`deleted, noticed ${when(deletedAt)}`]),
  ]
}

function headLines(mention: Mention, sheet: Sheet, isReview: boolean): string[] {
  const { say, style, columns } = sheet
  const name = mentionName(mention.id)
  const [first = '', ...more] = flow(
    [
      name,
      judgementWords(mention, sheet),
      [mention.verdict.brand, mention.source].filter((part) => part !== null).join(' · '),
      ...(mention.caseId === null ? (isReview ? [say.text('no case')] : []) : [caseName(mention.caseId)]),
      ...(isReview ? [say`a complaint with ${percent(mention.verdict.complaint)}`] : []),
    ],
    '  ',
    columns,
  )
  const shown = style.bold(name)
  return [(mention.url === null ? shown : style.link(shown, mention.url)) + first.slice(name.length), ...more]
}

/** One mention for a person; cards follow each other without an end, so none looks at another. */
export function mentionCard(mention: Mention, sheet: Sheet, isReview = false): string {
  const columns = sheet.columns - INDENT.length
  const title = oneLine(mention.title ?? '')
  const body = [
    ...excerpt([authorName(mention.author, sheet.say), ...(title === '' ? [] : [title])].join(' · '), { columns, lines: 2 }),
    ...excerpt(shownLine(mention, sheet.say), { columns, lines: 3 }),
    ...flow(whenWords(mention, sheet), ' · ', columns).map(sheet.style.dim),
    ...(mention.url === null ? [] : [addressLine(mention.url, sheet, columns)]),
  ]
  return `${[...headLines(mention, sheet, isReview), ...body.map((line) => INDENT + line)].join('\n')}\n`
}

interface MentionsEnd {
  /** Something could not be seen. */
  readonly incomplete: boolean
  readonly isReview: boolean
  /** The first of the list, as an example; null where there is none. */
  readonly first: number | null
}

function noMentions({ incomplete, isReview }: MentionsEnd, { say }: Sheet): string {
  const nothing = say.text(isReview ? 'No uncertain mentions' : 'No mentions')
  return `${incomplete ? say`${nothing} in what could be seen` : nothing}.\n`
}

/** What stands below the mentions. */
export function mentionsFooter(count: number, end: MentionsEnd, sheet: Sheet): string {
  const { say, style, columns } = sheet
  if (count === 0) return noMentions(end, sheet)
  const label =
    end.isReview && end.first !== null
      ? say`monitor label ${mentionName(end.first)} complaint (or question, praise, …) says what it is, with a case or without`
      : ''
  const toLabel = label === '' ? [] : wrap(label, columns)
  const total = flow([say.counted(count, 'mention'), say`times in ${sheet.timezone}`], ' · ', columns)
  return [...toLabel, ...total].map((line) => `${style.dim(line)}\n`).join('')
}
