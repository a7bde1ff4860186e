import * as z from 'zod'
import { CASE_ORDERS, type Config, LISTING_VIEWS } from '../../model/config.js'
import { KINDS, SENSITIVE_TYPES } from '../../model/verdict.js'
import { alerts } from './alerts.js'
import { company } from './company.js'
import { heartbeat } from './heartbeat.js'
import { durationBetween, line, oneOrMany, size, strict } from './leaf.js'
import { proxy } from './proxy.js'
import { queries } from './queries.js'
import { report } from './report.js'
import { sla } from './sla.js'
import { sources } from './sources.js'
import { waves } from './waves.js'

const followers = z.int().min(1).max(1_000_000_000)

const reach = strict({
  medium: followers.optional().describe('Followers from which on a concern is at least of medium severity'),
  high: followers.optional().describe('Followers from which on it is at least of high severity'),
  critical: followers.optional().describe('Followers from which on it is critical'),
}).transform((given): Config['triage']['reach'] => {
  const levels = Object.entries(given).filter(([, least]) => least !== undefined)
  return levels.length === 0 ? null : Object.fromEntries(levels)
})

const triage = strict({
  opens: oneOrMany(z.enum(KINDS)).default(['complaint']).describe('Kinds of text that open a case; default complaint'),
  recall: z
    .number()
    .min(0.5)
    .max(0.99)
    .default(0.8)
    .describe('Share of all complaints to find, 0.5 to 0.99: the higher, the more false alarms; default 0.8'),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('How sure the verdict must be beside that to open a case, 0 to 1; default 0'),
  reach: reach.optional().describe('Followers that raise the severity of a complaint or question; left out, reach never counts'),
}).transform((given): Config['triage'] => ({ ...given, reach: given.reach ?? null }))

const listing = strict({
  order: z
    .enum(CASE_ORDERS)
    .default('first_come')
    .describe('Order of cases without --sort; first_come: who waits longest. Default first_come'),
  view: z
    .enum(LISTING_VIEWS)
    .default('cards')
    .describe('What cases and mentions look like on a terminal without --cards or --table. Default cards'),
})

const privacy = strict({
  redact: z
    .array(z.enum(SENSITIVE_TYPES))
    .default(['card', 'iban'])
    .describe('Data blacked out before anything is stored; default card and iban'),
  retention: durationBetween('1d', '3660d').optional().describe('How long mentions are kept; for ever if left out'),
}).transform(({ redact, retention }) => ({ redact, retentionMs: retention ?? null }))

const http = strict({
  contact: line.optional().describe('Mail address or page in the User-Agent, so that site owners can reach you'),
  concurrency: z
    .int()
    .min(1)
    .max(512)
    .default(32)
    .describe('Requests at the same time, beside up to eight times as many that wait for slow servers; default 32'),
  per_host: z.int().min(1).max(32).default(2).describe('Of these to one host; default 2'),
  pace: durationBetween('0s', '10m').default(0).describe('Time between two requests to one host; default 0'),
  timeout: durationBetween('1s', '10m').default(30_000).describe('Time for a whole request; default 30s'),
  idle_timeout: durationBetween('1s', '10m').default(15_000).describe('Time without a byte; default 15s'),
  max_body: size.default(10_000_000).describe('Largest body, decompressed; default 10MB'),
  proxy: z
    .union([z.literal(false), proxy])
    .optional()
    .describe('Proxy to the web; HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment if left out, none if false'),
}).transform((given) => ({
  contact: given.contact ?? null,
  concurrency: given.concurrency,
  perHost: given.per_host,
  paceMs: given.pace,
  timeoutMs: given.timeout,
  idleTimeoutMs: given.idle_timeout,
  maxBytes: given.max_body,
  proxy: given.proxy ?? null,
}))

/** The whole file as people write it, turned into what the program works with. */
export const configSchema = strict({
  company: company.prefault({}).describe('Who you are'),
  sources,
  sla: sla.prefault({}).describe('What you promise, and when you work'),
  alerts: alerts.prefault({}).describe('Who is told, when, and how often'),
  triage: triage.prefault({}).describe('Which texts become cases'),
  listing: listing.prefault({}).describe('How cases are listed'),
  queries: queries.prefault({}).describe('Command lines with a name: monitor run NAME'),
  report: report.prefault({}).describe('What the report holds your figures against'),
  waves: waves.prefault({}).describe('When complaints of many about one thing are told as one; false for never'),
  privacy: privacy.prefault({}).describe('What is not kept'),
  http: http.prefault({}).describe('Manners towards the sites that are read'),
  heartbeat: heartbeat.optional().describe("Tells a dead man's switch that polls run; off if left out"),
  database: line.optional().describe('Database file, relative to this file; default $XDG_DATA_HOME/monitor/monitor.db'),
})
