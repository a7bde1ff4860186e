import { decodeHtmlEntities } from '../bytes/entities.js'
import { tokenizeHtml } from './html-tokens.js'

/** An opening tag; names in lower case, values with their references decoded. */
export interface HtmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

interface Visitor {
  readonly tag: (tag: HtmlTag) => void
  /** Text that follows an opening tag: the title's, a script's. It may come in pieces. */
  readonly text: (text: string, tag: HtmlTag | null) => void
}

/** A head is short; some pages carry their feed links in the body. */
const MAX_INPUT = 1_000_000
const MAX_TEXT = 20_000

/** Opening tags of a page in their order. Linear, bounded, and no script runs. */
export function walkHtmlTags(html: string, visit: Visitor): void {
  const source = html.slice(0, MAX_INPUT)
  let last: HtmlTag | null = null
  let tag = ''
  let name = ''
  let attributes = new Map<string, string>()
  tokenizeHtml(source, {
    onopentagname: (start, end) => {
      tag = source.slice(start, end).toLowerCase()
      attributes = new Map()
    },
    onattribname: (start, end) => {
      name = source.slice(start, end).toLowerCase()
    },
    onattribdata: (start, end) => {
      attributes.set(name, (attributes.get(name) ?? '') + source.slice(start, end))
    },
    onattribend: () => {
      attributes.set(name, decodeHtmlEntities(attributes.get(name) ?? ''))
    },
    onopentagend: () => {
      last = { name: tag, attributes }
      visit.tag(last)
    },
    onselfclosingtag: () => {
      last = { name: tag, attributes }
      visit.tag(last)
    },
    onclosetag: () => {
      last = null
    },
    ontext: (start, end) => visit.text(source.slice(start, Math.min(end, start + MAX_TEXT)), last),
  })
}
