import type { Key } from './keys.js'
import { editLine, lineOf, textOf } from './line-edit.js'
import { actOf, LABEL_KEYS, questionOf } from './questions.js'
import type { Ask, State, Step, Want } from './state.js'

const closed = (state: State, ...wants: readonly Want[]): Step => ({ state: { ...state, ask: null }, wants })
const asking = (state: State, ask: Ask): Step => ({ state: { ...state, ask }, wants: [] })

/** What is wanted when all is said. */
function wantOf(ask: Ask, answers: readonly string[], now: number): readonly Want[] {
  const { about, caseId } = ask
  if (about === 'filter') return [{ want: 'list', filter: answers[0] ?? '' }]
  if (caseId === null || about === 'label') return []
  if (about === 'undo') return [{ want: 'undo', of: { caseId } }]
  return [{ want: 'act', caseId, act: actOf(about, answers, now), ask }]
}

/** Enter: the next question, or the act. An answer that means nothing is kept, to be mended. */
function answered(state: State, ask: Ask): Step {
  const question = questionOf(ask.about, ask.given.length)
  if (question === null) return closed(state)
  const { now } = state.listed
  const typed = textOf(ask.line)
  const answer = typed === '' ? question.empty({ now, me: state.me }) : typed
  const fault = question.fault(answer, now)
  if (fault !== null) return asking(state, { ...ask, fault })
  const given = [...ask.given, answer]
  if (questionOf(ask.about, given.length) === null) return closed(state, ...wantOf(ask, given, now))
  return asking(state, { ...ask, given, line: lineOf(''), fault: null })
}

function chosen(state: State, ask: Ask, key: Key): Step {
  const { caseId } = ask
  const kind = 'char' in key ? LABEL_KEYS.find(([each]) => each === key.char)?.[1] : undefined
  if (kind === undefined || caseId === null) return { state, wants: [] }
  return closed(state, { want: 'act', caseId, act: { does: 'label', kind }, ask })
}

/** A key while something is asked. */
export function answerKey(state: State, ask: Ask, key: Key): Step {
  if ('name' in key && (key.name === 'escape' || key.name === 'interrupt')) return closed(state)
  if (ask.about === 'label') return chosen(state, ask, key)
  if ('name' in key && key.name === 'enter') return answered(state, ask)
  if (ask.about === 'undo') return { state, wants: [] }
  const line = editLine(ask.line, key)
  return line === null ? { state, wants: [] } : asking(state, { ...ask, line, fault: null })
}
