import type { AlertMatcher, Config } from '../model/config.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { ALERT_CONDITIONS } from '../util/matcher.js'
import { kept, phrase, type Said } from '../util/say.js'
import { someNames } from '../util/some-names.js'
import { findings } from './issues.js'
import { nearest } from './nearest.js'
import { alertMatcher } from './schema/matcher.js'
import { DEFAULT_POLICY } from './schema/policies.js'

type Key = (typeof ALERT_CONDITIONS)[number]

const isKey = (text: string): text is Key => (ALERT_CONDITIONS as readonly string[]).includes(text)

const fault = (message: Said, near: string | null, otherwise: Said): MonitorError =>
  new MonitorError(message, { exit: EXIT.usage, hint: near === null ? otherwise : phrase`did you mean ${near}?` })

/** `brand=A,B` → `brand`, `A` and `B`; `\,` is a comma in a name. `severity>=high` says the same as `severity=>=high`. */
function conditionOf(word: string): readonly [key: Key, values: readonly string[]] {
  const [, key = word.trim(), value] = /^([^=<>]*)(?:=|(?=>=))(.*)$/s.exec(word) ?? []
  if (!isKey(key))
    throw fault(phrase`${word}: no such condition`, nearest(key, ALERT_CONDITIONS), phrase`known: ${ALERT_CONDITIONS.join(', ')}`)
  // A shell takes what follows an unquoted > for a file.
  if (value === undefined)
    throw fault(phrase`${word}: what is it to be?`, null, phrase`such as ${key}=… or, quoted for the shell, 'severity>=high'`)
  return [key, value.split(/(?<!\\),/).map((each) => each.replaceAll('\\,', ',').trim())]
}

/** Names of the configuration; people and cases are known to the database alone. */
const namesOf = ({ sources, company, sla }: Config): { readonly [Name in Key]?: readonly string[] } => ({
  source: sources.map(({ id }) => id),
  brand: [...company.brands.map(({ name }) => name), ...sources.flatMap(({ brand }) => brand ?? [])],
  policy: [...sla.policies.map(({ name }) => name), DEFAULT_POLICY.name],
})

/**
 * Conditions as they are typed → a matcher, understood and checked as in a configuration. Throws a usage error that names the word.
 * `stored`: sources that the configuration has not, but the database, such as those of an import.
 */
export function readMatcher(words: readonly string[], config: Config, stored: readonly string[] = []): AlertMatcher {
  const raw = new Map<Key, readonly string[]>()
  for (const [key, values] of words.map(conditionOf)) raw.set(key, [...(raw.get(key) ?? []), ...values])
  const given = Object.fromEntries(raw)
  const parsed = alertMatcher.safeParse(given)
  if (!parsed.success) {
    const [{ path, message, nearest: near = null }] = findings(parsed.error.issues, given) as [
      ReturnType<typeof findings>[number],
    ]
    const [key, index] = path
    const value = raw.get(key as Key)?.[Number(index ?? 0)] ?? ''
    // As it was typed: `severity>=hgh`.
    throw fault(
      phrase`${String(key)}${value.startsWith('>=') ? '' : '='}${value}: ${kept(message)}`,
      near,
      'see: monitor help matchers',
    )
  }
  for (const [key, known] of Object.entries(namesOf(config)) as [Key, readonly string[]][]) {
    const others = key === 'source' ? stored : []
    const stranger = parsed.data[key]?.find((value) => !known.includes(value) && !others.includes(value))
    if (stranger !== undefined)
      throw fault(
        phrase`${key}=${stranger}: ${kept(`there is no ${key} of this name`)}`,
        nearest(stranger, known),
        phrase`known: ${someNames(known)}`,
      )
  }
  return parsed.data
}
