import { sha256 } from './hash.js'
import { hiddenParts, redactUrl } from './redact-url.js'

/** Tells one secret from another and is too short to try guesses at it. */
const markOf = (text: string): string => sha256(text).slice(0, 6)

/** An address as it may be shown: as it is, or without what is secret in it. */
export const shownAddress = (url: string): string => (hiddenParts(url).length === 0 ? url : redactUrl(url))

/** An address as it may be stored: as it is, or without what is secret in it and with a mark of what was there. */
export const storedAddress = (url: string): string => (hiddenParts(url).length === 0 ? url : `${redactUrl(url)}#${markOf(url)}`)

/** Whether it is this address that was stored, whatever was taken for a secret then. */
export const isStoredAddress = (stored: string, url: string): boolean => stored === url || stored.endsWith(`#${markOf(url)}`)

/** A stored address as it may be shown. */
export const withoutMark = (stored: string): string => stored.replace(/#[0-9a-f]{6}$/, '')

/** Takes secrets out of texts. */
export interface AddressSeal {
  /** `token={secret 3f2a1c}`: what `open` with the same address puts back. */
  readonly close: (text: string) => string
  readonly open: (text: string) => string
  /** `token=***`; what only looks random stays, for links of a place hold the same names as its address. */
  readonly mask: (text: string) => string
  readonly unmask: (text: string) => string
}

/** For what is kept of a place, which may repeat the secrets of its addresses; null where they hold none. */
export function addressSeal(urls: readonly string[]): AddressSeal | null {
  const parts = urls.flatMap(hiddenParts)
  if (parts.length === 0) return null
  const sealed = parts.map(({ plain, shown }) => {
    const name = shown.endsWith('=***') ? shown.slice(0, -3) : ''
    return { plain, seal: `${name}{secret ${markOf(plain)}}` }
  })
  const masked = parts
    .filter(({ isNamed }) => isNamed)
    .flatMap(({ plain, shown }) => ['?', '&'].map((before) => ({ plain: before + plain, shown: before + shown })))
  return {
    close: (text) => sealed.reduce((rest, { plain, seal }) => replaced(rest, plain, seal), text),
    open: (text) => sealed.reduce((rest, { plain, seal }) => replaced(rest, seal, plain), text),
    mask: (text) => masked.reduce((rest, { plain, shown }) => replaced(rest, plain, shown), text),
    unmask: (text) => masked.reduce((rest, { plain, shown }) => replaced(rest, shown, plain), text),
  }
}

// By a function: `$$` in a secret is two letters.
const replaced = (text: string, before: string, after: string): string => text.replaceAll(before, () => after)

/** The value with every text in it put through `change`, names of fields as well. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [change(name), mapTexts(each, change)]))
}
