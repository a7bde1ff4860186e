import { describe, expect, it } from 'vitest'
import { parseSearch } from '../../../src/store/search/parse-search.js'
import { ftsQuery } from '../../../src/store/sqlite/search/fts-query.js'

const QUERIES: readonly (readonly [name: string, typed: string, query: string])[] = [
  ['a word', 'Karte', '"Karte"'],
  ['words beside each other are all wanted', 'Karte Hotline', '("Karte" AND "Hotline")'],
  ['a phrase', '"Karte gesperrt"', '"Karte gesperrt"'],
  ['a phrase in German quotation marks', '„Karte gesperrt“', '"Karte gesperrt"'],
  ['a doubled quotation mark within a phrase', '"so ""gut"" wie"', '"so gut wie"'],
  ['the beginning of a word', 'warte*', '"warte" *'],
  ['the beginning of the last word of a phrase', '"ich warte*"', '"ich warte" *'],
  ['the same with the star outside', '"ich warte"*', '"ich warte" *'],
  ['AND, OR, NOT', 'a AND b OR c NOT d', '(("a" AND "b") OR ("c" NOT "d"))'],
  ['the same in German', 'a UND b ODER c NICHT d', '(("a" AND "b") OR ("c" NOT "d"))'],
  ['AND NOT', 'a AND NOT b', '("a" NOT "b")'],
  ['NOT before what is wanted', 'NOT b a', '("a" NOT "b")'],
  ['several that are not wanted', 'a NOT b NOT c d', '(("a" AND "d") NOT ("b" OR "c"))'],
  ['a minus before a word leaves it out', 'Hotline -Lob', '("Hotline" NOT "Lob")'],
  ['a minus before a phrase leaves it out', 'Hotline -"sehr gut"', '("Hotline" NOT "sehr gut")'],
  ['a minus at the very beginning is a sign', '-Lob', '"-Lob"'],
  ['small and, or, not are words', 'Kraut and Rüben', '("Kraut" AND "and" AND "Rüben")'],
  ['operators in quotation marks are words', '"AND" Karte', '("AND" AND "Karte")'],
  ['parentheses', '(a OR b) c', '(("a" OR "b") AND "c")'],
  ['parentheses in each other', '((a))', '"a"'],
  ['nearness', 'NEAR(Rechnung "sehr falsch*", 5)', 'NEAR("Rechnung" "sehr falsch" *, 5)'],
  ['nearness without a distance', 'c NEAR(a b)', '("c" AND NEAR("a" "b", 10))'],
  ['NEAR without parentheses is a word', 'NEAR you', '("NEAR" AND "you")'],
  ['the title alone', 'title:Tarif', 'title : ("Tarif")'],
  ['a phrase, words in the text alone', 'text:"neuer Tarif" text:(a OR b)', '(text : ("neuer Tarif") AND text : (("a" OR "b")))'],
  ['hyphens', 'Beispiel-Hotline', '"Beispiel-Hotline"'],
  ['dots and domains', 'www.beispiel.ch/hilfe?x=1', '"www.beispiel.ch/hilfe?x=1"'],
  ['handles and tags', '@hilfe@social.example #FAIL', '("@hilfe@social.example" AND "#FAIL")'],
  ['apostrophes', "geht's O’Brien", '("geht\'s" AND "O’Brien")'],
  ['what is an operator to SQLite', 'a^b c:d {e} f+g h,i', '("a^b" AND "c:d" AND "{e}" AND "f+g" AND "h,i")'],
  ['signs alone are left out', 'Karte !!! — 😡', '"Karte"'],
  ['signs alone are left out of OR as well', '!!! OR Karte', '"Karte"'],
  ['control characters part words', 'a\u0000b\nc', '("a" AND "b" AND "c")'],
  ['a word of several spellings', 'x y*', '(("x1" OR "x2") AND ("y1" * OR "y2" *))'],
  [
    'nearness of several spellings',
    'NEAR(x y)',
    '(NEAR("x1" "y1", 10) OR NEAR("x1" "y2", 10) OR NEAR("x2" "y1", 10) OR NEAR("x2" "y2", 10))',
  ],
]

const FAULTS: readonly (readonly [name: string, typed: string, why: string])[] = [
  ['nothing', '', 'it has no word in it'],
  ['blanks', '  ', 'it has no word in it'],
  ['signs alone', '?! 😡', 'it has no word in it'],
  ['a phrase of nothing', '""', 'it has no word in it'],
  ['an open quotation mark', '"Karte', 'a quotation mark is not closed'],
  ['a parenthesis alone', '(', 'a parenthesis is not closed'],
  ['an open parenthesis', '(Karte', 'a parenthesis is not closed'],
  ['a parenthesis too many', 'Karte)', 'a parenthesis is closed that was not opened'],
  ['empty parentheses', 'Karte ()', 'there is nothing between the parentheses'],
  ['an operator at the end', 'Karte AND', 'nothing stands after AND'],
  ['an operator at the beginning', 'OR Karte', 'nothing stands before OR'],
  ['an operator at the end of parentheses', '(Karte ODER)', 'nothing stands after ODER'],
  ['operators side by side', 'a AND OR b', 'AND and OR stand side by side'],
  ['only what is not wanted', 'NOT Karte', 'it says only what is not wanted'],
  ['a star before a word', '*karte', 'a * may only end a word, as in Rechnung*'],
  ['a star within a word', 'kar*te', 'a * may only end a word, as in Rechnung*'],
  ['nearness of one word', 'NEAR(Karte)', 'NEAR wants two or more words, as in NEAR(Rechnung falsch, 5)'],
  ['operators in nearness', 'NEAR(a OR b)', 'NEAR wants two or more words, as in NEAR(Rechnung falsch, 5)'],
  ['a column of nothing', 'title:', 'it has no word in it'],
  ['parentheses without end', '('.repeat(1_000), 'too many parentheses in each other'],
  ['a book', 'wort '.repeat(1_000), 'it is longer than 4000 characters'],
]

const short = (typed: string): string => (typed.length <= 120 ? typed.trim() : `${typed.slice(0, 120)}…`)

describe('what is typed after --search', () => {
  const spell = (text: string): string[] => (text === 'x' || text === 'y' ? [`${text}1`, `${text}2`] : [text])
  it.each(QUERIES)('%s', (_name, typed, query) => expect(ftsQuery(parseSearch(typed), spell)).toBe(query))

  it.each(FAULTS)('refuses %s', (_name, typed, why) => {
    expect(() => parseSearch(typed)).toThrow(
      expect.objectContaining({ message: `--search ${short(typed)}: ${why}`, exit: 2, hint: 'see: monitor help search' }),
    )
  })
})
