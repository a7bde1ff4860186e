import type { IncomingMention } from '../../model/mention.js'
import { parseInstant } from '../../util/instant.js'
import { oneLine, truncate } from '../../util/text.js'
import { idAt, idOrNull, type Row, rowOf, Unreadable } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText, webUrl } from '../feed/feed-mention.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

/** What one line says. */
export type Told =
  | { readonly type: 'mention'; readonly mention: IncomingMention; readonly platform: string | null }
  | { readonly type: 'cursor'; readonly cursor: unknown }

const KEYS = new Set(
  'type id url platform author title text html published_at edited_at parent_id root_id language official deleted'.split(' '),
)
const AUTHOR_KEYS = new Set(['id', 'handle', 'name', 'url', 'followers'])
/** Of unknown keys that are named; a program may make up a new one on each line. */
const MAX_STRANGE = 10
const MAX_SHOWN = 40

/** Reads lines of one run: a JSON object each, as `monitor import` and programs of `command` sources give them. */
export class MentionReader {
  readonly #htmlToText: HtmlToText
  readonly #platform: string | null
  readonly #strange = new Set<string>()

  /** `platform`: that of the source; null where each line says its own. */
  constructor({ htmlToText, platform }: { readonly htmlToText: HtmlToText; readonly platform: string | null }) {
    this.#htmlToText = htmlToText
    this.#platform = platform
  }

  /** Throws what makes the line unreadable, in words. */
  read(text: string): Told {
    const row = rowOf(parse(text))
    const type = textIn(row, 'type') ?? 'mention'
    if (type === 'cursor') return { type, cursor: cursorOf(row) }
    if (type !== 'mention') throw new Unreadable(`its type is ${shown(type)}; known are mention and cursor`)
    this.#notice(row)
    const platform = lineIn(row, 'platform')
    return { type, mention: this.#mention(row, platform), platform }
  }

  /** What was passed over without harm, once a run. */
  warnings(): readonly string[] {
    if (this.#strange.size === 0) return []
    return [`unknown keys are ignored: ${[...this.#strange].map(shown).join(', ')}`]
  }

  #mention(row: Row, platform: string | null): IncomingMention {
    const nativeId = idAt(row, 'id')
    const url = urlIn(row, 'url')
    const said = textIn(row, 'text')
    const html = textIn(row, 'html')
    const deleted = flagIn(row, 'deleted') ?? false
    if (url === null && !said && !html && !deleted) throw new Unreadable('it has neither url nor text')
    const refs = refsOf(row, nativeId)
    return newMention({
      nativeId,
      role: refs.parentRef === null && (refs.rootRef === null || refs.rootRef === nativeId) ? 'post' : 'comment',
      url,
      title: textIn(row, 'title'),
      text: said ?? plainText(html, this.#htmlToText),
      author: this.#author(row, platform),
      language: lineIn(row, 'language'),
      publishedAt: instantIn(row, 'published_at'),
      editedAt: instantIn(row, 'edited_at'),
      ...refs,
      official: flagIn(row, 'official'),
      deleted,
    })
  }

  #author(row: Row, platform: string | null): ToldAuthor {
    if (row['author'] == null) return {}
    const author = inside(row['author'], 'author')
    const id = refIn(author, 'id')
    // Whoever has the same id on another platform is somebody else.
    const elsewhere = this.#platform !== null && platform !== null && platform !== this.#platform
    return {
      id: elsewhere && id !== null ? `${platform}:${id}` : id,
      handle: textIn(author, 'handle'),
      name: textIn(author, 'name'),
      url: urlIn(author, 'url'),
      followers: countIn(author, 'followers'),
    }
  }

  #notice(row: Row): void {
    for (const key in row) if (!KEYS.has(key)) this.#note(key)
    const author: unknown = row['author']
    if (typeof author !== 'object') return
    for (const key in author) if (!AUTHOR_KEYS.has(key)) this.#note(`author.${key}`)
  }

  #note(key: string): void {
    if (this.#strange.size < MAX_STRANGE) this.#strange.add(key)
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
