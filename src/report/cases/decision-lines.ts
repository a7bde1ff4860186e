import { oneLine } from '../../util/text.js'
import { flow, wrap } from '../shapes/layout.js'
import { type Sheet, withNext } from '../shapes/sheet.js'

/** One decision about alerts, with its reason. `receiver` null: whoever it might be. */
export interface DecisionDocument {
  readonly decision: 'send' | 'hold' | 'skip'
  readonly receiver: string | null
  readonly group: string | null
  readonly code: string
  readonly cases: readonly string[]
  readonly reason: string
  readonly next_at: string | null
}

/** Decisions for a person: who would be told of what, and why the others are not. */
export function decisionLines(decisions: readonly DecisionDocument[], sheet: Sheet): string {
  if (decisions.length === 0) return `${sheet.say.text('Nothing to decide: no case is open, and none was announced.')}\n`
  const { style, say } = sheet
  const lines = decisions.flatMap(({ decision, receiver, group, code, cases, reason, next_at }) => {
    const word = decision === 'send' ? style.bold(say.text(decision)) : say.text(decision)
    const head = [
      word,
      receiver ?? say.text('everybody'),
      ...(group === null ? [] : [oneLine(group)]),
      cases.join(' '),
      style.dim(code),
    ]
    const sentence = withNext(reason, next_at === null ? null : Date.parse(next_at), sheet)
    return [...flow(head, '  ', sheet.columns), ...wrap(oneLine(sentence), sheet.columns - 2).map((line) => `  ${line}`)]
  })
  return `${[...lines, '', style.dim(say`times in ${sheet.timezone}`)].join('\n')}\n`
}
