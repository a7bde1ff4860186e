import type { CaseRecord, CustomerPost } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import type { Kind } from '../../model/verdict.js'
import { once } from '../../util/once.js'
import { withoutQuotes } from '../../util/own-words.js'
import { memo } from '../memo.js'
import { isClosingNote, unsolvedIn } from '../replies/tone.js'
import type { Entry } from '../thread.js'
import { type Voiced, voicedBy } from './edits.js'

/** Reads from a customer's posts what the clocks need. */
export interface PostReader {
  voiced(entry: Entry): Voiced
  post(entry: Entry): CustomerPost
}

const WANTS_NO_CLOSING: readonly string[] = ['complaint', 'spam']

export function createPostReader(rules: {
  readonly opens: readonly Kind[]
  readonly closes?: (post: Mention) => boolean
  readonly cases?: readonly CaseRecord[]
}): PostReader {
  const known = once(() => new Map((rules.cases ?? []).flatMap(({ posts }) => posts.map((each) => [each.mentionId, each]))))

  const voiced = memo(({ mention }: Entry) => voicedBy(mention, rules.opens))

  /** Asked besides the verdict: with `match: brands`, "Danke, hat geklappt" is not about us, so its verdict says nothing. */
  const closes = ({ mention }: Entry): boolean =>
    mention.verdict.closing ||
    (!WANTS_NO_CLOSING.includes(mention.label ?? mention.verdict.kind) && (rules.closes?.(mention) ?? false))

  /** For edited posts: a review may be changed from a complaint into praise. */
  const isPraise = ({ label, verdict }: Mention): boolean => (label ?? verdict.kind) === 'praise'

  const post = memo((entry: Entry): CustomerPost => {
    const { mention, at, deleted } = entry
    const before = entry.erased ? known().get(mention.id) : undefined
    if (before !== undefined) return { ...before, deleted }
    const { askedAt, added } = voiced(entry)
    const unsolved = unsolvedIn(added?.text ?? withoutQuotes(mention.text)) !== null
    const closing = !unsolved && (added === null ? closes(entry) : isClosingNote(added.text) || isPraise(mention))
    return {
      mentionId: mention.id,
      at: askedAt ?? at,
      closing,
      deleted,
      ...(added !== null && { changedAt: added.at }),
      ...(unsolved && { unsolved }),
    }
  })

  return { voiced, post }
}
