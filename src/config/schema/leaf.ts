import * as z from 'zod'
import { parseDuration } from '../../util/duration.js'
import { ID_RULE, isId } from '../../util/id.js'
import { parseUrl } from '../../util/url.js'
import { nearest } from '../nearest.js'

/** What reading one value came to. */
export type Read<T> =
  | { readonly value: T }
  | { readonly fault: string; readonly nearest?: string | null; readonly hide?: boolean }

/** A value that `read` turns into what the program works with, or refuses with a sentence. */
export function leaf<I, T>(input: z.ZodType<I>, read: (value: I) => Read<T>) {
  return input.transform((value, context): T => {
    const result = read(value)
    if ('value' in result) return result.value
    context.addIssue({
      code: 'custom',
      message: result.fault,
      params: { nearest: result.nearest ?? null, hide: result.hide ?? false },
    })
    return z.NEVER
  })
}

/** A map whose keys are all known. The message carries the known keys, for the suggestion. */
export const strict = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) })

/** One value, or a list of them. */
export const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])

const printable = (text: string): boolean => !/[\u0000-\u001f\u007f-\u009f]/.test(text)

/** Text on one line. Numbers are taken too: `4711` is a brand, `3` an author's id. */
export const line = leaf(z.union([z.string(), z.number()]), (value): Read<string> => {
  const text = String(value).trim()
  if (text === '') return { fault: 'is empty' }
  return printable(text) && text.length <= 1_000 ? { value: text } : { fault: 'must be one line of at most 1,000 characters' }
})

/** Name of a source, receiver or policy: it stands in commands, tables and messages. */
export const id = leaf(z.union([z.string(), z.number()]), (value): Read<string> => {
  const text = String(value)
  return isId(text) ? { value: text } : { fault: ID_RULE }
})

export const language = leaf(
  z.string(),
  (text): Read<string> =>
    /^[a-z]{2}$/i.test(text) ? { value: text.toLowerCase() } : { fault: 'must be two letters, such as de' },
)

const day = 86_400_000
const duration = { pattern: String.raw`^(\d+(\.\d+)?[smhdw])+$` }

/** `15m` → milliseconds, between `min` and `max`. */
export function durationBetween(min: string, max: string) {
  const [least, most] = [parseDuration(min) ?? 0, parseDuration(max) ?? day]
  return leaf(z.union([z.string(), z.number()]).meta(duration), (value): Read<number> => {
    if (value === 0) return least === 0 ? { value: 0 } : { fault: `must be at least ${min}` }
    if (typeof value === 'number') return { fault: `has no unit; write ${value}m for minutes (s m h d w)` }
    if (/bh$/.test(value)) return { fault: 'business hours (bh) are for the targets of SLA policies only' }
    const ms = parseDuration(value)
    if (ms === null) return { fault: 'is no duration; write 90s, 15m, 4h, 3d, 2w or 1d12h' }
    return ms >= least && ms <= most ? { value: ms } : { fault: `must be between ${min} and ${max}` }
  })
}

const SIZE = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 } as const

/** `10MB` → bytes. */
export const size = leaf(z.union([z.string(), z.number()]), (value): Read<number> => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?) *([kmg]?i?b)?$/i.exec(String(value)) ?? []
  const factor = SIZE[(unit ?? 'b').toLowerCase() as keyof typeof SIZE]
  if (amount === undefined || factor === undefined) return { fault: 'is no size; write 500kB, 10MB or 1MiB' }
  const bytes = Math.round(Number(amount) * factor)
  return bytes >= 1_000 && bytes <= 2e9 ? { value: bytes } : { fault: 'must be between 1kB and 2GB' }
})

/** An http(s) address without credentials in it: those would end up in messages, logs and the database. */
export const httpUrl = leaf(z.string().meta({ format: 'uri' }), (value): Read<string> => {
  const text = value.trim()
  if (parseUrl(text) === null) {
    return {
      fault: /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(text) ? 'has no scheme; write https:// before it' : 'is no URL; write https://…',
    }
  }
  const url = new URL(text)
  if (url.protocol === 'feed:') return { fault: 'feed: is not fetched; write https://' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { fault: 'only http:// and https:// are fetched' }
  if (url.username !== '' || url.password !== '') {
    return { fault: 'a URL must not hold credentials; write username and password_env beside it', hide: true }
  }
  return /\s/.test(text) || !printable(text) ? { fault: 'holds white space' } : { value: text }
})

/** An IANA time zone. */
export const timeZone = leaf(z.string(), (text): Read<string> => {
  try {
    // Offsets are valid for Intl, but know no summer time.
    if (/^[A-Za-z]/.test(text)) return { value: new Intl.DateTimeFormat('en', { timeZone: text }) && text }
  } catch {}
  return {
    fault: 'is no time zone; write a name such as Europe/Zurich',
    nearest: nearest(text, Intl.supportedValuesOf('timeZone')),
  }
})

/** Whether a text is a day that exists: `2026-02-30` is none. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/** A day of the calendar, `2026-12-24`. */
export const date = leaf(
  z.string().meta({ format: 'date' }),
  (text): Read<string> => (isDate(text) ? { value: text } : { fault: 'is no date; write 2026-12-24' }),
)

/** Request headers. What the connection itself decides is not theirs to set. */
export const headers = z.record(z.string(), z.union([z.string(), z.number()])).transform((given, context) => {
  for (const [name, value] of Object.entries(given)) {
    const fault = headerFault(name, String(value))
    if (fault !== null) context.addIssue({ code: 'custom', message: fault, path: [name], params: { hide: true } })
  }
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
})

function headerFault(name: string, value: string): string | null {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return 'is no header name'
  if (/^(host|connection|content-length|transfer-encoding|upgrade|te|trailer)$/i.test(name))
    return 'this header is set by the connection'
  return printable(value) ? null : 'a header value must be one line'
}
