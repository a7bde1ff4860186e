import { caseName } from '../report/documents/case-document.js'
import { clip, columnsOf } from '../report/shapes/layout.js'
import { inLocalTime, type Sheet } from '../report/shapes/sheet.js'
import { formatDuration } from '../util/duration.js'
import type { Phrase } from '../util/say.js'
import { graphemes } from '../util/text.js'
import { LABEL_KEYS, questionOf } from './questions.js'
import { safe } from './safe.js'
import type { Ask, State } from './state.js'

/** Two lines, and in which column of the last one something is being typed. */
interface Foot {
  readonly lines: readonly [string, string]
  readonly cursor: number | null
}

const told = (said: Phrase | string, sheet: Sheet): string => safe(inLocalTime(sheet.say.text(said), sheet))

/** The end of what was typed, for the line may be shorter than it. */
function endOf(text: string, columns: number): string {
  let parts = [...graphemes(text)]
  while (columnsOf(parts.join('')) > columns) parts = parts.slice(1)
  return parts.join('')
}

function askWords({ about, caseId, given, fault }: Ask, { me, listed }: State, sheet: Sheet): string {
  const { say, style } = sheet
  if (fault !== null) return style.red(clip(`! ${told(fault, sheet)}`, sheet.columns))
  const name = caseId === null ? '' : caseName(caseId)
  const words = questionOf(about, given.length)?.words(name, { me, now: listed.now })
  return style.bold(clip(words === undefined ? say`What is ${name} really? (Esc: leave it)` : told(words, sheet), sheet.columns))
}

function askFoot(ask: Ask, state: State, sheet: Sheet): Foot {
  const words = askWords(ask, state, sheet)
  const { say, columns } = sheet
  if (ask.about === 'undo') return { lines: [words, ''], cursor: null }
  if (ask.about === 'label') {
    const kinds = LABEL_KEYS.map(([key, kind]) => `${key} ${say.text(kind)}`)
    return { lines: [words, clip(kinds.join('  '), columns)], cursor: null }
  }
  const before = endOf(ask.line.before, columns - 3)
  const cursor = 2 + columnsOf(before)
  return { lines: [words, clip(`> ${before}${ask.line.after}`, columns)], cursor }
}

function status({ listed, me }: State, { say, timezone }: Sheet): string {
  const polled =
    listed.polledAt === null ? say.text('not polled yet') : say`polled ${formatDuration(listed.now - listed.polledAt)} ago`
  return [polled, say`times in ${timezone}`, say`you are ${safe(me)}`].join(' · ')
}

function messageLine(state: State, sheet: Sheet): string {
  const { style, columns } = sheet
  if (state.message === null) return style.dim(clip(status(state, sheet), columns))
  const text = told(state.message.said, sheet)
  return state.message.isFault ? style.red(clip(`! ${text}`, columns)) : style.green(clip(text, columns))
}

/** The keys that matter most, as many as fit. */
function keysLine({ say, columns, style }: Sheet): string {
  const keys = [
    say`? help`,
    say`q quit`,
    say`a ack`,
    say`A answered`,
    say`l label`,
    say`d dismiss`,
    say`s put off`,
    say`r resolve`,
    say`u undo`,
    say`w assign`,
    say`n note`,
    say`o open`,
    say`/ filter`,
  ]
  const fits = keys.filter((_key, at) => columnsOf(keys.slice(0, at + 1).join('  ')) <= columns)
  return style.dim(fits.join('  '))
}

/** What was just done or is being asked, and the keys. */
export function footOf(state: State, sheet: Sheet): Foot {
  if (state.ask !== null) return askFoot(state.ask, state, sheet)
  return { lines: [messageLine(state, sheet), keysLine(sheet)], cursor: null }
}
