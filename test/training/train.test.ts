import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { judgeRow } from '../../src/training/measure.js'
import { readSets } from '../../src/training/read-sets.js'
import { readTexts } from '../../src/training/read-texts.js'
import type { TextRow } from '../../src/training/text-row.js'
import { train } from '../../src/training/train.js'
import { createJudge } from '../../src/triage/model/judge.js'
import { encodeModel } from '../../src/triage/model/judgement-model.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-training-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OWN = join(import.meta.dirname, '../../src/training/texts')

describe("the project's own texts", () => {
  const rows = readTexts(OWN)

  test('are many, of both languages and of all heads', () => {
    expect(rows.length).toBeGreaterThan(30_000)
    for (const language of ['de', 'en'])
      for (const head of [0, 1, 2, 3, 4])
        expect(rows.filter((row) => row.language === language && row.labels[head] === 1).length).toBeGreaterThan(400)
  })

  test('hardly any stands there twice, and none with two meanings', () => {
    const labels = new Map<string, string>()
    const twice = rows.filter(({ text, labels: given }) => {
      const before = labels.get(text)
      labels.set(text, given.join())
      return before !== undefined
    })
    expect(twice.length / rows.length).toBeLessThan(0.01)
  })

  test('links lead nowhere', () => {
    const hosts = rows.flatMap(({ text }) =>
      [...text.matchAll(/https?:\/\/([^\s/)\]"<>]+)/g)].map(([, host]) => host!.replace(/[.,:;!?*'"]+$/, '')),
    )
    expect(hosts.filter((host) => !/\.(?:example|invalid|test)(?::\d+)?$/i.test(host))).toEqual([])
  })
})

describe('reading', () => {
  test('letters are heads, a slash is a line, and a bad line is named', () => {
    mkdirSync(join(folder, 'texts/de'), { recursive: true })
    writeFileSync(join(folder, 'texts/de/laden.txt'), 'cq|Wann kommt / mein Paket?\nn|Bin da.\n')
    expect(readTexts(join(folder, 'texts'))).toEqual([
      { set: 'de/laden', language: 'de', text: 'Wann kommt\nmein Paket?', labels: [1, 1, 0, 0, 0], split: null },
      { set: 'de/laden', language: 'de', text: 'Bin da.', labels: [0, 0, 0, 0, 0], split: null },
    ])
    writeFileSync(join(folder, 'texts/de/laden.txt'), 'c|gut\nkein Strich\n')
    expect(() => readTexts(join(folder, 'texts'))).toThrow('de/laden.txt:2: write LETTERS|text, not: kein Strich')
  })

  test('labelled sets, compressed or not; what nobody said stays unknown', () => {
    mkdirSync(join(folder, 'sets'), { recursive: true })
    const line = JSON.stringify({ text: 'a', lang: 'en', split: 'train', heads: { complaint: 1, spam: 0 } })
    writeFileSync(join(folder, 'sets/one.jsonl.gz'), gzipSync(`${line}\n`))
    writeFileSync(join(folder, 'sets/two.ndjson'), `{"about": "x"}\n${line}\n`)
    const row = { language: 'en', text: 'a', labels: [1, Number.NaN, Number.NaN, Number.NaN, 0], split: 'train' }
    expect([...readSets(join(folder, 'sets'))]).toEqual([
      ['one', [{ set: 'one', ...row }]],
      ['two', [{ set: 'two', ...row }]],
    ])
    writeFileSync(join(folder, 'sets/two.ndjson'), '{"text": 7}\n')
    expect(() => readSets(join(folder, 'sets'))).toThrow('two.ndjson:1: expected an object with "text" and "heads"')
  })
})

describe('training', () => {
  const words = ['Schraube', 'Paket', 'Tarif', 'Konto', 'Zimmer', 'Gerät', 'Rechnung']
  const rows: TextRow[] = Array.from({ length: 210 }, (_, at) => {
    const isComplaint = at % 2 === 0
    const text = `${words[at % 7]} ${isComplaint ? 'blorkt schon wieder' : 'steht im Regal'} ${at % 5}`
    return { set: `f${at % 10}`, language: 'de', text, labels: [Number(isComplaint), 0, 0, 0, 0], split: null }
  })
  const model = train(rows, () => {})

  test('learns a word that no lexicon knows, in texts of fields it has not seen', () => {
    const judge = createJudge(model)
    const probability = (text: string) => judgeRow({ ...rows[0]!, text }, judge).probabilities[0]!
    expect(probability('Fahrkarte blorkt schon wieder')).toBeGreaterThan(probability('Fahrkarte steht im Regal') + 0.2)
  })

  test('the same texts give the same bytes, others give another version', () => {
    expect(Buffer.from(encodeModel(train(rows, () => {}))).equals(Buffer.from(encodeModel(model)))).toBe(true)
    expect(train(rows.slice(10), () => {}).version).not.toBe(model.version)
  })
})
