import { describe, expect, it, test } from 'vitest'
import {
  addressSeal,
  isStoredAddress,
  mapTexts,
  shownAddress,
  storedAddress,
  withoutMark,
} from '../../src/util/stored-address.js'

const TOKEN = 'https://blog.example/feed?page=2&token=geheim-$$-4711'

test.each([
  ['an address without secrets stays to the letter', 'https://blog.example/feed?flag&x=a+b#top', undefined],
  ['a secret of the query goes', TOKEN, 'https://blog.example/feed?page=2&token=***'],
  [
    'a part of the path that looks random goes',
    'https://blog.example/p/8f3ac1d2e4b59607/rss',
    'https://blog.example/p/8f3a…/rss',
  ],
  ['a channel of YouTube has no other name', 'https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw', undefined],
  ['a secret that is empty is none', 'https://blog.example/feed?token=', undefined],
])('%s', (_rule, url, shown = url) => {
  expect(shownAddress(url)).toBe(shown)
  expect(withoutMark(storedAddress(url))).toBe(shown)
  expect(isStoredAddress(storedAddress(url), url)).toBe(true)
})

test.each([
  ['of an older version, as it was configured', TOKEN, true],
  ['masked less or more than now', `https://blog.example/***${storedAddress(TOKEN).slice(-7)}`, true],
  ['with another secret', storedAddress(`${TOKEN}-neu`), false],
  ['masked, and nobody knows what', 'https://blog.example/feed?page=2&token=***', false],
])('a stored address %s', (_what, stored, isIt) => {
  expect(isStoredAddress(stored, TOKEN)).toBe(isIt)
})

describe('a seal', () => {
  const seal = addressSeal([TOKEN, 'https://api.example/8f3ac1d2e4b59607/'])!
  const memory = {
    [`${TOKEN}#c1`]: ['https://blog.example/?token=geheim-$$-4711', 7, null, true],
    inner: JSON.stringify({ url: 'https://api.example/8f3ac1d2e4b59607/x' }),
  }

  it('takes every secret out, and puts it back', () => {
    const closed = mapTexts(memory, seal.close)
    expect(JSON.stringify(closed)).not.toMatch(/geheim|8f3ac1d2/)
    expect(Object.keys(closed)[0]).toMatch(/^https:\/\/blog\.example\/feed\?page=2&token=\{secret [0-9a-f]{6}\}#c1$/)
    expect(mapTexts(closed, seal.open)).toEqual(memory)
  })

  it('does not give back what was closed with another secret', () => {
    const other = addressSeal([`${TOKEN}-neu`])!
    expect(other.open(seal.close(TOKEN))).toBe(seal.close(TOKEN))
  })

  it.each([
    ['what is secret by its name', `siehe ${TOKEN}`, 'siehe https://blog.example/feed?page=2&token=***'],
    ['not what only looks random', 'https://api.example/8f3ac1d2e4b59607/x', undefined],
    ['not another field that ends alike', 'https://blog.example/?mytoken=geheim-$$-4711', undefined],
  ])('masks %s', (_what, text, masked = text) => {
    expect(seal.mask(text)).toBe(masked)
    expect(seal.unmask(masked)).toBe(text)
  })

  it.each([
    ['two dollars, which stand for one in replacements', 'token=ab$$cd$4711'],
    ['a value that begins like another one', 'key=geheim&key=geheim-4711'],
    ['letters that addresses write in several ways', "token=ge'heim~!*(4711)%2f"],
  ])('puts back to the letter a secret with %s', (_what, query) => {
    const url = `https://blog.example/feed?${query}`
    const { close, open } = addressSeal([url])!
    const texts = [url, new URL(url).href, url.slice(url.indexOf('=') + 1), encodeURIComponent(url), 'without any']
    expect(texts.map((text) => open(close(text)))).toEqual(texts)
    expect(texts.map(close).join()).not.toContain('4711')
  })

  it.each([
    ['the address', TOKEN, 'https://blog.example/feed?page=2&token=***'],
    ['the value alone', 'key geheim-$$-4711 has expired', 'key *** has expired'],
    [
      'an address in an address',
      `/login?to=${encodeURIComponent(TOKEN)}`,
      '/login?to=https%3A%2F%2Fblog.example%2Ffeed%3Fpage%3D2%26token%3D***',
    ],
    ['what only looks random', 'no place 8f3ac1d2e4b59607', 'no place 8f3a…'],
  ])('hides in what servers say %s', (_what, text, hidden) => {
    expect(seal.hide(text)).toBe(hidden)
  })

  it('is none where there is nothing to seal', () => {
    expect(addressSeal(['https://blog.example/feed?page=2'])).toBeNull()
  })
})
