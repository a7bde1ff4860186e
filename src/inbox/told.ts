import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import { kept, Phrase, phrase } from '../util/say.js'
import { oneLine } from '../util/text.js'
import type { Act, Undone } from './port.js'

/** What a case is after an act; instants are said in local time by whoever draws it. */
function doneTo(name: string, act: Act): Phrase {
  switch (act.does) {
    case 'ack':
      return phrase`${name} acknowledged for ${formatDuration(act.forMs)}`
    case 'answer':
      return phrase`${name} answered`
    case 'label':
      return phrase`${name} labelled ${new Phrase(act.kind, [])}`
    case 'dismiss':
      return phrase`${name} dismissed`
    case 'resolve':
      return phrase`${name} resolved`
    case 'snooze':
      return phrase`${name} put off until ${toIso(act.until)}`
    case 'assign':
      return act.to === null ? phrase`${name} assigned to nobody` : phrase`${name} assigned to ${oneLine(act.to)}`
    case 'note':
      return phrase`${name}: noted`
  }
}

/** What was done, and that it can be taken back. */
export function actedWords(name: string, act: Act, changed: boolean): Phrase {
  return changed ? phrase`${doneTo(name, act)}; u takes it back` : phrase`${name}: nothing to do, it was so already`
}

export const undoneWords = ({ caseId, act, who }: Undone): Phrase =>
  phrase`${caseId === null ? '' : `C-${caseId}: `}${kept(act)} by ${oneLine(who)} taken back`
