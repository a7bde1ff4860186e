import type { ExplainedVerdict } from '../../model/explained-verdict.js'
import { Phrase, type Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { ExplainedCase } from '../documents/explanation-document.js'
import { mentionName } from '../documents/mention-document.js'
import { excerpt, flow, hang, wrap } from '../shapes/layout.js'
import { inner, section } from '../shapes/section.js'
import { inLocalTime, type Sheet, withNext } from '../shapes/sheet.js'
import { authorName, clockWords, shownText } from '../shapes/words.js'
import { answerText, placeLines, targetWords, whyText } from './case-page.js'
import { verdictLines } from './verdict-lines.js'
import { waveFigures, waveName } from './wave-words.js'

/** Why a mention is judged as it is, for a person. */
export function explainedMention(explained: ExplainedVerdict, sheet: Sheet): string {
  const { mention } = explained
  const where = mention.caseId === null ? sheet.say.text('in no case') : sheet.say`in ${caseName(mention.caseId)}`
  const head = flow(
    [sheet.style.bold(mentionName(mention.id)), oneLine(mention.source), authorName(mention.author, sheet.say), where],
    '  ',
    sheet.columns,
  )
  const text = excerpt(oneLine(shownText(mention, sheet.say)), { columns: sheet.columns, lines: 12 })
  return `${[...head, ...text].join('\n')}\n${section(sheet.say.text('Verdict'), verdictLines(explained, sheet), sheet)}`
}

const points = (reasons: readonly string[], sheet: Sheet): string[] =>
  reasons.flatMap((reason) => hang('· ', inLocalTime(oneLine(sheet.say.told(reason)), sheet), inner(sheet)))

function alertText({ receiver, decision, code, reason, nextAt }: ExplainedCase['alerts'][number], sheet: Sheet): string {
  const { say } = sheet
  const skip = receiver === null ? say.text('no alert') : say.text('not told')
  const word = { send: say.text('tell'), hold: say.text('hold'), skip }[decision]
  return `${receiver ?? say.text('everybody')}: ${word} (${code}): ${withNext(reason, nextAt, sheet)}`
}

function readingText({ source, readAt, failure, decision, nextAt }: ExplainedCase['readings'][number], sheet: Sheet): string {
  const { say, when } = sheet
  const last = readAt === null ? say.text('never read by itself') : say`last read ${when(readAt)}`
  const told = readAt === null || failure === null ? last : say`could not be read ${when(readAt)}: ${failure}`
  return `${source}: ${told}; ${withNext(decision, nextAt, sheet)}`
}

function foldedText(name: string, { act, why }: { readonly act: string; readonly why: string }, say: Say): string {
  return say.text(new Phrase(`{} ${act} {}`, [name, oneLine(whyText(act, why, say))]))
}

/** What the machine found to be the same concern, and why; people's merges stand in the history. */
const foldedLines = ({ detail }: ExplainedCase, sheet: Sheet): string[] =>
  detail.events
    .filter(({ act, who, undone }) => who === 'monitor' && (act === 'joined' || act === 'merge') && undone === null)
    .flatMap(({ at, caseId, act, why }) =>
      hang(`${sheet.when(at)}  `, foldedText(caseName(caseId), { act, why: why ?? '' }, sheet.say), inner(sheet)),
    )

/** Each rule, each skipped hour, each notification decision of one case. */
export function explainedCase(explained: ExplainedCase, sheet: Sheet): string {
  const { detail, judged } = explained
  const { record } = detail
  const posts = explained.verdicts.filter(({ mention }) => record.posts.some((post) => post.mentionId === mention.id))
  const { say } = sheet
  const stand = say.text(record.state)
  const state = record.baseline ? say`${stand}, found by the first poll of its source (history)` : stand
  return [
    `${flow([sheet.style.bold(caseName(record.id)), state], '  ', sheet.columns).join('\n')}\n`,
    ...posts.map((each) => section(say`Verdict on ${mentionName(each.mention.id)}`, verdictLines(each, sheet), sheet)),
    section(say.text('Policy'), wrap(oneLine(say.told(explained.policyReason)), inner(sheet)), sheet),
    ...judged.clocks.map((clock) =>
      section(say`Clock: ${targetWords(clock, say)}, ${clockWords(clock, sheet.now, say)}`, points(clock.reasons, sheet), sheet),
    ),
    section(
      say.text('Replies'),
      [
        ...record.answers.flatMap((answer) => hang(`${sheet.when(answer.at)}  `, answerText(answer, say), inner(sheet))),
        ...explained.otherReplies.flatMap(({ replyId, at, reason }) =>
          hang(
            `${sheet.when(at)}  `,
            say`${mentionName(replyId)} is no reply to this case: ${oneLine(say.told(reason))}`,
            inner(sheet),
          ),
        ),
      ],
      sheet,
    ),
    section(say.text('Places'), placeLines(explained, sheet), sheet),
    section(say.text('Why it is one case'), foldedLines(explained, sheet), sheet),
    ...(record.wave === undefined
      ? []
      : [section(say`Wave ${waveName(record.wave)}`, points(waveFigures(record.wave, sheet), sheet), sheet)]),
    section(
      say.text('Reading the thread'),
      points(
        explained.readings.map((reading) => readingText(reading, sheet)),
        sheet,
      ),
      sheet,
    ),
    section(
      say.text('Alerts'),
      points(
        explained.alerts.map((alert) => alertText(alert, sheet)),
        sheet,
      ),
      sheet,
    ),
    `\n${sheet.style.dim(say`times in ${sheet.timezone}`)}\n`,
  ].join('')
}
