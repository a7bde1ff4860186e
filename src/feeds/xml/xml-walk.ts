import { isVoidElement, type XmlEvents } from './xml-events.js'

const SLASH = 0x2f
const GREATER = 0x3e
const NAME_CHARS = new Uint8Array(128)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:') NAME_CHARS[char.charCodeAt(0)] = 1

const ATTRIBUTES = /(?:[ \t\r\n]+[A-Za-z][\w.:-]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*\/?>/y
const ATTRIBUTE = /([A-Za-z][\w.:-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({})

/**
 * Walks a well-formed source from one `<` to the next: several times as fast as the tokenizer, which looks at every character. False at
 * the first thing that needs a tokenizer's mercy or is rare (a DTD, for one); what was told up to there is then to be forgotten.
 */
export function walkWellFormedXml(source: string, events: XmlEvents): boolean {
  const open: string[] = []
  let at = 0
  for (let start = source.indexOf('<'); start !== -1; start = source.indexOf('<', at)) {
    if (start > at) events.text(source.slice(at, start), false)
    const next = source.charCodeAt(start + 1)
    if (next === SLASH) {
      at = endOfName(source, start + 2) + 1
      const name = open.pop()
      if (name === undefined || at - start !== name.length + 3 || !source.startsWith(name, start + 2)) return false
      if (source.charCodeAt(at - 1) !== GREATER) return false
      events.close(start)
    } else if (next < 128 && NAME_CHARS[next] === 1) {
      at = openTag(source, start, { events, open })
    } else at = endOfOther(source, start, events)
    if (at === -1) return false
  }
  if (open.length > 0) return false
  if (at < source.length) events.text(source.slice(at), false)
  events.finish()
  return true
}

function endOfName(source: string, start: number): number {
  let end = start
  for (let code = source.charCodeAt(end); code < 128 && NAME_CHARS[code] === 1; code = source.charCodeAt(end)) end += 1
  return end
}

/** Where the tag has ended; -1 for one that is not written by the rules. */
function openTag(source: string, start: number, { events, open }: { events: XmlEvents; open: string[] }): number {
  const nameEnd = endOfName(source, start + 1)
  const name = source.slice(start + 1, nameEnd)
  // Names that begin otherwise are no XML.
  if (!/^[A-Za-z_]/.test(name)) return -1
  let end = nameEnd + 1
  let attributes = NO_ATTRIBUTES
  if (source.charCodeAt(nameEnd) !== GREATER) {
    ATTRIBUTES.lastIndex = nameEnd
    if (!ATTRIBUTES.test(source)) return -1
    end = ATTRIBUTES.lastIndex
    attributes = attributesOf(source.slice(nameEnd, end))
  }
  events.open(name, attributes, end)
  const isEmpty = source.charCodeAt(end - 2) === SLASH
  if (isEmpty || isVoidElement(name)) events.close(start)
  else open.push(name)
  return end
}

/** The first of two with the same name counts. */
function attributesOf(tag: string): Readonly<Record<string, string>> {
  if (!tag.includes('=')) return NO_ATTRIBUTES
  const attributes: Record<string, string> = {}
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(tag); found !== null; found = ATTRIBUTE.exec(tag)) {
    const name = found[1]!
    if (!Object.hasOwn(attributes, name)) attributes[name] = found[2] ?? found[3]!
  }
  return attributes
}

/** CDATA, comments and processing instructions; -1 for anything else. */
function endOfOther(source: string, start: number, events: XmlEvents): number {
  if (source.startsWith('<![CDATA[', start)) {
    const end = source.indexOf(']]>', start + 9)
    if (end === -1) return -1
    events.text(source.slice(start + 9, end), true)
    return end + 3
  }
  if (source.startsWith('<!--', start)) {
    const end = source.indexOf('-->', start + 4)
    // `<!-->` is a whole comment for some readers, and the beginning of one for others.
    return end === -1 || /^-*>/.test(source.slice(start + 4, start + 40)) ? -1 : end + 3
  }
  if (!source.startsWith('<?', start)) return -1
  const end = source.indexOf('>', start)
  return end !== -1 && source[end - 1] === '?' && !source.slice(start + 1, end).includes('<') ? end + 1 : -1
}
