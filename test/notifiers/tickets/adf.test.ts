import { describe, expect, test } from 'vitest'
import { adf, adfDocument } from '../../../src/notifiers/tickets/adf.js'

const contentOf = (...written: readonly string[]) => adfDocument(written.join('')).content

describe('the document of Jira', () => {
  const rows: readonly [string, readonly string[], unknown][] = [
    ['nothing at all is an empty paragraph', [''], [{ type: 'paragraph', content: [] }]],
    ['text', [adf.text('a')], [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }]],
    [
      'lines',
      ['a', adf.newline, 'b'],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] }],
    ],
    [
      'strong words and code',
      [adf.strong('a'), ': ', adf.code('b')],
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a', marks: [{ type: 'strong' }] },
            { type: 'text', text: ': ' },
            { type: 'text', text: 'b', marks: [{ type: 'code' }] },
          ],
        },
      ],
    ],
    [
      'a link',
      [adf.link('Zum Beitrag', 'https://blog.example.ch/')],
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Zum Beitrag', marks: [{ type: 'link', attrs: { href: 'https://blog.example.ch/' } }] },
          ],
        },
      ],
    ],
    [
      'a quote between two lines is a block of its own',
      ['a', adf.newline, adf.quote('b'), adf.newline, 'c'],
      [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'b' }] }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'c' }] },
      ],
    ],
    [
      'a gap parts paragraphs',
      ['a', adf.gap, 'b'],
      [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'b' }] },
      ],
    ],
    [
      'controls of a stranger are no signs of ours',
      [adf.text('a\u0001b\u0006\u0003javascript:\u0005c')],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'abjavascript:c' }] }],
    ],
  ]
  test.each(rows)('%s', (_, written, content) => expect(contentOf(...written)).toEqual(content))
})
