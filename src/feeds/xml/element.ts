import type { DecodeEntities } from '../bytes/entities.js'
import type { NamespaceScope } from './namespaces.js'

/** One element that the mappers may ask for. Its markup below, if it is text, is not parsed into elements. */
export interface Element {
  /** Namespace-resolved name, see `NamespaceScope.key`. */
  readonly key: string
  /** As written: undecoded values under the author's prefixes; read them with `attribute`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly scope: NamespaceScope
  readonly decode: DecodeEntities
  /** Absolute `xml:base` in force; the document's URL where none is. */
  readonly base: string | null
  /** `xml:lang` in force. */
  readonly language: string | null
  /** Character data, references decoded, CDATA as it is. */
  text: string
  /** Source between the tags, when there are elements among the text. */
  markup: string | null
  readonly children: Element[]
}

/** An attribute by namespace-resolved name, decoded and trimmed; null when absent. */
export function attribute(element: Element, key: string): string | null {
  const { attributes, scope } = element
  // The common case first; `hasOwn`, because a name may be `__proto__` or `constructor`.
  if (Object.hasOwn(attributes, key)) return element.decode(attributes[key]!).trim()
  for (const name in attributes) if (scope.attributeKey(name) === key) return element.decode(attributes[name]!).trim()
  return null
}

/** The first child of one of these names, tried in this order; an empty one only if no other is there. */
export function first(element: Element, ...keys: readonly string[]): Element | null {
  for (const key of keys) for (const child of element.children) if (child.key === key && hasContent(child)) return child
  return null
}

const NONE: readonly Element[] = []

export function all(element: Element, key: string): readonly Element[] {
  let found: Element[] | null = null
  for (const child of element.children) {
    if (child.key !== key) continue
    found ??= []
    found.push(child)
  }
  return found ?? NONE
}

const hasContent = (element: Element): boolean =>
  element.markup !== null || element.children.length > 0 || /\S/.test(element.text)

/** Trimmed text of the first of these children that has some. */
export function textOf(element: Element, ...keys: readonly string[]): string | null {
  const found = first(element, ...keys)
  return found === null ? null : found.text.trim() || null
}
