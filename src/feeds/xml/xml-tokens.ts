import type { Parser } from 'htmlparser2'
import { htmlparser2 } from '../packages.js'
import { isVoidElement, type XmlEvents } from './xml-events.js'

let made: typeof Parser | null = null

function feedParser(): typeof Parser {
  made ??= class extends htmlparser2().Parser {
    protected override isVoidElement(name: string): boolean {
      return isVoidElement(name)
    }
  }
  return made
}

/** Walks any source, however broken; always true. */
export function walkAnyXml(source: string, events: XmlEvents): boolean {
  let cdata = false
  const FeedParser = feedParser()
  const parser: Parser = new FeedParser(
    {
      onopentag: (name, attributes) => events.open(name, attributes, parser.endIndex + 1),
      onclosetag: () => events.close(parser.startIndex),
      ontext: (text) => events.text(text, cdata),
      oncdatastart: () => {
        cdata = true
      },
      oncdataend: () => {
        cdata = false
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(source)
  events.finish()
  parser.end()
  return true
}
