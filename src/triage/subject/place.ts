/** Where in a text a name stands. `mail-name` is the part before the @ of somebody's address. */
export type Place = 'text' | 'hashtag' | 'handle' | 'host' | 'path' | 'mail-name'

const MAIL_NAME = /^[\w.+-]{0,40}@\w/
const TAG_PART = /[\p{L}\p{N}_]/u
const HOST_PART = /[\p{L}\p{N}.-]/u
/** What follows the name in a host: `.ch`, `-shop.de`, `.co.uk/x`. */
const TOP_LEVEL =
  /^[\p{L}\p{N}-]{0,40}(?:\.[\p{L}\p{N}-]{1,40})?\.(?:ch|at|de|li|com|net|org|eu|info|io|app|shop|swiss|berlin|wien|uk|fr|it|nl|online|social|tv|me|biz|example|invalid|test)(?![\p{L}\p{N}])/u
const REACH = 200

/** Looks at what stands around the name, a bounded way to both sides. */
export function placeOf(text: string, start: number, end: number): Place {
  const after = text.slice(end, end + 100)
  const before = text[start - 1] ?? ' '
  if (/\s/.test(before) && !/^[\w.+/@-]/.test(after)) return 'text'
  const sign = signBefore(text, start)
  if (MAIL_NAME.test(after)) return sign === '@' ? 'handle' : 'mail-name'
  if (sign === '@') return 'handle'
  if (sign === '#') return 'hashtag'
  const chunk = chunkBefore(text, start)
  const scheme = chunk.lastIndexOf('://')
  if (scheme >= 0) return /[/?#]/.test(chunk.slice(scheme + 3)) ? 'path' : 'host'
  if (/@[\w.-]*$/.test(chunk)) return 'host'
  if (/[\w-]\.[a-z]{2,12}\/[^\s]*$/i.test(chunk.slice(-60))) return 'path'
  return TOP_LEVEL.test(after) ? 'host' : 'text'
}

const ENDS_CHUNK = /[\s<>"'(),;]/

/** What stands before the name without a space. */
function chunkBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && from > start - REACH && !ENDS_CHUNK.test(text[from - 1]!)) from -= 1
  return text.slice(from, start)
}

/** The `#` or `@` of the tag that the name stands in; none for the @ of `hilfe@beispiel.ch`. */
function signBefore(text: string, start: number): '#' | '@' | null {
  let at = start - 1
  while (at >= 0 && at > start - 40 && TAG_PART.test(text[at]!)) at -= 1
  const sign = text[at]
  if (sign === '#') return '#'
  if (sign !== '@') return null
  return at > 0 && HOST_PART.test(text[at - 1]!) ? null : '@'
}

/** The name is the registered part of a host: `post.ch`, not `post.example.org`. */
export const isRegistered = (text: string, end: number): boolean =>
  /^\.(?:(?:co|com|or|ac|gv)\.)?[a-z]{2,12}(?![\w-]|\.\w)/i.test(text.slice(end, end + 30))
