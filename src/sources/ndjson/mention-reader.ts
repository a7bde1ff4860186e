import { EXPORT_LINES } from '../../model/export-part.js'
import type { IncomingMention, Role } from '../../model/mention.js'
import { parseInstant } from '../../util/instant.js'
import { oneLine, truncate } from '../../util/text.js'
import { idAt, idOrNull, type Row, rowOf, Unreadable } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText, webUrl } from '../feed/feed-mention.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'
import { STORED_KEYS, type Stored, storedOf } from './stored-line.js'

/** A line before it is read: where it belongs may have to be known first. */
export type Opened =
  | { readonly type: 'mention'; readonly row: Row; readonly source: string | null; readonly stored: Stored | null }
  | { readonly type: 'cursor'; readonly cursor: unknown }
  /** Of an export, but no mention: `export` is its first line, `end` its last. */
  | { readonly type: 'beside'; readonly line: string }

/** What one line says. */
export type Told =
  | { readonly type: 'mention'; readonly mention: IncomingMention; readonly platform: string | null }
  | { readonly type: 'cursor'; readonly cursor: unknown }

const KEYS = new Set(
  'type id url platform author title text html published_at edited_at parent_id root_id language official deleted'.split(' '),
)
/** Lines that stand beside the mentions of an export. */
const BESIDE = new Set<string>(['export', 'end', ...Object.values(EXPORT_LINES).filter((type) => type !== 'mention')])
const AUTHOR_KEYS = new Set(['id', 'handle', 'name', 'url', 'followers'])
/** Of unknown keys that are named; a program may make up a new one on each line. */
const MAX_STRANGE = 10
const MAX_SHOWN = 40

interface Reading {
  readonly htmlToText: HtmlToText
  /** That of the source; null where each line says its own. */
  readonly platform: string | null
  /** The lines may be those of an export. */
  readonly exports?: boolean
}

/** Reads lines of one run: a JSON object each, as `monitor import` and programs of `command` sources give them. */
export class MentionReader {
  readonly #htmlToText: HtmlToText
  readonly #platform: string | null
  readonly #exports: boolean
  readonly #strange = new Set<string>()

  constructor({ htmlToText, platform, exports = false }: Reading) {
    this.#htmlToText = htmlToText
    this.#platform = platform
    this.#exports = exports
  }

