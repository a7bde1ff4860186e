import { parseUrl } from '../../util/url.js'

/** An untrusted JSON object in a platform's answer. */
export type Row = Readonly<Record<string, unknown>>

/** Thrown for a malformed item; its message says why the item is left out. */
export class Unreadable extends Error {}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

export function rowOf(value: unknown): Row {
  if (isRow(value)) return value
  throw new Unreadable('it is no object')
}

export const rowOrNull = (value: unknown): Row | null => (isRow(value) ? value : null)

/** A nested object; empty if it is absent, so that its fields are absent as well. */
export const rowAt = (row: Row, key: string): Row => rowOrNull(row[key]) ?? {}

export const listAt = (row: Row, key: string): readonly unknown[] => (Array.isArray(row[key]) ? row[key] : [])

/** A required list; throws if it is absent, since its absence proves nothing. */
export function listIn(row: Row, key: string): readonly unknown[] {
  if (Array.isArray(row[key])) return row[key]
  throw new Unreadable(`the answer has no list "${key}", so nothing can be told from it`)
}

/** The objects of a list; anything else in it is ignored. */
export const rowsIn = (list: readonly unknown[]): readonly Row[] => list.filter(isRow)

export const rowsAt = (row: Row, key: string): readonly Row[] => rowsIn(listAt(row, key))

export const textAt = (row: Row, key: string): string | null => (typeof row[key] === 'string' ? row[key] : null)

export const numberAt = (row: Row, key: string): number | null =>
  typeof row[key] === 'number' && Number.isFinite(row[key]) ? row[key] : null

export const isTrue = (row: Row, key: string): boolean => row[key] === true

/** Ids are strings internally, even if a platform writes them as numbers: many exceed the range of a number. */
export function idOrNull(row: Row, key: string): string | null {
  const value = row[key]
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  return typeof value === 'string' && value.trim() !== '' && value.length <= 1_000 ? value.trim() : null
}

export function idAt(row: Row, key: string): string {
  const id = idOrNull(row, key)
  if (id === null) throw new Unreadable(`it has no ${key}`)
  return id
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i

/** ISO 8601 → UTC ms. Without a zone it is UTC, as on all platforms that omit it. null if it is no date. */
export function instantAt(row: Row, key: string): number | null {
  const text = textAt(row, key)?.trim() ?? ''
  const [whole, zone] = ISO.exec(text) ?? []
  if (whole === undefined) return null
  const plain = whole.replace(' ', 'T').replace(',', '.')
  const ms = Date.parse(zone === undefined && plain.length > 10 ? `${plain}Z` : plain)
  return Number.isNaN(ms) || !isDay(plain.slice(0, 10)) ? null : ms
}

/** Rejects dates such as 30 February, which V8 reads as 2 March. */
const isDay = (date: string): boolean => new Date(Date.parse(date)).toJSON()?.slice(0, 10) === date

/** Beyond the range of a Date. */
const LAST_SECOND = 8_640_000_000_000

/** Unix seconds, as a number or as text → UTC ms. */
export function secondsAt(row: Row, key: string): number | null {
  const seconds = typeof row[key] === 'string' && /^\d{1,12}(?:\.\d+)?$/.test(row[key]) ? Number(row[key]) : numberAt(row, key)
  return seconds === null || Math.abs(seconds) > LAST_SECOND ? null : Math.round(seconds * 1_000)
}

/** An http(s) address, resolved against `base`; null for anything else. */
export function webUrlAt(row: Row, key: string, base?: string): string | null {
  const address = textAt(row, key)?.trim() ?? ''
  // An empty address would resolve to the page it was found on.
  const url = address === '' ? null : parseUrl(address, base)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
