import { Parser } from 'htmlparser2'
import type { Element } from './element.js'
import type { DecodeEntities } from './entities.js'
import { entityDecoder, internalEntities } from './entities.js'
import { LIMITS } from './limits.js'
import { resolveBase } from './links.js'
import { NamespaceScope } from './namespaces.js'
import type { Warnings } from './warnings.js'

// What holds fields; everything else is text, with or without markup.
const CONTAINERS = new Set(
  'rss feed channel item entry rdf:rdf rdf items rdf:seq author contributor source image managingeditor atom:author atom:source atom:contributor dc:creator media:group'.split(
    ' ',
  ),
)
const ITEMS = new Set(['item', 'entry'])
// They are never closed in HTML that was pasted unescaped.
const VOID = /^(?:br|hr|img|input|wbr)$/i

/** Ends the reading early and keeps what was read. */
class Stop extends Error {}

class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return name.length < 6 && VOID.test(name)
  }
}

interface Frame extends Element {
  readonly start: number
  readonly container: boolean
}

/**
 * Streams one document: `onItem` gets each item as it closes and may then forget it, so memory does not grow with the markup.
 * `root` is what surrounds the items.
 */
export class XmlReader {
  root: Element | null = null
  private readonly source: string
  private readonly url: string | null
  private readonly warnings: Warnings
  private readonly onItem: (item: Element) => boolean
  private readonly decode: DecodeEntities
  private readonly frames: Frame[] = []
  private readonly parser: FeedParser
  private depth = 0
  /** How deep in the markup of a text element. */
  private inText = 0
  private cdata = false
  private truncated = false

  /** `onItem` returns false to end the reading. */
  constructor(source: string, url: string | null, hooks: { warnings: Warnings; onItem: (item: Element) => boolean }) {
    this.source = source
    this.url = url
    this.warnings = hooks.warnings
    this.onItem = hooks.onItem
    this.decode = entityDecoder(internalEntities(source))
    this.parser = new FeedParser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        onclosetag: () => this.close(),
        ontext: (text) => this.text(text),
        oncdatastart: () => {
          this.cdata = true
        },
        oncdataend: () => {
          this.cdata = false
        },
      },
      { xmlMode: true, decodeEntities: false },
    )
  }

  read(): void {
    try {
      this.parser.write(this.source)
      this.truncated = this.frames.length > 0
      if (this.truncated) this.warnings.add('The document ends before its last element does; the items before that were taken.')
      this.parser.end()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      this.warnings.add(error.message)
    }
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
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
      start: this.parser.endIndex + 1,
      container: parent === undefined || CONTAINERS.has(key),
    }
    this.root ??= frame
    this.frames.push(frame)
    if (!ITEMS.has(key)) parent?.children.push(frame)
  }

  private close(): void {
    this.depth -= 1
    if (this.inText > 0) {
      this.inText -= 1
      if (this.inText === 0) this.frames.at(-1)!.markup = ''
      return
    }
    const frame = this.frames.pop()
    // A document cut inside a tag closes one element more than it opened.
    if (frame === undefined) return
    if (frame.markup !== null) frame.markup = this.cut(this.source.slice(frame.start, this.parser.startIndex))
    // An item that was cut may have half a guid; it comes whole with the next poll.
    if (ITEMS.has(frame.key) && !this.truncated && !this.onItem(frame)) {
      throw new Stop(`More than ${LIMITS.entries} items; the first ${LIMITS.entries} were taken.`)
    }
  }

  private text(text: string): void {
    const frame = this.frames.at(-1)
    if (frame === undefined || this.inText > 0 || (frame.container && !/\S/.test(text))) return
    frame.text = this.cut(frame.text + (this.cdata ? text : this.decode(text)))
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
