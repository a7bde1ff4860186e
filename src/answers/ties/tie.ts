import type { TieStrength } from '../../model/answer.js'
import { once } from '../../util/once.js'
import { truncate } from '../../util/text.js'
import { foldWords } from '../fold.js'
import { signatureOf } from '../replies/signature.js'
import { type Entry, isDated, named, nameOf, type Thread } from '../thread.js'
import { type Addressed, addressedIn, type People } from './address.js'
import { isAnother } from './misplaced.js'
import { quotationsApart, quotedNames, quotesIn } from './quote.js'
import { type Sections, sectionsOf } from './sections.js'

/** One reply and one customer post that it answers. */
export interface Tie {
  readonly reply: Entry
  readonly post: Entry
  readonly strength: TieStrength
  /** The part of the reply that is addressed to this customer, if it addresses several; null: all of it. */
  readonly said: string | null
  /** UTC ms; never before the post, even if the post has no date of its own. */
  readonly at: number
  readonly reason: string
}

/** To whom a reply is addressed, as far as the reply itself tells. */
export interface Ties {
  readonly ties: readonly Tie[]
  /** Names that several people in the thread share; the caller knows which of them waits. */
  readonly ambiguous: Addressed['ambiguous']
  /** The greeting to everybody, unless the reply is below a certain post. */
  readonly everybody: Addressed['everybody']
  /** The part of the reply that is addressed to an author; null: all of it. */
  saidTo(author: string): string | null
  /** Why no addressee may be inferred from the reply's position alone; null: one may. */
  readonly notInferable: string | null
}

/** Longest chain of replies that is followed upwards; deeper ones and cycles are hostile. */
const MAX_DEPTH = 100

/** Whether a post is the company's own article: a reply to it addresses nobody. */
const isStage = (entry: Entry): boolean => entry.mention.role === 'post' && entry.mention.parentRef === null

interface Above {
  /** The nearest post above that the company did not write. */
  readonly post: Entry | null
  /** The topmost of our own replies in between. */
  readonly through: Entry | null
}

/** The post that a reply is below; skips the company's own replies, since we often add to what we said. */
function climb(reply: Entry, thread: Thread): Above {
  let through: Entry | null = null
  let parent = thread.parentOf(reply)
  for (let depth = 0; parent !== null && depth < MAX_DEPTH; depth += 1) {
    if (!parent.official) return { post: parent, through }
    if (!reply.official) break
    through = parent
    parent = thread.parentOf(parent)
  }
  return { post: null, through }
}

function explicitTie(reply: Entry, { post, through }: Above): Tie | null {
  if (post === null || post.author === reply.author) return null
  // A post without a date got the time of the poll; its reply is later all the same.
  if (reply.at < post.at && isDated(post.mention)) return null
  const reason =
    through === null ? `it replies to ${named(post)}` : `it adds to our reply M-${through.mention.id} to ${named(post)}`
  const platform = reply.official && post.mention.role === 'review'
  return { reply, post, strength: platform ? 'platform' : 'explicit', said: null, at: Math.max(reply.at, post.at), reason }
}

/** On review sites the company's reply is a field of the review, so it answers the root. */
function platformTie(reply: Entry, thread: Thread): Tie | null {
  const { parentRef, rootRef } = reply.mention
  if (!reply.official || parentRef !== null || rootRef === null) return null
  const post = thread.post(rootRef)
  if (post === null || post.mention.role !== 'review' || post.official || (reply.at < post.at && isDated(post.mention)))
    return null
  return {
    reply,
    post,
    strength: 'platform',
    said: null,
    at: Math.max(reply.at, post.at),
    reason: `the platform shows it as the company's reply to ${named(post)}`,
  }
}

/** The post that a quotation is from. */
interface Quoted {
  readonly quote: string
  readonly post: Entry
}

function quotedIn(text: string, said: Entry, thread: Thread): Quoted[] {
  return quotesIn(text).flatMap((quote) => {
    const sources = thread.entries.filter((post) => !post.official && post.at <= said.at && thread.wordsOf(post).includes(quote))
    const [post] = sources
    // Words that two people wrote identify neither.
    if (post === undefined || sources.some(({ author }) => author !== post.author)) return []
    return [{ quote, post }]
  })
}

/** `said`: the reply that holds the words: this one, or the one that it adds to. */
function quoteTies(reply: Entry, said: Entry, thread: Thread): Tie[] {
  if (!reply.official) return []
  return quotedIn(said.mention.text, said, thread).map(({ quote, post }) => {
    const reason = `it quotes ${named(post)}: "${truncate(quote, 60)}"`
    return { reply, post, strength: 'addressed', said: null, at: reply.at, reason }
  })
}

/** The strongest tie for each customer, strongest first. */
function strongest(ties: readonly Tie[]): Tie[] {
  const kept = new Map<string, Tie>()
  for (const tie of ties) if (!kept.has(tie.post.author)) kept.set(tie.post.author, tie)
  return [...kept.values()]
}

interface Spoken extends Omit<Addressed, 'found'> {
  readonly ties: readonly Tie[]
  /** The sections addressed to each; null: the reply addresses nobody, or only one. */
  readonly sections: (() => Sections) | null
}

/**
 * Names that go by one word, of which a customer's reply is compared with each. Where more people are differently called by it, it tells
 * nothing: who helped whom there matters less than that thousands of such replies are read in time.
 */
const MAX_CALLED = 100

