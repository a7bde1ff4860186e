import { expect, test } from 'vitest'
import { findBrands } from '../../src/triage/subject/subject.js'

const SIZE = 100_000
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length))
const brands = [
  { name: 'Beispiel', aliases: ['BeispielCard', 'beispiel.ch', '.Beispiel'], exclude: ['zum Beispiel'] },
  { name: 'Beispiel', aliases: ['BeispielCard', 'beispiel.ch', 'B&B'], exclude: ['zum Beispiel'] },
  { name: 'Post', aliases: ['post.ch'], exclude: ['Post Mortem'], hints: ['Paket', 'Zug um Zug'] },
]

// A quadratic rule takes minutes on these; the limit leaves room for a slow machine.
test.each([
  ['our name without end', fill('beispiel')],
  ['our name in links', fill('http://beispiel/')],
  ['our name between commas', fill('beispiel,')],
  ['our name in handles', fill('@beispiel')],
  ['our name in one tag', `#${fill('beispiel_')}`],
  ['slips', fill('biespiel ')],
  ['almost slips', fill('bbeeiissppiieell ')],
  ['letters one by one', fill('b ')],
  ['a name one by one', fill('B e i s p i e l ')],
  ['stars', fill('b*')],
  ['stars in words', fill('b**e**i**l ')],
  ['signs for letters', fill('be1$p1e1 ')],
  ['a common word without a hint', fill('post ')],
  ['half hints', fill('Zug um post ')],
  ['zero-width characters', fill('b\u200b')],
  ['combining marks', fill('a\u0308')],
  ['letters of another script', fill('\u0435\u0456')],
  ['halves of surrogates', fill('\ud835')],
  ['dots', fill('.')],
  ['ampersands', fill('b & ')],
])('names are searched in bounded time in %s', (_, text) => {
  const start = process.cpuUsage()
  findBrands(text, brands)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(500)
})
