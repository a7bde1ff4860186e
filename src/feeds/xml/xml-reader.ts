import type { DecodeEntities } from '../bytes/entities.js'
import { resolveBase } from '../formats/links.js'
import { LIMITS } from '../limits.js'
import type { Warnings } from '../warnings.js'
import type { Element } from './element.js'
import { NamespaceScope } from './namespaces.js'
import type { XmlEvents } from './xml-events.js'

// What holds fields; everything else is text, with or without markup.
const CONTAINERS = new Set(
  'rss feed channel item entry rdf:rdf rdf items rdf:seq author contributor source image managingeditor atom:author atom:source atom:contributor dc:creator media:group'.split(
    ' ',
  ),
)
const ITEMS = new Set(['item', 'entry'])
/** Ends the reading early and keeps what was read. */
class Stop extends Error {}

interface Frame extends Element {
  readonly start: number
  readonly container: boolean
}

interface ReaderHooks {
  readonly warnings: Warnings
  readonly decode: DecodeEntities
  /** Returns false to end the reading. */
  readonly onItem: (item: Element) => boolean
}

/**
 * Makes elements of one document's events: `onItem` gets each item as it closes and may then forget it, so memory does not grow with the markup.
 * `root` is what surrounds the items.
 */
export class XmlReader implements XmlEvents {
  root: Element | null = null
  private readonly source: string
  private readonly url: string | null
  private readonly warnings: Warnings
  private readonly onItem: (item: Element) => boolean
  private readonly decode: DecodeEntities
  private readonly frames: Frame[] = []
  private depth = 0
  /** How deep in the markup of a text element. */
  private inText = 0
  private truncated = false

  constructor(source: string, url: string | null, hooks: ReaderHooks) {
    this.source = source
    this.url = url
    this.warnings = hooks.warnings
    this.onItem = hooks.onItem
    this.decode = hooks.decode
  }

  /** False when the walk cannot read this source. */
  read(walk: (source: string, events: XmlEvents) => boolean): boolean {
    try {
      return walk(this.source, this)
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      this.warnings.add(error.message)
      return true
    }
  }

  finish(): void {
    this.truncated = this.frames.length > 0
    if (this.truncated) this.warnings.add('The document ends before its last element does; the items before that were taken.')
  }

  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void {
    this.depth += 1
    if (this.depth > LIMITS.depth) throw new Stop(`Elements are nested deeper than ${LIMITS.depth}; read up to there.`)
    const parent = this.frames.at(-1)
    if (this.inText > 0 || parent?.container === false) {
      this.inText += 1
      return
    }
    const scope = (parent?.scope ?? rootScope(name)).declare(
      parent === undefined ? withoutCoreDefault(name, attributes) : attributes,
    )
    const key = scope.key(name)
    const base = attributes['xml:base']
    const frame: Frame = {
      key,
      attributes,
      scope,
      decode: this.decode,
      base: base === undefined ? (parent?.base ?? this.url) : resolveBase(this.decode(base), parent?.base ?? this.url),
      language: attributes['xml:lang'] ?? parent?.language ?? null,
      text: '',
      markup: null,
      children: [],
      start: end,
      container: parent === undefined || CONTAINERS.has(key),
    }
    this.root ??= frame
    this.frames.push(frame)
    if (!ITEMS.has(key)) parent?.children.push(frame)
  }

  close(start: number): void {
    this.depth -= 1
    if (this.inText > 0) {
      this.inText -= 1
      if (this.inText === 0) this.frames.at(-1)!.markup = ''
      return
    }
    const frame = this.frames.pop()
    // A document cut inside a tag closes one element more than it opened.
    if (frame === undefined) return
    if (frame.markup !== null) frame.markup = this.cut(this.source.slice(frame.start, start))
    // An item that was cut may have half a guid; it comes whole with the next poll.
    if (ITEMS.has(frame.key) && !this.truncated && !this.onItem(frame)) {
      throw new Stop(`More than ${LIMITS.entries} items; the first ${LIMITS.entries} were taken.`)
    }
  }

  text(text: string, cdata: boolean): void {
    const frame = this.frames.at(-1)
    if (frame === undefined || this.inText > 0 || (frame.container && !/\S/.test(text))) return
    frame.text = this.cut(frame.text + (cdata ? text : this.decode(text)))
  }

  private cut(text: string): string {
    if (text.length <= LIMITS.text) return text
    this.warnings.add(`An element of more than ${LIMITS.text} characters was cut.`)
    return text.slice(0, LIMITS.text)
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()
const rootScope = (name: string): NamespaceScope => new NamespaceScope(/^(?:feed|entry)$/.test(localName(name)) ? 'atom' : 'rss')

/** `<rss xmlns="http://www.w3.org/2005/Atom">` is seen in the world: what the root itself is named by is RSS all the same. */
function withoutCoreDefault(name: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!/^(?:rss|feed)$/i.test(name) || attributes['xmlns'] === undefined) return attributes
  const { xmlns: _, ...rest } = attributes
  return rest
}
