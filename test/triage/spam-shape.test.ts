import { describe, expect, test } from 'vitest'
import { type SpamContext, spamShape } from '../../src/triage/spam/spam.js'
import { tokenize } from '../../src/triage/text/tokens.js'

const codes = (text: string, context: Partial<SpamContext> = {}): string[] =>
  spamShape(tokenize(text), { authorName: null, authorUrl: null, ...context }).map(({ code }) => code)

describe('links', () => {
  test.each([
    ['none', 'Wo bleibt mein Paket?', []],
    ['one', 'Siehe https://hilfe.example/seite', ['spam-link']],
    ['several', 'https://a.example https://b.example', ['spam-links']],
    ['without a scheme', 'kommt alle auf guenstig-reisen.com', ['spam-bare-link']],
    ['a shortener', 'https://bit.ly/abc', ['spam-link', 'spam-shortener']],
    ['a shortener without a scheme', 'tinyurl.com/abc', ['spam-shortener']],
    ['what a platform makes of every link', 'https://t.co/abc', []],
    ['a host to throw away', 'https://best-deals.xyz/?a=1', ['spam-link', 'spam-throwaway-host']],
    ['a page that anybody can have', 'https://deals4u.blogspot.com', ['spam-link', 'spam-throwaway-host']],
    ['a messenger', 'https://wa.me/491510000000', ['spam-link', 'spam-messenger']],
    ['an address in disguise', 'geht auf guenstig (dot) com', ['spam-obscured-address']],
    ['an address with spaces', 'geht auf guenstig . com', ['spam-obscured-address']],
    ['the picture of a broken thing', 'So kam es an: https://i.imgur.com/abc.jpg', []],
    ['the picture of a broken thing on a host of any kind', 'So kam es an: https://bilder.example/kaputt.jpg', []],
    ['the end of a sentence', 'Geht nicht. Danke.', []],
    ['a mail address', 'erika@post.com', []],
    ['a handle of the fediverse', '@hilfe@social.example', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})

describe('letters in disguise', () => {
  test.each([
    ['two alphabets in one word', 'Vi\u0430gra', ['spam-mixed-letters']],
    ['two alphabets in two words', 'Das Wort привет heisst hallo', []],
    ['letters of mathematics', '𝐅𝐑𝐄𝐄 stuff', ['spam-fancy-letters']],
    ['invisible letters', 'vi\u200bagra', ['spam-hidden-letters']],
    ['soft hyphens everywhere', 'ca\u00adsi\u00adno bo\u00adnus fr\u00adee', ['spam-hidden-letters']],
    ['one soft hyphen in a long word', 'Donau\u00addampfschiff', []],
    ['emoji held together', 'Danke 👩‍👩‍👧', []],
    ['typographic quotes', '„Das geht – so nicht“ …', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})

describe('what no form renders', () => {
  test.each([
    ['forum markup', '[url=https://a.example]hier[/url]', ['spam-link', 'spam-markup']],
    ['hidden text', 'hallo <span style="display:none">casino</span>', ['spam-hidden']],
    ['brackets', 'Das geht [noch] nicht', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})

describe('messages to phones', () => {
  test.each([
    ['a number to call', 'Ruf jetzt an: [phone]', ['spam-call-a-number']],
    ['a short number', 'Text WIN to 80888', ['spam-call-a-number']],
    ['a tariff', 'nur 99 cent pro min', ['spam-tariff']],
    ['a time of day', 'The flight left at 11:59p', []],
    ['a customer who called', 'Ich habe dreimal angerufen und 40 Minuten gewartet', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })
})

describe('the author', () => {
  test.each<[string, Partial<SpamContext>, string[]]>([
    ['who bears a name of goods', { authorName: 'Best Casino Bonus' }, ['spam-author']],
    ['who bears the name of a site', { authorName: 'guenstige-teppiche.com' }, ['spam-author-site']],
    ['with a site to throw away', { authorName: 'Erika', authorUrl: 'https://teppiche.xyz' }, ['spam-author-site']],
    ['with a site of goods', { authorName: 'Erika', authorUrl: 'https://viagra.example' }, ['spam-author']],
    ['with a site', { authorName: 'Erika Muster', authorUrl: 'https://erika.example' }, []],
    ['whose name only sounds so', { authorName: 'Seo-yeon Sloane' }, []],
  ])('%s', (_, context, expected) => {
    expect(codes('Schöner Beitrag', context)).toEqual(expected)
  })
})

describe('the same text under several posts', () => {
  const weight = (repeated: number): number =>
    spamShape(tokenize('Hallo'), { authorName: null, authorUrl: null, repeated }).reduce(
      (sum, { weights }) => sum + weights[4]!,
      0,
    )

  test.each([
    ['once', 1, 0],
    ['twice is a customer who wants to be heard', 2, 0],
    ['three times', 3, 1],
    ['everywhere weighs no more than five times and some', 50, 2.5],
  ])('%s', (_, repeated, expected) => {
    expect(weight(repeated)).toBe(expected)
  })
})
