import { accountFault } from '../../config/checks/account-fault.js'
import type { YamlMap } from '../../config/edit/yaml-text.js'
import { publicHolidays } from '../../config/holidays.js'
import { nearest } from '../../config/nearest.js'
import type { OfficialEntry, Setup } from '../../config/template.js'
import { parseDuration } from '../../util/duration.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, type Phrase, phrase } from '../../util/say.js'
import { readHours } from './read-hours.js'

/** What was typed of the company, each as a flag holds it. */
export interface SetupWords {
  readonly name?: string
  readonly alias?: readonly string[]
  readonly official?: readonly string[]
  readonly timezone?: string
  readonly hours?: string
  readonly holidays?: string
  readonly firstAnswer?: string
}

const refuse = (message: Phrase, hint: Phrase): MonitorError => new MonitorError(message, { exit: EXIT.usage, hint })

/** The zone as the world spells it; null for none. */
export function readZone(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

export const nearestZone = (text: string): string | null => nearest(text.trim(), Intl.supportedValuesOf('timeZone'))

function zoneOf(text: string): string {
  const zone = readZone(text)
  if (zone !== null) return zone
  const near = nearestZone(text)
  throw refuse(
    phrase`--timezone ${text}: no such time zone`,
    near === null ? phrase`such as Europe/Zurich` : phrase`did you mean ${near}?`,
  )
}

async function regionOf(text: string, now: number): Promise<string> {
  const region = text.trim().toUpperCase()
  const known = await publicHolidays(region, now)
  if (!('fault' in known)) return region
  throw refuse(
    phrase`--holidays ${text}: ${known.fault}`,
    known.nearest === null ? phrase`such as DE, DE-BY, AT or CH-ZH` : phrase`did you mean ${known.nearest}?`,
  )
}

const OFFICIAL_KEYS = ['platform', 'site', 'source', 'id', 'name']

/** `platform=wordpress,site=blog.example.ch,id=3` */
function officialOf(text: string): OfficialEntry {
  const entry: Record<string, string> = {}
  const hint = phrase`such as platform=wordpress,site=blog.example.ch,id=3; keys: ${OFFICIAL_KEYS.join(', ')}`
  for (const part of text.split(',')) {
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*=\s*(.+?)\s*$/.exec(part) ?? []
    if (!OFFICIAL_KEYS.includes(key)) throw refuse(phrase`--official ${text}: not an account`, hint)
    entry[key] = value
  }
  const fault = accountFault(entry)
  if (fault !== null) throw refuse(phrase`--official ${text}: ${kept(fault.message)}`, hint)
  return { entry: entry satisfies YamlMap, note: null }
}

export const DURATIONS = '90m 4h 1d'

export const isDuration = (text: string): boolean => (parseDuration(text) ?? 0) > 0

function hoursOf(text: string) {
  const hours = readHours(text)
  if (hours !== null) return hours
  throw refuse(
    phrase`--hours ${text}: no office hours`,
    phrase`such as mon-fri 09:00-17:00, or mon-fri 08:00-12:00 13:00-17:00, sat 10:00-14:00, or 24/7`,
  )
}

function firstAnswerOf(text: string): string {
  if (isDuration(text)) return text
  throw refuse(phrase`--first-answer ${text}: not a duration`, phrase`such as ${DURATIONS}`)
}

/** Flags → what is known of the company. Throws a usage error that names the flag. */
export async function readSetup(words: SetupWords, now: number): Promise<Omit<Setup, 'sources'>> {
  return {
    name: words.name?.trim() || null,
    ...(words.alias !== undefined && {
      aliases: words.alias.flatMap((each) => each.split(',')).flatMap((each) => each.trim() || []),
    }),
    ...(words.official !== undefined && { official: words.official.map(officialOf) }),
    ...(words.timezone !== undefined && { timezone: zoneOf(words.timezone) }),
    ...(words.hours !== undefined && { hours: hoursOf(words.hours) }),
    ...(words.holidays !== undefined && { holidays: await regionOf(words.holidays, now) }),
    ...(words.firstAnswer !== undefined && { firstAnswer: firstAnswerOf(words.firstAnswer) }),
  }
}
