import type { Clock } from '../../model/clock.js'
import type { ExplainedVerdict } from '../../model/explained-verdict.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { ExplainedCase } from '../documents/explanation-document.js'
import { mentionName } from '../documents/mention-document.js'
import { excerpt, flow, wrap } from '../shapes/layout.js'
import { inner, section } from '../shapes/section.js'
import { type Sheet, withNext } from '../shapes/sheet.js'
import { authorName, clockWords, shownText } from '../shapes/words.js'
import { placeLines, targetWords } from './case-page.js'
import { blocks, clockReasonLines, endsOfAll, foldedLines, point, replyLines, type Telling } from './explanation-lines.js'
import { endsOf, whole } from './extract.js'
import { OF_A_KIND } from './thread-extract.js'
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

const points = (reasons: readonly string[], sheet: Sheet): string[] => reasons.flatMap((reason) => point(reason, sheet))

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

/** A promise that was kept decides nothing any more. */
const isKept = ({ status }: Clock): boolean => status === 'met'

function clockSections({ judged }: ExplainedCase, telling: Telling): string[] {
  const { sheet, all } = telling
  const { say } = sheet
  return blocks(
    all ? whole(judged.clocks) : endsOf(judged.clocks, isKept, OF_A_KIND),
    {
      shown: (clock) =>
        section(
          say`Clock: ${targetWords(clock, say)}, ${clockWords(clock, sheet.now, say)}`,
          clockReasonLines(clock, telling),
          sheet,
        ),
      left: (count) => say`${count} more clocks that were kept`,
    },
    telling,
  )
}

function verdictSections({ detail, verdicts }: ExplainedCase, telling: Telling): string[] {
  const { sheet } = telling
  const own = new Set(detail.record.posts.map(({ mentionId }) => mentionId))
  return blocks(
    endsOfAll(
      verdicts.filter(({ mention }) => own.has(mention.id)),
      telling,
    ),
    {
      shown: (each) => section(sheet.say`Verdict on ${mentionName(each.mention.id)}`, verdictLines(each, sheet), sheet),
      left: (count) => sheet.say`${count} more posts`,
    },
    telling,
  )
}

/** Each rule, each skipped hour, each notification decision of one case; what is long and says much the same is cut, unless `all`. */
export function explainedCase(explained: ExplainedCase, sheet: Sheet, all = false): string {
  const { record } = explained.detail
  const { say, style } = sheet
  const stand = say.text(record.state)
  const state = record.baseline ? say`${stand}, found by the first poll of its source (history)` : stand
  let isCut = false
  const telling: Telling = { sheet, all, onLeft: () => (isCut = true) }
  const body = [
    `${flow([style.bold(caseName(record.id)), state], '  ', sheet.columns).join('\n')}\n`,
    ...verdictSections(explained, telling),
    section(say.text('Policy'), wrap(oneLine(say.told(explained.policyReason)), inner(sheet)), sheet),
    ...clockSections(explained, telling),
    section(say.text('Replies'), replyLines(explained, telling), sheet),
    section(say.text('Places'), placeLines(explained, sheet), sheet),
    section(say.text('Why it is one case'), foldedLines(explained, telling), sheet),
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
  ]
  const foot = [
    ...(isCut ? wrap(say`monitor explain ${caseName(record.id)} --all shows what was left out`, sheet.columns) : []),
    say`times in ${sheet.timezone}`,
  ]
  return `${body.join('')}\n${foot.map((line) => `${style.dim(line)}\n`).join('')}`
}
