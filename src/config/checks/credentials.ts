import type { Finding } from '../document.js'
import type { Check, Entry, Raw } from './raw.js'
import { isMap, mapAt, receiversOf, sourcesOf } from './raw.js'

const waysOf = (value: Raw, name: string): readonly string[] =>
  [`${name}_env`, `${name}_file`, `${name}_command`].filter((key) => value[key] !== undefined)

/** A secret comes from one place. */
function once({ path, value }: Entry, name: string, ...more: readonly string[]): readonly Finding[] {
  const ways = [...more.filter((key) => value[key] !== undefined), ...waysOf(value, name)]
  return ways
    .slice(1)
    .map((key) => ({ path: [...path, key], at: 'key' as const, message: `use either ${ways[0]} or ${key}, not both` }))
}

const secretNames = (value: Raw): readonly string[] => [
  ...new Set(Object.keys(value).flatMap((key) => /^(.+)_(?:env|file|command)$/.exec(key)?.[1] ?? [])),
]

/** Types that are read with HTTP Basic or a token. Which other one needs what is its own schema's to say. */
const BASIC: readonly unknown[] = ['feed', 'comments', 'wordpress']

/** What proves a name without the name, or a name without what proves it. */
function bothOrNone({ path, value }: Entry, ...proofs: readonly string[]): readonly Finding[] {
  const [proof] = proofs.flatMap((name) => waysOf(value, name))
  const at = (key: string, message: string): Finding => ({ path: [...path, key], at: 'key', message })
  if (proof !== undefined && value['username'] === undefined) return [at(proof, 'needs username beside it')]
  if (proof !== undefined || value['username'] === undefined) return []
  return [at('username', 'needs password_env, password_file or password_command beside it')]
}

function ofSource(entry: Entry): readonly Finding[] {
  const { path, value } = entry
  const [token] = waysOf(value, 'token')
  const found: Finding[] = secretNames(value).flatMap((name) => once(entry, name))
  if (!BASIC.includes(value['type'])) return found
  const at = (key: string, message: string) => found.push({ path: [...path, key], at: 'key', message })
  found.push(...bothOrNone(entry, 'password'))
  if (token !== undefined && value['username'] !== undefined) at(token, 'use either a token or username and password')
  return found
}

/** A mail server is told a password or a token. */
function notBoth({ path, value }: Entry): readonly Finding[] {
  const [password] = waysOf(value, 'password')
  const [token] = waysOf(value, 'token')
  if (password === undefined || token === undefined) return []
  return [{ path: [...path, token], at: 'key', message: `use either ${password} or ${token}, not both` }]
}

function ofReceiver(entry: Entry): readonly Finding[] {
  const { path, value } = entry
  const found = secretNames(value).flatMap((name) => once(entry, name, ...(name === 'url' ? ['url'] : [])))
  if (value['type'] === 'email') return [...found, ...bothOrNone(entry, 'password', 'token'), ...notBoth(entry)]
  // Of all types the one whose address may be a secret or not.
  const addressed = value['type'] !== 'webhook' || value['url'] !== undefined || waysOf(value, 'url').length > 0
  return addressed ? found : [...found, { path, message: 'needs url, or url_env, url_file or url_command', hideValue: true }]
}

const ofProxy = (entry: Entry): readonly Finding[] => [...once(entry, 'password'), ...bothOrNone(entry, 'password')]

/** Headers that carry a secret are written with `${NAME}`; the check looks at the file's own text, not at the value. */
export const credentials: Check = (raw) => [
  ...sourcesOf(raw).flatMap(ofSource),
  ...receiversOf(raw).flatMap(ofReceiver),
  ...ofProxy({ path: ['http', 'proxy'], value: mapAt(mapAt(raw, 'http'), 'proxy') }),
  ...once({ path: ['heartbeat'], value: mapAt(raw, 'heartbeat') }, 'url', 'url'),
]

/** Paths of header values that look like a secret. */
export const secretHeaders = (raw: Raw): readonly Finding[] =>
  [...sourcesOf(raw), ...receiversOf(raw)].flatMap(({ path, value }) =>
    Object.keys(isMap(value['headers']) ? value['headers'] : {})
      .filter((name) => /^(proxy-)?authorization$|^cookie$|api.?key|token|secret/i.test(name))
      .map((name) => ({
        path: [...path, 'headers', name],
        message: `a secret must not stand in this file; write \${NAME} for an environment variable`,
        hideValue: true,
      })),
  )
