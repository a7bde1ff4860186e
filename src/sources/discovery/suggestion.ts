/** Keys that only one type of source has, as the configuration writes them. */
export type Keys = Readonly<Record<string, string | readonly string[]>>

/** A source as the configuration would write it, and how it was told. */
export interface Suggestion {
  readonly type: string
  /** The page, in the form that its type takes. */
  readonly url: string
  readonly keys: Keys
  /** What a person would call the place: `austria`, `beispiel-app`. null: its host. */
  readonly name: string | null
  /** `the address is that of a subreddit` */
  readonly reason: string
}

/** Where an address has a platform's shape. Tried from the top; the first that fits decides. */
export interface Shape {
  /** Fits the host without `www.`. */
  readonly host: RegExp
  readonly path: RegExp
  /** Nothing: it has the shape, but is nothing that can be read. */
  readonly read: (place: Address) => readonly Suggestion[]
}

/** The address that a shape fitted. */
export interface Address {
  readonly url: URL
  /** Host without `www.`. */
  readonly host: string
  /** Groups of the path's pattern, percent signs decoded; '' for one that took no part. */
  readonly part: readonly string[]
}

/** With nothing that only its type has. */
export const place = (type: string, url: string, rest: Partial<Suggestion> & Pick<Suggestion, 'reason'>): Suggestion => ({
  type,
  url,
  keys: {},
  name: null,
  ...rest,
})

/** What the shapes make of an address; empty for a place of none of them. */
export function byShape(shapes: readonly Shape[], url: URL): readonly Suggestion[] {
  const host = url.hostname.replace(/^www\./, '')
  for (const shape of shapes) {
    const fitted = shape.host.test(host) ? shape.path.exec(url.pathname) : null
    if (fitted === null) continue
    return shape.read({ url, host, part: fitted.map((group) => decoded(group ?? '')) })
  }
  return []
}

/** Percent signs of an address as the text that they stand for; as written where they stand for none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address of a site, whichever of its pages was given. */
export const rootOf = (url: URL | string): string => new URL('/', url).href

/** Words that an address searches for, as the key of the configuration. */
export function searchOf(url: URL, ...names: readonly string[]): Keys {
  const words = names.flatMap((name) => url.searchParams.get(name)?.trim() || [])
  return words.length === 0 ? {} : { search: [words[0]!] }
}
