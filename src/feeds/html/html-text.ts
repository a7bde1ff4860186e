import { decodeHtmlEntities } from '../bytes/entities.js'
import { HtmlQuotes, mayQuote, QUOTING_ATTRIBUTES, quotedOrIndented } from './html-quotes.js'
import { tokenizeHtml } from './html-tokens.js'
import { walkSimpleHtml } from './html-walk.js'
import { PlainText } from './plain-text.js'

// What a reader of the page would not read as the author's words.
const DROPPED = new Set('script style form head iframe object noscript template svg select textarea button'.split(' '))
const BLOCKS = new Set(
  'p div br hr li ul ol dl dt dd blockquote pre table tr h1 h2 h3 h4 h5 h6 section article aside header footer figure figcaption address details summary'.split(
    ' ',
  ),
)
const MAX_INPUT = 2_000_000
const UNTIDY = /[^\S \n]| [ \n]|\n[ \n]/

/** White space of plain text in order: no spaces at line ends, no empty lines. */
export function textToPlain(text: string): string {
  if (!UNTIDY.test(text)) return text.trim()
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Whether an element that opens is closed again: a form that somebody forgot to close must not take the author's words with it. */
function closingTags(source: string): (name: string, from: number) => boolean {
  const last = new Map<string, number>()
  let lower: string | null = null
  return (name, from) => {
    let at = last.get(name)
    if (at === undefined) {
      lower ??= source.toLowerCase()
      at = lower.lastIndexOf(`</${name}`)
      last.set(name, at)
    }
    return at >= from || name === 'script' || name === 'style'
  }
}

/**
 * HTML → plain text; paragraphs, list items and line breaks are newlines, those in `pre` too; scripts, styles and forms are dropped; lines
 * of a quotation begin with `> `. Linear in the length of the text, however deep it is nested, for it works on tokens and builds no tree.
 */
export function htmlToText(html: string): string {
  const source = html.slice(0, MAX_INPUT)
  if (!source.includes('<')) return textToPlain(decodeHtmlEntities(source))
  if (mayQuote(source)) return anyHtmlToText(source)
  return simpleHtmlToText(source) ?? anyHtmlToText(source)
}

function separate(plain: PlainText, name: string, step: 1 | -1): void {
  if (name === 'pre') plain.typed(step === 1)
  if (BLOCKS.has(name)) plain.newline()
  else if (name === 'td' || name === 'th') plain.space()
}

/** Text of well-written markup in which nothing is dropped, which most items are; null for the rest. */
function simpleHtmlToText(source: string): string | null {
  const plain = new PlainText()
  const isSimple = walkSimpleHtml(source, {
    tag: (name, step) => {
      if (DROPPED.has(name)) return false
      separate(plain, name, step)
      return true
    },
    text: (text) => plain.add(decodeHtmlEntities(text)),
  })
  return isSimple ? plain.toString() : null
}

/** Text of whatever calls itself HTML. Exported for the proof that both ways lead to the same text. */
export function anyHtmlToText(source: string): string {
  const isClosed = closingTags(source)
  const plain = new PlainText()
  const quotes = mayQuote(source) ? new HtmlQuotes(plain) : null
  let dropping: string | null = null
  let depth = 0
  let name = ''
  let attribute = ''
  let attributes = new Map<string, string>()
  const tag = (start: number, end: number, step: 1 | -1): void => {
    name = source.slice(start, end).toLowerCase()
    if (dropping === null) {
      separate(plain, name, step)
      if (step === -1) quotes?.closing(name)
      if (step === -1 || !DROPPED.has(name) || !isClosed(name, end)) return
      dropping = name
      depth = 1
    } else if (name === dropping) {
      depth += step
      if (depth === 0) dropping = null
    }
  }
  const text = (start: number, end: number): void => {
    if (dropping === null) plain.add(decodeHtmlEntities(source.slice(start, end)))
  }
  tokenizeHtml(source, {
    onopentagname: (start, end) => {
      tag(start, end, 1)
      if (attributes.size > 0) attributes = new Map()
    },
    onattribname: (start, end) => {
      attribute = source.slice(start, end).toLowerCase()
    },
    onattribdata: (start, end) => {
      if (quotes !== null && QUOTING_ATTRIBUTES.has(attribute)) attributes.set(attribute, source.slice(start, end).toLowerCase())
    },
    onopentagend: (end) => {
      const opened = name
      if (dropping === null) quotes?.opening(opened, attributes, () => isClosed(opened, end))
    },
    onclosetag: (start, end) => tag(start, end, -1),
    ontext: text,
    oncdata: (start, end, offset) => text(start, end - offset),
  })
  return quotes === null ? plain.toString() : quotedOrIndented(plain.toString(), quotes.isSure)
}
