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
  /** For names that are common words too: in running text they count only next to one of these words. */
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

/** How much a source may be read within a window (in UTC): a number of reads, an amount of money, or both. */
export interface BudgetConfig {
  readonly reads: number | null
  /** In the currency that the platform bills in. */
  readonly money: number | null
  readonly per: 'hour' | 'day' | 'month'
}

/** `Options`: the keys that only this type of source has, see `src/model/source-options/`. */
export interface SourceConfig<Options = unknown> {
  readonly id: string
  readonly type: string
  /** The platform whose author ids it delivers, where its type does not tell: a program or a file may deliver mentions from anywhere. */
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
  /** The zone's UTC offsets in the years around now, precomputed because asking Intl costs a listing 15 ms. Absent: Intl is asked. */
  readonly offsets?: readonly { readonly from: number; readonly to: number; readonly offset: number }[]
  /** Index 0 is Sunday. */
  readonly hours: readonly (readonly OpenInterval[])[]
  /** Code such as `CH-ZH`; null for none. */
  readonly holidays: string | null
  /** `from`: for half a holiday, the time from which on the day is off, in minutes since midnight. */
  readonly holidayDates: readonly { readonly date: string; readonly name: string; readonly from?: number }[]
  /** First and last year whose holidays are known; absent where none are configured. */
  readonly holidayYears?: { readonly from: number; readonly to: number }
  readonly closures: readonly { readonly from: string; readonly to: string; readonly note: string | null }[]
}

/** Conditions on a case, for policies; each list matches if any of its values does. */
export interface Matcher {
  readonly sensitive?: readonly SensitiveType[]
  readonly severity?: readonly Severity[]
  readonly brand?: readonly string[]
  readonly source?: readonly string[]
  readonly kind?: readonly Kind[]
  readonly language?: readonly string[]
}

/** Further conditions for routes and silences, which see a case together with its alert. */
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
  /** How long after an answer without a reaction to ask the customer whether it is solved; wall time, ms. */
  readonly followUpAfterMs: number
}

/** When operators are warned that customers with few followers wait longer than those with many. */
export interface FairnessConfig {
  /** The ratio of the waiting times from which on to warn. */
  readonly factor: number
  /** Minimum number of cases in each of the two quartiles: with fewer, it may be chance. */
  readonly minCases: number
  readonly sinceMs: number
  /** Receivers by id. */
  readonly to: readonly string[]
}

/** Who is told about faults in the monitor's own work, and from when on something counts as one. */
export interface OperatorConfig {
  /** Ids of receivers; empty: standard error only. */
  readonly to: readonly string[]
  /** Number of failed polls in a row. */
  readonly sourceFailures: number
  /** How long a source may stay unread. */
  readonly unknownAfterMs: number
  readonly receiverFailingAfterMs: number
  /** How many days before a secret expires. */
  readonly secretDays: number
}

/** The service (a dead man's switch) that is pinged to show that polls run. */
export const HEARTBEAT_STYLES = ['healthchecks', 'uptime-kuma', 'plain'] as const
export interface HeartbeatConfig {
  readonly url: SecretRef | { readonly value: string }
  readonly style: (typeof HEARTBEAT_STYLES)[number]
  /** Report a poll as successful even if some sources or receivers failed. */
  readonly partialIsSuccess: boolean
  readonly allowPrivate: boolean
}

/** Which cases are sent to which receivers, and who is told in addition when nobody answers for long. */
export interface RouteConfig {
  readonly match: AlertMatcher
  /** Receivers by id. */
  readonly to: readonly string[]
  /** Further receivers, told only this long after the breach. */
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

/** When complaints of many people about one thing count as a wave. */
export interface WavesConfig {
  /** People within the window. */
  readonly min: number
  /** Minimum ratio to the usual number. */
  readonly factor: number
  readonly windowMs: number
}

/** Orders of a listing: longest waiting, earliest due, most severe, newest. */
export const CASE_ORDERS = ['first_come', 'overdue', 'severity', 'newest'] as const
type CaseOrder = (typeof CASE_ORDERS)[number]

/** How listings of cases and mentions are shown to a person. */
export const LISTING_VIEWS = ['cards', 'table'] as const
export type ListingView = (typeof LISTING_VIEWS)[number]

/** An HTTP proxy. */
export interface ProxyConfig {
  /** `http://proxy.firma.example:3128` */
  readonly url: string
  /** null: the proxy asks for no credentials. */
  readonly username: string | null
  readonly password: SecretRef | null
  /** Hosts that are reached without the proxy. */
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

/** What the report compares the company's figures with. */
export interface ReportConfig {
  /** Paths of the configurations of rivals, as written: relative to the folder of this configuration. */
  readonly beside: readonly string[]
  /** Target shares of answers in time. */
  readonly targets: Readonly<Partial<Record<Within, number>>>
}

/** The whole configuration, validated and resolved: plain data that survives JSON. */
export interface Config {
  readonly file: string
  readonly company: { readonly name: string; readonly brands: readonly Brand[]; readonly official: readonly OfficialAccount[] }
  readonly sources: readonly SourceConfig[]
  readonly sla: SlaConfig
  readonly alerts: AlertsConfig
  readonly triage: {
    readonly opens: readonly Kind[]
    /** Target recall of complaints, 0 to 1: decides from which probability on a text counts as one. */
    readonly recall: number
    /** Minimum score of a verdict that opens a case, 0 to 1. */
    readonly threshold: number
    /** For each severity, the number of followers from which on a case is at least that severe; null: reach never counts. */
    readonly reach: Readonly<Partial<Record<Severity, number>>> | null
  }
  /** By name. */
  readonly queries: Readonly<Record<string, SavedQuery>>
  readonly listing: { readonly order: CaseOrder; readonly view: ListingView }
  readonly report: ReportConfig
  /** null: waves are not looked for. */
  readonly waves: WavesConfig | null
  readonly privacy: { readonly redact: readonly SensitiveType[]; readonly retentionMs: number | null }
  readonly http: HttpConfig
  /** null: no heartbeat is sent. */
  readonly heartbeat: HeartbeatConfig | null
  readonly database: string | null
}
