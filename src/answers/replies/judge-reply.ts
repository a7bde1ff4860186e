import type { AnswerKind } from '../../model/answer.js'
import type { Mention } from '../../model/mention.js'
import type { Promised } from '../../model/promise.js'
import { toIso } from '../../util/instant.js'
import { worthSince } from '../cases/edits.js'
import { type Entry, nameOf, type Thread } from '../thread.js'
import { kindOf } from './kind.js'
import { signatureOf } from './signature.js'
import { countAlike, templateWords } from './template.js'

/** What a reply is worth, whomever it is tied to. */
export interface Judged {
  readonly kind: AnswerKind
  readonly agent: string | null
  readonly promise: Promised | null
  /** An edit made it what it is; null: it was so from the beginning. */
  readonly since: number | null
  readonly reason: string
}

const BYSTANDER: Judged = { kind: 'bystander', agent: null, promise: null, since: null, reason: 'another customer wrote it' }

function promiseWords(promise: Promised | null): string {
  if (promise === null) return ''
  return promise.time === null ? `; it names no time: "${promise.passage}"` : `; it promises: "${promise.passage}"`
}

/** Judges the replies of one thread; `elsewhere` counts how many customers got a reply's text beyond it. */
export function createReplyJudge({ entries, signed }: Thread, elsewhere: (reply: Mention) => number): (reply: Entry) => Judged {
  const wordsOf = ({ mention }: Entry): string => templateWords(mention.text, nameOf(mention))
  const alike = countAlike(entries.filter((entry) => entry.official && !entry.deleted).map(wordsOf))
  return (reply) => {
    if (!reply.official) return BYSTANDER
    const { mention } = reply
    const account = nameOf(mention)
    const facts = { flags: mention.author.flags, sameTexts: Math.max(alike(wordsOf(reply)), elsewhere(mention)) }
    const { agent, body } = signed(reply)
    const { kind, reason, promise } = kindOf(body, facts)
    const since = worthSince(mention, (text) => kindOf(signatureOf(text, account).body, facts).kind)
    const edited = since === null ? '' : `; it says so since its edit of ${toIso(since)}`
    return { kind, agent, promise, since, reason: `${reason}${edited}${promiseWords(promise)}` }
  }
}
