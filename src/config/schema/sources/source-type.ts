import * as z from 'zod'
import { MATCH_MODES, type MatchMode, type SourceConfig } from '../../../model/config.js'
import type { SecretRef } from '../../../model/secret-ref.js'
import { date, durationBetween, headers, httpUrl, id, language, line, size, strict } from '../leaf.js'
import { missingSecret, secretKeys, secretOf } from '../secret.js'
import { budget } from './budget.js'

/** A secret of a source. */
export interface SecretKind {
  readonly what: string
  /** Nothing works without. */
  readonly required?: boolean
  /** A whole file, such as a private key: it may have many lines. */
  readonly document?: boolean
}

/** What tells one type of source from another, as the configuration writes it. */
export interface SourceType<T extends string, Keys extends z.ZodRawShape, Options> {
  readonly type: T
  /** What its address is. */
  readonly url: string
  /** Which texts it takes when nothing else is said. */
  readonly match: MatchMode
  /** Default of `every`: what the platform's limits bear. */
  readonly every?: string
  /** The address of a page, and the API stands elsewhere: `api` may name another one. */
  readonly api?: string
  /** HTTP Basic with `username` and a secret `password`. */
  readonly basic?: boolean
  /** By name. */
  readonly secrets?: Readonly<Record<string, SecretKind>>
  /** Nothing is fetched by us: no headers, no private addresses, and `url` is only for people, so it may be left out. */
  readonly local?: true
  /** Keys that only this type has. */
  readonly keys: Keys
  /** What the adapter works with. */
  readonly options: (given: z.output<z.ZodObject<Keys>>) => Options
}

type Common = Pick<SourceType<string, z.ZodRawShape, unknown>, 'url' | 'match' | 'every' | 'local'>

// Made once for all types: schemas are slow to make, and there are thirty types with these keys.
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

/** Which texts a type of source takes when nothing else is said; null for a type that does not exist. */
export const defaultMatch = (type: string): MatchMode | null => matchModes.get(type) ?? null

/** The keys of one type of source: those of all, its secrets, its own. */
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
