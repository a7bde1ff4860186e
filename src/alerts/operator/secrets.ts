import { type Condition, faultFor, type Telling } from './condition.js'
import { OPERATOR_WORDS, type SecretOwner } from './words.js'

const DAY = 86_400_000

/** Secrets with a last day. */
export interface DatedSecrets {
  readonly owner: SecretOwner
  /** `2027-03-31`. */
  readonly lastDay: string
}

/** A secret that is not where the configuration says; for a source its own polls tell. */
export interface MissingSecret {
  readonly owner: SecretOwner
  /** By its place in the configuration: `alerts.receivers.care.token`. */
  readonly where: string
  /** null: it is there. */
  readonly fault: string | null
}

interface Settings {
  readonly to: readonly string[]
  readonly secretDays: number
  /** The day that it is where people work. */
  readonly today: string
}

const nameOf = ({ of, id }: SecretOwner): string => `${of === 'source' ? 'sources' : 'receivers'}.${id}`

/** Told so many days before, and once more when they are over. */
export function expiryCondition({ owner, lastDay }: DatedSecrets, { to, secretDays, today }: Settings): Condition {
  const days = Math.round((Date.parse(lastDay) - Date.parse(today)) / DAY)
  const isOver = days < 0
  return {
    key: `secret-expiring:${nameOf(owner)}`,
    kind: 'secret-expiring',
    subject: owner.id,
    is: days <= secretDays ? 'bad' : 'good',
    level: isOver ? 2 : 1,
    since: null,
    to,
    reason: isOver ? `${lastDay} is over` : `valid until ${lastDay}; told ${secretDays} days before`,
    say: ({ reason, language }: Telling) => {
      const words = OPERATOR_WORDS[language]
      if (reason === 'resolved') return words.renewed(owner, lastDay)
      return isOver ? words.expired(owner, lastDay) : words.expiring(owner, lastDay, days)
    },
  }
}

/** Told before anything has to go through it: an alert must not be the first to find out. */
export function missingCondition({ owner, where, fault }: MissingSecret, to: readonly string[]): Condition {
  return {
    key: `secret:${where}`,
    kind: 'secret',
    subject: owner.id,
    is: fault === null ? 'good' : 'bad',
    level: 1,
    since: null,
    to,
    reason: fault ?? 'it is there',
    saidByPoll: true,
    say: (telling: Telling) => {
      const words = OPERATOR_WORDS[telling.language]
      if (telling.reason === 'resolved') return words.secretSound(owner)
      return words.secretFault(owner, fault === null ? where : faultFor(fault, telling))
    },
  }
}
