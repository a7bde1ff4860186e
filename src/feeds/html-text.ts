import { decodeHtmlEntities } from './entities.js'
import { tokenizeHtml } from './html-tokens.js'

// What a reader of the page would not read as the author's words.
const DROPPED = new Set('script style form head iframe object noscript template svg select textarea button'.split(' '))
const BLOCKS = new Set(
  'p div br hr li ul ol dl dt dd blockquote pre table tr h1 h2 h3 h4 h5 h6 section article aside header footer figure figcaption address details summary'.split(
    ' ',
  ),
)
const MAX_INPUT = 2_000_000

/** White space of plain text in order: no spaces at line ends, no empty lines. */
export function textToPlain(text: string): string {
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
 * HTML → plain text; paragraphs, list items and line breaks are newlines; scripts, styles and forms are dropped. Linear in the
 * length of the text, however deep it is nested, for it works on tokens and builds no tree.
 */
export function htmlToText(html: string): string {
  const source = html.slice(0, MAX_INPUT)
  if (!source.includes('<')) return textToPlain(decodeHtmlEntities(source))
  const isClosed = closingTags(source)
  const parts: string[] = []
  let dropping: string | null = null
  let depth = 0
  const tag = (start: number, end: number, step: 1 | -1): void => {
    const name = source.slice(start, end).toLowerCase()
    if (dropping === null) {
      if (BLOCKS.has(name)) parts.push('\n')
      else if (name === 'td' || name === 'th') parts.push(' ')
      if (step === -1 || !DROPPED.has(name) || !isClosed(name, end)) return
      dropping = name
      depth = 1
    } else if (name === dropping) {
      depth += step
      if (depth === 0) dropping = null
    }
  }
  const text = (start: number, end: number): void => {
    // Line breaks in the source are mere spaces.
    if (dropping === null) parts.push(decodeHtmlEntities(source.slice(start, end)).replace(/[\s\u00a0]+/g, ' '))
  }
  tokenizeHtml(source, {
    onopentagname: (start, end) => tag(start, end, 1),
    onclosetag: (start, end) => tag(start, end, -1),
    ontext: text,
    oncdata: (start, end, offset) => text(start, end - offset),
  })
  return textToPlain(parts.join(''))
}
