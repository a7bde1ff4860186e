import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isLearned } from '../triage/language/learned-language.js'
import { createJudge } from '../triage/model/judge.js'
import { encodeModel } from '../triage/model/judgement-model.js'
import { featurize } from './featurize.js'
import { inDomain, judgeRow, leftOut, measureHeads } from './measure.js'
import { modelCard, type SetReport } from './model-card.js'
import { readSets } from './read-sets.js'
import { readTexts } from './read-texts.js'
import type { TextRow } from './text-row.js'
import { train } from './train.js'
import { learnReplies, readReplyFolder, weightsModule } from './train-replies.js'

const HERE = import.meta.dirname
const TEXTS = join(HERE, 'texts')
const WEIGHTS = join(HERE, '../triage/model/weights.bin')
const REPLIES = join(HERE, 'replies')
const REPLY_WEIGHTS = join(HERE, '../answers/opinion/weights.ts')
const CARD = join(HERE, '../../docs/model-card.md')
const RECALL = 0.8

type Say = (line: string) => void

/**
 * `npm run train` writes the weights that are shipped, from the project's own texts. With a folder of labelled sets it measures them there and
 * writes the model card too. For trying things out, `--out FILE` writes the weights elsewhere and no card, and `--with a,b` learns from these sets as well.
 */
export async function main(given: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { with: { type: 'string' }, out: { type: 'string' } },
  })
  const sets = positionals[0] === undefined ? new Map<string, readonly TextRow[]>() : spoken(readSets(positionals[0]))
  const chosen = values.with?.split(',') ?? []
  const unknown = chosen.filter((name) => !sets.has(name))
  if (chosen.length > 0 && sets.size === 0)
    throw new Error('--with needs the folder of the sets: npm run train -- DIR --with NAME --out FILE')
  if (unknown.length > 0) throw new Error(`no such set: ${unknown.join(', ')}; known here: ${[...sets.keys()].join(', ')}`)
  // Most licences allow to measure with a set, not to ship what it taught.
  if (chosen.length > 0 && values.out === undefined)
    throw new Error('what others labelled is not shipped: say with --out FILE where the weights go')
  const own = readTexts(TEXTS)
  const rows = [...own, ...chosen.flatMap((name) => sets.get(name)!)]
  const model = train(rows, say)
  const bytes = encodeModel(model)
  writeFileSync(values.out ?? WEIGHTS, bytes)
  const point = model.curve.findLast(({ recall }) => recall >= RECALL)
  say(
    `${bytes.length} bytes, version ${model.version}; ${RECALL * 100} % of complaints are found from ${point?.threshold} on, ${Math.round((point?.precision ?? 0) * 100)} % of these alarms are right`,
  )
  if (values.out !== undefined) return
  const replies = readReplyFolder(REPLIES)
  writeFileSync(REPLY_WEIGHTS, weightsModule(learnReplies(replies)))
  say(`${replies.length} replies: what the wording of an answer is`)
  if (sets.size === 0) return
  const judge = createJudge(model)
  const reports: SetReport[] = []
  for (const [name, of] of sets) {
    const unseen = measureHeads(
      of.map((row) => judgeRow(row, judge)),
      judge,
      RECALL,
    )
    const isLabelled = unseen.some(({ head }) => head === 'complaint')
    if (isLabelled) say(`measuring ${name}: in its own domain, and with all other sets …`)
    reports.push({
      unseen,
      inDomain: isLabelled ? inDomain(of, 'complaint') : null,
      leftOut: isLabelled ? leftOut(of, [...own, ...othersOf(sets, name)].map(featurize), 'complaint') : null,
    })
  }
  writeFileSync(CARD, modelCard({ model, bytes: bytes.length, rows, reports }))
  say(`${CARD} is written`)
}

/** What the judgement speaks: other languages have no words in it. */
const spoken = (sets: ReadonlyMap<string, readonly TextRow[]>): ReadonlyMap<string, readonly TextRow[]> =>
  new Map([...sets].map(([name, rows]) => [name, rows.filter(({ language }) => isLearned(language))]))

const PER_SET = 3_000

/** At most so many of each other set, evenly over it: no set shall drown the others. */
const othersOf = (sets: ReadonlyMap<string, readonly TextRow[]>, left: string): TextRow[] =>
  [...sets].flatMap(([name, rows]) => (name === left ? [] : rows.filter((_, at) => at % Math.ceil(rows.length / PER_SET) === 0)))
