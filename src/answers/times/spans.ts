import type { PromisedTime } from '../../model/promise.js'
import type { TimeReader } from './named-time.js'
import { numberOf, UP_TO } from './numbers.js'

/** What lies behind us promises nothing: "seit 48 Stunden", "two hours ago". */
const NOT_PAST = '(?<!\\b(?:seit|vor|nach|letzten|vergangenen|past|last|since|after|for) (?:den |the |ueber |more than )?)'

const unit = (names: string): RegExp => new RegExp(`${NOT_PAST}\\b${UP_TO} ?(?:${names})\\b(?! ago| am tag| a day| pro tag)`, 'u')

const MINUTES = unit('minuten?|min|minutes?|mins?')
const HOURS = unit('stunden?|std|h|hours?|hrs?')
const DAYS = unit(
  '(?:werk|arbeits|kalender|geschaefts|bank)?tag(?:e[ns]?|s)?|(?:(?:full|business|working|work|office|calendar) )?days?',
)
const WEEKS = unit('wochen?|weeks?')
const SINGLE_HOUR = /\b(?:naechsten? stunde|within the hour|next hour)\b/
const HALF_HOUR = /\b(?:halben? stunde|half an hour)\b/

const SPANS: readonly (readonly [RegExp, PromisedTime['unit'] & ('minutes' | 'hours' | 'open-days' | 'from-now')])[] = [
  [MINUTES, 'minutes'],
  [HOURS, 'hours'],
  [DAYS, 'open-days'],
  [WEEKS, 'from-now'],
]

/** "innert 48 Stunden", "in 2-3 Werktagen", "within a week". */
export const readSpan: TimeReader = ({ folded }) => {
  if (HALF_HOUR.test(folded)) return { unit: 'minutes', count: 30 }
  if (SINGLE_HOUR.test(folded)) return { unit: 'hours', count: 1 }
  for (const [pattern, name] of SPANS) {
    const count = numberOf(pattern.exec(folded)?.groups?.['count'])
    if (count !== null) return { unit: name, count }
  }
  return null
}