/** Who bears the name of our account is no customer that we speak to: "Beispiel here: it is mended" says who speaks. */
function peopleBefore(reply: Entry, said: Entry, thread: Thread): People {
  const { official, author } = reply
  const own = official ? foldWords(nameOf(reply.mention) ?? '') : null
  return {
    called: (word) => {
      const called = thread.called(word)
      return official || called.length <= MAX_CALLED ? called : []
    },
    present: ({ name, bearers }) => {
      if (name.join(' ') === own) return []
      const present: string[] = []
      for (const bearer of bearers) {
        // Whom of several our own reply means is told by who waits.
        if (bearer.since > said.at || (!official && present.length === 2)) break
        if (bearer.author !== author) present.push(bearer.author)
      }
      return present
    },
  }
}

const citing = (name: string): string => `Zitat von ${name}: `

/** A customer who is quoted by name is addressed, but not as the opening of the reply, which may be below another's post. */
const spokenIn = (said: Entry, thread: Thread): string =>
  [thread.signed(said).body, ...quotedNames(said.mention.text).map(citing)].join('\n')

function addressTies(reply: Entry, said: Entry, thread: Thread): Spoken {
  const people = peopleBefore(reply, said, thread)
  const whole = addressedIn(spokenIn(said, thread), people)
  const { found, ...others } = whole
  const addressed = [...found].flatMap(([author, passage]): Tie[] => {
    const post = thread.lastBy(author, said.at)
    const reason = `it addresses "${truncate(passage, 40)}"`
    return post === null
      ? []
      : [{ reply, post, strength: 'addressed', said: null, at: reply.at, reason: `${reason}, who wrote ${named(post)}` }]
  })
  const ties = [...addressed, ...quoteTies(reply, said, thread)]
  const isForMany = ties.length > 0 || others.ambiguous.length > 0 || others.everybody !== null
  return {
    ...others,
    ties,
    sections: reply === said && reply.official && isForMany ? once(() => sectionsFor(reply, whole, people, thread)) : null,
  }
}

/** What is said below one quotation, and below another, is said to two as well. */
function sectionsFor(reply: Entry, whole: Addressed, people: People, thread: Thread): Sections {
  const { text, quotations } = quotationsApart(reply.mention.text)
  if (quotations.length < 2) return sectionsOf(thread.signed(reply).body, { whole, quoted: [] }, people)
  const quoted = quotations.map((quotation) => [
    ...quotedIn(quotation, reply, thread).map(({ post }) => post.author),
    ...addressedIn(quotedNames(quotation).map(citing).join('\n'), people).found.keys(),
  ])
  const { body } = signatureOf(text, nameOf(reply.mention), (word) => thread.called(word).length > 0)
  return sectionsOf(body, { whole, quoted }, people)
}

/** Dates may be wrong: a reply whose parent is later is tied only to posts before itself. */
const inherited = (reply: Entry, said: Entry, thread: Thread): readonly Tie[] =>
  addressTies(reply, said, thread).ties.filter(({ post }) => post.at <= reply.at)

/** Under the post of one customer, but opening with the name of another: it slipped under the wrong post. */
function isMisplaced({ post }: Tie, { opening, stranger, ties }: Spoken): boolean {
  if (ties.some((tie) => tie.post.author === post.author)) return false
  if (opening.size > 0) return !opening.has(post.author)
  return stranger?.opening === true && isAnother(stranger, post.mention.author)
}

/** Ties that the reply itself proves: parent, platform field, form of address, quotation. No reply is ever tied to a later post. */
export function tiesOf(reply: Entry, thread: Thread): Ties {
  const above = climb(reply, thread)
  const own = addressTies(reply, reply, thread)
  const placed = explicitTie(reply, above) ?? platformTie(reply, thread)
  const isWrong = reply.official && placed?.strength === 'explicit' && isMisplaced(placed, own)
  const direct = isWrong ? null : placed
  const told = direct === null ? own.ties : [direct, ...own.ties]
  // Below a reply of ours that is itself below no post, it addresses the same customers as that one.
  const ties = told.length === 0 && above.through !== null ? inherited(reply, above.through, thread) : told
  const { everybody, sections } = own
  // Of two who bear one name, who is replied to is meant, and not a customer whose name another took.
  const ambiguous = own.ambiguous.filter(({ authors }) => direct === null || !authors.has(direct.post.author))
  const isFree = (direct === null || isStage(direct.post)) && !thread.isOrphan(reply)
  const kept = strongest(ties)
  // Most replies are for one customer, and take no reading by sentences.
  const isForOne =
    kept.length < 2 &&
    !reply.mention.text.includes('> ') &&
    own.ambiguous.length === 0 &&
    everybody === null &&
    own.stranger === null
  const saidTo = (author: string): string | null =>
    isForOne ? null : (sections?.().saidTo(author, direct?.post.author === author) ?? null)
  return {
    ties: kept.map((tie) => ({ ...tie, said: saidTo(tie.post.author) })),
    ambiguous,
    everybody: everybody !== null && isFree && sections?.().speaksToAll === true ? everybody : null,
    saidTo,
    notInferable: whyNotInferable(reply, thread, { ...own, direct, ambiguous }),
  }
}

function whyNotInferable(
  reply: Entry,
  thread: Thread,
  { direct, ties, stranger, ambiguous }: Spoken & { readonly direct: Tie | null },
): string | null {
  if (ties.length > 0) return 'it addresses somebody'
  const [several] = ambiguous
  if (several !== undefined) return `it addresses "${truncate(several.passage, 40)}", as several here are called`
  if (stranger !== null) return `it addresses "${truncate(stranger.passage, 40)}", who is nobody here`
  if (thread.isOrphan(reply)) return 'the post that it replies to is not known'
  if (direct !== null && !isStage(direct.post)) return 'it replies to a certain post'
  return null
}
