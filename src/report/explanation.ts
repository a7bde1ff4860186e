import type { ExplainedVerdict } from '../model/explained-verdict.js'
import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { answerText, placeLines } from './case-page.js'
import type { ExplainedCase } from './explanation-document.js'
import { excerpt, flow, hang, wrap } from './layout.js'
import { mentionName } from './mention-document.js'
import { inner, section } from './section.js'
import { type Sheet, withNext } from './sheet.js'
import { verdictLines } from './verdict-lines.js'
import { waveFigures, waveName } from './wave-words.js'
import { authorName, clockWords } from './words.js'

/** Why a mention is judged as it is, for a person. */
export function explainedMention(explained: ExplainedVerdict, sheet: Sheet): string {
  const { mention } = explained
  const where = mention.caseId === null ? 'in no case' : `in ${caseName(mention.caseId)}`
  const head = flow(
    [sheet.style.bold(mentionName(mention.id)), oneLine(mention.source), authorName(mention.author, sheet.say), where],
    '  ',
    sheet.columns,
  )
  const text = excerpt(oneLine(mention.text), { columns: sheet.columns, lines: 12 })
  return `${[...head, ...text].join('\n')}\n${section('Verdict', verdictLines(explained, sheet), sheet)}`
}

const points = (reasons: readonly string[], sheet: Sheet): string[] =>
  reasons.flatMap((reason) => hang('· ', oneLine(reason), inner(sheet)))

function alertText({ receiver, decision, code, reason, nextAt }: ExplainedCase['alerts'][number], sheet: Sheet): string {
  const words = { send: 'tell', hold: 'hold', skip: receiver === null ? 'no alert' : 'not told' }
  return `${receiver ?? 'everybody'}: ${withNext(`${words[decision]} (${code}): ${reason}`, nextAt, sheet)}`
}

function readingText({ source, readAt, failure, decision, nextAt }: ExplainedCase['readings'][number], sheet: Sheet): string {
  const last = readAt === null ? 'never read by itself' : `last read ${sheet.when(readAt)}`
  const told = readAt === null || failure === null ? last : `could not be read ${sheet.when(readAt)}: ${failure}`
  return `${source}: ${told}; ${withNext(decision, nextAt, sheet)}`
}

/** What the machine found to be the same concern, and why; people's merges stand in the history. */
const foldedLines = ({ detail }: ExplainedCase, sheet: Sheet): string[] =>
  detail.events
    .filter(({ act, who, undone }) => who === 'monitor' && (act === 'joined' || act === 'merge') && undone === null)
    .flatMap(({ at, caseId, act, why }) =>
      hang(`${sheet.when(at)}  `, `${caseName(caseId)} ${act} ${oneLine(why ?? '')}`, inner(sheet)),
    )

/** Each rule, each skipped hour, each notification decision of one case. */
export function explainedCase(explained: ExplainedCase, sheet: Sheet): string {
  const { detail, judged } = explained
  const { record } = detail
  const posts = explained.verdicts.filter(({ mention }) => record.posts.some((post) => post.mentionId === mention.id))
  const state = `${record.state}${record.baseline ? ', found by the first poll of its source (history)' : ''}`
  return [
    `${flow([sheet.style.bold(caseName(record.id)), state], '  ', sheet.columns).join('\n')}\n`,
    ...posts.map((each) => section(`Verdict on ${mentionName(each.mention.id)}`, verdictLines(each, sheet), sheet)),
    section('Policy', wrap(oneLine(explained.policyReason), inner(sheet)), sheet),
    ...judged.clocks.map((clock) =>
      section(
        `Clock: ${clock.target.replace('_', ' ')}, ${clockWords(clock, sheet.now, sheet.say)}`,
        points(clock.reasons, sheet),
        sheet,
      ),
    ),
    section(
      'Replies',
      [
        ...record.answers.flatMap((answer) => hang(`${sheet.when(answer.at)}  `, answerText(answer), inner(sheet))),
        ...explained.otherReplies.flatMap(({ replyId, at, reason }) =>
          hang(`${sheet.when(at)}  `, `${mentionName(replyId)} is no reply to this case: ${oneLine(reason)}`, inner(sheet)),
        ),
      ],
      sheet,
    ),
    section('Places', placeLines(explained, sheet), sheet),
    section('Why it is one case', foldedLines(explained, sheet), sheet),
    ...(record.wave === undefined
      ? []
      : [section(`Wave ${waveName(record.wave)}`, points(waveFigures(record.wave, sheet.when), sheet), sheet)]),
    section(
      'Reading the thread',
      points(
        explained.readings.map((reading) => readingText(reading, sheet)),
        sheet,
      ),
      sheet,
    ),
    section(
      'Alerts',
      points(
        explained.alerts.map((alert) => alertText(alert, sheet)),
        sheet,
      ),
      sheet,
    ),
    `\n${sheet.style.dim(`times in ${sheet.timezone}`)}\n`,
  ].join('')
}
