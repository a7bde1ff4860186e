import { describe, expect, it } from 'vitest'
import { brandFindings } from '../../../src/app/check/brands.js'
import type { Config } from '../../../src/model/config.js'

const brand = (hints?: readonly string[]) => ({
  name: 'Post',
  aliases: ['Die Post'],
  exclude: [],
  ...(hints === undefined ? {} : { hints }),
})

const found = (hints?: readonly string[]) =>
  brandFindings({ company: { brands: [brand(hints)] } } as unknown as Pick<Config, 'company'>).map(({ level, message }) => [
    level,
    String(message),
  ])

const WARNED = [
  ['warning', 'brand Post: hints has no word that can stand beside the name, so its bare name in a text hardly ever means you'],
]

describe('the hints of a brand, in monitor check', () => {
  it.each<[string, readonly string[] | undefined, readonly (readonly string[])[]]>([
    ['none asked for', undefined, []],
    ['one that can be found', ['...', 'Paket'], []],
    ['an empty list', [], WARNED],
    ['signs alone, a single letter', ['...', 'p'], WARNED],
    ['the names themselves', ['post', ' die post '], WARNED],
  ])('%s', (_, hints, findings) => {
    expect(found(hints)).toEqual(findings)
  })
})
