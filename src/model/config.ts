import type { AlertStep } from './alert.js'
import type { TieStrength } from './answer.js'
import type { OpenInterval } from './hours.js'
import type { GroupField, MessageLanguage, ReceiverConfig } from './receiver.js'
import type { SavedQuery } from './saved-query.js'
import type { SecretRef } from './secret-ref.js'
import type { Within } from './tally.js'
import type { Kind, SensitiveType, Severity } from './verdict.js'

export interface Brand {
  readonly name: string
  readonly aliases: readonly string[]
  readonly exclude: readonly string[]
  /** Names of one word are common words too: in running text they count only beside one of these. */
  readonly hints?: readonly string[]
}

/** A company account. With `name`, only for a source whose items carry no author ids. */
export interface OfficialAccount {
  readonly platform: string | null
  readonly site: string | null
  readonly source: string | null
  readonly id: string | null
  readonly name: string | null
}

export const MATCH_MODES = ['brands', 'thread', 'all'] as const
export type MatchMode = (typeof MATCH_MODES)[number]

/** How much may be asked of a source within a window of UTC: so many reads, or so much of the platform's own money. */
export interface BudgetConfig {
  readonly reads: number | null
  /** In the currency that the platform bills in. */
  readonly money: number | null
  readonly per: 'hour' | 'day' | 'month'
}

/** `Options`: what only this type of source has; `src/model/source-options/` tells them. */
export interface SourceConfig<Options = unknown> {
  readonly id: string
  readonly type: string
  /** What its people are known on, where the type does not say that: programs and files bring what stands anywhere. */
  readonly platform?: string
  /** The page that a person would open: the blog, the profile, the app in its store. */
  readonly url: string
  /** Base of the platform's API instead of its own: a proxy, another region, a server of a test. null: its own. */
  readonly api: string | null
  readonly everyMs: number
  readonly match: MatchMode
  readonly allowPrivate: boolean
  readonly brand: string | null
  readonly language: string | null
  readonly timeoutMs: number | null
  readonly maxBytes: number | null
  readonly headers: Readonly<Record<string, string>>
  readonly username: string | null
  /** By name: `token`, `password`, `client_secret`. */
  readonly secrets: Readonly<Record<string, SecretRef>>
  /** The last day on which its secrets are valid, `2027-03-31`, where the operator said so. */
  readonly secretsExpire?: string
  readonly budget: BudgetConfig | null
  readonly options: Options
}

/** A working calendar, ready to compute with: holidays are dates already. Dates are local `YYYY-MM-DD`, both ends included. */
export interface CalendarConfig {
  readonly timezone: string
  /** The zone's distance from UTC in the years around now, worked out beforehand: asking Intl costs a listing 15 ms. Absent: Intl is asked. */
  readonly offsets?: readonly { readonly from: number; readonly to: number; readonly offset: number }[]
  /** Index 0 is Sunday. */
  readonly hours: readonly (readonly OpenInterval[])[]
  /** Code such as `CH-ZH`; null for none. */
  readonly holidays: string | null
  /** `from`: minutes since midnight from which on a day is off that is half a holiday. */
  readonly holidayDates: readonly { readonly date: string; readonly name: string; readonly from?: number }[]
  /** Years whose holidays were worked out, both included; absent where none are asked for. */
  readonly holidayYears?: { readonly from: number; readonly to: number }
  readonly closures: readonly { readonly from: string; readonly to: string; readonly note: string | null }[]
}

/** Values of a case that a policy may ask for; every list is an "any of". */
export interface Matcher {
  readonly sensitive?: readonly SensitiveType[]
  readonly severity?: readonly Severity[]
  readonly brand?: readonly string[]
  readonly source?: readonly string[]
  readonly kind?: readonly Kind[]
  readonly language?: readonly string[]
}

/** What a route or a silence may ask for besides: they see a case that alerts. */
export interface AlertMatcher extends Matcher {
  /** By handle, name or native id. */
  readonly author?: readonly string[]
  readonly assignee?: readonly string[]
  /** Of the clock that alerts. */
  readonly policy?: readonly string[]
  readonly step?: readonly AlertStep[]
  /** `C-12`. */
  readonly case?: readonly string[]
}

/** Targets in ms, of business or wall time as `time` says. */
export interface SlaPolicy {
  readonly name: string
  readonly when: Matcher
  readonly firstAnswerMs: number
  readonly nextAnswerMs: number | null
  readonly resolutionMs: number | null
  readonly warnBeforeMs: number | null
  readonly time: 'business' | 'wall'
  readonly maxWallMs: number | null
}

export interface SlaConfig {
  readonly calendar: CalendarConfig
  readonly policies: readonly SlaPolicy[]
  /** Which tie strengths stop a clock. */
  readonly counts: readonly TieStrength[]
  readonly deflectedCounts: boolean
  /** How long after an answer without a reaction the customer is asked whether it is solved; wall time. */
  readonly followUpAfterMs: number
}

