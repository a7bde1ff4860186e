// Names are matched by namespace URI; the prefix is the author's whim. Keys without scheme, `www.` and trailing `/` or `#`,
// for all of these are written with and without them.
const BY_URI = new Map<string, string>([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', 'rss'],
  ['purl.org/net/rss1.1', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['backend.userland.com/rss', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['cyber.law.harvard.edu/rss', 'rss'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/rss/1.0/modules/dc', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['wellformedweb.org/commentapi', 'wfw'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['schemas.google.com/g/2005', 'gd'],
  ['search.yahoo.com/mrss', 'media'],
  ['rssboard.org/media-rss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/xml/1998/namespace', 'xml'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['webns.net/mvcb', 'admin'],
])

/** A prefix that nobody declared means what everybody means by it. */
const UNDECLARED = new Map([
  ['', ''],
  ['a10', 'atom'],
  ['html', 'xhtml'],
  ['rss', 'rss'],
  ...[
    'atom',
    'rdf',
    'content',
    'dc',
    'dcterms',
    'slash',
    'wfw',
    'thr',
    'sy',
    'media',
    'itunes',
    'xhtml',
    'xml',
    'feedburner',
    'admin',
  ].map((name) => [name, name] as const),
])

/** `atom`, `dc`, …; `core` for an unknown default namespace, `foreign` for an unknown prefixed one. */
function canonical(uri: string, prefix: string): string {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]+$/, '')
  return BY_URI.get(key) ?? (key.startsWith('purl.org/atom/ns#') ? 'atom' : prefix === '' ? '' : 'foreign')
}

// The richest feeds seen declare 25.
const MAX_PREFIXES = 100

/** The prefixes in force at one element, with a cache of the names that were resolved under them. */
export class NamespaceScope {
  private readonly prefixes: ReadonlyMap<string, string>
  private readonly keys = new Map<string, string>()
  /** `atom` or `rss`: elements of the document's own vocabulary get a key without prefix. */
  private readonly core: string

  constructor(core: string, prefixes: ReadonlyMap<string, string> = new Map()) {
    this.core = core
    this.prefixes = prefixes
  }

  /** A scope with what the attributes declare; itself when they declare nothing. */
  declare(attributes: Readonly<Record<string, string>>): NamespaceScope {
    let prefixes: Map<string, string> | null = null
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
      const prefix = name.slice(6).toLowerCase()
      prefixes ??= new Map(this.prefixes)
      if (prefixes.size < MAX_PREFIXES) prefixes.set(prefix, canonical(attributes[name]!, prefix))
    }
    return prefixes === null ? this : new NamespaceScope(this.core, prefixes)
  }

  /** `title` for the document's own vocabulary, `dc:creator` for others, in lower case: some feeds shout their tags. */
  key(name: string): string {
    let key = this.keys.get(name)
    if (key === undefined) {
      key = this.resolve(name.toLowerCase())
      if (this.keys.size < 1_000) this.keys.set(name, key)
    }
    return key
  }

  /** Like `key`, for attributes: those without prefix belong to their element and to no namespace. */
  attributeKey(name: string): string {
    return name.includes(':') ? this.key(name) : name.toLowerCase()
  }

  private resolve(name: string): string {
    const colon = name.indexOf(':')
    const prefix = colon === -1 ? '' : name.slice(0, colon)
    const local = name.slice(colon + 1)
    const space = this.prefixes.get(prefix) ?? UNDECLARED.get(prefix) ?? 'foreign'
    return space === '' || space === this.core ? local : `${space}:${local}`
  }
}
