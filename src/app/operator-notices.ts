import type { Plan } from '../alerts/plan.js'
import { toIso } from '../util/instant.js'
import type { App } from './app.js'

/** What the operator is told in place of alerts about a source that cannot be seen. */
export interface OperatorNotice {
  readonly message: string
  /** No earlier run told it of all these cases. Cron mails whatever is printed, so the rest stays unsaid there. */
  readonly isNews: boolean
}

const META = 'notices'

const many = (count: number): string => (count === 1 ? '1 case there is' : `${count} cases there are`)

/** The plan's notices in words; remembers them, so that the next run knows what is news. */
export async function operatorNotices(app: App, plan: Plan): Promise<readonly OperatorNotice[]> {
  const stored = await app.store.getMeta(META)
  if (stored === null && plan.notices.length === 0) return []
  const before: Readonly<Record<string, readonly number[]>> = JSON.parse(stored ?? '{}')
  const told = JSON.stringify(Object.fromEntries(plan.notices.map(({ source, cases }) => [source, cases])))
  if (told !== stored) await app.store.setMeta(META, told)
  return plan.notices.map(({ source, since, reason, cases }) => ({
    message: `${source} cannot be seen since ${toIso(since)} (${reason}); ${many(cases.length)} not announced`,
    isNews: cases.some((id) => !(before[source] ?? []).includes(id)),
  }))
}
