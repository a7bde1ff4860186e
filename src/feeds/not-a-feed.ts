import { htmlToText } from './html/html-text.js'
import type { NotAFeedKind } from './types.js'

/** The document is no feed. `html`: a login wall, cookie wall or error page that came with status 200. */
export class NotAFeed extends Error {
  override readonly name = 'NotAFeed'
  readonly kind: NotAFeedKind

  constructor(kind: NotAFeedKind, message: string) {
    super(message)
    this.kind = kind
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** Says what a document that is no feed looks like, so that its owner recognises the page. */
export function notAFeed(source: string): NotAFeed {
  const start = source.slice(0, 65_536).trim()
  if (start === '') return new NotAFeed('empty', 'not a feed: the document is empty')
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) {
    const title = short(htmlToText(/<title[^>]{0,200}>([^<]{1,500})/i.exec(start)?.[1] ?? '').replace(/\s+/g, ' '))
    return new NotAFeed('html', `not a feed: an HTML page${title === '' ? '' : ` titled "${title}"`}`)
  }
  const root = /<([A-Za-z_][\w:.-]{0,60})[\s/>]/.exec(start)?.[1]
  if (/^[[{]/.test(start)) return new NotAFeed('unknown', 'not a feed: JSON that is no JSON Feed')
  if (start.startsWith('<') && root !== undefined)
    return new NotAFeed('unknown', `not a feed: XML or HTML that begins with <${root}>`)
  return new NotAFeed('unknown', `not a feed: text that begins with "${short(start.slice(0, 81).replace(/\s+/g, ' '))}"`)
}
