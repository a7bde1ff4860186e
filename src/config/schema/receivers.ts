import * as z from 'zod'
import type { ReceiverConfig } from '../../model/config.js'
import { argv } from './argv.js'
import { durationBetween, headers, httpUrl, id, strict } from './leaf.js'
import { secretKeys, secretOf } from './secret.js'

const DEFAULT_TIMEOUT_MS = 15_000
const timeout = durationBetween('1s', '5m').default(DEFAULT_TIMEOUT_MS).describe('How long one delivery may take; default 15s')

const common = {
  id: id.describe('Your name for it, unique'),
  after: durationBetween('0s', '366d').default(0).describe('Only cases that are overdue for this long (escalation); default 0'),
}

const plain = {
  afterMs: 0,
  allowPrivate: false,
  url: null,
  secret: null,
  headers: {},
  command: [],
  timeoutMs: DEFAULT_TIMEOUT_MS,
} as const

const stdout = strict({ type: z.literal('stdout').describe('Prints alerts'), ...common }).transform(
  ({ id: name, type, after }): ReceiverConfig => ({ ...plain, id: name, type, afterMs: after }),
)

const webhook = strict({
  type: z.literal('webhook').describe('Posts alerts as JSON, signed as Standard Webhooks'),
  ...common,
  url: httpUrl.optional().describe('Address; or one of url_env, url_file, url_command when it is a secret'),
  ...secretKeys('url', 'Address'),
  ...secretKeys('secret', 'Key that signs the message (whsec_…)'),
  headers: headers.default({}).describe(`Additional request headers; secrets as \${NAME}`),
  allow_private: z.boolean().default(false).describe('May be a private or loopback address'),
  timeout,
}).transform(
  (given): ReceiverConfig => ({
    ...plain,
    id: given.id,
    type: given.type,
    afterMs: given.after,
    allowPrivate: given.allow_private,
    url: given.url === undefined ? secretOf(given, 'url') : { value: given.url },
    secret: secretOf(given, 'secret'),
    headers: given.headers,
    timeoutMs: given.timeout,
  }),
)

const command = strict({
  type: z.literal('command').describe('Runs a program with the alert as JSON on its standard input'),
  ...common,
  command: argv.describe('Program and arguments, without a shell; ./ is the folder of this file'),
  timeout,
}).transform(
  (given): ReceiverConfig => ({
    ...plain,
    id: given.id,
    type: given.type,
    afterMs: given.after,
    command: given.command,
    timeoutMs: given.timeout,
  }),
)

export const receivers = z.array(z.discriminatedUnion('type', [stdout, webhook, command])).min(1)
export const DEFAULT_RECEIVER: ReceiverConfig = { ...plain, id: 'stdout', type: 'stdout' }
