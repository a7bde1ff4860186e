import { LIMITS } from '../limits.js'
import { entityTables } from '../packages.js'
import { repairCodePoint } from './windows-1252.js'

// Numeric ones are taken without their semicolon, for feeds lose it; names are not: `?a=1&copy=2` is an address.
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,8});?|([A-Za-z][A-Za-z0-9._-]{0,40});)/g
const XML_NAMES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function fromCodePoint(code: number): string {
  const repaired = repairCodePoint(code)
  const valid = repaired > 0 && repaired <= 0x10ffff && (repaired < 0xd800 || repaired > 0xdfff)
  return valid ? String.fromCodePoint(repaired) : '\ufffd'
}

/** Turns references into characters, once. `own` holds the entities of the document's DTD. */
export type DecodeEntities = (text: string) => string

function decodeName(reference: string, name: string): string {
  // An HTML name stands for characters in XML, too: feeds use `&nbsp;` and `&auml;` without declaring them.
  return XML_NAMES.get(name) ?? entityTables().decodeHTMLStrict(reference)
}

/** The decoder of one document; entities of its DTD are literal text, never expanded again, and bounded in all. */
export function entityDecoder(own: ReadonlyMap<string, string>): DecodeEntities {
  let budget: number = LIMITS.entityExpansion
  const replace = (reference: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string => {
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10))
    const literal = own.get(name!)
    if (literal === undefined) return decodeName(reference, name!)
    budget -= literal.length
    return budget < 0 ? reference : literal
  }
  return (text) => (text.includes('&') ? text.replace(REFERENCE, replace) : text)
}

/**
 * Literal entities of an internal DTD. Only values that name no other entity are taken (a bomb needs nesting), nothing external is
 * ever fetched. Character references in a value are resolved.
 */
export function internalEntities(source: string): ReadonlyMap<string, string> {
  const own = new Map<string, string>()
  const start = source.slice(0, 65_536)
  if (!start.includes('<!ENTITY')) return own
  const simple = entityDecoder(own)
  for (const [, name, quoted] of start.matchAll(
    /<!ENTITY\s{1,20}([A-Za-z][\w.-]{0,40})\s{1,20}("[^"<%]{0,200}"|'[^'<%]{0,200}')/g,
  )) {
    const value = quoted!.slice(1, -1)
    if (own.size < 500 && !own.has(name!) && !XML_NAMES.has(name!) && !/&(?!#)/.test(value)) own.set(name!, simple(value))
  }
  return own
}

/** References of HTML text → characters; what is no reference stays. */
export const decodeHtmlEntities = entityDecoder(new Map())
