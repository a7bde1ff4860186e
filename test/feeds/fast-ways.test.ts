import { describe, expect, it } from 'vitest'
import { anyHtmlToText, htmlToText, textToPlain } from '../../src/feeds/html/html-text.js'
import { walkSimpleHtml } from '../../src/feeds/html/html-walk.js'
import type { XmlEvents } from '../../src/feeds/xml/xml-events.js'
import { walkAnyXml } from '../../src/feeds/xml/xml-tokens.js'
import { walkWellFormedXml } from '../../src/feeds/xml/xml-walk.js'

/** Numbers from a seed: the same documents in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed + 1
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * sides)
  }
}

/** Pieces in a random row. */
function shuffled(seed: number, pieces: readonly string[]): string {
  const roll = dice(seed)
  return Array.from({ length: 1 + roll(12) }, () => pieces[roll(pieces.length)]!).join('')
}

const ROUNDS = 4_000

describe('well-formed XML, walked without a tokenizer', () => {
  function events(walk: typeof walkAnyXml, source: string): { accepted: boolean; events: unknown[] } {
    const seen: unknown[] = []
    const listener: XmlEvents = {
      open: (name, attributes, end) => seen.push(['open', name, { ...attributes }, end]),
      close: (start) => seen.push(['close', start]),
      text: (text, cdata) => seen.push(['text', text, cdata]),
      finish: () => seen.push(['finish']),
    }
    return { accepted: walk(source, listener), events: seen }
  }

  it.each([
    ['elements and text', '<rss><item>a</item> b </rss>'],
    ['attributes in both quotes', `<a b="1" c = '2"' b="3" ><d e="x>y"/></a>`],
    ['CDATA with everything in it', '<a><![CDATA[<b> ]] < & ]]]></a>'],
    ['comments and instructions', '<?xml version="1.0"?><!-- <b> - > --><a/>'],
    ['elements that HTML never closes', '<a>x<br>y<BR/>z<img src="1"></a>'],
    ['prefixes and dots', '<x:a.b-c xmlns:x="u"><x:d/></x:a.b-c>'],
    ['text after the root', '<a></a>\n&amp;'],
    ['nothing but text', 'a'],
  ])('is accepted and tells what the tokenizer tells: %s', (_, source) => {
    const fast = events(walkWellFormedXml, source)
    expect(fast).toEqual({ accepted: true, events: events(walkAnyXml, source).events })
  })

  it.each([
    ['an end that is missing', '<a><b></b>'],
    ['an end that is too many', '<a></a></a>'],
    ['the wrong end', '<a><b></a></b>'],
    ['an end in other letters', '<a></A>'],
    ['an end with a blank', '<a></a >'],
    ['an attribute without quotes', '<a b=c></a>'],
    ['an attribute without value', '<a b></a>'],
    ['a < in an attribute', '<a b="<"></a>'],
    ['a < that opens no tag', '<a>3 < 5</a>'],
    ['<3', '<a><3</a>'],
    ['a cut tag', '<a></a><b'],
    ['cut CDATA', '<a></a><![CDATA[x'],
    ['a cut comment', '<a></a><!-- x'],
    ['a comment of nothing', '<a><!--></a>'],
    ['a DTD', '<!DOCTYPE rss [<!ENTITY x "y">]><a>&x;</a>'],
    ['an instruction that ends like a tag', '<?php a > b ?><a/>'],
  ])('is refused: %s', (_, source) => {
    expect(events(walkWellFormedXml, source).accepted).toBe(false)
  })

  it('never tells anything else than the tokenizer', () => {
    const pieces = [
      '<a>',
      '</a>',
      '<b c="d">',
      '</b>',
      "<b c='&amp;'/>",
      '<br>',
      '<br/>',
      '</br>',
      'x ',
      '&lt;',
      '\n',
      '>',
      '<',
      '"',
      "'",
      '=',
      '/',
      '<!--',
      '-->',
      '-',
      '<![CDATA[',
      ']]>',
      ']',
      '<?p ?>',
      '<?',
      '<!',
      '<a\n>',
      '<_a e="1" e="2">',
      '</_a>',
      '<ä>',
      '<a:b/>',
      '<a/ >',
      '<a b="1"c="2">',
    ]
    let accepted = 0
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const source = shuffled(seed, pieces)
      const fast = events(walkWellFormedXml, source)
      if (!fast.accepted) continue
      accepted += 1
      expect(fast.events, source).toEqual(events(walkAnyXml, source).events)
    }
    expect(accepted).toBeGreaterThan(ROUNDS / 50)
  })
})