/** When it is told that customers with few followers wait longer than those with many. */
export interface FairnessConfig {
  /** How many times as long. */
  readonly factor: number
  /** Cases that each of the two quartiles must have: below it, it may be chance. */
  readonly minCases: number
  readonly sinceMs: number
  /** Receivers by id. */
  readonly to: readonly string[]
}

/** Who is told what is wrong with the monitor's own work, and from when on it is. */
export interface OperatorConfig {
  /** Receivers by id; empty: standard error alone. */
  readonly to: readonly string[]
  /** Failed polls in a row. */
  readonly sourceFailures: number
  /** How long it may stay unknown what was written somewhere. */
  readonly unknownAfterMs: number
  readonly receiverFailingAfterMs: number
  /** So many days before secrets expire. */
  readonly secretDays: number
}

/** How a dead man's switch is told that polls run. */
export const HEARTBEAT_STYLES = ['healthchecks', 'uptime-kuma', 'plain'] as const
export interface HeartbeatConfig {
  readonly url: SecretRef | { readonly value: string }
  readonly style: (typeof HEARTBEAT_STYLES)[number]
  /** A poll in which some sources or receivers failed has done its work all the same. */
  readonly partialIsSuccess: boolean
  readonly allowPrivate: boolean
}

/** Which cases go to whom, and who is told besides when nothing happens for long. */
export interface RouteConfig {
  readonly match: AlertMatcher
  /** Receivers by id. */
  readonly to: readonly string[]
  /** Told besides, only so long after the breach. */
  readonly escalate?: readonly { readonly afterMs: number; readonly to: readonly string[] }[]
}

export interface AlertsConfig {
  readonly language: MessageLanguage
  readonly groupBy: readonly GroupField[]
  readonly groupWaitMs: number
  readonly repeatMs: readonly number[]
  readonly quietHours: { readonly times: readonly OpenInterval[]; readonly except: readonly string[] } | null
  readonly maxPerDay: number | null
  readonly baselineMs: number
  readonly sendResolved: boolean
  readonly receivers: readonly ReceiverConfig[]
  readonly routes: readonly RouteConfig[]
  /** null: not watched. */
  readonly fairness: FairnessConfig | null
  readonly operator: OperatorConfig
}

/** When complaints of many about one thing are a wave. */
export interface WavesConfig {
  /** People within the window. */
  readonly min: number
  /** How many times as many as is usual. */
  readonly factor: number
  readonly windowMs: number
}

/** Orders of a listing: who waits longest, what is due first, what is most urgent, what came last. */
export const CASE_ORDERS = ['first_come', 'overdue', 'severity', 'newest'] as const
type CaseOrder = (typeof CASE_ORDERS)[number]

/** What listings of cases and mentions look like to a person. */
export const LISTING_VIEWS = ['cards', 'table'] as const
export type ListingView = (typeof LISTING_VIEWS)[number]

/** The proxy between this machine and the web. */
export interface ProxyConfig {
  /** `http://proxy.firma.example:3128` */
  readonly url: string
  /** null: it lets everybody in. */
  readonly username: string | null
  readonly password: SecretRef | null
  /** Hosts that are asked directly. */
  readonly except: readonly string[]
}

interface HttpConfig {
  readonly contact: string | null
  readonly concurrency: number
  readonly perHost: number
  readonly paceMs: number
  readonly timeoutMs: number
  readonly idleTimeoutMs: number
  readonly maxBytes: number
  /** null: as the environment says; false: none, whatever it says. */
  readonly proxy: ProxyConfig | false | null
}

/** The whole configuration, validated and resolved: plain data that survives JSON. */
/** What the report holds the company's figures against. */
export interface ReportConfig {
  /** Configurations of rivals as they are written, relative to the folder of the file. */
  readonly beside: readonly string[]
  /** Shares to be answered in time. */
  readonly targets: Readonly<Partial<Record<Within, number>>>
}

export interface Config {
  readonly file: string
  readonly company: { readonly name: string; readonly brands: readonly Brand[]; readonly official: readonly OfficialAccount[] }
  readonly sources: readonly SourceConfig[]
  readonly sla: SlaConfig
  readonly alerts: AlertsConfig
  readonly triage: {
    readonly opens: readonly Kind[]
    /** The share of all complaints to find: decides from which probability on a text counts as one. */
    readonly recall: number
    /** How sure the verdict must be beside that to open a case. */
    readonly threshold: number
    /** From how many followers on a concern is at least so severe; null: reach never counts. */
    readonly reach: Readonly<Partial<Record<Severity, number>>> | null
  }
  /** By name. */
  readonly queries: Readonly<Record<string, SavedQuery>>
  readonly listing: { readonly order: CaseOrder; readonly view: ListingView }
  readonly report: ReportConfig
  /** null: nobody looks for waves. */
  readonly waves: WavesConfig | null
  readonly privacy: { readonly redact: readonly SensitiveType[]; readonly retentionMs: number | null }
  readonly http: HttpConfig
  /** null: no switch is told. */
  readonly heartbeat: HeartbeatConfig | null
  readonly database: string | null
}
