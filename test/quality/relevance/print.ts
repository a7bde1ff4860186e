import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Brand } from '../../../src/model/config.js'
import { figuresOf, percent, shareOf } from './figures.js'
import { BRANDS, compareInvented, SETS } from './invented.js'
import { type Draw, drawLabels, learned, type Outcome, outcomeOf, RAILWAY, readRelevance, UNHINTED } from './learning.js'

type Write = (text: string) => void

/** How well it is told whether a text is about us: the invented mentions, and with a folder of sets the labels of others. */
export function printRelevance(write: Write, folder: string | undefined): void {
  for (const set of SETS) printInvented(write, set)
  if (folder !== undefined && existsSync(join(folder, 'germeval17.jsonl.gz'))) printLearning(write, folder)
}

function printInvented(write: Write, set: (typeof SETS)[number]): void {
  const all = compareInvented(set)
  write(`${set}: ${all.length} invented mentions, ${BRANDS.length} brands`)
  const row = (name: string, some: typeof all): void => {
    const { precision, recall } = figuresOf(some)
    write(`  ${name.padEnd(16)} precision ${percent(precision)}  recall ${percent(recall)}`)
  }
  row('all', all)
  for (const lang of new Set(all.map((mention) => mention.lang)))
    row(
      lang,
      all.filter((mention) => mention.lang === lang),
    )
  for (const { name, hints } of BRANDS.filter((brand) => all.some(({ wanted }) => wanted === brand.name)))
    row(
      hints === undefined ? name : `${name} *`,
      all.filter(({ wanted, got }) => wanted === name || got === name),
    )
  write('  * a common word, with hints')
  for (const { id, wanted, got, text } of all)
    if (wanted !== got) write(`  wrong ${id}: is about ${wanted ?? 'none'}, taken for ${got ?? 'none'}: ${text}`)
}

const RUNS = 5

function printLearning(write: Write, folder: string): void {
  const texts = readRelevance(folder)
  const train = texts.filter(({ split }) => split === 'train')
  const dev = texts.filter(({ split }) => split === 'dev')
  const others = dev.filter(({ about }) => !about).length
  write(`germeval17, labels of relevance to a railway, a name that is a common word: ${dev.length} texts, ${others} not about it`)
  const line = (name: string, { right, wrong, missed, turnedAway }: Outcome): void => {
    const [precision, recall] = [shareOf(right, right + wrong), shareOf(right, right + missed)]
    const away = shareOf(turnedAway, turnedAway + wrong)
    const all = shareOf(right + turnedAway, right + turnedAway + wrong + missed)
    write(
      `    ${name.padEnd(26)} precision ${percent(precision)}  recall ${percent(recall)}  turned away ${percent(away)}  right ${percent(all)}`,
    )
  }
  for (const brands of [RAILWAY, UNHINTED]) {
    write(brands === RAILWAY ? '  with hints' : '  without hints: every name counts')
    line('no labels', outcomeOf(dev, brands, null))
    for (const draw of ['as they come', 'half and half'] as const satisfies readonly Draw[])
      for (const count of [50, 200, 1_000]) line(`${count} labels, ${draw}`, meanOf({ train, dev, brands }, { count, draw }))
  }
}

interface Scene {
  readonly train: ReturnType<typeof readRelevance>
  readonly dev: ReturnType<typeof readRelevance>
  readonly brands: readonly Brand[]
}

/** Of several draws: a single one is luck. */
function meanOf({ train, dev, brands }: Scene, { count, draw }: { count: number; draw: Draw }): Outcome {
  const outcomes = Array.from({ length: RUNS }, (_, seed) =>
    outcomeOf(dev, brands, learned(drawLabels(train, { count, draw, seed: seed + 1 }), brands)),
  )
  const mean = (of: keyof Outcome): number => Math.round(outcomes.reduce((sum, outcome) => sum + outcome[of], 0) / RUNS)
  return { right: mean('right'), wrong: mean('wrong'), missed: mean('missed'), turnedAway: mean('turnedAway') }
}