  /** Throws what makes the line unreadable, in words. */
  read(text: string): Told {
    const opened = this.open(text)
    if (opened.type === 'beside') throw new Unreadable(`its type is ${shown(opened.line)}; known are mention and cursor`)
    return opened.type === 'cursor' ? opened : this.tell(opened, this.#platform)
  }

  open(text: string): Opened {
    const row = rowOf(parse(text))
    const type = textIn(row, 'type') ?? 'mention'
    if (type === 'cursor') return { type, cursor: cursorOf(row) }
    if (this.#exports && BESIDE.has(type)) return { type: 'beside', line: type }
    if (type !== 'mention') throw new Unreadable(`its type is ${shown(type)}; known are mention and cursor`)
    if (!this.#exports) return { type, row, source: null, stored: null }
    return { type, row, source: lineIn(row, 'source'), stored: storedOf(row) }
  }

  /** `platform`: that of the source. */
  tell({ row, stored }: Extract<Opened, { type: 'mention' }>, platform: string | null): Extract<Told, { type: 'mention' }> {
    this.#notice(row, stored !== null)
    const own = lineIn(row, 'platform')
    return { type: 'mention', mention: this.#mention(row, { own, platform, stored }), platform: own }
  }

  /** What was passed over without harm, once a run. */
  warnings(): readonly string[] {
    if (this.#strange.size === 0) return []
    return [`unknown keys are ignored: ${[...this.#strange].map(shown).join(', ')}`]
  }

  #mention(row: Row, { stored, ...where }: Where): IncomingMention {
    const nativeId = idAt(row, 'id')
    const url = urlIn(row, 'url')
    const said = textIn(row, 'text')
    const html = textIn(row, 'html')
    const deleted = flagIn(row, 'deleted') ?? false
    // What was erased is still known to have been there.
    if (url === null && !said && !html && !deleted && stored === null) throw new Unreadable('it has neither url nor text')
    const refs = refsOf(row, nativeId)
    return newMention({
      nativeId,
      role: stored?.role ?? roleOf(refs, nativeId),
      url,
      title: textIn(row, 'title'),
      text: said ?? plainText(html, this.#htmlToText),
      author: { ...authorOf(row, where), ...(stored !== null && { flags: stored.flags }) },
      language: lineIn(row, 'language'),
      publishedAt: instantIn(row, 'published_at'),
      editedAt: instantIn(row, 'edited_at'),
      ...refs,
      official: flagIn(row, 'official'),
      deleted,
      ...(stored !== null && stored.forgottenAt !== null && { forgottenAt: stored.forgottenAt }),
      ...(stored !== null && stored.sensitive.length > 0 && { sensitive: stored.sensitive }),
    })
  }

  #notice(row: Row, isStored: boolean): void {
    for (const key in row) {
      const isKnown = KEYS.has(key) || (this.#exports && key === 'source') || (isStored && STORED_KEYS.has(key))
      if (!isKnown) this.#note(key)
    }
    const author: unknown = row['author']
    if (typeof author !== 'object') return
    for (const key in author) if (!AUTHOR_KEYS.has(key) && !(isStored && key === 'flags')) this.#note(`author.${key}`)
  }

  #note(key: string): void {
    if (this.#strange.size < MAX_STRANGE) this.#strange.add(key)
  }
}

/** The platform that the line names, and that of the source. */
interface Where {
  readonly own: string | null
  readonly platform: string | null
  readonly stored: Stored | null
}

const roleOf = ({ parentRef, rootRef }: Pick<IncomingMention, 'parentRef' | 'rootRef'>, nativeId: string): Role =>
  parentRef === null && (rootRef === null || rootRef === nativeId) ? 'post' : 'comment'

function authorOf(row: Row, { own, platform }: Pick<Where, 'own' | 'platform'>): ToldAuthor {
  if (row['author'] == null) return {}
  const author = inside(row['author'], 'author')
  const id = refIn(author, 'id')
  // Whoever has the same id on another platform is somebody else.
  const elsewhere = platform !== null && own !== null && own !== platform
  return {
    id: elsewhere && id !== null ? `${own}:${id}` : id,
    handle: textIn(author, 'handle'),
    name: textIn(author, 'name'),
    url: urlIn(author, 'url'),
    followers: countIn(author, 'followers'),
  }
}

/** Text of a stranger in a message. */
const shown = (text: string): string => truncate(oneLine(text), MAX_SHOWN)

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new NoJson('it is no JSON')
  }
}

/** Not even JSON: what prints this is no program of ours. */
export class NoJson extends Unreadable {}

function cursorOf(row: Row): unknown {
  if (row['cursor'] === undefined) throw new Unreadable('it has no cursor')
  return row['cursor']
}

function inside(value: unknown, key: string): Row {
  if (typeof value === 'object' && !Array.isArray(value)) return value as Row
  throw new Unreadable(`its ${key} is no object`)
}

function textIn(row: Row, key: string): string | null {
  const value = row[key] ?? null
  if (value === null || typeof value === 'string') return value
  throw new Unreadable(`its ${key} is no text`)
}

/** On one line, as names of platforms and languages are. */
const lineIn = (row: Row, key: string): string | null => oneLine(textIn(row, key)?.slice(0, 100) ?? '') || null

function flagIn(row: Row, key: string): boolean | null {
  const value = row[key] ?? null
  if (value === null || typeof value === 'boolean') return value
  throw new Unreadable(`its ${key} is neither true nor false`)
}

function countIn(row: Row, key: string): number | null {
  const value = row[key] ?? null
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)) return value
  throw new Unreadable(`its ${key} is no number of people`)
}

/** An id that may be absent, but not unreadable. */
function refIn(row: Row, key: string): string | null {
  if (row[key] == null || row[key] === '') return null
  const id = idOrNull(row, key)
  if (id === null) throw new Unreadable(`its ${key} is no id`)
  return id
}

function refsOf(row: Row, nativeId: string): Pick<IncomingMention, 'parentRef' | 'rootRef'> {
  const parentRef = refIn(row, 'parent_id')
  if (parentRef === nativeId) throw new Unreadable('it is its own parent')
  return { parentRef, rootRef: refIn(row, 'root_id') }
}

function urlIn(row: Row, key: string): string | null {
  const text = textIn(row, key)?.trim() ?? ''
  if (text === '') return null
  const url = webUrl(text)
  if (url === null) throw new Unreadable(`its ${key} is no http address: ${shown(text)}`)
  return url
}

/** A date that is misread would start a wrong clock, so a line with one is not taken at all. */
function instantIn(row: Row, key: string): number | null {
  const text = textIn(row, key)?.trim() ?? ''
  if (text === '') return null
  // Python writes microseconds.
  const at = parseInstant(text.replace(/(\.\d{3})\d+/, '$1'))
  if (at === null) throw new Unreadable(`its ${key} is no instant with a zone, such as 2026-11-20T09:00:00Z: ${shown(text)}`)
  return at
}
