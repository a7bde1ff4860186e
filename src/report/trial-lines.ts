import type { JudgedMention } from '../model/mention.js'
import { reasonsInWords } from '../util/reason-words/reason-words.js'
import { isApart, tellingReasons } from '../util/reason-words/telling-reasons.js'
import { oneLine } from '../util/text.js'
import { clip, excerpt, flow, hang } from './layout.js'
import type { Sheet } from './sheet.js'
import { authorName, counted } from './words.js'

/** The heaviest are enough to see whether a source is read rightly. */
const MAX_REASONS = 4

function judgement({ officialIdentity, verdict }: JudgedMention): string {
  if (officialIdentity !== null) return `official (by ${officialIdentity})`
  return verdict.relevant ? `${verdict.severity} ${verdict.kind}` : 'not about us'
}

function item(mention: JudgedMention, sheet: Sheet): string[] {
  const { style } = sheet
  const columns = sheet.columns - 2
  const { verdict } = mention
  const when = mention.publishedAt === null ? 'no date' : sheet.when(mention.publishedAt)
  const told = [
    ...tellingReasons(verdict.reasons, verdict.kind).slice(0, MAX_REASONS),
    ...verdict.reasons.filter(({ code }) => isApart(code)),
  ]
  const reasons = reasonsInWords(told).join(', ')
  const said = oneLine(`${authorName(mention.author, sheet.say)}: ${mention.title ?? ''} ${mention.text}`)
  return [
    ...flow([style.bold(judgement(mention)), style.dim(when)], '  ', sheet.columns),
    `  ${style.dim(clip(oneLine(mention.nativeId), columns))}`,
    ...excerpt(said, { columns, lines: 3 }).map((line) => `  ${line}`),
    ...(verdict.relevant && reasons !== '' ? hang('because: ', reasons, columns).map((line) => style.dim(`  ${line}`)) : []),
  ]
}

/** What one fetch would store, for a person: in the order delivered, how each would be judged and why. */
export function trialLines(mentions: readonly JudgedMention[], sheet: Sheet): string {
  const relevant = mentions.filter((mention) => mention.verdict.relevant).length
  const head = `${counted(mentions.length, 'item')}, ${relevant} of them about us · times in ${sheet.timezone}`
  return `${[head, ...mentions.flatMap((mention) => item(mention, sheet))].join('\n')}\n`
}