describe('simple HTML, read without a tokenizer', () => {
  const isSimple = (html: string): boolean => walkSimpleHtml(html, { tag: () => true, text: () => {} })

  it.each([
    ['paragraphs', '<p>a</p>', true],
    ['attributes in quotes', `<a href="x?a=1&b>2" title='"'>a</a><img src="x" alt />`, true],
    ['an attribute without quotes', '<a href=x>a</a>', false],
    ['a comment', 'a<!-- b -->', false],
    ['a < that opens no tag', '3 < 5', false],
    ['a cut tag', 'a<b', false],
    ['a title, in which there are no tags', '<title><p></title>', false],
  ])('%s', (_, html, expected) => {
    expect(isSimple(html)).toBe(expected)
  })

  const pieces = [
    '<p>',
    '</p>',
    '<br>',
    '<br/>',
    '<br />',
    '<b>',
    '</b>',
    '<td>',
    '</td>',
    '<a href="b c">',
    "<a title='>'>",
    '</a>',
    '<P CLASS="x">',
    '</P >',
    '<li>',
    '<pre>',
    '</pre>',
    '<form>',
    '</form>',
    '<script>',
    '</script>',
    '<title>',
    '</title>',
    '<!-- x -->',
    '<!--',
    '<a href=b>',
    '<a href="',
    '<',
    '>',
    '"',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\ufeff',
    '\t',
    'a',
    'b c',
    '&amp;',
    '&nbsp;',
    '&#10;',
    '&lt;p&gt;',
    '<x-y:z w>',
    '<1>',
    '</ p>',
    '<![CDATA[ x ]]>',
  ]

  it('never gives another text than the tokenizer', () => {
    let simple = 0
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const html = shuffled(seed, pieces)
      if (isSimple(html)) simple += 1
      if (html.includes('<')) expect(htmlToText(html), JSON.stringify(html)).toBe(anyHtmlToText(html))
    }
    expect(simple).toBeGreaterThan(ROUNDS / 20)
  })

  it('marks quotations, and changes nothing else', () => {
    const quoting = [
      ...pieces,
      '<blockquote>',
      '</blockquote>',
      '<blockquote class="uncited"><div>',
      '</div></blockquote>',
      '<blockquote style="border:none">',
      '<div class="bbcode_quote">',
      '<aside class="quote">',
      '</aside>',
      '</div>',
      '<cite>',
      '</cite>',
      '<figure class="wp-block-pullquote">',
      '</figure>',
    ]
    const unquoting = (html: string): string => html.replaceAll('blockquote', 'section').replaceAll('quote', 'x')
    const bare = (text: string): string =>
      unquoting(text)
        .replace(/^(?:> ?)+/gm, '')
        .replace(/\s+/g, '')
    let marked = 0
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const html = shuffled(seed, quoting)
      const text = htmlToText(html)
      if (/^> /m.test(text)) marked += 1
      expect(bare(text), JSON.stringify(html)).toBe(bare(htmlToText(unquoting(html))))
      expect(text, JSON.stringify(html)).not.toMatch(/^\s|\s$|[^\S \n]| {2}| \n|\n |\n\n/)
    }
    expect(marked).toBeGreaterThan(ROUNDS / 200)
  })

  it('leaves no white space out of order, whichever way', () => {
    const untidy = /^\s|\s$|[^\S \n]| {2}| \n|\n |\n\n/
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const html = shuffled(seed, pieces)
      expect(htmlToText(html), JSON.stringify(html)).not.toMatch(untidy)
      expect(textToPlain(html), JSON.stringify(html)).not.toMatch(untidy)
    }
  })
})
