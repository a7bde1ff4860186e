import * as z from 'zod'
import { MATCH_MODES, type MatchMode, type SourceConfig } from '../../../model/config.js'
import type { SecretRef } from '../../../model/secret-ref.js'
import { date, durationBetween, headers, httpUrl, id, language, line, size, strict } from '../leaf.js'
import { missingSecret, secretKeys, secretOf } from '../secret.js'
import { budget } from './budget.js'

/** A secret of a source. */
export interface SecretKind {
  readonly what: string
  /** The source does not work without it. */
  readonly required?: boolean
  /** A whole file, such as a private key, which may have many lines. */
  readonly document?: boolean
}

/** The configuration of one type of source, beyond the keys that all types share. */
export interface SourceType<T extends string, Keys extends z.ZodRawShape, Options> {
  readonly type: T
  /** Description of `url`. */
  readonly url: string
  /** Default of `match`: which texts are taken. */
  readonly match: MatchMode
  /** Default of `every`, within the platform's limits. */
  readonly every?: string
  /** Default of `api`, described in words; absent: the type has no such key, since `url` is the address of the API. */
  readonly api?: string
  /** HTTP Basic with `username` and a secret `password`. */
  readonly basic?: boolean
  /** By name. */
  readonly secrets?: Readonly<Record<string, SecretKind>>
  /** The monitor sends no requests itself: no `headers`, no `allow_private`, and `url` is only for people, so it is optional. */
  readonly local?: true
  /** Keys that only this type has. */
  readonly keys: Keys
  /** Makes of these keys the options that the adapter gets. */
  readonly options: (given: z.output<z.ZodObject<Keys>>) => Options
}

type Common = Pick<SourceType<string, z.ZodRawShape, unknown>, 'url' | 'match' | 'every' | 'local'>

// Created once for all types: schemas are slow to create, and thirty types share these keys.
const name = id.describe('Your name for it, unique')
const shared = {
  brand: line.optional().describe('Brand that everything here is about'),
  language: language.optional().describe('Language of the texts, where it is known, such as de'),
  budget: budget.optional(),
  timeout: durationBetween('1s', '10m').optional().describe('Instead of http.timeout'),
  max_body: size.optional().describe('Instead of http.max_body'),
  secrets_expire: date.optional().describe('Last day on which its secrets are valid; the operator is told before'),
}

const interval = durationBetween('1m', '30d')
const modes = z.enum(MATCH_MODES)

const common = ({ url, match, every = '15m', local }: Common) => ({
  id: name,
  url: (local === true ? httpUrl.optional() : httpUrl).describe(url),
  every: interval.prefault(every).describe(`How often it is fetched, from 1m; default ${every}`),
  match: modes
    .default(match)
    .describe(`brands: the text names a brand; thread: the text or its root post does; all. Default ${match}`),
  ...shared,
})

const fetched = {
  allow_private: z.boolean().default(false).describe('May be fetched from a private or loopback address'),
  headers: headers.default({}).describe(`Additional request headers; secrets as \${NAME}`),
}

type Given = Readonly<Record<string, unknown>>

function secretsOf(given: Given, { secrets = {} }: { readonly secrets?: Readonly<Record<string, SecretKind>> }) {
  const found = Object.entries(secrets).map(([name, { document }]): [string, SecretRef | null] => [
    name,
    secretOf(given, name, document),
  ])
  const missing = found.filter(([name, ref]) => ref === null && secrets[name]!.required === true).map(([name]) => name)
  return { secrets: Object.fromEntries(found.filter(([, ref]) => ref !== null)) as Record<string, SecretRef>, missing }
}

const matchModes = new Map<string, MatchMode>()

/** Default of `match` for a type of source; null for a type that does not exist. */
export const defaultMatch = (type: string): MatchMode | null => matchModes.get(type) ?? null

/** The schema of one type of source: the shared keys, its secrets, its own keys. */
export function sourceType<const T extends string, Keys extends z.ZodRawShape, Options>(kind: SourceType<T, Keys, Options>) {
  matchModes.set(kind.type, kind.match)
  const secrets = Object.entries(kind.secrets ?? {}).map(([name, { what }]) => secretKeys(name, what))
  return strict({
    type: z.literal(kind.type).describe('Kind of source'),
    ...common(kind),
    ...(kind.local === true ? {} : fetched),
    ...(kind.api === undefined ? {} : { api: httpUrl.optional().describe(`Base of the API; default ${kind.api}`) }),
    ...(kind.basic === true ? { username: line.optional().describe('User for HTTP Basic, with one of password_*') } : {}),
    ...(Object.assign({}, ...secrets) as z.ZodRawShape),
    ...(kind.keys as z.ZodRawShape),
  }).transform((given, context): SourceConfig<Options> => {
    const { secrets: refs, missing } = secretsOf(given, kind)
    for (const name of missing) context.addIssue(missingSecret(name, kind.secrets![name]!.what))
    const rest: Given = given
    return {
      id: given.id,
      type: given.type,
      url: given.url ?? `${kind.type}:${given.id}`,
      api: (rest['api'] as string | undefined) ?? null,
      everyMs: given.every,
      match: given.match,
      allowPrivate: rest['allow_private'] === true,
      brand: given.brand ?? null,
      language: given.language ?? null,
      timeoutMs: given.timeout ?? null,
      maxBytes: given.max_body ?? null,
      headers: (rest['headers'] as Readonly<Record<string, string>> | undefined) ?? {},
      username: (rest['username'] as string | undefined) ?? null,
      secrets: refs,
      ...(given.secrets_expire === undefined ? {} : { secretsExpire: given.secrets_expire }),
      budget: given.budget ?? null,
      options: kind.options(given as unknown as z.output<z.ZodObject<Keys>>),
    }
  })
}
