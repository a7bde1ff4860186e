import type { EarlierVersion, Mention } from '../../model/mention.js'
import type { Kind } from '../../model/verdict.js'
import { withoutQuotes } from '../../util/own-words.js'
import { truncate } from '../../util/text.js'
import { foldWords } from '../fold.js'
import { unsolvedIn } from '../replies/tone.js'

/** An edit with fewer new words is a correction of typing errors, unless a new sentence says that nothing was solved. */
const MIN_NEW_WORDS = 4
const MAX_TEXT = 20_000

/** What an edit added to a post, which no earlier reply can have answered. */
export interface Addition {
  readonly at: number
  readonly text: string
}

/** When the concern in a post was written, as far as its versions tell. */
export interface Voiced {
  /** When an edit turned it into a concern; null: it was one from the beginning. UTC ms. */
  readonly askedAt: number | null
  /** The last edit that added something; null: none did. */
  readonly added: Addition | null
}

const wordsOf = (text: string): string[] => foldWords(text.slice(0, MAX_TEXT)).split(' ')

/** The sentences of the new text with something that the old one did not say; null when the edit added nothing relevant. */
export function additionTo(before: string, after: string): string | null {
  const known = new Map<string, number>()
  for (const word of wordsOf(before)) known.set(word, (known.get(word) ?? 0) + 1)
  let fresh = 0
  let stillUnsolved = false
  const added = after
    .slice(0, MAX_TEXT)
    .split(/(?<=[.!?…\n])\s+|\n+/)
    .filter((sentence) => {
      const words = wordsOf(sentence)
      let own = 0
      for (const word of words) {
        const left = known.get(word) ?? 0
        if (left > 0) known.set(word, left - 1)
        else own += 1
      }
      fresh += own
      stillUnsolved ||= own === words.length && unsolvedIn(sentence) !== null
      return own > 0
    })
  return fresh < MIN_NEW_WORDS && !stillUnsolved ? null : added.join(' ').trim()
}

interface Version {
  readonly text: string
  readonly kind: string
  /** Since when the post says this, UTC ms; null: from the beginning. */
  readonly since: number | null
}

function versionsOf(mention: Mention): readonly Version[] {
  const earlier: readonly EarlierVersion[] = mention.earlier ?? []
  const current = { text: mention.text, kind: mention.label ?? mention.verdict.kind }
  return [...earlier, current].map(({ text, kind }, index) => ({
    text: withoutQuotes(text),
    kind,
    since: earlier[index - 1]?.until ?? null,
  }))
}

/** How edits changed a customer's post. A post that never was a concern by itself (a follow-up) can only be added to. */
export function voicedBy(mention: Mention, opens: readonly Kind[]): Voiced {
  if (mention.earlier === undefined) return { askedAt: null, added: null }
  const versions = versionsOf(mention)
  const asks = ({ kind }: Version): boolean => (opens as readonly string[]).includes(kind)
  let askedAt: number | null = null
  let added: Addition | null = null
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1]
    const text = before === undefined || version.since === null ? null : additionTo(before.text, version.text)
    if (before === undefined || text === null || version.since === null) continue
    if (asks(version) && !versions.slice(0, index).some(asks)) askedAt = version.since
    else added = { at: version.since, text }
  }
  return { askedAt, added }
}

/** When an edit last changed the text beyond typing errors, UTC ms; null: never. */
export function rewrittenAt(mention: Mention): number | null {
  if (mention.earlier === undefined) return null
  const versions = versionsOf(mention)
  const isNew = ({ text }: Version, index: number): boolean => index > 0 && additionTo(versions[index - 1]!.text, text) !== null
  return versions.findLast(isNew)?.since ?? null
}

/** Since when a reply of ours has its present value by `worth`, UTC ms; null: always, as far as was seen. */
export function worthSince(mention: Mention, worth: (text: string) => string): number | null {
  const versions = versionsOf(mention)
  const now = worth(mention.text)
  const first = versions.findLastIndex((version) => worth(version.text) !== now) + 1
  return versions[first]?.since ?? null
}

export const quoteAddition = ({ text }: Addition): string => `"${truncate(text.replace(/\s+/g, ' '), 60)}"`
