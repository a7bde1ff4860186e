import type { RecentComplaint } from '../../model/wave.js'
import { withoutQuotes } from '../../util/own-words.js'
import { parseUrl } from '../../util/url.js'
import { threadTopic } from '../../util/wave-place.js'
import { mattersOf } from '../similar/matters.js'

/** A complaint, and who complains, as far as that is known: one who complains ten times is one. */
export interface Complaint extends Omit<RecentComplaint, 'author' | 'waveId'> {
  readonly person: string
}

/** Something that complaints may have in common, in words. */
export interface Trait {
  readonly words: string
  /** The page or thread in which they stand. */
  readonly isPlace: boolean
}

export type Traits = ReadonlyMap<string, Trait>

const LINKS = /https?:\/\/[^\s<>"]+/giu
const MAX_LINKS = 5
const MAX_LENGTH = 8_000

/** A page that several link to; a front page says nothing. */
function linkOf(text: string): string | null {
  const url = parseUrl(text.replace(/[).,;:!?]+$/, ''))
  if (url === null || url.pathname.length < 2) return null
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`
}

export function traitsOf({ text: whole, source, thread }: Complaint, ignored: ReadonlySet<string>): Traits {
  const text = withoutQuotes(whole)
  const page = thread.startsWith('page:') ? thread.slice('page:'.length) : threadTopic(source)
  const traits = new Map<string, Trait>([[`page ${source} ${thread}`, { words: page, isPlace: true }]])
  const said = (kind: string, key: string, words: string) => traits.set(`${kind} ${key}`, { words, isPlace: false })
  for (const [stem, word] of mattersOf(text, ignored)) said('word', stem, word)
  for (const [link] of [...text.slice(0, MAX_LENGTH).matchAll(LINKS)].slice(0, MAX_LINKS)) {
    const linked = linkOf(link)
    if (linked !== null) said('link', linked, linked)
  }
  return traits
}
