import { describe, expect, test } from 'vitest'
import { appendSources } from '../../../src/config/edit/append-sources.js'

const entry = { id: 'neu', type: 'feed', url: 'https://neu.example/rss' }
const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`

/** `+` before a line that is put in, a blank before one that was there: what stands on the left is asked for. */
function edited(marked: string, entries: readonly Record<string, string>[] = [entry]): readonly [string, string] {
  const all = marked.split('\n').filter((line) => line !== '')
  const of = (wanted: RegExp) => lines(...all.filter((line) => wanted.test(line)).map((line) => line.slice(1)))
  return [appendSources(of(/^[ -]/), entries), of(/^[ +]/)]
}

describe('a source is appended', () => {
  test.each([
    [
      'behind the last entry, before the next part and its comment',
      `
 company: { name: X } # wer
 sources:
   - id: alt
     url: 'https://alt.example' # warum
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 # Was gilt
 sla: {}`,
    ],
    [
      'behind the comments of the last entry, and behind entries that were put out of use',
      `
 sources:
   - id: alt
     url: "https://alt.example"
     # every: 15m
   # - id: aus
   #   url: x
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 sla: {}`,
    ],
    [
      'at the margin, where the others stand there; the comment there belongs to what follows',
      `
 sources:
 - id: alt
   url: https://alt.example
+- id: neu
+  type: feed
+  url: https://neu.example/rss
 # Was gilt
 sla: {}`,
    ],
    [
      'with the gap behind the dash that the others have',
      `
 sources:
     -   id: alt
         url: https://alt.example
+    -   id: neu
+        type: feed
+        url: https://neu.example/rss`,
    ],
    [
      'on one line, where the others stand on one line',
      `
 sources:
   - { id: alt, url: "https://alt.example" } # warum
+  - { id: neu, type: feed, url: https://neu.example/rss }
 sla: {}`,
    ],
    [
      'behind an entry whose last value is a block of text',
      `
 sources:
   - id: alt
     note: |
       eins
       zwei
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 sla: {}`,
    ],
    [
      'in a list with an anchor and entries that take from it',
      `
 x: &d { every: 15m }
 sources: &s
   - <<: *d
     id: alt
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 y: *s`,
    ],
    [
      'in place of empty brackets; their comment stays, and the comments below as well',
      `
-sources: [] # noch keine:
+sources: # noch keine:
   # - id: blog
   #   url: x
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 sla: {}`,
    ],
    [
      'in place of empty brackets alone',
      `
-sources: []
+sources:
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 sla: {}`,
    ],
    [
      'under a key without a list',
      `
 sources: # noch keine
+  - id: neu
+    type: feed
+    url: https://neu.example/rss
 sla: {}`,
    ],
    [
      'in brackets, on the same line',
      `
-sources: [{ id: alt, url: "x" }] # alle
+sources: [{ id: alt, url: "x" }, { id: neu, type: feed, url: https://neu.example/rss }] # alle
 sla: {}`,
    ],
    [
      'in brackets, an entry a line, a comma behind the last or not',
      `
 sources: [
   { id: alt, url: "x" }, # eins
-  { id: bald, url: "y" }, # zwei
+  { id: bald, url: "y" },
+  { id: neu, type: feed, url: https://neu.example/rss }, # zwei
 ]
 sla: {}`,
    ],
    [
      'with the key, where there is none; behind the comments at the end',
      `
 company: { name: X }
 # database: ./x.db`,
    ],
  ])('%s', (name, marked) => {
    const [got, wanted] = edited(marked)
    expect(got).toBe(
      name.startsWith('with the key')
        ? `${wanted}\nsources:\n  - id: neu\n    type: feed\n    url: https://neu.example/rss\n`
        : wanted,
    )
  })

  test('to JSON, which stays JSON', () => {
    const json = (sources: readonly unknown[]) => `{\n  "sources": ${JSON.stringify(sources)},\n  "sla": {}\n}\n`
    expect(JSON.parse(appendSources(json([]), [entry]))).toEqual({ sources: [entry], sla: {} })
    expect(JSON.parse(appendSources(json([{ id: 'alt' }]), [entry]))).toEqual({ sources: [{ id: 'alt' }, entry], sla: {} })
    expect(JSON.parse(appendSources('{ "sla": {} }', [entry]))).toEqual({ sla: {}, sources: [entry] })
    expect(JSON.parse(appendSources('{}', [entry]))).toEqual({ sources: [entry] })
  })

  test('with the line ends of the file, its mark, and no line end at its end where it has none', () => {
    expect(appendSources('\uFEFFsources:\r\n  - id: alt\r\nsla: {}\r\n', [{ id: 'neu', type: 'feed' }])).toBe(
      '\uFEFFsources:\r\n  - id: alt\r\n  - id: neu\r\n    type: feed\r\nsla: {}\r\n',
    )
    expect(appendSources('sources:\n  - id: alt', [{ id: 'neu' }])).toBe('sources:\n  - id: alt\n  - id: neu')
    expect(appendSources('company: {}', [{ id: 'neu' }])).toBe('company: {}\n\nsources:\n  - id: neu')
  })

  test('before the mark that ends a document', () => {
    expect(appendSources('a: 1\n...\n', [{ id: 'neu' }])).toBe('a: 1\n\nsources:\n  - id: neu\n...\n')
  })

  test('several at once, lists in brackets, and what YAML would read otherwise in quotes', () => {
    const more = [
      { id: 'eins', hashtags: ['störung', 'wlan'] },
      { id: '2026', url: 'https://x.example/a#b', search: ['"X" -y', '$' + '{HOME}'] },
    ]
    expect(appendSources('sources: []\n', more)).toBe(
      lines(
        'sources:',
        '  - id: eins',
        '    hashtags: ["störung", wlan]',
        '  - id: "2026"',
        '    url: "https://x.example/a#b"',
        `    search: ["\\"X\\" -y", "$\${HOME}"]`,
      ),
    )
  })

  test('never to a list that stands elsewhere: the lines are told instead', () => {
    expect(() => appendSources('x: &s\n  - id: alt\nsources: *s\n', [entry])).toThrow(
      expect.objectContaining({
        message: 'the source cannot be written into the file: `sources` is an alias of another part of it',
        hint: 'write it by hand:\n  - id: neu\n    type: feed\n    url: https://neu.example/rss',
      }),
    )
  })
})
