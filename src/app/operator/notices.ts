import { inClockTime } from '../../alerts/message/clock-time.js'
import type { Condition, Telling } from '../../alerts/operator/condition.js'
import { decideCondition } from '../../alerts/operator/decide-condition.js'
import { OPERATOR_WORDS } from '../../alerts/operator/words.js'
import type { MessageLanguage } from '../../model/receiver.js'
import type { App } from '../app.js'
import { germanFor } from './german-for.js'

/** A message on standard error about a fault in the monitor's own work. */
export interface OperatorNotice {
  readonly message: string
  /** The same in German, if it is one of the messages that receivers get in either language. */
  readonly german?: string
  /** New, and no receiver is told. Cron mails whatever is printed, so unattended runs print only these. */
  readonly isNews: boolean
}

const META = 'operator_told'

/** Conditions reported on standard error that have not ended: level by key. */
type Told = Readonly<Record<string, number>>

/** Messages for the conditions; remembers what was reported, so that the next run knows what is new. */
export async function operatorNotices(app: App, conditions: readonly Condition[]): Promise<readonly OperatorNotice[]> {
  const stored = await app.store.getMeta(META)
  const before: Told = JSON.parse(stored ?? '{}')
  const reader = { timezone: app.config.sla.calendar.timezone, inGerman: await germanFor(app, conditions) }
  const { notices, told } = speak(conditions, before, reader)
  const text = JSON.stringify(told)
  if (text !== (stored ?? '{}')) await app.store.setMeta(META, text)
  return notices
}

function speak(
  conditions: readonly Condition[],
  before: Told,
  reader: Pick<Telling, 'timezone' | 'inGerman'>,
): { readonly notices: readonly OperatorNotice[]; readonly told: Told } {
  const notices: OperatorNotice[] = []
  const told: Record<string, number> = {}
  for (const condition of conditions) {
    const { key, is, level, to } = condition
    const known = before[key]
    if (condition.saidByPoll === true || condition.watched === true || (is === 'good' && known === undefined)) continue
    const sayIn = (language: MessageLanguage, reason: string): string =>
      inClockTime(condition.say({ reason, language, ...reader }), { language, timezone: reader.timezone })
    const say = (reason: string) => ({ message: sayIn('en', reason), german: sayIn('de', reason) })
    const isShown = is === 'bad' && !(isPast(key) && known !== undefined)
    if (to.length > 0) {
      if (isShown) notices.push({ ...say('first'), isNews: false })
      if (isPast(key)) told[key] = level
      continue
    }
    const { send, reason } = decideCondition(condition, known === undefined ? null : { open: true, level: known })
    if (send || isShown) notices.push({ ...say(send ? reason : 'first'), isNews: send })
    if (is === 'bad' || (known !== undefined && is === 'unknown')) told[key] = send || known === undefined ? level : known
  }
  return { notices: [...notices, ...gone(conditions, before)], told }
}

/** A gap between polls is over when it is noticed, so it is reported once, not at every run of the day. */
const isPast = (key: string): boolean => key.startsWith('no-poll:')

/** It is no longer there one day, and nothing has come to its end then. */
const gone = (conditions: readonly Condition[], before: Told): readonly OperatorNotice[] =>
  Object.keys(before)
    .filter((key) => !isPast(key) && conditions.every((one) => one.key !== key))
    .map((key) => ({ message: OPERATOR_WORDS.en.gone(key), german: OPERATOR_WORDS.de.gone(key), isNews: true }))
