import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { toldAlerts } from '../../src/german/told-alerts.js'
import { toldEvents } from '../../src/german/told-events.js'
import { toldReasons } from '../../src/german/told-reasons.js'
import { toldReplay } from '../../src/german/told-replay.js'
import { en } from '../../src/util/reason-words/en.js'
import { retelling } from '../../src/util/retell.js'

const SRC = resolve(import.meta.dirname, '../../src')
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('german/'))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n')

/** `act: ` stands before what the history says; the act has its own place in the code. */
const TOLD = Object.keys({ ...toldAlerts, ...toldReasons, ...toldEvents, ...toldReplay }).map((told) =>
  told.replace(/^[a-z]+: (?=.)/, ''),
)
const verdicts = new Set(Object.values(en))

/** What stands between the values, as far as it may stand in one string of the code. */
const literalsOf = (told: string): readonly string[] =>
  told
    .split(/\{[+,]?\}|[;:,()] ?|\bM-|\bW-/)
    .map((literal) => literal.trim())
    .filter((literal) => /\p{L}{4}/u.test(literal))

test('every sentence that is told again is still said so', () => {
  const gone = TOLD.filter((told) => !verdicts.has(told.replace(/: “\{\}”$/, '')))
    .flatMap(literalsOf)
    .filter((literal) => !isSaid(literal))
  expect(gone).toEqual([])
})

/** In one string of the code, or in several that a value or an alternative parts. */
function isSaid(literal: string): boolean {
  if (code.includes(literal)) return true
  const words = literal.split(' ')
  return words.slice(1).some((_word, index) => {
    const head = words.slice(0, index + 1).join(' ')
    const isEnd = [`${head} \${`, `${head}'`, `${head}\``].some((end) => code.includes(end))
    return isEnd && isSaid(words.slice(index + 1).join(' '))
  })
}

test('with as many values', () => {
  const places = (text: string): number => [...text.matchAll(/\{[+,\d]?\}/g)].length
  const wrong = Object.entries({ ...toldAlerts, ...toldReasons, ...toldEvents, ...toldReplay }).filter(
    ([told, german]) => places(told) !== places(german),
  )
  expect(wrong).toEqual([])
})

test.each([
  [
    'default: it has no conditions; not card-data: sensitive is none, wanted card or iban',
    'default: sie hat keine Bedingungen; nicht card-data: sensitive ist leer, verlangt: card oder iban',
  ],
  ['card-data: sensitive card or iban', 'card-data: sensitive card oder iban'],
  ['not vip: brand is Beispiel, wanted Muster', 'nicht vip: brand ist Beispiel, verlangt: Muster'],
])('%s', (english, german) => {
  expect(retelling(toldReasons, (text) => text)(english)).toBe(german)
})
