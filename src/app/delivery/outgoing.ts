import type { AlertMessage, NewDelivery } from '../../model/alert.js'
import { SENSITIVE_TYPES, type SensitiveType } from '../../model/verdict.js'
import { redact } from '../../triage/sensitive/sensitive.js'
import type { App } from '../app.js'
import { installationOf, withOwnKeys } from './installation.js'
import { addContext } from './message-context.js'

/** Numbers that can be used to take money. They are redacted in every message, even if the store holds them unredacted. */
const NEVER_SENT: readonly SensitiveType[] = ['card', 'iban']

/** Completes decided deliveries: adds the surroundings of their cases, removes sensitive data, makes keys unique to this installation. */
export async function outgoing(app: App, deliveries: readonly NewDelivery[]): Promise<readonly NewDelivery[]> {
  const told = await addContext(app, deliveries)
  const types = SENSITIVE_TYPES.filter((type) => NEVER_SENT.includes(type) || app.config.privacy.redact.includes(type))
  const harmless = told.map((delivery) => ({ ...delivery, message: withoutSensitive(delivery.message, types) }))
  return withOwnKeys(harmless, await installationOf(app.store))
}

/** Redacts again, because texts may have been stored under other settings, and names are stored unredacted. */
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
