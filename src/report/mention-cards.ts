import type { Mention } from '../model/mention.js'
import { percent } from '../util/operation-words.js'
import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { excerpt, flow } from './layout.js'
import { mentionName } from './mention-document.js'
import type { Sheet } from './sheet.js'
import { authorName, counted } from './words.js'

const INDENT = '  '

function judgement({ label, officialIdentity, verdict }: Mention): string {
  if (officialIdentity !== null) return 'official'
  if (label !== null) return `${label} (labelled by a person)`
  return verdict.relevant ? `${verdict.severity} ${verdict.kind}` : 'not about us'
}

/** One mention for a person; cards follow each other without an end, so none looks at another. */
export function mentionCard(mention: Mention, sheet: Sheet, isReview = false): string {
  const { style } = sheet
  const columns = sheet.columns - INDENT.length
  const head = [
    style.bold(mentionName(mention.id)),
    judgement(mention),
    [mention.verdict.brand, mention.source].filter((part) => part !== null).join(' · '),
    ...(mention.caseId === null ? (isReview ? ['no case'] : []) : [caseName(mention.caseId)]),
    ...(isReview ? [`a complaint with ${percent(mention.verdict.complaint)}`] : []),
  ]
  const when =
    mention.publishedAt === null ? `no date, first seen ${sheet.when(mention.firstSeenAt)}` : sheet.when(mention.publishedAt)
  const title = oneLine(mention.title ?? '')
  const body = [
    ...excerpt([authorName(mention.author, sheet.say), ...(title === '' ? [] : [title])].join(' · '), { columns, lines: 2 }),
    ...excerpt(oneLine(mention.text), { columns, lines: 3 }),
    ...flow(
      [when, ...(mention.deletedAt === null ? [] : [`deleted, noticed ${sheet.when(mention.deletedAt)}`])],
      ' · ',
      columns,
    ).map(style.dim),
    ...(mention.url === null ? [] : [style.cyan(oneLine(mention.url))]),
  ]
  return `${[...flow(head, '  ', sheet.columns), ...body.map((line) => INDENT + line)].join('\n')}\n`
}

/** What stands below the cards. */
export function mentionsFooter(
  count: number,
  { incomplete, isReview }: { readonly incomplete: boolean; readonly isReview: boolean },
  sheet: Sheet,
): string {
  if (count === 0) return `No ${isReview ? 'uncertain ' : ''}mentions${incomplete ? ' in what could be seen' : ''}.\n`
  const toLabel = isReview
    ? ['monitor label M-12 complaint (or question, praise, …) says what it is, with a case or without']
    : []
  return [...toLabel, `${counted(count, 'mention')} · times in ${sheet.timezone}`]
    .map((line) => `${sheet.style.dim(line)}\n`)
    .join('')
}
