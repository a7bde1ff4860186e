import type { PlainText } from './plain-text.js'

/** The elements of a page that quote are named so in all the world's forums and blogs; most texts hold none. */
export const mayQuote = (html: string): boolean => html.includes('uote') || html.includes('UOTE')

/** What tells whether an element quotes; gathered for these alone. */
export const QUOTING_ATTRIBUTES: ReadonlySet<string> = new Set(['class', 'style', 'cite', 'type'])

export type Attributes = ReadonlyMap<string, string>

// As the software of forums and mail programs marks what somebody else wrote before; `blockquote` quotes by itself.
const QUOTATIONS = new Set(
  'bbcode_quote bbcodequote bbcodeblock--quote quotebox userquote mycode_quote ipsquote quotetitle quotecontent quotetop quotemain quote-msg gmail_quote'.split(
    ' ',
  ),
)
/** Parts of a quotation that some write beside it and some in it; or words that mean one only where no other is open. */
const PARTS = new Set(['quoteheader', 'quote'])
/** By them a quotation is sure to be one, whatever else stands beside it. */
const SURE = new Set(['uncited', 'bbc_standard_quote', ...QUOTATIONS, ...PARTS])
const BLOCKS = new Set('div aside section article table'.split(' '))
/** A passage of the author's own, repeated in large letters or hidden until it is asked for. */
const PULLED = /(?:^|[\s_-])pull-?quote|^spoiler$/
/** How mail programs move a paragraph to the right. */
const INDENTED = /border:\s*(?:none|0)/

const MAX_OPEN = 50
const MAX_DEPTH = 5

interface Open {
  readonly name: string
  /** By how much the words in it are further away from the author's own. */
  readonly adds: number
  /** The `blockquote` in it is no second quotation, but the words of this one. */
  awaitsBody: boolean
  readonly isPulled: boolean
  /** Elements of the same name within it that are not closed yet. */
  inside: number
}

type Opening = Pick<Open, 'adds'> & Partial<Pick<Open, 'awaitsBody' | 'isPulled'>>

/** Which words of a page are quoted, and how deep: as it is walked, the lines of its text are marked as those of a mail are. */
export class HtmlQuotes {
  private readonly open: Open[] = []
  private depth = 0
  /** Length of the text where the innermost quotation began. */
  private began = 0
  /** A quotation names its author, or only a forum's reply button can have made it. */
  isSure = false

  private readonly plain: PlainText

  constructor(plain: PlainText) {
    this.plain = plain
  }

  /** `attributes` are those of QUOTING_ATTRIBUTES, in lower case. */
  opening(name: string, attributes: Attributes, isClosed: () => boolean): void {
    const opening = this.open.length < MAX_OPEN ? this.openingOf(name, attributes) : null
    if (opening === null || !isClosed()) {
      const around = this.open.findLast((each) => each.name === name)
      if (around !== undefined) around.inside += 1
      return
    }
    this.open.push({ name, inside: 0, awaitsBody: false, isPulled: false, ...opening })
    if (opening.adds > 0) this.began = this.plain.length
    this.move(opening.adds)
  }

  closing(name: string): void {
    const at = this.open.findLastIndex((each) => each.name === name)
    const last = this.open[at]
    if (last === undefined) return
    if (last.inside > 0) {
      last.inside -= 1
      return
    }
    const closed = this.open.splice(at)
    if (name === 'cite') this.plain.newline()
    this.move(-closed.reduce((sum, { adds }) => sum + adds, 0))
  }

  private move(by: number): void {
    this.depth += by
    this.plain.quoted(Math.min(this.depth, MAX_DEPTH))
  }

  private openingOf(name: string, attributes: Attributes): Opening | null {
    const names = attributes.get('class') ?? ''
    if (PULLED.test(names)) return { adds: 0, isPulled: true }
    const last = this.open.at(-1)
    if (last?.isPulled) return null
    if (name === 'cite' || name === 'footer') return this.namesAuthor(last)
    const classes = names.split(/\s+/)
    if (name === 'blockquote') return this.blockquote(last, classes, attributes)
    if (!BLOCKS.has(name)) return null
    const quotes = classes.some((each) => QUOTATIONS.has(each)) || (name === 'aside' && classes.includes('quote'))
    if (!quotes && (this.depth > 0 || !classes.some((each) => PARTS.has(each)))) return null
    this.isSure = true
    return { adds: 1, awaitsBody: true }
  }

  private blockquote(last: Open | undefined, classes: readonly string[], attributes: Attributes): Opening {
    if (last?.awaitsBody) {
      last.awaitsBody = false
      return { adds: 0 }
    }
    if (INDENTED.test(attributes.get('style') ?? '')) return { adds: 0 }
    if (attributes.get('type') === 'cite' || attributes.get('cite') || classes.some((each) => SURE.has(each))) this.isSure = true
    return { adds: 1 }
  }

  /** Above the quoted words it belongs to them; below, on a line of its own, the author tells where they are from. */
  private namesAuthor(last: Open | undefined): Opening | null {
    if (last === undefined || this.depth === 0) return null
    if (this.plain.length === this.began) {
      this.isSure = true
      return { adds: 0 }
    }
    return this.plain.isAtLineStart ? { adds: -1 } : null
  }
}

const OWN = /^(?!> ).*[\p{L}\p{N}\p{Extended_Pictographic}+^]/mu

/** Who puts all of a text into one quotation mark means to indent it, unless it is told whom it quotes. */
export const quotedOrIndented = (text: string, isSure: boolean): string =>
  isSure || OWN.test(text) ? text : text.replace(/^> /gm, '')
