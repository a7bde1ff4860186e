import * as z from 'zod'
import type { MatchMode, SourceConfig } from '../../model/config.js'
import { MATCH_MODES } from '../../model/config.js'
import { durationBetween, headers, httpUrl, id, language, line, size, strict } from './leaf.js'
import { secretKeys, secretOf } from './secret.js'

/** Each known source type: what its address is, and which texts it takes when nothing else is said. */
const SOURCE_TYPES = {
  feed: { url: 'Address of an RSS, Atom or JSON feed', match: 'brands' },
  comments: { url: "Address of a site's comment feed", match: 'thread' },
  wordpress: { url: 'Address of a WordPress site; its comment feed and REST API are found from there', match: 'thread' },
} as const satisfies Record<string, { readonly url: string; readonly match: MatchMode }>

type SourceType = keyof typeof SOURCE_TYPES

const sourceOf = (type: SourceType) =>
  strict({
    type: z.literal(type).describe('Kind of source'),
    id: id.describe('Your name for it, unique'),
    url: httpUrl.describe(SOURCE_TYPES[type].url),
    every: durationBetween('1m', '30d')
      .default(15 * 60_000)
      .describe('How often it is fetched, from 1m; default 15m'),
    match: z
      .enum(MATCH_MODES)
      .default(SOURCE_TYPES[type].match)
      .describe(
        `brands: the text names a brand; thread: the text or its root post does; all. Default ${SOURCE_TYPES[type].match}`,
      ),
    brand: line.optional().describe('Brand that everything here is about'),
    language: language.optional().describe('Language of the texts, where it is known, such as de'),
    allow_private: z.boolean().default(false).describe('May be fetched from a private or loopback address'),
    timeout: durationBetween('1s', '10m').optional().describe('Instead of http.timeout'),
    max_body: size.optional().describe('Instead of http.max_body'),
    headers: headers.default({}).describe(`Additional request headers; secrets as \${NAME}`),
    username: line.optional().describe('User for HTTP Basic, with one of password_*'),
    ...secretKeys('password', 'Password for username'),
    ...secretKeys('token', 'Token, sent as Bearer'),
  }).transform(
    (given): SourceConfig => ({
      id: given.id,
      type: given.type,
      url: given.url,
      everyMs: given.every,
      match: given.match,
      allowPrivate: given.allow_private,
      brand: given.brand ?? null,
      language: given.language ?? null,
      timeoutMs: given.timeout ?? null,
      maxBytes: given.max_body ?? null,
      headers: given.headers,
      username: given.username ?? null,
      password: secretOf(given, 'password'),
      token: secretOf(given, 'token'),
    }),
  )

export const sources = z
  .array(z.discriminatedUnion('type', [sourceOf('feed'), sourceOf('comments'), sourceOf('wordpress')]))
  .default([])
  .describe('The places where people write')
