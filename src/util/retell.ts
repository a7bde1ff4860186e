/**
 * Sentences by their shape, and how they are told instead. `{}` is any value, `{+}` a part that is told anew itself, `{,}` a list of such
 * parts.
 */
export type Retold = Readonly<Record<string, string>>

/** Anything up to the end of the part; `; ` ends one, unless it stands in quotation marks. */
const ANY = '((?:"[^"]*"|“[^”]*”|(?!; )[^"“])*?)'
const PART = /; |(?:"[^"]*"|“[^”]*”|(?!; )[\s\S])+/g
const COMMA = /, (?![^“]*”)/
const PLACE = /\{[+,]?\}/g

interface Shape {
  readonly shape: RegExp
  readonly places: readonly string[]
  readonly pattern: string
}

function shapeOf([sentence, pattern]: readonly [string, string]): Shape {
  const literals = sentence.split(PLACE).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { shape: new RegExp(`^${literals.join(ANY)}$`), places: sentence.match(PLACE) ?? [], pattern }
}

/**
 * Tells in another language what deeper layers said in English, and what may be stored so: reasons, events. Each part between semicolons
 * is known by its shape; what is not known stays as it is.
 */
export function retelling(retold: Retold, wordOf: (text: string) => string): (text: string) => string {
  let shapes: readonly Shape[] | null = null
  function again(value: string, place: string | undefined): string {
    if (place === '{+}') return tell(value)
    return place === '{,}' ? value.split(COMMA).map(part).join(', ') : value
  }
  function part(text: string): string {
    if (text === '; ') return text
    if (Object.hasOwn(retold, text)) return retold[text]!
    shapes ??= Object.entries(retold)
      .filter(([sentence]) => sentence.includes('{'))
      .map(shapeOf)
    for (const { shape, places, pattern } of shapes) {
      const found = shape.exec(text)
      if (found === null) continue
      const values = found.slice(1).map((value, place) => again(value, places[place]))
      let next = 0
      return pattern.replace(/\{(\d*)\}/g, (_all, place: string) => values[place === '' ? next++ : Number(place)] ?? '')
    }
    return wordOf(text)
  }
  const tell = (text: string): string => text.replace(PART, part)
  return tell
}
