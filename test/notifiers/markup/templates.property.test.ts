import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeOf } from '../../../src/alerts/message/notice.js'
import { fenced } from '../../../src/notifiers/markup/fenced.js'
import type { Markup } from '../../../src/notifiers/markup/markup.js'
import { renderBody } from '../../../src/notifiers/rendering/render.js'
import { zulipMarkup } from '../../../src/notifiers/zulip/markup.js'
import { activeOfMarkdown } from '../../support/active-markdown.js'
import { complaint } from '../messages.js'

const PIECES = [
  '`',
  '``',
  '```',
  '````',
  '@rosa',
  '@**all**',
  '#1',
  '!4',
  '\n',
  '\n\n',
  '```text',
  '~~~',
  '<b>',
  '</details>',
  'Tarif',
  ' ',
  '\\',
]
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''))

/** Places in which operators put what strangers wrote. */
const TEMPLATES = [
  '{{title}}{{author}}{{title}} {{text}}',
  '`{{title}}`',
  '``{{title}}``',
  '`{{title}}`{{author}}',
  '`von {{author}}: {{title}}` {{text}}',
  '`{{#cases}}{{title}}{{author}}{{/cases}}`',
  '```\n{{text}}\n```\n{{title}}',
  '```\n{{title}}\n{{text}}\n{{text}}\n```',
  '> {{title}}\n{{text}}',
  '**{{title}}** _{{author}}_',
  '[{{title}}](<https://intern.example/>) {{text}}',
]

const MARKUPS: readonly [string, Markup][] = [
  ['trackers', fenced],
  ['Zulip', zulipMarkup],
]

describe.each(MARKUPS)('templates for %s: wherever a value stands', (_, markup) => {
  test.each(TEMPLATES)('%j: nothing of a stranger does anything', (text) =>
    fc.assert(
      fc.property(words, words, words, (title, said, name) => {
        const author = { id: null, handle: null, name, url: null, followers: null, flags: [] }
        const notice = noticeOf(complaint({ record: { title, text: said, author } }), { title: null, text })
        expect(activeOfMarkdown(renderBody(notice, markup, { max: 60_000 }))).toEqual([])
      }),
      { seed: 5, numRuns: 60 },
    ),
  )
})
