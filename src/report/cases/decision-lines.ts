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

type Told = Omit<DecisionDocument, 'cases'> & { readonly cases: string[] }

const sameBut = ({ cases: _, ...rest }: DecisionDocument): string => JSON.stringify(rest)

/** What is decided alike of many cases, one after the other, is said once. */
function together(decisions: readonly DecisionDocument[]): readonly Told[] {
  const told: Told[] = []
  for (const each of decisions) {
    const last = told.at(-1)
    if (last !== undefined && sameBut(last) === sameBut(each)) last.cases.push(...each.cases)
    else told.push({ ...each, cases: [...each.cases] })
  }
  return told
}

function told({ decision, receiver, group, code, cases, reason, next_at }: Told, sheet: Sheet): string[] {
  const { style, say } = sheet
  const names = cases.join(' ')
  const isLong = names.length > sheet.columns - 2
  const head = [
    decision === 'send' ? style.bold(say.text(decision)) : say.text(decision),
    receiver ?? say.text('everybody'),
    ...(group === null ? [] : [oneLine(group)]),
    isLong ? say.counted(cases.length, 'case') : names,
    style.dim(code),
  ]
  const sentence = withNext(reason, next_at === null ? null : Date.parse(next_at), sheet)
  const room = sheet.columns - 2
  const [first = '', ...more] = flow(head, '  ', room)
  const below = [...(isLong ? [names] : []), oneLine(sentence)].flatMap((text) => wrap(text, room))
  return [first, ...[...more, ...below].map((line) => `  ${line}`)]
}

/** Decisions for a person: who would be told of what, and why the others are not. */
export function decisionLines(decisions: readonly DecisionDocument[], sheet: Sheet): string {
  const { style, say } = sheet
  if (decisions.length === 0) return `${say.text('Nothing to decide: no case is open, and none was announced.')}\n`
  const lines = together(decisions).flatMap((each) => told(each, sheet))
  return `${[...lines, '', style.dim(say`times in ${sheet.timezone}`)].join('\n')}\n`
}
