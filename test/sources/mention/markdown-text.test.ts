import { describe, expect, it } from 'vitest'
import { markdownText } from '../../../src/sources/mention/markdown-text.js'

describe('what a text in Markdown says', () => {
  it.each([
    ['nothing at all', null, ''],
    ['marks of emphasis go', 'Das ist **wirklich** __schlecht__', 'Das ist wirklich schlecht'],
    ['a heading is a line', '## Problem\n\nEs geht nicht', 'Problem\nEs geht nicht'],
    ['what a template left in a comment goes', '<!-- Bitte\nausfüllen -->Es geht nicht', 'Es geht nicht'],
    ['a comment that never ends takes the rest', 'Es geht nicht <!-- ...', 'Es geht nicht'],
    ['a field of a form that was left empty', '### Version\n\n_No response_\n\n### Fehler\n\nE12', 'Version\nFehler\nE12'],
    ['a link is its words', 'Siehe [die Hilfe](https://a.example/b)', 'Siehe die Hilfe'],
    ['a picture is its description', '![Fehlermeldung](https://a.example/b.png)', 'Fehlermeldung'],
    ['a bare address stays', 'Siehe <https://a.example/b>', 'Siehe https://a.example/b'],
    ['tags go', '<details><summary>Protokoll</summary>E12</details>', 'Protokoll E12'],
    [
      'code stays as it is',
      'So:\n```html\n<!-- ja -->\n\n**b**\n```\n**Danke**',
      'So:\n```html\n<!-- ja -->\n\n**b**\n```\nDanke',
    ],
    ['a fence within a longer one is code', '````\n```\n<b>\n````\nEnde', '````\n```\n<b>\n````\nEnde'],
    ['code that never ends', '~~~\n<b>', '~~~\n<b>'],
    ['a quotation keeps its mark', '> Es geht nicht\n\nDoch', '> Es geht nicht\nDoch'],
    ['what was masked is shown', String.raw`5 \* 3 \_ 2`, '5 * 3 _ 2'],
    ['less and more are no tag', 'a < b und c > d', 'a < b und c > d'],
    ['line ends of Windows', 'eins\r\n\r\nzwei', 'eins\nzwei'],
  ])('%s', (_, markdown, text) => {
    expect(markdownText(markdown)).toBe(text)
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['asterisks', '**a'.repeat(50_000)],
    ['open tags', '<a'.repeat(60_000)],
    ['comments', '<!--'.repeat(40_000)],
    ['fences', '```\n'.repeat(30_000)],
    ['spaces', `${' '.repeat(100_000)}x`],
    ['tags, each of which leaves a space', `${'<a>'.repeat(33_000)}x`],
  ])('takes no time for %s without end', (_, markdown) => {
    const before = performance.now()
    markdownText(markdown)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
