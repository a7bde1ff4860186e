const OPEN = /<([A-Za-z][\w:-]*)(?:[ \t\r\n]+[A-Za-z][\w:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|'[^']*'))?)*[ \t\r\n]*\/?>/y
const CLOSE = /<\/([A-Za-z][\w:-]*)[ \t\r\n]*>/y
// What stands in them is no markup.
const RAW = new Set('script style title textarea xmp'.split(' '))

/** `tag` gets the name in lower case, of opening and closing tags alike (`step` 1 and -1), and returns false to end the walk. */
export interface SimpleHtmlEvents {
  tag(name: string, step: 1 | -1): boolean
  text(text: string): void
}

/**
 * Walks well-written HTML from one `<` to the next, several times as fast as a tokenizer. False at the first thing that is not plain to
 * see; what was told up to there is then to be forgotten.
 */
export function walkSimpleHtml(html: string, events: SimpleHtmlEvents): boolean {
  let at = 0
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', at)) {
    if (start > at) events.text(html.slice(at, start))
    const isClosing = html[start + 1] === '/'
    const pattern = isClosing ? CLOSE : OPEN
    pattern.lastIndex = start
    const name = pattern.exec(html)?.[1]?.toLowerCase()
    if (name === undefined || RAW.has(name) || !events.tag(name, isClosing ? -1 : 1)) return false
    at = pattern.lastIndex
  }
  if (at < html.length) events.text(html.slice(at))
  return true
}
