import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectDocument } from '../support/documents.js'
import { world } from './world.js'

const demo = world()
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly type: string })
const typesOf = (text: string): readonly string[] => [...new Set(linesOf(text).map(({ type }) => type))]
const all = ['export', 'source', 'gap', 'mention', 'case', 'delivery', 'silence', 'end']

describe('monitor export', () => {
  it('writes everything, each line as its schema has it', async () => {
    await demo.monitor('silence add brand=Musterstrom --for 1d --reason Umzug')
    await demo.monitor('label M-8 complaint')
    const { code, out, err } = await demo.monitor('export')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(typesOf(out)).toEqual(all)
    for (const line of linesOf(out)) expectDocument('export', line)
  })

  it.each<readonly [line: string, types: readonly string[]]>([
    ['export --only mentions', ['export', 'mention', 'end']],
    ['export --only cases,sources', ['export', 'source', 'case', 'end']],
    ['export --author urs_b', ['export', 'mention', 'case', 'delivery', 'end']],
    ['export --source forum', ['export', 'source', 'mention', 'case', 'delivery', 'end']],
    ['export --brand Musterstrom --until 2020-01-01', ['export', 'end']],
  ])('monitor %s', async (line, types) => {
    const { code, out, err } = await demo.monitor(line)
    expect({ code, err, types: typesOf(out) }).toEqual({ code: 0, err: '', types })
  })

  it.each<readonly [line: string, message: string, hint: string]>([
    ['export --only mention', '--only mention: not one of sources, gaps', 'did you mean mentions?'],
    [
      'export --only silences --author Urs',
      '--only silences: these filters say nothing about it',
      'with them there are: mentions, cases, deliveries',
    ],
    ['export --since gestern', '--since gestern: not a duration', 'monitor help durations'],
    ['export --source form', "no source 'form'", 'did you mean forum?'],
    ['export --opml --only mentions', "option '--opml' cannot be used with option '--only <parts>'", 'monitor export --help'],
    ['export .', '. is a folder or a device, not a file', 'name a file'],
    ['export monitor.yaml', 'monitor.yaml is there already', '--force to replace it'],
  ])('refuses monitor %s', async (line, message, hint) => {
    const { code, out, err } = await demo.monitor(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  it('--opml prints what `sources export --opml` prints', async () => {
    const [here, there] = [await demo.monitor('export --opml'), await demo.monitor('sources export --opml')]
    expect(here).toEqual(there)
    expect(here.out).toContain('<opml version="2.0">')
    expect(await demo.monitor('export --opml feeds.opml')).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(join(demo.folder(), 'feeds.opml'), 'utf8').length).toBeGreaterThan(300)
  })

  it.each([
    ['en', /\d+ lines written\n$/, 'monitor: all.ndjson is there already\n  take another name, or --force to replace it\n'],
    [
      'de',
      /\d+ Zeilen geschrieben\n$/,
      'monitor: all.ndjson gibt es schon\n  einen anderen Namen wählen, oder --force, um sie zu ersetzen\n',
    ],
  ])('says at a terminal how much was written (%s)', async (language, written, refused) => {
    const { code, out, err } = await demo.monitor(`export all.ndjson --force --lang ${language}`, { columns: 100 })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(written)
    expect(await demo.monitor(`export all.ndjson --lang ${language}`, { columns: 100 })).toEqual({
      code: 2,
      out: '',
      err: refused,
    })
  })

  it('says nothing between the lines where these are seen, nor from cron', async () => {
    expect((await demo.monitor('export', { columns: 100 })).err).toBe('')
    expect((await demo.monitor('export all.ndjson --force')).err).toBe('')
  })

  it('is read back by import', async () => {
    await demo.monitor('export all.ndjson --force')
    const { out } = await demo.monitor('export --only mentions')
    const count = linesOf(out).length - 2
    expect(await demo.monitor('import all.ndjson')).toMatchObject({ code: 0, err: '' })
    expect((await demo.monitor('import all.ndjson --json')).out).toContain(`"unchanged":${count}`)
  })
})
