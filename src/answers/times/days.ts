import type { Weekday } from '../../model/hours.js'
import type { PromisedTime } from '../../model/promise.js'
import { minuteOf } from './clock-time.js'
import type { Said, TimeReader } from './named-time.js'

const NAMES: readonly (readonly [RegExp, Weekday])[] = [
  [/\b(?:montag\w*|monday)\b|\b(?:bis|am) mo\b|\b(?:by|on) mon\b/, 1],
  [/\b(?:dienstag\w*|tuesday)\b|\b(?:bis|am) di\b|\b(?:by|on) tue\b/, 2],
  [/\b(?:mittwoch\w*|wednesday)\b|\b(?:bis|am) mi\b|\b(?:by|on) wed\b/, 3],
  [/\b(?:donnerstag\w*|thursday)\b|\b(?:bis|am) do\b|\b(?:by|on) thu\b/, 4],
  [/\b(?:freitag\w*|friday)\b|\b(?:bis|am) fr\b|\b(?:by|on) fri\b/, 5],
  [/\b(?:samstag\w*|sonnabend\w*|saturday)\b|\b(?:bis|am) sa\b|\b(?:by|on) sat\b/, 6],
  [/\b(?:sonntag\w*|sunday)\b/, 0],
]
/** Habit, not promise: "montags bis freitags". */
const HABIT =
  /\b(?:mon|diens|donners|frei|sams|sonn)tags\b|\bmittwochs\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:montag|mo|monday|mon) (?:bis|to|till) (?:freitag|fr|friday|fri|samstag|sa)\b/
const NEXT_WEEK = /\b(?:naechste[rn]?|kommende[rn]?|darauffolgende[rn]?) woche\b|\bnext week\b|\bweek after\b/
/** "nächsten Freitag" is the coming one, "next Friday" that of next week. */
const ENGLISH_NEXT = /\bnext (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/

const withMinute = (time: PromisedTime, said: Said): PromisedTime => {
  const minute = minuteOf(said)
  return minute === null ? time : { ...time, minute }
}

/** "bis Freitag", "nächste Woche Dienstag", "by Monday noon". */
export const readWeekday: TimeReader = (said) => {
  const { folded } = said
  if (HABIT.test(folded)) return null
  const found = NAMES.find(([pattern]) => pattern.test(folded))
  if (found === undefined) return null
  const weeks = NEXT_WEEK.test(folded) || ENGLISH_NEXT.test(folded) ? 1 : 0
  return withMinute({ unit: 'weekday', weekday: found[1], weeks }, said)
}

const EARLY =
  /\b(?:anfangs?|beginn) (?:der )?(?:naechste[rn]?|kommende[rn]?) woche\b|\b(?:early|beginning of|start of) next week\b/
const MIDDLE = /\bmitte (?:der )?(?:naechste[rn]?|kommende[rn]?) woche\b|\b(?:mid|middle of) next week\b/
const WEEK_AFTER_NEXT = /\buebernaechste[rn]? woche\b|\bweek after next\b/
const THIS_WEEK =
  /\b(?:diese[rn]?|laufende[rn]?) woche\b|\bende (?:der |dieser )?woche\b|\b(?:im )?(?:verlauf|laufe?) der woche\b|\b(?:zum|dem|am|ueber das|uebers) wochenende\b|\bwochenende\b|\bthis week\b|\bend of (?:the|this) (?:working |business )?week\b|\b(?:the|this) weekend\b/

/** "diese Woche noch", "Anfang nächster Woche". */
export const readWeek: TimeReader = ({ folded }) => {
  if (EARLY.test(folded)) return { unit: 'weekday', weekday: 2, weeks: 1 }
  if (MIDDLE.test(folded)) return { unit: 'weekday', weekday: 3, weeks: 1 }
  if (WEEK_AFTER_NEXT.test(folded)) return { unit: 'week', count: 2 }
  if (NEXT_WEEK.test(folded)) return { unit: 'week', count: 1 }
  return THIS_WEEK.test(folded) ? { unit: 'week', count: 0 } : null
}

const NEXT_MONTH = /\b(?:naechste[rns]?|kommende[rns]?) monats?\b|\bnext month\b/
const THIS_MONTH =
  /\bmonatsende\b|\bende (?:des |dieses )?monats?\b|\bdiese[nms]? monats?\b|\bend of (?:the|this) month\b|\bthis month\b/

export const readMonth: TimeReader = ({ folded }) => {
  if (NEXT_MONTH.test(folded)) return { unit: 'month', count: 1 }
  return THIS_MONTH.test(folded) ? { unit: 'month', count: 0 } : null
}

const DAY_AFTER = /\buebermorgen\b|\bday after tomorrow\b/
/** Not the morning: "guten Morgen", "heute Morgen", "am Morgen". */
const TOMORROW =
  /(?<!\b(?:guten?|heute|am|jeden|schoenen) )\bmorgen\b|\bmorn\b|\btomorrow\b|\b(?:naechste[rnm]?|next) (?:werktag|arbeitstag|tag|business day|working day|day)\b/
const TODAY =
  /\bheute\b(?! morgen (?:haben|hatten))|\btoday\b|\btonight\b|\bthis (?:afternoon|evening|morning)\b|\bend of (?:the |my |business |working )?day\b|\b(?:eod|cob|cop)\b|\bend of play\b|\bam (?:nachmittag|abend)\b|\bnachher\b|\blater today\b|\bclose of business\b|\bfeierabend\b|\btagesende\b|\b(?:laufe|verlauf) des (?:heutigen )?(?:tages|nachmittags|vormittags|abends)\b/

/** "bis morgen", "heute noch", "by end of day"; a bare time of day is one of today. */
export const readDay: TimeReader = (said) => {
  const { folded } = said
  if (DAY_AFTER.test(folded)) return withMinute({ unit: 'open-days', count: 2 }, said)
  if (TOMORROW.test(folded)) return withMinute({ unit: 'open-days', count: 1 }, said)
  if (TODAY.test(folded)) return withMinute({ unit: 'open-days', count: 0 }, said)
  const minute = minuteOf(said)
  return minute === null ? null : { unit: 'open-days', count: 0, minute }
}
