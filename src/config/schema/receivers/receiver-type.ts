import * as z from 'zod'
import {
  type DigestConfig,
  GROUP_FIELDS,
  type GroupField,
  MESSAGE_LANGUAGES,
  type ReceiverConfig,
} from '../../../model/receiver.js'
import type { SecretRef } from '../../../model/secret-ref.js'
import { quietTimes } from '../hours.js'
import { date, durationBetween, headers, httpUrl, id, strict } from '../leaf.js'
import { missingSecret, secretKeys, secretOf } from '../secret.js'
import { digest } from './digest.js'
import { template } from './template.js'

/** A secret of a receiver. */
interface ReceiverSecret {
  readonly what: string
  /** The receiver does not work without it. */
  readonly required?: boolean
}

/** The configuration of one type of receiver, beyond the keys that all types share. */
export interface ReceiverType<T extends string, Keys extends z.ZodRawShape, Options> {
  readonly type: T
  /** What it does, in a few words. */
  readonly what: string
  /**
   * `secret`: whoever knows the address can write there, so it must not be in the file; `plain`: the company's own server; `either`: both are
   * allowed. Absent: the address of the service is fixed, or there is none.
   */
  readonly url?: { readonly kind: 'secret' | 'plain' | 'either'; readonly what: string }
  /** The service's own address, which `api` may replace. */
  readonly api?: string
  readonly secrets?: Readonly<Record<string, ReceiverSecret>>
  /** It does not use HTTP: no `headers`, no `allow_private`. */
  readonly local?: true
  /** Sent messages can be edited. */
  readonly edits?: true
  /** `case`: always one ticket or incident per case; else the default of `group_by`, if it differs from the common one. */
  readonly by?: 'case' | readonly GroupField[]
  /** Default of `pace`: the minimum pause between two messages that the service asks for. */
  readonly pace?: string
  /** Default of `timeout`, if the service takes longer than others. */
  readonly timeout?: string
  readonly keys: Keys
  readonly options: (given: z.output<z.ZodObject<Keys>>) => Options
}

const DEFAULT_TIMEOUT = '15s'

// Created once for all types: schemas are slow to create.
const timeoutOf = (usual: string) =>
  durationBetween('1s', '5m').prefault(usual).describe(`How long one delivery may take; default ${usual}`)
const timeout = timeoutOf(DEFAULT_TIMEOUT)
const groupBy = z.array(z.enum(GROUP_FIELDS)).optional().describe('Instead of alerts.group_by; case: each case by itself')
const shared = {
  id: id.describe('Your name for it, unique'),
  after: durationBetween('0s', '366d').default(0).describe('Only cases that are overdue for this long (escalation); default 0'),
  language: z.enum(MESSAGE_LANGUAGES).optional().describe('Instead of alerts.language'),
  payload: z
    .enum(['full', 'minimal'])
    .default('full')
    .describe('minimal: number, place, link and time, but no word and no name of a stranger; default full'),
  quiet_hours: z
    .union([quietTimes, z.literal(false).transform(() => [])])
    .optional()
    .describe('Instead of alerts.quiet_hours.times; false for never quiet'),
  template: template.optional(),
  timeout,
  secrets_expire: date.optional().describe('Last day on which its secrets are valid; the operator is told before'),
}
const network = {
  allow_private: z.boolean().default(false).describe('May be a private or loopback address'),
  headers: headers.default({}).describe(`Additional request headers; secrets as \${NAME}`),
}

type Given = Readonly<Record<string, unknown>>

function keysOf<T extends string, Keys extends z.ZodRawShape, O>({
  url,
  api,
  secrets,
  local,
  by,
  pace,
  timeout: longer,
}: ReceiverType<T, Keys, O>) {
  const plainUrl = httpUrl.describe(url?.what ?? '')
  return {
    // A ticket is about one case, so neither grouping nor digests apply.
    ...(by === 'case' ? {} : { group_by: groupBy, digest: digest.optional() }),
    ...(longer === undefined ? {} : { timeout: timeoutOf(longer) }),
    ...(local === true ? {} : network),
    ...(url?.kind === 'plain' ? { url: plainUrl } : {}),
    ...(url?.kind === 'either' ? { url: plainUrl.optional() } : {}),
    ...(url === undefined || url.kind === 'plain' ? {} : secretKeys('url', url.what)),
    ...(api === undefined ? {} : { api: httpUrl.optional().describe(`Base of the API; default ${api}`) }),
    ...(pace === undefined
      ? {}
      : { pace: durationBetween('0s', '10m').prefault(pace).describe(`Pause between two messages; default ${pace}`) }),
    ...(Object.assign({}, ...Object.entries(secrets ?? {}).map(([name, { what }]) => secretKeys(name, what))) as z.ZodRawShape),
  }
}

/** Required secrets that are not configured. */
function missingSecrets(
  given: Given,
  { url, secrets = {} }: Pick<ReceiverType<string, z.ZodRawShape, unknown>, 'url' | 'secrets'>,
) {
  const needed = Object.entries(secrets).flatMap(([name, { required, what }]) => (required === true ? [{ name, what }] : []))
  const address = url?.kind === 'secret' ? [{ name: 'url', what: url.what }] : []
  return [...address, ...needed].filter(({ name }) => secretOf(given, name) === null)
}

function secretsOf(given: Given, secrets: Readonly<Record<string, ReceiverSecret>> = {}): Record<string, SecretRef> {
  const found = Object.keys(secrets).map((name) => [name, secretOf(given, name)] as const)
  return Object.fromEntries(found.flatMap(([name, ref]) => (ref === null ? [] : [[name, ref]])))
}

const urlOf = (given: Given): ReceiverConfig['url'] =>
  typeof given['url'] === 'string' ? { value: given['url'] } : secretOf(given, 'url')

const groupByOf = (given: Given, by: ReceiverType<string, z.ZodRawShape, unknown>['by']): readonly GroupField[] | null =>
  by === 'case' ? ['case'] : ((given['group_by'] as readonly GroupField[] | undefined) ?? by ?? null)

/** The schema of one type of receiver: the shared keys, its address and secrets, its own keys. */
export function receiverType<const T extends string, Keys extends z.ZodRawShape, Options>(kind: ReceiverType<T, Keys, Options>) {
  return strict({
    type: z.literal(kind.type).describe(kind.what),
    ...shared,
    ...keysOf(kind),
    ...(kind.keys as z.ZodRawShape),
  }).transform((given, context): ReceiverConfig<Options> => {
    const rest: Given = given
    for (const { name, what } of missingSecrets(rest, kind)) context.addIssue(missingSecret(name, what))
    return {
      id: given.id,
      type: given.type,
      afterMs: given.after,
      language: given.language ?? null,
      groupBy: groupByOf(rest, kind.by),
      payload: given.payload,
      digest: (rest['digest'] as DigestConfig | undefined) ?? null,
      quietTimes: given.quiet_hours ?? null,
      template: given.template ?? { title: null, text: null },
      edits: kind.edits === true,
      paceMs: (rest['pace'] as number | undefined) ?? 0,
      timeoutMs: given.timeout,
      allowPrivate: rest['allow_private'] === true,
      url: urlOf(rest),
      api: (rest['api'] as string | undefined) ?? null,
      headers: (rest['headers'] as Readonly<Record<string, string>> | undefined) ?? {},
      secrets: secretsOf(rest, kind.secrets),
      secretsExpire: given.secrets_expire ?? null,
      options: kind.options(given as unknown as z.output<z.ZodObject<Keys>>),
    }
  })
}
