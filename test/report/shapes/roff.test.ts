import { expect, it } from 'vitest'
import { entry, paragraph, roffText, typed } from '../../../src/report/shapes/roff.js'

const cases: readonly [name: string, text: string, expected: string][] = [
  ['a hyphen that can be pasted', '--since 24h', '\\-\\-since 24h'],
  ['a backslash', '\\t', '\\et'],
  ['a dot at the beginning of a line is no request', '.hidden\n.file', '\\&.hidden\n\\&.file'],
  ['an apostrophe neither', "'{{case}}'", "\\&'{{case}}'"],
  ['a dot elsewhere', 'sla.due_at', 'sla.due_at'],
  ['umlauts', 'überfällig', 'überfällig'],
]
it.each(cases)('%s', (_name, text, expected) => {
  expect(roffText(text)).toBe(expected)
})

it('sets entries, paragraphs and what is typed', () => {
  expect(entry('--csv', 'a\\b') + paragraph('.x') + typed(['monitor -V', "'"])).toBe(
    ".TP\n\\fB\\-\\-csv\\fR\na\\eb\n.PP\n\\&.x\n.PP\n.nf\n.RS 4\nmonitor \\-V\n\\&'\n.RE\n.fi\n",
  )
})
