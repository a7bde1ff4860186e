import { sha256 } from './hash.js'
import { type HiddenPart, hiddenParts, looksRandom, redactUrl } from './redact-url.js'

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
  /** `token=***`, for what people wrote; what only looks random stays, for links of a place hold the same names as its address. */
  readonly mask: (text: string) => string
  readonly unmask: (text: string) => string
  /** For what is told of a place, such as errors: servers repeat what they were asked with, and each in a way of its own. */
  readonly hide: (text: string) => string
}

interface Swap {
  readonly plain: string
  readonly other: string
}

/** A shorter one is a word or a number of its own where no name stands before it. */
const LEAST = 6

const longestFirst = (swaps: readonly Swap[]): readonly Swap[] => swaps.toSorted((a, b) => b.plain.length - a.plain.length)

// By a function: `$$` in a secret is two letters.
const swapped = (text: string, plain: string, other: string): string => text.replaceAll(plain, () => other)

/** A value as it stands in addresses, in forms, and by itself. */
const formsOf = ({ values }: HiddenPart): readonly string[] => [
  ...new Set([
    ...values,
    ...values.flatMap((value) => [encodeURIComponent(value), new URLSearchParams([['', value]]).toString().slice(1)]),
  ]),
]

/** For what is kept of a place, which may repeat the secrets of its addresses; null where they hold none. */
export function addressSeal(urls: readonly string[]): AddressSeal | null {
  const parts = urls.flatMap(hiddenParts)
  if (parts.length === 0) return null
  const sealed = sealsOf(parts)
  const named = parts.filter(({ isNamed }) => isNamed)
  const bare = (part: HiddenPart) => formsOf(part).filter((form) => form.length >= LEAST)
  const inText = named.flatMap(bare).filter(looksRandom)
  const masked = named.flatMap(({ plain, shown }) => ['?', '&'].map((sign) => ({ plain: sign + plain, other: sign + shown })))
  const hidden = longestFirst(
    parts.flatMap((part) => [
      { plain: part.plain, other: part.shown },
      ...bare(part).map((plain) => ({ plain, other: part.shown.endsWith('=***') ? '***' : part.shown })),
    ]),
  )
  const through = (swaps: readonly Swap[]) => (text: string) =>
    swaps.reduce((rest, { plain, other }) => swapped(rest, plain, other), text)
  const back = (swaps: readonly Swap[]) => (text: string) =>
    swaps.reduceRight((rest, { plain, other }) => swapped(rest, other, plain), text)
  return {
    close: through(sealed),
    open: back(sealed),
    mask: through([...masked, ...longestFirst(inText.map((plain) => ({ plain, other: '***' })))]),
    unmask: back(masked),
    hide: through(hidden),
  }
}

/** With its name where it has one, and by itself; what is put in last comes out first. */
function sealsOf(parts: readonly HiddenPart[]): readonly Swap[] {
  const whole = parts.map(({ plain, shown }) => {
    const name = shown.endsWith('=***') ? shown.slice(0, -3) : ''
    return { plain, other: `${name}{secret ${markOf(plain)}}` }
  })
  const byItself = parts.flatMap(formsOf).filter((form) => form.length >= LEAST)
  return [
    ...longestFirst(whole),
    ...longestFirst([...new Set(byItself)].map((plain) => ({ plain, other: `{secret ${markOf(plain)}}` }))),
  ]
}

/** The value with every text in it put through `change`, names of fields as well. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [change(name), mapTexts(each, change)]))
}
