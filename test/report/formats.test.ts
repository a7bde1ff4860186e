import { describe, expect, it } from 'vitest'
import { csvLine, EXCEL_CSV } from '../../src/report/shapes/csv.js'
import { type Cell, cellAt, flatName, isField, pick } from '../../src/report/shapes/fields.js'
import { jsonText } from '../../src/report/shapes/json-text.js'
import { fillTemplate, templateNames } from '../../src/report/shapes/template.js'
import { tsvLine } from '../../src/report/shapes/tsv.js'

const DOCUMENT = {
  case: 'C-1',
  reasons: ['a', 'b'],
  author: { name: 'Rosa', url: null },
  answer: null,
  official: false,
  score: 0,
}

describe('cellAt', () => {
  const cases: readonly (readonly [string, Cell])[] = [
    ['case', 'C-1'],
    ['author.name', 'Rosa'],
    ['author.url', null],
    ['reasons', 'a b'],
    ['official', false],
    ['score', 0],
    ['answer.kind', null],
    ['author', '{"name":"Rosa","url":null}'],
    ['toString', null],
    ['case.length', null],
  ]
  it.each(cases)('%s is %j', (path, cell) => expect(cellAt(DOCUMENT, path)).toBe(cell))
})

describe('pick', () => {
  const cases: readonly (readonly [string, readonly string[], object])[] = [
    ['fields at their places, in the order asked for', ['author.name', 'case'], { author: { name: 'Rosa' }, case: 'C-1' }],
    [
      'two fields of one group stand together',
      ['author.name', 'case', 'author.url'],
      { author: { name: 'Rosa', url: null }, case: 'C-1' },
    ],
    ['a whole group', ['author'], { author: { name: 'Rosa', url: null } }],
    ['a group that is absent stays null', ['answer.kind', 'answer.at'], { answer: null }],
    ['a list stays a list', ['reasons'], { reasons: ['a', 'b'] }],
    ['a group and one of its fields', ['author', 'author.name'], { author: { name: 'Rosa', url: null } }],
  ]
  it.each(cases)('%s', (_, paths, picked) => {
    expect(JSON.stringify(pick(DOCUMENT, paths))).toBe(JSON.stringify(picked))
  })

  it('leaves the document alone', () => {
    const before = structuredClone(DOCUMENT)
    pick(DOCUMENT, ['author', 'author.name', 'author.url'])
    expect(DOCUMENT).toEqual(before)
  })
})

