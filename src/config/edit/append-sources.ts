import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { EXIT, MonitorError } from '../../util/errors.js'
import { kept, phrase } from '../../util/say.js'
import { blockLines, byHand, flowText, type YamlMap } from './yaml-text.js'

/** Text put into a text, in place of what stands from `from` to `to`. */
interface Insertion {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A file that is edited: everything in it stays byte for byte but for what is put in. */
interface Sheet {
  readonly text: string
  readonly eol: string
  readonly entries: readonly YamlMap[]
}

/**
 * Appends sources to the text of a configuration that is valid YAML. Comments, order, quotes and line ends stay; new lines look like
 * their neighbours. Throws where the list is not written in the file's own place.
 */
export function appendSources(file: string, entries: readonly YamlMap[]): string {
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : ''
  const sheet: Sheet = { text: file.slice(mark.length), eol: file.includes('\r\n') ? '\r\n' : '\n', entries }
  const document = parseDocument(sheet.text, { version: '1.2', keepSourceTokens: true, logLevel: 'error' })
  const root = document.contents
  if (!isMap(root)) throw refusal('the file is not a map of keys and values', entries)
  let text = sheet.text
  for (const each of insertions(root as YAMLMap<Node, Node | null>, sheet).toSorted((a, b) => b.from - a.from))
    text = `${text.slice(0, each.from)}${each.text}${text.slice(each.to)}`
  return `${mark}${text}`
}

const refusal = (why: string, entries: readonly YamlMap[]): MonitorError =>
  new MonitorError(phrase`the source cannot be written into the file: ${kept(why)}`, {
    exit: EXIT.usage,
    hint: byHand(entries),
  })

function insertions(root: YAMLMap<Node, Node | null>, sheet: Sheet): readonly Insertion[] {
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'sources')
  if (pair === undefined) return [root.flow === true ? newFlowKey(root, sheet) : newKey(root, sheet)]
  const { value } = pair
  if (isAlias(value)) throw refusal('`sources` is an alias of another part of it', sheet.entries)
  if (!isSeq(value)) return [below(pair, sheet)]
  const list = value as YAMLSeq<Node>
  if (list.flow !== true) return [afterLast(list, pair, sheet)]
  const isEmpty = /^\[\s*\]$/.test(sheet.text.slice(list.range![0], list.range![1]))
  return isEmpty && root.flow !== true ? [withoutBrackets(list, sheet), below(pair, sheet)] : [inBrackets(list, sheet)]
}

/** At the end of the file, before the mark that ends a document. */
function newKey(root: YAMLMap, { text, eol, entries }: Sheet): Insertion {
  const indent = columnOf(text, root.range![0])
  const mark = /^\.\.\.(?:\s|$)/m.exec(text.slice(root.range![1]))
  const at = mark === null ? text.length : root.range![1] + mark.index
  const lines = [
    `${' '.repeat(indent)}sources:`,
    ...entries.flatMap((entry) => blockLines(entry, { indent: indent + 2, gap: 2 })),
  ]
  const isLineStart = at === 0 || text[at - 1] === '\n'
  const block = `${eol}${lines.join(eol)}`
  return put(at, isLineStart ? `${block}${eol}` : `${eol}${block}`)
}

function newFlowKey(root: YAMLMap<Node, Node | null>, { text, entries }: Sheet): Insertion {
  const last = root.items.at(-1)
  const at = last === undefined ? root.range![0] + 1 : (last.value ?? last.key).range![1]
  const list = `${isJson(text) ? '"sources"' : 'sources'}: [${entries.map((entry) => itemText(entry, text)).join(', ')}]`
  return put(at, last === undefined ? ` ${list} ` : `, ${list}`)
}

/** Under a key without a list, or with one that is empty. */
function below(pair: Pair<Node, Node | null>, sheet: Sheet): Insertion {
  const { text, eol, entries } = sheet
  const column = columnOf(text, pair.key.range![0])
  const end = isSeq(pair.value) ? pair.value.range![1] : pair.key.range![1]
  const at = afterComments(text, lineEnd(text, end), (indent) => indent > column)
  return put(at, entries.flatMap((entry) => blockLines(entry, { indent: column + 2, gap: 2 }).map((line) => eol + line)).join(''))
}

/** `sources: [] # why` → `sources: # why` */
function withoutBrackets(list: YAMLSeq, { text }: Sheet): Insertion {
  const [start, end] = list.range!
  const isLast = /^[ \t]*\r?(?:\n|$)/.test(text.slice(end))
  const from = isLast || /^[ \t]/.test(text.slice(end)) ? start - /[ \t]*$/.exec(text.slice(0, start))![0].length : start
  return { from, to: end, text: '' }
}

function afterLast(list: YAMLSeq<Node>, pair: Pair<Node, Node | null>, { text, eol, entries }: Sheet): Insertion {
  const token = list.srcToken
  const indent = token?.type === 'block-seq' ? token.indent : columnOf(text, list.range![0])
  const last = list.items.at(-1)!
  const column = columnOf(text, pair.key.range![0])
  // A comment deeper than the dashes is about the last entry; one at the dashes may be an entry that was put out of use.
  const at = afterComments(
    text,
    lineEnd(text, contentEnd(text, last)),
    (deep) => deep > indent || (deep === indent && indent > column),
  )
  const isFlow = isMap(last) && last.flow === true
  const gap = gapOf(last, text, indent)
  const lines = entries.flatMap((entry) =>
    isFlow ? [`${' '.repeat(indent)}- ${flowText(entry)}`] : blockLines(entry, { indent, gap }),
  )
  return put(at, lines.map((line) => eol + line).join(''))
}

/** How far the keys of the last entry stand from its dash. */
function gapOf(last: Node, text: string, indent: number): number {
  const key = isMap(last) ? (last.items[0]?.key as Node | undefined) : undefined
  const gap = key?.range ? columnOf(text, key.range[0]) - indent : 2
  return gap >= 2 && gap <= 8 ? gap : 2
}

function inBrackets(list: YAMLSeq<Node>, { text, eol, entries }: Sheet): Insertion {
  const items = entries.map((entry) => itemText(entry, text))
  const last = list.items.at(-1)
  if (last === undefined) return put(list.range![0] + 1, items.join(', '))
  const start = text.lastIndexOf('\n', last.range![0] - 1) + 1
  const before = text.slice(start, last.range![0])
  // One entry a line: the new ones get lines of their own.
  const separator = /^[ \t]+$/.test(before) && start > list.range![0] ? `,${eol}${before}` : ', '
  return put(last.range![1], items.map((item) => `${separator}${item}`).join(''))
}

const itemText = (entry: YamlMap, text: string): string => (isJson(text) ? JSON.stringify(entry) : flowText(entry))

/** JSON is YAML, too, and stays JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const put = (at: number, text: string): Insertion => ({ from: at, to: at, text })
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Where the line ends, without its line end. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  const at = end === -1 ? text.length : end
  return at > offset && text[at - 1] === '\r' ? at - 1 : at
}

/** A block scalar ends behind its last line end. */
const contentEnd = (text: string, node: Node): number => text.slice(0, node.range![1]).trimEnd().length

/** Past the comment lines that follow directly and belong to what stands before. */
function afterComments(text: string, end: number, belongs: (indent: number) => boolean): number {
  let at = end
  for (;;) {
    const [line, blank] = /^\r?\n([ \t]*)#[^\n]*/.exec(text.slice(at, at + 2_000)) ?? []
    if (line === undefined || !belongs(blank!.length)) return at
    at = lineEnd(text, at + line.length)
  }
}
