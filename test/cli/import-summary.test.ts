import { expect, it } from 'vitest'
import type { ImportResult } from '../../src/app/import/import-mentions.js'
import { importExit, tellImport } from '../../src/cli/import-summary.js'
import type { Io } from '../../src/cli/io.js'
import { german } from '../../src/german/german.js'
import { english, speaking } from '../../src/util/say.js'

const RESULT: ImportResult = {
  sources: ['import'],
  lines: 12_000,
  counts: { added: 12_000, edited: 0, deleted: 0, unchanged: 0 },
  labelled: 0,
  passedOver: 0,
  isCut: false,
  bad: 0,
  faults: [],
  warnings: [],
  interruptedAfter: null,
}

const instants = { told: (text: string) => text }

function exitOf(change: Partial<ImportResult>, machine = false): readonly [code: number, err: string] {
  const err: string[] = []
  const io = { say: english, instants, err: (text: string) => void err.push(text) } as unknown as Io
  const code = importExit({ ...RESULT, ...change }, machine, io)
  return [code, err.join('')]
}

it('done', () => expect(exitOf({})).toEqual([0, '']))
it('lines that could not be read are exit 3', () => expect(exitOf({ bad: 1 })).toEqual([3, '']))
it('so is an export without its end', () => expect(exitOf({ isCut: true })).toEqual([3, '']))
it('interrupted: up to where all is stored, and what to do', () =>
  expect(exitOf({ interruptedAfter: 9_000, bad: 1 })).toEqual([
    130,
    'monitor: interrupted; everything up to line 9,000 is stored\n  run it again: what is stored already is left alone\n',
  ]))
it('interrupted before anything was stored', () =>
  expect(exitOf({ interruptedAfter: 0 })[1]).toContain('interrupted; nothing was stored'))
it('in a machine format the same as JSON', () =>
  expect(JSON.parse(exitOf({ interruptedAfter: 9_000 }, true)[1])).toMatchObject({ type: 'error', code: 130 }))

it.each([
  ['what came of it', {}, '12.000 neu · 0 bearbeitet · 0 gelöscht · 0 unverändert\n'],
  [
    'what was left out',
    { bad: 1, faults: [{ line: 3, reason: 'no id' }] },
    '12.000 neu · 0 bearbeitet · 0 gelöscht · 0 unverändert · 1 ausgelassen\n',
  ],
  [
    'what an export brought beside',
    { labelled: 2, passedOver: 1_300 },
    '12.000 neu · 0 bearbeitet · 0 gelöscht · 0 unverändert · 2 eingeordnet · 1.300 Zeilen eines Exports übergangen\n',
  ],
  ['tried only', { counts: null }, '12.000 von 12.000 Zeilen sind lesbar · nichts wurde gespeichert\n'],
])('in German: %s', (_name, change, text) => {
  const out: string[] = []
  const beside = { instants, stdoutIsTerminal: true, err: () => undefined }
  const io = { ...beside, say: speaking(german), out: (line: string) => void out.push(line) }
  tellImport({ ...RESULT, ...change } as ImportResult, {}, { io: io as unknown as Io, now: 0 })
  expect(out.join('')).toBe(text)
})

it.each([
  ['it is no JSON', 'ist kein JSON'],
  ['it has neither url nor text', 'hat weder url noch text'],
  ['its author is no object', 'author ist kein Objekt'],
  ['its url is no http address: "x y"', 'url ist keine http-Adresse: "x y"'],
  [
    'its published_at is no instant with a zone, such as 2026-11-20T09:00:00Z: "gestern"',
    'published_at ist kein Zeitpunkt mit Zone wie 2026-11-20T09:00:00Z: "gestern"',
  ],
])('why a line was left out, in German: %s', (reason, said) => {
  const err: string[] = []
  const io = {
    say: speaking(german),
    instants,
    out: () => {},
    err: (text: string) => void err.push(text),
    stdoutIsTerminal: true,
  }
  tellImport({ ...RESULT, bad: 1, faults: [{ line: 7, reason }] }, {}, { io: io as unknown as Io, now: 0 })
  expect(err.join('')).toBe(`monitor: Zeile 7 wurde ausgelassen: ${said}\n`)
})
