import type { AlertMessage, NewDelivery } from '../../model/alert.js'
import { SENSITIVE_TYPES, type SensitiveType } from '../../model/verdict.js'
import { redact } from '../../triage/sensitive/sensitive.js'
import type { App } from '../app.js'
import { installationOf, withOwnKeys } from './installation.js'
import { addContext } from './message-context.js'

/** Numbers that others can take money with. They leave in no message, also where they are stored as they were written. */
const NEVER_SENT: readonly SensitiveType[] = ['card', 'iban']

/** What was decided as it goes out: with what stands around its cases, without sensitive data, under keys of this installation. */
export async function outgoing(app: App, deliveries: readonly NewDelivery[]): Promise<readonly NewDelivery[]> {
  const told = await addContext(app, deliveries)
  const types = SENSITIVE_TYPES.filter((type) => NEVER_SENT.includes(type) || app.config.privacy.redact.includes(type))
  const harmless = told.map((delivery) => ({ ...delivery, message: withoutSensitive(delivery.message, types) }))
  return withOwnKeys(harmless, await installationOf(app.store))
}

/** Once more: what was stored under other settings, and names, which are stored as they are. */
function withoutSensitive(message: AlertMessage, types: readonly SensitiveType[]): AlertMessage {
  const clean = (text: string): string => redact(text, types).text
  const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text))
  const { summary, wave } = message
  const cases = message.cases.map((one) => ({
    ...one,
    title: cleanOrNull(one.title),
    text: clean(one.text),
    author: cleanOrNull(one.author),
    thread: one.thread.map((post) => ({ ...post, author: cleanOrNull(post.author), text: clean(post.text) })),
  }))
  return {
    ...message,
    summary: clean(summary),
    cases,
    ...(wave === undefined ? {} : { wave: { ...wave, topic: wave.topic.map(clean) } }),
  }
}
