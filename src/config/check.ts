import type { Config } from '../model/config.js'
import { offsetSpans } from '../util/zone.js'
import { credentials, secretHeaders } from './checks/credentials.js'
import { duplicates } from './checks/duplicates.js'
import type { Raw } from './checks/raw.js'
import { mapAt } from './checks/raw.js'
import { references } from './checks/references.js'
import { rules } from './checks/rules.js'
import type { ConfigDocument, Finding } from './document.js'
import { readDocument } from './document.js'
import type { Fault } from './fault.js'
import type { KnownHolidays } from './holidays.js'
import { publicHolidays } from './holidays.js'
import { findings } from './issues.js'
import { absolutePaths } from './paths.js'
import { configSchema } from './schema/config-schema.js'

export interface CheckOptions {
  /** Absolute path: other paths in the file are relative to its folder. */
  readonly file: string
  /** How the file is called in faults; default the path. */
  readonly label?: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** UTC ms; decides for which years holidays are worked out. */
  readonly now: number
}

export interface Checked {
  /** null when there are faults. */
  readonly config: Config | null
  /** In the order of the file. */
  readonly faults: readonly Fault[]
  /** The data may hold values of the environment: it must not be written to disk. */
  readonly interpolated: boolean
}

const CHECKS = [duplicates, references, credentials, rules]

/** Reads and validates a whole configuration; finds every fault in one go. */
export async function checkConfig(text: string, options: CheckOptions): Promise<Checked> {
  const document = readDocument(text, options.label ?? options.file, options.env)
  const { raw, interpolated } = document
  if (raw === null) return { config: null, faults: document.faults, interpolated }

  const parsed = configSchema.safeParse(raw)
  const holidays = await holidaysOf(raw, options.now)
  const found = [
    ...(parsed.success ? [] : findings(parsed.error.issues, raw)),
    ...CHECKS.flatMap((check) => check(raw)),
    ...secretHeaders(raw).filter(({ path }) => document.written(path)?.includes('${') !== true),
    ...holidays.faults,
  ]
  const faults = inOrder([...document.faults, ...located(document, found)])
  if (!parsed.success || faults.length > 0) return { config: null, faults, interpolated }
  const { data } = parsed
  const calendar = {
    ...data.sla.calendar,
    holidayDates: holidays.known?.dates ?? [],
    ...(holidays.known !== null && { holidayYears: holidays.known.years }),
    offsets: offsetsAround(data.sla.calendar.timezone, options.now),
  }
  const config: Config = {
    ...data,
    file: options.file,
    heartbeat: data.heartbeat ?? null,
    database: data.database ?? null,
    sla: { ...data.sla, calendar },
  }
  return { config: absolutePaths(config, options.home), faults: [], interpolated }
}

/** From two years back, for cases that old are still open, to two years ahead. */
function offsetsAround(timezone: string, now: number) {
  const year = new Date(now).getUTCFullYear()
  return offsetSpans(timezone, Date.UTC(year - 2, 0, 1), Date.UTC(year + 3, 0, 1))
}

async function holidaysOf(
  raw: Raw,
  now: number,
): Promise<{ readonly known: KnownHolidays | null; readonly faults: readonly Finding[] }> {
  const region = mapAt(raw, 'sla')['holidays']
  if (typeof region !== 'string' || !/^[a-z]{2}(-[a-z0-9]+){0,2}$/i.test(region.trim())) return { known: null, faults: [] }
  const found = await publicHolidays(region.trim().toUpperCase(), now)
  if ('dates' in found) return { known: found, faults: [] }
  return { known: null, faults: [{ path: ['sla', 'holidays'], message: found.fault, nearest: found.nearest }] }
}

const located = (document: ConfigDocument, found: readonly Finding[]): readonly Fault[] =>
  found.flatMap((finding) => document.locate(finding) ?? [])

const inOrder = (faults: readonly Fault[]): readonly Fault[] => faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
