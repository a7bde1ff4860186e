import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUCKETS, replyFeatures } from '../answers/opinion/reply-features.js'
import { WORDED, type Worded, type WordingWeights } from '../answers/opinion/worded.js'
import { clausesOf } from '../answers/replies/clauses.js'
import { signatureOf } from '../answers/replies/signature.js'
import { type Row, regress } from '../triage/model/regress.js'

/** A reply, and what it is worth to the customer. */
export interface LabelledReply {
  readonly kind: Worded
  readonly text: string
}

/** Found by leaving a fifth of the replies out in turn. */
const PENALTY = 0.1

const isWorded = (kind: string): kind is Worded => (WORDED as readonly string[]).includes(kind)

/** A reply a line, below `[holding]` and its like; `#` begins a comment. */
export function readReplies(text: string, file: string): LabelledReply[] {
  let kind: Worded | null = null
  return text.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('# ')) return []
    const head = /^\[(\w+)\]$/.exec(line)?.[1]
    if (head !== undefined && !isWorded(head))
      throw new Error(`${file}:${at + 1}: ${head} is no kind; known are ${WORDED.join(', ')}`)
    if (head !== undefined) kind = head
    else if (kind === null) throw new Error(`${file}:${at + 1}: no kind stands above it`)
    else return [{ kind, text: line }]
    return []
  })
}

export const readReplyFolder = (folder: string): LabelledReply[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readReplies(readFileSync(join(folder, file), 'utf8'), file))

/** Columns of a reply; the last one is always there. */
function rowOf({ text }: LabelledReply): Pick<Row, 'columns' | 'values'> {
  const features = replyFeatures(clausesOf(signatureOf(text, null).body))
  return { columns: Uint32Array.of(...features.keys(), BUCKETS), values: Float64Array.of(...features.values(), 1) }
}

/** As `opinionOf` reads them: bytes beyond 127 stand for negative weights. */
function encodeTable(weights: Float64Array): Pick<WordingWeights, 'table' | 'step'> {
  const most = weights.slice(0, BUCKETS).reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0)
  const step = most / 127 || 1
  const bytes = Array.from(weights.slice(0, BUCKETS), (weight) => String.fromCharCode(Math.round(weight / step) & 0xff))
  return { table: btoa(bytes.join('')), step }
}

/** Each kind against all others. The same replies give the same weights. */
export function learnReplies(replies: readonly LabelledReply[]): Readonly<Record<Worded, WordingWeights>> {
  const rows = replies.map(rowOf)
  const learned = WORDED.map((kind) => {
    const told = rows.map((row, at) => ({ ...row, offset: 0, holds: replies[at]!.kind === kind }))
    const weights = regress(told, BUCKETS + 1, PENALTY)
    return [kind, { ...encodeTable(weights), bias: Math.round(weights[BUCKETS]! * 1e4) / 1e4 }] as const
  })
  return Object.fromEntries(learned) as Record<Worded, WordingWeights>
}

/** The module that is shipped. */
export const weightsModule = (weights: Readonly<Record<Worded, WordingWeights>>): string =>
  `import type { Worded, WordingWeights } from './worded.js'

/** Written by \`npm run train\` from the invented replies in \`src/training/replies\`; not to be changed by hand. */
export const REPLY_WEIGHTS: Readonly<Record<Worded, WordingWeights>> = {
${WORDED.map((kind) => `  ${kind}: {\n    table:\n      '${weights[kind].table}',\n    step: ${weights[kind].step},\n    bias: ${weights[kind].bias},\n  },`).join('\n')}
}
`
