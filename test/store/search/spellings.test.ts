import { expect, it } from 'vitest'
import { spellings } from '../../../src/store/sqlite/search/spellings.js'

const SPELLINGS: readonly (readonly [name: string, phrase: string, spellings: readonly string[]])[] = [
  ['an umlaut, written out or bare', 'Gebühr', ['Gebuehr', 'Gebuhr']],
  ['a decomposed umlaut', 'Gebu\u0308hr', ['Gebuehr', 'Gebuhr']],
  ['a written umlaut is no other word', 'Gebuehr', ['Gebuehr']],
  ['a bare vowel may be an umlaut', 'Gebuhr', ['Gebuhr', 'Gebuehr']],
  ['one of several bare vowels may be one', 'Fotokopie', ['Fotokopie', 'Foetokopie', 'Fotoekopie', 'Foetoekopie', 'Fotokoepie', 'Foetokoepie', 'Fotoekoepie', 'Foetoekoepie']], // biome-ignore format: one line
  ['the u of au, eu and qu is no umlaut', 'neu quer', ['neu quer']],
  ['ß is ss', 'Straße', ['Strasse', 'Straesse']],
  ['capitals', 'ÜBEL', ['UeBEL', 'UBEL']],
  ['every mixture within a phrase', 'für Grüße', ['fuer Gruesse', 'fuer Grusse', 'fur Gruesse', 'fur Grusse']],
  [
    'a long phrase with one umlaut',
    'und dann kam also doch die Gebühr',
    ['und dann kam also doch die Gebuehr', 'und dann kam also doch die Gebuhr'],
  ],
  [
    'a phrase of many umlauts, all or none',
    'für Öl über Bär höchst süß',
    ['fuer Oel ueber Baer hoechst suess', 'fur Ol uber Bar hochst suss'],
  ],
  ['other diacritics are left to SQLite', 'Ché', ['Ché']],
]

it.each(SPELLINGS)('%s', (_name, phrase, expected) => expect(spellings(phrase)).toEqual(expected))
