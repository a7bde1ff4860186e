import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { judged, poll } from './data.js'

const TEXTS: Readonly<Record<string, string>> = {
  umlaut: 'Die Gebühr ist zu hoch',
  decomposed: 'Eine neue GEBU\u0308HR',
  written: 'Keine Gebuehr erhoben',
  bare: 'Wofur die Gebuhr',
  street: 'Hauptstraße 7',
  swiss: 'Hauptstrasse 8',
  cafe: 'Im Café nebenan',
  address: "Auf www.beispiel.ch geht's nicht, sagt @anna-lena #FAIL",
  order: 'Rechnung war wieder falsch, Hotline schweigt',
}
const fees = ['umlaut', 'decomposed', 'written', 'bare']

const SEARCHES: readonly (readonly [name: string, search: string, found: readonly string[]])[] = [
  ['an umlaut finds every spelling', 'Gebühr', fees],
  ['capitals too', 'GEBÜHR', fees],
  ['decomposed too', 'Gebu\u0308hr', fees],
  ['a written umlaut finds both proper spellings', 'gebuehr', ['umlaut', 'decomposed', 'written']],
  ['a bare vowel finds every spelling', 'gebuhr', fees],
  ['the beginning of a word with an umlaut', 'gebü*', fees],
  ['an umlaut in a phrase', '"die Gebühr"', ['umlaut', 'bare']],
  ['an umlaut in nearness', 'NEAR(Gebühr hoch, 3)', ['umlaut']],
  ['ß finds ss', 'Hauptstraße', ['street', 'swiss']],
  ['ss finds ß', 'hauptstrasse', ['street', 'swiss']],
  ['other diacritics', 'cafe', ['cafe']],
  ['a domain', 'beispiel.ch', ['address']],
  ['an apostrophe, a handle, a tag', "geht's @anna-lena #fail", ['address']],
  ['a hyphen parts words, in this order', 'lena-anna', []],
  ['AND', 'Rechnung AND Hotline', ['order']],
  ['OR', 'Café OR Hotline', ['cafe', 'order']],
  ['NOT', 'Gebühr NOT hoch', ['decomposed', 'written', 'bare']],
  ['a minus', 'Gebühr -hoch -neue', ['written', 'bare']],
  ['parentheses', '(Café OR Hotline) AND Rechnung', ['order']],
  ['words too far from each other', 'NEAR(Rechnung schweigt, 2)', []],
  ['the text alone', 'text:Hotline', ['order']],
  ['the title alone', 'title:Hotline', []],
]

/** Full text: what is found by which words. */
export function searchRules(store: () => Store): void {
  const fill = () => store().savePoll(poll(Object.entries(TEXTS).map(([id, text]) => judged(id, { text, title: null }))))
  const found = async (search: string): Promise<string[]> =>
    (await store().mentions({ search }, { order: 'oldest', after: null, limit: 100 })).map(({ nativeId }) => nativeId)

  describe('finds by words', () => {
    it.each(SEARCHES)('%s', async (_name, search, expected) => {
      await fill()
      expect(await found(search)).toEqual(expected)
    })

    it('the words as they are after an edit, and none of before', async () => {
      await fill()
      await store().savePoll(poll([judged('umlaut', { text: 'Übrigens erledigt', title: null, contentHash: 'edited' })]))
      expect(await found('Übrigens')).toEqual(['umlaut'])
      expect(await found('hoch')).toEqual([])
    })
  })
}
