import type { AlertMessage, AlertMessageCase } from '../../model/alert.js'
import { truncate } from '../../util/text.js'

/** Lengths of each text to try in turn, in graphemes. */
const TEXT_STEPS = [300, 100, 0] as const

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** The message in at most `maxBytes` of JSON: first threads are left out, then texts are cut, then the last cases are only counted. */
export function fitMessage(message: AlertMessage, maxBytes: number): AlertMessage {
  if (bytesOf(message) <= maxBytes) return message
  const bare = { ...message, cases: message.cases.map((one) => ({ ...one, thread: [] })) }
  if (bytesOf(bare) <= maxBytes) return bare
  let shorter: AlertMessage = bare
  for (const max of TEXT_STEPS) {
    shorter = { ...bare, cases: bare.cases.map((one) => ({ ...one, text: max === 0 ? '' : truncate(one.text, max) })) }
    if (bytesOf(shorter) <= maxBytes) return shorter
  }
  const kept = firstThatFit(shorter.cases, maxBytes - bytesOf({ ...shorter, cases: [], folded: Number.MAX_SAFE_INTEGER }))
  return { ...shorter, cases: kept, folded: message.folded + message.cases.length - kept.length }
}

function firstThatFit(cases: readonly AlertMessageCase[], room: number): readonly AlertMessageCase[] {
  let used = 0
  const count = cases.findIndex((one) => {
    used += bytesOf(one) + 1
    return used > room
  })
  return count === -1 ? cases : cases.slice(0, count)
}
