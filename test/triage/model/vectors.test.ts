// Weights are worth something only if they give the same numbers everywhere. `UPDATE_VECTORS=1` writes the file anew after a training.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadModel } from '../../../src/app/load-model.js'
import { shippedJudge } from '../../../src/app/rules.js'
import { readRow } from '../../../src/training/featurize.js'
import { HEADS } from '../../../src/triage/heads.js'
import { isLearned } from '../../../src/triage/language/learned-language.js'
import { readSigns } from '../../../src/triage/text/read-signs.js'

const FILE = new URL('../../fixtures/judgement/vectors.json', import.meta.url)

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  ['de', ''],
  ['de', 'Danke!'],
  ['de', 'Ich warte seit drei Wochen auf mein Geld, und @us meldet sich nicht.'],
  ['de', 'Wo finde ich die Öffnungszeiten der Filiale in Zürich?'],
  ['de', 'Es wäre schön, wenn die App einen Dunkelmodus hätte.'],
  ['de', 'Super schnelle Lieferung, vielen Dank 👍'],
  ['de', 'Beratig isch mega guet gsi, aber d Rächnig isch falsch.'],
  ['de', 'GRÜSSE AUS DEM GLEISBETT!!! schon wieder verspätung 😡😡😡 #bahn'],
  ['de', 'Online Casino Bonus ohne Einzahlung https://spiel.example jetzt sichern'],
  ['de', '★☆☆☆☆\nNie wieder. Unfreundlich, teuer, und das Zimmer roch nach Rauch.'],
  ['en', 'Still no refund after four emails, thanks for nothing.'],
  ['en', 'Does the plan include roaming in Norway?'],
  ['en', 'I’d love to see an export to CSV.'],
  ['en', 'loved every minute of it, will be back'],
  ['en', 'Quarterly revenue rose 4 percent, the company said on Monday.'],
  ['en', 'WINNER!! You have been selected for a prize, call now http://t.example/x'],
  ['fr', "J'attends depuis trois semaines 😡"],
  ['en', 'Z͑a̐l͗g͊o t̵e̷x̶t 👨‍👩‍👧 ﬀ ℌ ＡＢＣ'],
]

/** Log-odds, head by head, to nine digits. */
function oddsOf(language: string, text: string): number[] {
  const tokens = readRow({ text })
  const signs = readSigns(tokens, { language, role: 'comment', authorName: null, authorUrl: null })
  const odds = shippedJudge().odds(signs, isLearned(language) ? tokens.entries : null)
  return HEADS.map((head) => Number(odds[head].toPrecision(9)))
}

const now = () => ({
  version: loadModel().version,
  odds: TEXTS.map(([language, text]) => ({ language, text, odds: oddsOf(language, text) })),
})

test('the shipped weights give the same numbers on every platform', () => {
  if (process.env['UPDATE_VECTORS'] === '1') writeFileSync(FILE, `${JSON.stringify(now(), null, 1)}\n`)
  expect(now()).toEqual(JSON.parse(readFileSync(FILE, 'utf8')))
})
