const MAX_ITEMS = 500

/** One remembered item. `guid`, `link`, `title`, `body` are short digests; '' where the item has none. */
export interface Remembered {
  readonly id: string
  readonly guid: string
  readonly link: string
  readonly title: string
  readonly body: string
  readonly date: number | null
}

/**
 * Plain JSON of at most 500 items, the last seen first. Opaque to everyone else. An item is one line, `guid link title body date id`:
 * every poll reads this back, even one that finds nothing new.
 */
export interface IdentityMemory {
  readonly version: 3
  /** This feed gives every item a new guid with every build. */
  readonly rotating: boolean
  readonly items: readonly string[]
}

/** What earlier polls saw. */
export interface Known {
  readonly rotating: boolean
  readonly items: readonly Remembered[]
}

const LINE = /^(\S*) (\S*) (\S*) (\S*) (-?\d*) (.+)$/s

function lineOf({ guid, link, title, body, date, id }: Remembered): string {
  return `${guid} ${link} ${title} ${body} ${date ?? ''} ${id}`
}

function rememberedOf(line: unknown): Remembered[] {
  const found = typeof line === 'string' ? LINE.exec(line) : null
  if (found === null) return []
  const [, guid, link, title, body, date, id] = found as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return [{ id, guid, link, title, body, date: date === '' ? null : Number(date) }]
}

/** Memory as it came back from the store; what does not fit is forgotten rather than trusted. */
export function readMemory(stored: unknown): Known {
  const memory = stored as Partial<IdentityMemory> | null
  if (typeof memory !== 'object' || memory === null || memory.version !== 3 || !Array.isArray(memory.items))
    return { rotating: false, items: [] }
  return { rotating: memory.rotating === true, items: memory.items.flatMap(rememberedOf) }
}

/** The items of this document, then what was remembered before, each id once. */
export function remember(before: Known, seen: readonly Remembered[], rotating: boolean): IdentityMemory {
  const items = new Map<string, Remembered>()
  for (const item of [...seen, ...before.items]) {
    if (items.size === MAX_ITEMS) break
    if (!items.has(item.id)) items.set(item.id, item)
  }
  return { version: 3, rotating, items: Array.from(items.values(), lineOf) }
}

export class MemoryIndex {
  private readonly guids: ReadonlyMap<string, readonly Remembered[]>
  private readonly links: ReadonlyMap<string, readonly Remembered[]>

  constructor(items: readonly Remembered[]) {
    this.guids = group(items, (item) => item.guid)
    this.links = group(items, (item) => item.link)
  }

  byGuid(guid: string): readonly Remembered[] {
    return this.guids.get(guid) ?? []
  }

  byLink(link: string): readonly Remembered[] {
    return this.links.get(link) ?? []
  }
}

/** Groups by a key, in order; items with the key '' are in no group. */
export function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === '') continue
    const found = groups.get(key)
    if (found === undefined) groups.set(key, [item])
    else found.push(item)
  }
  return groups
}
