// Judges the project's own texts of about 150 characters and prints texts a second of CPU: the judgement alone, the whole verdict, and a floor.
import { join } from 'node:path'
import { shippedJudge } from '../../src/app/rules.js'
import { readTexts } from '../../src/training/read-texts.js'
import { readSigns } from '../../src/triage/text/read-signs.js'
import { tokenize } from '../../src/triage/text/tokens.js'
import { triage } from '../../src/triage/triage.js'

const ROUNDS = 7

const texts = readTexts(join(process.cwd(), 'src/training/texts')).filter(({ text }) => text.length > 110 && text.length < 200)
const characters = texts.reduce((sum, { text }) => sum + text.length, 0)

/** Texts of 150 characters that one core does in a second; the best of several rounds, for the machine has other work. */
function perSecond(work: (row: (typeof texts)[number]) => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    for (const row of texts) work(row)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, user + system)
  }
  return (characters / 150 / best) * 1e6
}

const judge = shippedJudge()
const brands = [{ name: 'Beispiel', aliases: ['beispiel.ch', 'BeispielCard'], exclude: ['zum Beispiel'], hints: [] }]
const author = { id: '7', handle: null, name: 'Erika', url: null, followers: null, flags: [] }
const context = {
  ...{ title: null, rootText: null, match: 'all' as const, brands, defaultBrand: null, declaredLanguage: null },
  ...{ role: 'comment' as const, author, judge, recall: 0.8, sensitive: [] },
}
const known = { role: 'comment' as const, authorName: null, authorUrl: null }

let kept = 0
const floor = perSecond(({ text }) => {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1)
  kept += counts.size
})
const judgement = perSecond(({ text, language }) => {
  const tokens = tokenize(text)
  kept += judge.odds(readSigns(tokens, { ...known, language }), tokens.entries).complaint
})
const verdict = perSecond(({ text, language }) => {
  kept += triage(text, { ...context, declaredLanguage: language }).complaint
})
const line = (what: string, figure: number): string =>
  `${what.padEnd(44)} ${Math.round(figure).toLocaleString('en')} a second, ${(floor / figure).toFixed(1)} × the floor`
console.log(`${texts.length} texts as of 150 characters each, one core`)
if (!Number.isFinite(kept)) throw new Error('nothing was worked out')
console.log(line('floor: lower case, split, count the words', floor))
console.log(line('judgement: words, signs, weights (aim 50,000)', judgement))
console.log(line('whole verdict: subject, language, reasons …', verdict))
