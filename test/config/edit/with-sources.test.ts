import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { replaceFile } from '../../../src/config/edit/replace-file.js'
import { withSources } from '../../../src/config/edit/with-sources.js'
import { ConfigError } from '../../../src/config/fault.js'

const options = { file: '/x/monitor.yaml', env: {}, home: '/x', now: Date.UTC(2026, 10, 20) }
const CONFIG = `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources:
  - { id: alt, type: feed, url: "https://alt.example/rss" }
`
const add = (text: string, entry: Readonly<Record<string, string>>) => withSources(text, [entry], options)

describe('a configuration with one more source', () => {
  test('is the old one, and the source', async () => {
    const { config, text } = await add(CONFIG, { id: 'neu', type: 'wordpress', url: 'https://neu.example/' })
    expect(config.sources.map(({ id, type }) => [id, type])).toEqual([
      ['alt', 'feed'],
      ['neu', 'wordpress'],
    ])
    expect(text).toBe(`${CONFIG}  - { id: neu, type: wordpress, url: https://neu.example/ }\n`)
  })

  test.each([
    [
      'an id that is taken',
      { id: 'alt', type: 'feed', url: 'https://neu.example/' },
      'the source would not be valid: id: is taken already, by entry 1 of this list',
    ],
    [
      'no address',
      { id: 'neu', type: 'feed', url: 'nirgends' },
      'the source would not be valid: url: is no URL; write https://…',
    ],
  ])('is refused with %s', async (_, entry, message) => {
    await expect(add(CONFIG, entry)).rejects.toMatchObject({ message, exit: 2 })
  })

  test('is refused where the file has faults already, which are told as ever', async () => {
    const adding = add(`${CONFIG}quellen: 1\n`, { id: 'neu', type: 'feed', url: 'https://neu.example/' })
    await expect(adding).rejects.toBeInstanceOf(ConfigError)
  })

  test('is refused where new lines would become part of a text', async () => {
    const text = 'company:\n  brands: [{ name: Beispiel }]\n  name: |+\n    Beispiel AG\n\n'
    await expect(add(text, { id: 'neu', type: 'feed', url: 'https://neu.example/' })).rejects.toMatchObject({
      message: 'the source cannot be written into the file without changing something else in it',
    })
  })
})

describe('a file in whose place another text is put', () => {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-replace-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keeps its permissions, and a link to it goes on pointing to it', async () => {
    const [file, link] = [join(folder, 'a.yaml'), join(folder, 'link.yaml')]
    writeFileSync(file, 'alt')
    chmodSync(file, 0o640)
    symlinkSync(file, link)
    await replaceFile(link, 'neu')
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['neu', 0o640])
    expect(readdirSync(folder).toSorted()).toEqual(['a.yaml', 'link.yaml'])
  })

  test('stays as it was where it cannot be written', async () => {
    await expect(replaceFile(join(folder, 'fehlt.yaml'), 'neu')).rejects.toMatchObject({
      message: expect.stringContaining('cannot write'),
      hint: 'nothing was changed',
    })
  })
})
