import { codeInTemplate, withoutMarks } from './in-template.js'
import type { Markup } from './markup.js'
import { unlinked } from './unlinked.js'

/**
 * Markdown for issue trackers that act on text: names notify, numbers link, `closes #1` closes, and a line `/close` is a command. That happens
 * after the markup is parsed, so escaping does not help; only code is left alone.
 */
export const fenced: Markup = {
  text: (raw) => inert(raw),
  // Within an element of the operator's there is no code, and names ring all the same.
  value: (raw) =>
    raw.includes('\n') ? `\n${fence(withoutMarks(unlinked(raw)))}\n` : isHarmless(raw) ? raw : codeInTemplate(unlinked(raw)),
  strong: (raw) => `**${inert(raw)}**`,
  quote: (raw) => fence(raw),
  // Otherwise the customer would see in their own issue that it is mentioned in ours.
  link: (label, url) => (IS_ISSUE.test(url) ? `${inert(label)}: ${codeSpan(url)}` : `[${inert(label)}](<${url}>)`),
  address: (url) => (IS_ISSUE.test(url) ? codeInTemplate(url) : withoutBrackets(url)),
  code: (raw) => codeSpan(raw),
  // Two spaces, because some trackers join lines otherwise.
  newline: '  \n',
  gap: '\n\n',
}

/** What a tracker takes for a reference, wherever it stands; also of a discussion or a commit. */
const IS_ISSUE = /\/(?:issues|pull|discussions|merge_requests|work_items|commit)\//

/** What could end a link, as its code. */
const withoutBrackets = (url: string): string =>
  url.replace(/[\s()<>[\]`*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Longer than any run of backticks in it, so that nothing in it ends it. */
const fenceFor = (raw: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...raw.matchAll(/`+/g)].map(([run]) => run.length + 1)))

function fence(raw: string): string {
  const marks = fenceFor(raw, 3)
  return `${marks}text\n${raw}\n${marks}`
}

/** A span loses a space at both ends where both have one, and backticks there would lengthen its marks. */
function codeSpan(raw: string): string {
  const marks = fenceFor(raw, 1)
  return `${marks} ${raw} ${marks}`
}

/** Letters, digits, emoji and the signs that mean nothing at all, wherever they stand. */
const MEANS_NOTHING =
  /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier} ,;:()·–—…„“”‚‘’«»"'?€.+/-]|\u200d|\ufe0f)*$/u

/**
 * What such signs can make all the same: an address, a commit, an issue elsewhere, the name of an emoji; at the beginning a command, a list
 * or a line.
 */
const MEANS_SOMETHING = /:\/\/|www\.|[0-9a-f]{7}|\bG[HL]-\d|:[a-z_+-][\w+-]*:|^\s*[/+-]|^\s*\d+[.)]/i

function inert(raw: string): string {
  if (raw.includes('\n')) return `\n${fence(raw)}\n`
  return isHarmless(raw) ? raw : codeSpan(raw)
}

const isHarmless = (line: string): boolean => line.trim() === '' || (MEANS_NOTHING.test(line) && !MEANS_SOMETHING.test(line))
