import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../src/feeds/index.js'

describe('htmlToText', () => {
  it.each([
    ['paragraphs and breaks are newlines', '<p>Eins</p><p>Zwei<br>Drei<br />Vier</p>', 'Eins\nZwei\nDrei\nVier'],
    ['list items are lines', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['inline tags leave no gap', 'Ma<b>rg</b>it', 'Margit'],
    ['entities are characters', 'K&auml;se &amp; 5&nbsp;&euro; &#8211; &#146;', 'Käse & 5 € – ’'],
    ['text that was escaped twice stays text', '&lt;script&gt;', '<script>'],
    ['scripts and styles are dropped', 'a<script>if (a < b) alert("</p>")</script><style>p{}</style>b', 'ab'],
    ['forms are dropped', 'Vorher<form><label>Passwort</label><input></form>nachher', 'Vorhernachher'],
    ['a form that is never closed takes no words with it', 'Vorher <form>und nachher', 'Vorher und nachher'],
    ['comments are dropped', 'a<!-- b -->c', 'ac'],
    ['line breaks in the source are spaces', '<i>a</i>\n b\t c', 'a b c'],
    [
      'text as it was typed keeps its lines, as mailing lists show their mails',
      '<div><pre\nstyle="white-space:pre-wrap"><span class="q">&gt; Wann kommt er?\n</span>Morgen,\r\n  um 9.\n\nGruss</pre>\nund\nmehr</div>',
      '> Wann kommt er?\nMorgen,\num 9.\nGruss\nund mehr',
    ],
    ['a lone < is text', 'Preis < 5 und <b>3 > 2</b>', 'Preis < 5 und 3 > 2'],
    ['plain text with line breaks keeps them', 'a\r\nb &amp; c', 'a\nb & c'],
    ['cells are parted', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('is linear: nesting of 100,000 and a megabyte of openings', () => {
    expect(htmlToText(`${'<div>'.repeat(100_000)}x`)).toBe('x')
    expect(htmlToText(`${'<form>'.repeat(100_000)}x`)).toBe('x')
    expect(htmlToText('a&lt;p'.repeat(100_000))).toBe('a<p'.repeat(100_000))
  })
})
