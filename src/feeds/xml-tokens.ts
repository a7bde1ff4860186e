import { Parser } from 'htmlparser2'
import { isVoidElement, type XmlEvents } from './xml-events.js'

class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return isVoidElement(name)
  }
}

/** Walks any source, however broken; always true. */
export function walkAnyXml(source: string, events: XmlEvents): boolean {
  let cdata = false
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
