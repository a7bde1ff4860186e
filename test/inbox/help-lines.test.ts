import { expect, it } from 'vitest'
import { helpLines } from '../../src/inbox/help-lines.js'
import { germanSheet, sheet } from '../report/sample.js'

it.each([
  ['English', sheet(100), ['g G        first and last', 'space b    the thread a page on and back; also PgDn and PgUp']],
  [
    'German',
    germanSheet(100),
    ['g G          erster und letzter', 'Leertaste b  das Gespräch eine Seite weiter und zurück; auch Bild↓ und Bild↑'],
  ],
] as const)('keys are called as they are on the keyboard of the reader: %s', (_language, told, lines) => {
  expect(helpLines(told).slice(2, 4)).toEqual(lines)
})
