import { shippedJudge } from '../../../src/app/rules.js'
import { figureTable, meanLine, mistakeLines } from '../../../src/training/figure-table.js'
import { judgeRow, measureHeads, worstMistakes } from '../../../src/training/measure.js'
import { readSets } from '../../../src/training/read-sets.js'
import { HEADS } from '../../../src/triage/heads.js'
import { isLearned } from '../../../src/triage/language/learned-language.js'

type Write = (text: string) => void

const RECALL = 0.8
const MISTAKES = 8

/** How well the shipped weights judge labelled sets, none of which they have seen, and where they are surest and wrong. */
export function printJudgement(write: Write, folder: string): void {
  const judge = shippedJudge()
  const sets = [...readSets(folder).values()].map((rows) => rows.filter(({ language }) => isLearned(language)))
  const judged = sets.filter((rows) => rows.length > 0).map((rows) => rows.map((row) => judgeRow(row, judge)))
  const figures = judged.flatMap((rows) => measureHeads(rows, judge, RECALL))
  for (const head of HEADS) {
    const of = figures.filter((each) => each.head === head)
    if (of.length > 0) write(`${figureTable(head, of)}\n${meanLine(of)}`)
  }
  for (const rows of judged) {
    const { alarms, missed } = worstMistakes(rows, 'complaint', MISTAKES)
    if (alarms.length === 0 || missed.length === 0) continue
    write(`\n${rows[0]!.row.set}`)
    write(mistakeLines('no complaint, it is said, but most surely taken for one:', alarms))
    write(mistakeLines('a complaint, it is said, and least taken for one:', missed))
  }
}
