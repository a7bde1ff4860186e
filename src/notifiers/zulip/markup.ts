import { codeInTemplate } from '../markup/in-template.js'
import type { Markup } from '../markup/markup.js'

/** What may begin a line and makes neither a list of it nor a command. */
const BEGINS = /^(?!\s*\d+[.)])(?:[\p{L}\p{N}·]| (?=[\p{L}\p{N}·]))/u

/**
 * What Zulip shows as it is: words, blanks, a few signs, a point or a colon only where no address and no emoji can come of it. Zulip knows no
 * escape, reads mentions, formulas, polls, times and addresses in any text, and what its operator has taught it besides; but nothing within
 * code. zerver/lib/markdown/__init__.py
 */
const HARMLESS =
  /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,;()'"„“”‚‘’«»·–—…%€?-]|\u200d|\ufe0f|[.!](?=[\s,;)]|$)|(?<=\d)\.(?=\d\d?\.)|:(?=\s|$)|(?<=\d):(?=\d\d(?![\d:])))*$/u

const isHarmless = (line: string): boolean => BEGINS.test(line) && HARMLESS.test(line)

/** More backticks than the text has in a row. */
const fence = (raw: string, least: number): string =>
  '`'.repeat(Math.max(least, ...(raw.match(/`+/g) ?? []).map(({ length }) => length + 1)))

/** A zero-width space at both ends, for the backticks of two of them in a row would be one mark. */
function code(raw: string): string {
  const marks = fence(raw, 1)
  const pad = raw.startsWith('`') || raw.endsWith('`') ? ' ' : ''
  return `\u200b${marks}${pad}${raw}${pad}${marks}\u200b`
}

const inline = (raw: string, shown: (harmless: string) => string, other = code): string =>
  raw
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : isHarmless(line) ? shown(line) : other(line)))
    .join('\n')

/** What could end the address or begin something else, as its code. */
const encoded = (url: string): string =>
  url.replace(/[\s()<>[\]\\*`"'|{}^$~!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Zulip's Markdown. A stranger's words are code unless they are harmless. */
export const zulipMarkup: Markup = {
  text: (raw) => inline(raw, (line) => line),
  value: (raw) => inline(raw, (line) => line, codeInTemplate),
  strong: (raw) => inline(raw, (line) => `**${line}**`),
  // `text`: without a language the organisation's own is used, and that may be one that reads Markdown.
  quote: (raw) => `${fence(raw, 3)}text\n${raw}\n${fence(raw, 3)}`,
  link: (label, url) => `[${label}](${encoded(url)})`,
  address: encoded,
  code,
  newline: '\n',
  gap: '\n\n',
}
