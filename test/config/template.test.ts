import { describe, expect, it } from 'vitest'
import { configTemplate } from '../../src/config/template.js'
import { check, configOf, faultsOf } from './check.js'

const sources = [
  { id: 'blog', type: 'wordpress', url: 'https://blog.example.ch' },
  { id: 'on', type: 'comments', url: 'https://forum.example/c.atom?a=1&b=2#x', allow_private: true },
  { id: '2026', type: 'feed', url: "https://news.example/it's:{odd}#$" + '{HOME}' },
]

describe('the file that init writes', () => {
  it.each([
    ['nothing known', { name: null, sources: [] }],
    ['a company and what was found', { name: 'Müller & Söhne: "Beste" GmbH # 1', sources }],
    ['a variable in a name', { name: 'A $' + '{HOME} AG', sources: [] }],
  ])('is valid as it stands: %s', async (_, options) => {
    expect(await faultsOf(configTemplate(options))).toEqual([])
  })

  it('says what it was given', async () => {
    const config = await configOf(configTemplate({ name: 'Beispiel & Co. KG', sources }))
    expect(config.company).toEqual({
      name: 'Beispiel & Co. KG',
      brands: [{ name: 'Beispiel', aliases: [], exclude: [] }],
      official: [],
    })
    expect(config.sources.map(({ id, type, url, allowPrivate }) => ({ id, type, url, allowPrivate }))).toEqual([
      { id: 'blog', type: 'wordpress', url: 'https://blog.example.ch', allowPrivate: false },
      { id: 'on', type: 'comments', url: 'https://forum.example/c.atom?a=1&b=2#x', allowPrivate: true },
      { id: '2026', type: 'feed', url: sources[2]?.url, allowPrivate: false },
    ])
  })

  it('points the editor to the schema in its first line', () => {
    const [first] = configTemplate({ name: null, sources: [], schema: 'file:///x.json' }).split('\n')
    expect(first).toBe('# yaml-language-server: $schema=file:///x.json')
  })

  it('uses no variables, so that the validated file can be kept', async () => {
    expect((await check(configTemplate({ name: 'X', sources: [] }))).interpolated).toBe(false)
  })

  it('is valid with every example in it uncommented', async () => {
    const text = configTemplate({ name: 'Beispiel AG', sources: [sources[0]!] }).replace(
      /^( *)# ((?:aliases|exclude|hints|official|holidays|closures|quiet_hours|retention|http|database|- \{| {2}- \{).*)$/gm,
      '$1$2',
    )
    expect(text).toContain('\n  official:')
    expect(await faultsOf(text)).toEqual([])
  })
})
