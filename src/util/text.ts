// C0, C1, zero-width and bidi controls: what can move a cursor, hide text or reverse it (Trojan Source).
// The zero-width joiner U+200D stays: it holds emoji together.
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** Text of a stranger, safe for a terminal: no control and no bidi characters; newlines and tabs stay. */
export function stripControls(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.replace(HARMFUL, '')
}

/** The same on one line, white space folded. */
export const oneLine = (text: string): string => stripControls(text).replace(/\s+/g, ' ').trim()

// Made when it is first needed: it costs 10 ms, a tenth of what a listing may take in all.
let graphemes: Intl.Segmenter | null = null

/** Cuts at a grapheme, with an ellipsis; `max` counts graphemes, the ellipsis included. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  let kept = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    if (count === max - 1) return `${kept.trimEnd()}…`
    kept += segment
    count += 1
  }
  return kept.length === text.length ? text : kept
}
