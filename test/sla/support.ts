import type { Answer } from '../../src/model/answer.js'
import type { CustomerPost } from '../../src/model/case.js'
import type { CalendarConfig, SlaPolicy } from '../../src/model/config.js'
import type { OpenInterval } from '../../src/model/hours.js'

export const HOUR = 3_600_000
export const MINUTE = 60_000
export const at = (iso: string): number => Date.parse(iso)

export const clock = (text: string): OpenInterval => {
  const [from = 0, to = 0] = text.split('-').map((time) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1] ?? 0))
  return { from, to }
}

/** Monday to Friday with the given hours, Berlin time. */
export function working(hours: string, change: Partial<CalendarConfig> = {}): CalendarConfig {
  const day = hours.split(' ').map(clock)
  return {
    timezone: 'Europe/Berlin',
    hours: [[], day, day, day, day, day, []],
    holidays: null,
    holidayDates: [],
    closures: [],
    ...change,
  }
}

export const policy = (change: Partial<SlaPolicy> = {}): SlaPolicy => ({
  name: 'default',
  when: {},
  firstAnswerMs: 4 * HOUR,
  nextAnswerMs: 8 * HOUR,
  resolutionMs: null,
  warnBeforeMs: null,
  time: 'business',
  maxWallMs: null,
  ...change,
})

export const post = (mentionId: number, iso: string, change: Partial<CustomerPost> = {}): CustomerPost => ({
  mentionId,
  at: at(iso),
  closing: false,
  deleted: false,
  ...change,
})

export const reply = (iso: string, change: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  strength: 'explicit',
  at: at(iso),
  replyId: 90,
  mentionId: 1,
  by: 'Beispiel Hilfe',
  agent: null,
  promise: null,
  identity: 'id',
  reason: 'it replies to M-1',
  ...change,
})
