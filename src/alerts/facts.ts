import type { Alert, AlertStep } from '../model/alert.js'
import type { AlertFacts } from '../util/matcher.js'

const known = (value: string | null): string[] => (value === null ? [] : [value])

/** The facts of an alert, seen at one step, that routes and silences match. */
export function alertFacts({ record, clock }: Pick<Alert, 'record' | 'clock'>, step: AlertStep): AlertFacts {
  const { sensitive, severity, brand, source, kind, language, assignee, author } = record
  return {
    sensitive,
    severity,
    brand,
    source,
    kind,
    language,
    assignee,
    step,
    author: [...known(author.handle), ...known(author.name), ...known(author.id)],
    policy: clock.policy,
    case: `C-${record.id}`,
  }
}
