import { oneLine, truncate } from './text.js'
import { parseUrl } from './url.js'

const ERROR_MAX = 500

/** What may be shown of a receiver's address: its host. Chat services carry the secret in the path. */
export const hostOf = (url: string): string => parseUrl(url)?.host ?? 'an address that is none'

/** A message for the operator: one line, bounded, every given secret and each telling part of a secret URL masked. */
export function scrub(text: string, secrets: readonly (string | null)[]): string {
  const parts = secrets.flatMap((secret) => (secret === null ? [] : [secret, ...partsOf(secret)]))
  const longestFirst = [...new Set(parts)].filter((part) => part.length >= 4).sort((a, b) => b.length - a.length)
  // Masked before it is cut: half a secret at the end would no longer be recognised.
  return truncate(oneLine(longestFirst.reduce((shown, part) => shown.replaceAll(part, '***'), text)), ERROR_MAX)
}

function partsOf(secret: string): readonly string[] {
  const parsed = parseUrl(secret)
  if (parsed === null) return quotedForms(secret.replace(/^whsec_/, ''))
  const { pathname, search, searchParams, username, password, host } = parsed
  if (host === '') return quotedForms(secret)
  const path = pathname.split('/')
  // A value as it stands there too: what decodes to something else is quoted either way.
  const written = search
    .slice(1)
    .split('&')
    .map((pair) => pair.replace(/^[^=]*=/, ''))
  const raw = [`${pathname}${search}`, pathname, ...path, username, password, ...searchParams.values(), ...written]
  return [...raw, ...raw.map(decodeSafely)]
}

/** A password with quotes in it, as services quote what they were sent: in JSON, in JSON within JSON, in a form. */
function quotedForms(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [secret, inJson, JSON.stringify(inJson).slice(1, -1), new URLSearchParams([['', secret]]).toString().slice(1)]
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
