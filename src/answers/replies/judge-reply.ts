import type { AnswerKind } from '../../model/answer.js'
import type { Mention } from '../../model/mention.js'
import type { Promised } from '../../model/promise.js'
import { toIso } from '../../util/instant.js'
import { worthSince } from '../cases/edits.js'
import { foldWords } from '../fold.js'
import { memo } from '../memo.js'
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

/** What is said to one of several, wherever it stands in the text. */
const isPartOf = (said: string, text: string): boolean => foldWords(text).includes(foldWords(said))

/** `said` is what of it is said to one customer; null: all of it. */
export type JudgeReply = (reply: Entry, said: string | null) => Judged

/** Judges the replies of one thread; `elsewhere` counts how many customers got a reply's text beyond it. */
export function createReplyJudge({ entries, signed }: Thread, elsewhere: (reply: Mention) => number): JudgeReply {
  const wordsOf = ({ mention }: Entry): string => templateWords(mention.text, nameOf(mention))
  const alike = countAlike(entries.filter((entry) => entry.official && !entry.deleted).map(wordsOf))
  const judgeReply = (reply: Entry, said: string | null): Judged => {
    const { mention } = reply
    const account = nameOf(mention)
    const facts = { flags: mention.author.flags, sameTexts: Math.max(alike(wordsOf(reply)), elsewhere(mention)) }
    const { agent, body } = signed(reply)
    const { kind, reason, promise } = kindOf(said ?? body, facts)
    const worth = (text: string): string => (text === mention.text ? kind : kindOf(signatureOf(text, account).body, facts).kind)
    const saidIn = (text: string): string => (isPartOf(said ?? '', text) ? kind : 'not said')
    const since = worthSince(mention, said === null ? worth : saidIn)
    const edited = since === null ? '' : `; it says so since its edit of ${toIso(since)}`
    return { kind, agent, promise, since, reason: `${reason}${edited}${promiseWords(promise)}` }
  }
  const known = memo((reply: Entry) => memo((said: string | null) => judgeReply(reply, said)))
  return (reply, said) => (reply.official ? known(reply)(said) : BYSTANDER)
}
