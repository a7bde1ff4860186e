import type { JudgedMention } from '../../model/mention.js'
import { reasonsInWords } from '../../util/reason-words/reason-words.js'
import { isApart, tellingReasons } from '../../util/reason-words/telling-reasons.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { clip, excerpt, flow, hang } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { authorName, gravityWords } from '../shapes/words.js'

/** The heaviest are enough to see whether a source is read rightly. */
const MAX_REASONS = 4

function judgement({ officialIdentity, verdict }: JudgedMention, say: Say): string {
  if (officialIdentity !== null) return say.text(`official (by ${officialIdentity})`)
  return verdict.relevant ? gravityWords(verdict, say) : say.text('not about us')
}

function item(mention: JudgedMention, sheet: Sheet): string[] {
  const { style, say } = sheet
  const columns = sheet.columns - 2
  const { verdict } = mention
  const when = mention.publishedAt === null ? say.text('no date') : sheet.when(mention.publishedAt)
  const told = [
    ...tellingReasons(verdict.reasons, verdict.kind).slice(0, MAX_REASONS),
    ...verdict.reasons.filter(({ code }) => isApart(code)),
  ]
  const reasons = reasonsInWords(told, say.language).join(', ')
  const said = oneLine(`${authorName(mention.author, say)}: ${mention.title ?? ''} ${mention.text}`)
  return [
    ...flow([style.bold(judgement(mention, say)), style.dim(when)], '  ', sheet.columns),
    `  ${style.dim(clip(oneLine(mention.nativeId), columns))}`,
    ...excerpt(said, { columns, lines: 3 }).map((line) => `  ${line}`),
    ...(verdict.relevant && reasons !== ''
      ? hang(say.text('because: '), reasons, columns).map((line) => style.dim(`  ${line}`))
      : []),
  ]
}

/** What one fetch would store, for a person: in the order delivered, how each would be judged and why. */
export function trialLines(mentions: readonly JudgedMention[], sheet: Sheet): string {
  const relevant = mentions.filter((mention) => mention.verdict.relevant).length
  const { say } = sheet
  const count = say`${say.counted(mentions.length, 'item')}, ${relevant} of them about us`
  const head = `${count} · ${say`times in ${sheet.timezone}`}`
  return `${[head, ...mentions.flatMap((mention) => item(mention, sheet))].join('\n')}\n`
}
