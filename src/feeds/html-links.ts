import { decodeHtmlEntities } from './entities.js'
import { tokenizeHtml } from './html-tokens.js'

export interface HtmlLink {
  readonly rel: readonly string[]
  readonly href: string
  readonly type: string | null
  readonly title: string | null
}

export interface HtmlHead {
  readonly title: string | null
  readonly links: readonly HtmlLink[]
}
