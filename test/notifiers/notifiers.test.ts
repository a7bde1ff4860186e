import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebhookOptions } from '../../src/model/receiver-options/webhook.js'
import { command } from '../../src/notifiers/command.js'
import { stdout } from '../../src/notifiers/stdout.js'
import { webhook } from '../../src/notifiers/webhook.js'
import { httpNotifierContract, notifierContract, SECRETS } from '../contracts/notifier.js'
import { expectDocument } from '../support/documents.js'
import { loopback, type Stub } from '../support/loopback.js'
import { ownFolder } from '../support/own-folder.js'
import { contextOf } from './support.js'

// JSON keeps a control as an escape: what counts is what its reader sees.
const textsOf = (json: string): string => {
  const texts: string[] = []
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}
/** Readable by a person, with the count where the contract looks for it. The message itself must be as its schema has it. */
function decoded(json: string): string {
  const body = JSON.parse(json) as { readonly data?: unknown }
  expectDocument('message', body.data ?? body)
  return `${textsOf(json)}\n${/"folded":\d+/.exec(json)?.[0] ?? ''}`
}

notifierContract('stdout', {
  notifier: stdout,
  maxBytes: 400_000,
  open: async () => {
    const printed: string[] = []
    return { context: contextOf({}, { print: (text) => printed.push(text) }), arrived: async () => printed }
  },
})

notifierContract('command', {
  notifier: command,
  maxBytes: 400_000,
  open: async () => {
    const folder = ownFolder()
    const context = contextOf({ type: 'command', options: { command: ['sh', '-c', 'cat > "$0/$$"', folder] } })
    return { context, arrived: async () => readdirSync(folder).map((file) => decoded(readFileSync(join(folder, file), 'utf8'))) }
  },
})

const openHook =
  (format: WebhookOptions['format']) =>
  async (answer: Stub = {}) => {
    const path = `/hook/${SECRETS.path}?token=${SECRETS.query}`
    const server = await loopback({ [`POST ${path}`]: answer })
    const options: WebhookOptions = { format, eventSource: null, eventPrefix: null }
    const context = contextOf<WebhookOptions>(
      { type: 'webhook', allowPrivate: true, headers: { 'X-Token': SECRETS.header }, options },
      { url: server.origin + path, secrets: { secret: `whsec_${SECRETS.signing}` } },
    )
    return { context, arrived: async () => server.received.map(({ body }) => decoded(body)) }
  }
notifierContract('webhook', { notifier: webhook, maxBytes: 20_000, open: openHook('standard') })
httpNotifierContract('webhook', { notifier: webhook, open: openHook('standard'), silent: true })
notifierContract('webhook with CloudEvents', { notifier: webhook, maxBytes: 65_536, open: openHook('cloudevents') })
