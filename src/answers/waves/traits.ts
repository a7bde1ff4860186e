import type { RecentComplaint } from '../../model/wave.js'
import { parseUrl } from '../../util/url.js'
import { mattersOf } from '../similar/matters.js'

/** A complaint, and who complains, as far as that is known: one who complains ten times is one. */
export interface Complaint extends Omit<RecentComplaint, 'author' | 'waveId'> {
  readonly person: string
}

/** What complaints may have in common, each with the words for it. */
export type Traits = ReadonlyMap<string, string>

const LINKS = /https?:\/\/[^\s<>"]+/giu
const MAX_LINKS = 5
const MAX_LENGTH = 8_000

/** A page that several link to; a front page says nothing. */
function linkOf(text: string): string | null {
  const url = parseUrl(text.replace(/[).,;:!?]+$/, ''))
  if (url === null || url.pathname.length < 2) return null
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`
}

export function traitsOf({ text, source, thread }: Complaint, ignored: ReadonlySet<string>): Traits {
  const page = thread.startsWith('page:') ? thread.slice('page:'.length) : `one thread of ${source}`
  const traits = new Map([[`page ${source} ${thread}`, page]])
  for (const [stem, word] of mattersOf(text, ignored)) traits.set(`word ${stem}`, word)
  for (const [link] of [...text.slice(0, MAX_LENGTH).matchAll(LINKS)].slice(0, MAX_LINKS)) {
    const linked = linkOf(link)
    if (linked !== null) traits.set(`link ${linked}`, linked)
  }
  return traits
}
