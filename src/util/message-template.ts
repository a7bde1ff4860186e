import Mustache from 'mustache'
import { messageOf } from './errors.js'

const TAGS: [string, string] = ['{{', '}}']

/** What Mustache makes of a template: kind, name, and where one is a section what is in it. */
type Token = readonly [kind: string, name: string, start: number, end: number, inner?: readonly Token[]]

/** `&` and `{{{` leave text unescaped, `>` reads another template, `=` changes the marks. */
const REFUSED: Readonly<Record<string, string>> = {
  '&': 'would put text of strangers in unescaped; write {{name}} with two braces',
  '{': 'would put text of strangers in unescaped; write {{name}} with two braces',
  '>': 'reads another template, which does not exist',
  '=': 'changes the marks of the template',
}

interface Written {
  readonly template: string
  readonly known: ReadonlySet<string>
}

function faultIn(tokens: readonly Token[], { template, known }: Written): string | null {
  for (const [kind, name, start, end, inner] of tokens) {
    if (kind === 'text' || kind === '!') continue
    const refused = REFUSED[kind]
    if (refused !== undefined) return `${template.slice(start, end)} ${refused}`
    if (name !== '.' && !known.has(name)) return `{{${name}}} is not known; known are ${[...known].join(', ')}`
    const deeper = Array.isArray(inner) ? faultIn(inner, { template, known }) : null
    if (deeper !== null) return deeper
  }
  return null
}

/** What is wrong with a template, in words; null when it can be used. `known`: the names that it may ask for. */
export function templateFault(template: string, known: ReadonlySet<string>): string | null {
  try {
    return faultIn(Mustache.parse(template, TAGS) as unknown as readonly Token[], { template, known })
  } catch (thrown) {
    return messageOf(thrown)
  }
}

/** A template with its names filled in, each through `escaped`. A name without a value is empty. */
export const fillTemplate = (template: string, view: object, escaped: (text: string) => string): string =>
  Mustache.render(template, view, {}, { tags: TAGS, escape: (value: unknown) => escaped(String(value ?? '')) })
