import { expect, it } from 'vitest'
import { splitWords } from '../../src/util/split-words.js'

const LINES: readonly (readonly [name: string, line: string, words: readonly string[] | null])[] = [
  ['words', ' unanswered  --since 2h ', ['unanswered', '--since', '2h']],
  ['single quotes', `--search 'Hotline AND "warte lange"'`, ['--search', 'Hotline AND "warte lange"']],
  ['double quotes', String.raw`--search "say \"no\" $x \n"`, ['--search', String.raw`say "no" $x \n`]],
  ['quotes within a word', `--format='{{case}} {{url}}'x`, ['--format={{case}} {{url}}x']],
  ['an empty word', `--author ''`, ['--author', '']],
  ['a backslash', String.raw`a\ b \'c`, ['a b', "'c"]],
  ['nothing is replaced', '$HOME ~ * `x`', ['$HOME', '~', '*', '`x`']],
  ['nothing', '', []],
  ['an open quotation mark', `--search 'Hotline`, null],
  ['an open double quotation mark', '--search "Hotline', null],
  ['a backslash at the end', 'a\\', null],
]

it.each(LINES)('%s', (_name, line, words) => expect(splitWords(line)).toEqual(words))
