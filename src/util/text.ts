// C0, C1, zero-width and bidi controls: what can move a cursor, hide text or reverse it (Trojan Source).
// The zero-width joiner U+200D stays: it holds emoji together.
const HARMFUL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

const MARK = String.raw`[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`
/** Marks that are stacked upon a letter until they cover the lines above and below; no language has more than four of them on one. */
const STACKED = new RegExp(`(${MARK}{4})${MARK}+`, 'g')

const UNEVEN = /[^\S ]|\s\s/

/** Text of a stranger, safe for a terminal: no control and no bidi characters, no stacks of marks; newlines and tabs stay. */
export function stripControls(text: string): string {
  const safe = text.search(HARMFUL) === -1 ? text : text.replace(/\r\n?/g, '\n').replace(HARMFUL, '')
  return safe.replace(STACKED, '$1')
}

/** The same on one line, white space folded. */
export function oneLine(text: string): string {
  const safe = stripControls(text)
  return (UNEVEN.test(safe) ? safe.replace(/\s+/g, ' ') : safe).trim()
}

// Made when first needed: loading its tables takes longer than any listing.
let segmenter: Intl.Segmenter | null = null

/** For each grapheme the segmenter looks at the whole text: 100,000 characters took seconds. */
const AT_ONCE = 1_000

const isFirstOfPair = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** What a reader takes for single characters: a family emoji is one, an umlaut made of two code points as well. */
export function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  let at = 0
  while (at < text.length) {
    const end = at + AT_ONCE
    const isLast = end >= text.length
    // Half of a pair would be a grapheme of its own, and what stands before it would seem to end there.
    const part = text.slice(at, isLast || !isFirstOfPair(text.charCodeAt(end - 1)) ? end : end - 1)
    let read = 0
    for (const { segment } of segmenter.segment(part)) {
      // What stands at the end of a part may go on in the next one, unless it fills a part by itself.
      if (!isLast && read > 0 && read + segment.length === part.length) break
      yield segment
      read += segment.length
    }
    at += read
  }
}

/** Letters of Europe and their punctuation: without combining marks, joiners and carriage returns each code unit is a grapheme of its own. */
const SINGLE = /^[\t\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2026\u20ac]*$/

/** Cuts at a grapheme, with an ellipsis; `max` counts graphemes, the ellipsis included. */
export function truncate(text: string, max: number): string {
  // No text has more graphemes than code units.
  if (text.length <= max) return text
  // Nearly every text is so; the segmenter takes 4 µs for each grapheme, two thirds of a plan of 80,000 alerts.
  if (SINGLE.test(text.slice(0, max + 1))) return `${text.slice(0, Math.max(0, max - 1)).trimEnd()}…`
  let kept = ''
  let short = ''
  let count = 0
  for (const grapheme of graphemes(text)) {
    if (count === max) return `${short.trimEnd()}…`
    if (count === max - 1) short = kept
    kept += grapheme
    count += 1
  }
  return text
}