it('isField knows fields and groups of them', () => {
  const fields = ['case', 'sla.due_at', 'source', 'source_type']
  expect(['case', 'sla', 'sla.due_at', 'source', 'sla.due', 'sourc', '', 'sla.'].map((path) => isField(path, fields))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(flatName('sla.due_at')).toBe('sla_due_at')
})

describe('CSV', () => {
  const cases: readonly (readonly [string, Cell, string])[] = [
    ['text', 'Karte', 'Karte'],
    ['absent', null, ''],
    ['a number stays a number, negative too', -5, '-5'],
    ['truth', true, 'true'],
    ['a comma is quoted', 'a,b', '"a,b"'],
    ['a quote is doubled', 'a "b"', '"a ""b"""'],
    ['a line break is quoted', 'a\nb', '"a\nb"'],
    ['a carriage return is a line break', 'a\r\nb', '"a\nb"'],
    ['a formula is text', '=1+1', "'=1+1"],
    ['plus, minus and at begin formulas too', '+49 30 1234', "'+49 30 1234"],
    ['minus', '-2+3', "'-2+3"],
    ['at', '@SUM(A1)', "'@SUM(A1)"],
    ['white space before a formula does not hide it', '  =1+1', "'  =1+1"],
    ['a no-break space neither', '\u00a0=1+1', "'\u00a0=1+1"],
    ['a line break neither', '\n=1+1', '"\'\n=1+1"'],
    ['a zero-width space neither', '\u200b=1+1', "'=1+1"],
    ['a tab at the beginning is no way in', '\tx', "'\tx"],
    ['full-width signs are signs', '＝1+1', "'＝1+1"],
    ['full-width at', '＠SUM', "'＠SUM"],
    ['a quoted formula is both', '=HYPERLINK("https://x.invalid","y")', '"\'=HYPERLINK(""https://x.invalid"",""y"")"'],
    ['an equals sign later is none', 'a=b', 'a=b'],
    ['a leading quote is doubled, and shows what stands behind it as text', '"=1+1"', '"""=1+1"""'],
    ['an apostrophe keeps it text already', "'=1+1", "'=1+1"],
    ['full-width plus', '＋1', "'＋1"],
    ['full-width minus', '－1', "'－1"],
    ['a byte order mark before a formula', '\ufeff=1+1', "'=1+1"],
    ['what calls a program (DDE)', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['a carriage return before it', '\r=1+1', '"\'\n=1+1"'],
    ['an ideographic space before it', '\u3000@SUM(A1)', "'\u3000@SUM(A1)"],
    ['control characters go', 'a\u001b[31mb\u202e', 'a[31mb'],
  ]
  it.each(cases)('%s', (_, cell, text) => expect(csvLine([cell, 'x'])).toBe(`${text},x\r\n`))

  // A spreadsheet set to German splits at `;` whatever stands in quotes, for its cells do not begin with them.
  const cut: readonly (readonly [string, string, string])[] = [
    ['a formula behind a semicolon', 'gut;=HYPERLINK("http://x")', `"gut;'=HYPERLINK(""http://x"")"`],
    ['white space between', 'gut; \n@SUM(A1)', `"gut; \n'@SUM(A1)"`],
    ['a program', 'gut;+cmd|x', "gut;'+cmd|x"],
    ['a wink', 'schon gut ;-) danke', 'schon gut ;-) danke'],
    ['a sad face', 'na ja ;-( danke', 'na ja ;-( danke'],
    ['a formula in parentheses', 'gut;-(1+cmd|x)', "gut;'-(1+cmd|x)"],
    ['a number', 'kalt; -5 Grad', 'kalt; -5 Grad'],
  ]
  it.each(cut)('where other spreadsheets cut: %s', (_, cell, text) => expect(csvLine([cell])).toBe(`${text}\r\n`))

  const excel: readonly (readonly [string, Cell, string])[] = [
    ['a decimal', 0.93, '0,93'],
    ['a whole number', 12, '12'],
    ['a comma needs no quotes', 'Karte, Konto', 'Karte, Konto'],
    ['a semicolon does', 'Karte; Konto', '"Karte; Konto"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula behind a comma', 'gut,=1+1', "gut,'=1+1"],
    ['a price', '50,- zu viel', '50,- zu viel'],
    ['a name', 'Hallo, @Beispiel!', 'Hallo, @Beispiel!'],
    ['a smiley', 'danke, =)', 'danke, =)'],
    ['nothing', null, ''],
    ['an id, of which Excel keeps fifteen digits', '115123456789012345', '"=""115123456789012345"""'],
    ['a name that is a number to Excel', '1e5', '"=""1e5"""'],
    ['a name with zeros in front', '0049170', '"=""0049170"""'],
    ['an id that it shows as it is', '4711', '4711'],
    ['a point of time', '2026-11-20 13:00:00', '2026-11-20 13:00:00'],
  ]
  it.each(excel)('for Excel in German: %s', (_, cell, text) => expect(csvLine([cell, true], EXCEL_CSV)).toBe(`${text};true\r\n`))
})

describe('TSV', () => {
  it('one record a line: tabs, line breaks and control characters inside cells are gone', () => {
    expect(tsvLine(['C-1', null, 3, false, 'a\tb\r\nc\u001b[2J', 'd\u202ee'])).toBe('C-1\t\t3\tfalse\ta b c[2J\tde\n')
  })
})

describe('templates', () => {
  const values: Record<string, Cell> = {
    case: 'C-1',
    'sla.due_at': '2026-11-20T09:00:00Z',
    title: 'a\tb\n{{case}}\u001b[2J',
    none: null,
    zero: 0,
  }
  const cases: readonly (readonly [string, string, string])[] = [
    ['fields', '{{case}} {{ sla.due_at }}', 'C-1 2026-11-20T09:00:00Z'],
    ['tab and newline may be written out', '{{case}}\\t{{zero}}\\n', 'C-1\t0\n'],
    ['what is absent is empty', '<{{none}}>', '<>'],
    ['a value is one line, and never a template', '{{title}}', 'a b {{case}}[2J'],
    ['other braces stay', '{ {case} } {{}} { a b }', '{ {case} } {{}} { a b }'],
    ['a backslash may be written out as well', '{{case}}\\\\t\\\\n\\x', 'C-1\\t\\n\\x'],
    ['JSON around it stays', '{"a":"{{case}}"}', '{"a":"C-1"}'],
  ]
  it.each(cases)('%s', (_, template, text) => expect(fillTemplate(template, (name) => values[name] ?? null)).toBe(text))

  it('knows its names', () => {
    expect(templateNames('{{case}} x {{ sla.due_at }} {{case}}')).toEqual(['case', 'sla.due_at', 'case'])
  })
})

describe('JSON', () => {
  it('escapes what could deceive on a terminal, and stays the same data', () => {
    const value = { text: 'a\u202eb\u009b31m\u2028\u007f\ufeffü🙂 👨‍👩‍👧 "x"\u001b' }
    const text = jsonText(value)
    expect(text).toBe('{"text":"a\\u202eb\\u009b31m\\u2028\\u007f\\ufeffü🙂 👨‍👩‍👧 \\"x\\"\\u001b"}')
    expect(JSON.parse(text)).toEqual(value)
  })
})
