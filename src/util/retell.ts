import { filled } from './filled.js'

/**
 * Sentences by their shape, and how they are told instead. `{}` is any value, `{+}` a part that is told anew itself, `{,}` a list of such
 * parts.
 */
export type Retold = Readonly<Record<string, string>>

/** A value: anything up to the end of the part. `; ` ends one, unless it stands in quotation marks. */
const ANY = '((?:"[^"]*"|“[^”]*”|(?!; )[^"“])*?)'
/** What is told anew, and told apart then. */
const NESTED = '(.*?)'
const PART = /; |(?:"[^"]*"|“[^”]*”|\([^()]*\)|(?!; )[\s\S])+/g
const COMMA = /, (?![^“]*”)/
/** What somebody wrote, as a reason cites it. */
const QUOTED = /^"([^"]*)"$/
const PLACE = /\{[+,]?\}/g

interface Shape {
  readonly shape: RegExp
  readonly places: readonly string[]
  readonly pattern: string
}

function shapeOf([sentence, pattern]: readonly [string, string]): Shape {
  const places = sentence.match(PLACE) ?? []
  const literals = sentence.split(PLACE).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const source = literals.map((literal, index) => `${literal}${gapFor(places[index])}`).join('')
  return { shape: new RegExp(`^${source}$`), places, pattern }
}

function gapFor(place: string | undefined): string {
  if (place === undefined) return ''
  return place === '{}' ? ANY : NESTED
}

/**
 * Tells in another language what deeper layers said in English, and what may be stored so: reasons, events. Each part between semicolons
 * is known by its shape; what is not known stays as it is. `wordOf`: a single word or sentence that is known elsewhere. What is cited gets
 * the quotation marks of the language.
 */
export function retelling(
  retold: Retold,
  wordOf: (text: string) => string,
  [open, close]: readonly [open: string, close: string] = ['"', '"'],
): (text: string) => string {
  let shapes: readonly Shape[] | null = null
  function again(value: string, place: string | undefined): string {
    if (place === '{+}') return tell(value)
    return place === '{,}' ? list(value.split(COMMA)).join(', ') : value.replace(QUOTED, `${open}$1${close}`)
  }
  function known(text: string): string | null {
    if (Object.hasOwn(retold, text)) return retold[text]!
    shapes ??= Object.entries(retold)
      .filter(([sentence]) => sentence.includes('{'))
      .map(shapeOf)
    for (const { shape, places, pattern } of shapes) {
      const found = shape.exec(text)
      if (found !== null)
        return filled(
          pattern,
          found.slice(1).map((value, place) => again(value, places[place])),
        )
    }
    return null
  }
  /** A part may hold a comma itself: what says nothing alone is told with the part before it. */
  function list(parts: readonly string[]): string[] {
    const [first, second] = parts
    if (first === undefined) return []
    const both = second === undefined || tell(second) !== second ? null : known(`${first}, ${second}`)
    return both === null ? [tell(first), ...list(parts.slice(1))] : [both, ...list(parts.slice(2))]
  }
  function tell(text: string): string {
    const whole = text.includes('; ') ? text.replace(PART, (part) => known(part) ?? part) : known(text)
    return whole ?? wordOf(text)
  }
  return tell
}
