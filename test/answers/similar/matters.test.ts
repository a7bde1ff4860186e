import { expect, it } from 'vitest'
import { mattersOf } from '../../../src/answers/similar/matters.js'

it.each([
  ['what is complained of, not how', 'Frechheit! Seit drei Wochen warte ich auf die neue Karte.', ['karte']],
  ['one and many are one', 'Karten und Karte', ['karten']],
  ['in English', 'The app crashes every time, worst service ever', ['app', 'crashes']],
  ['in dialect', 'Ich ha scho drü mal aglüte, d Rächnig isch falsch', ['drue', 'agluete', 'raechnig', 'falsch']],
  ['no addresses, no names, no numbers', '@beispiel siehe https://news.example/karte/4711 und www.x.example 4711', []],
  ['not what every complaint holds', 'Beispiel Rechnung', ['rechnung']],
  ['nothing', '', []],
])('%s', (_rule, text, expected) => {
  expect([...mattersOf(text, new Set(['beispiel'])).values()]).toEqual(expected)
})
