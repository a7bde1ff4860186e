import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../../src/alerts/message/message.js'
import { noticeOf } from '../../../src/alerts/message/notice.js'
import type { AlertMessage } from '../../../src/model/alert.js'
import { escapeHtml, html } from '../../../src/notifiers/markup/html.js'
import type { Markup } from '../../../src/notifiers/markup/markup.js'
import { plain } from '../../../src/notifiers/markup/plain.js'
import { bytesOf, renderAll, renderBody } from '../../../src/notifiers/rendering/render.js'
import { alert, NOW } from '../../alerts/support.js'
import { complaint } from '../messages.js'

const cases = (count: number, text = 'x'.repeat(900)): AlertMessage =>
  buildMessage({
    key: 'k',
    reason: 'first',
    group: 'all',
    alerts: Array.from({ length: count }, (_, index) => alert(index + 1, { record: { text } })),
    resolved: [],
    folded: 0,
    openInAll: count,
    now: NOW,
  })

test('a case as plain text', () =>
  expect(renderAll(noticeOf(complaint({ language: 'en' })), plain, { max: 4_000 })).toBe(
    [
      'C-12 unanswered, 1 hour overdue (Beispiel, blog-comments): Neuer Tarif',
      '',
      'Kind: complaint, medium · Brand: Beispiel · Source: blog-comments · By: Anna M. · Waiting: 1 day · Promise: First answer by Fri 20 Nov 09:00 (policy default)',
      '> Seit Tagen warte ich auf eine Antwort.',
      'https://blog.example.ch/tarif#comment-7',
      'To act: monitor show C-12 · monitor ack C-12 --for 2h',
    ].join('\n'),
  ))

describe('what has no room', () => {
  const sizes: readonly [string, number, number, number][] = [
    ['enough room: all of it', 3, 10_000, 3],
    ['less room: texts are cut, no case is lost', 10, 5_500, 10],
    ['little room: the last cases become a number', 60, 3_000, 12],
    ['hardly any: what is left of each is its number and place', 60, 300, 1],
  ]
  test.each(sizes)('%s', (_, count, max, told) => {
    const body = renderBody(noticeOf(cases(count)), plain, { max })
    expect(body.length).toBeLessThanOrEqual(max)
    const named = body.match(/^C-\d+/gm) ?? []
    const left = Number(/(\d+) more cases/.exec(body)?.[1] ?? 0)
    expect({ told: named.length, all: named.length + left }).toEqual({ told, all: count })
  })

  test('is counted in bytes where the channel does', () => {
    const body = renderBody(noticeOf(cases(4, '🙂'.repeat(500))), plain, { max: 2_000, size: bytesOf })
    expect(bytesOf(body)).toBeLessThanOrEqual(2_000)
    expect(body).not.toContain('\ufffd')
  })

  test('an address in words of the operator is written whole, whatever is cut, and as the channel writes addresses', () => {
    const message = complaint({ record: { url: `https://blog.example.ch/${'a_'.repeat(200)}`, text: 'x_'.repeat(900) } })
    const url = message.cases[0]?.url
    const markup = { ...plain, text: (raw: string) => raw.replaceAll('_', '*'), address: (raw: string) => `<${raw}>` }
    const notice = noticeOf(message, { title: null, text: '{{text}} {{url}}' })
    expect(renderBody(notice, markup, { max: 500 })).toBe(`${'x*'.repeat(14)}x… <${url}>`)
  })

  test('an escape is never cut in half', () => {
    for (let max = 200; max < 1_200; max += 37) {
      const body = renderBody(noticeOf(cases(2, '<&>"'.repeat(200))), html, { max })
      expect(body.replace(/<\/?(?:b|br|blockquote|code)>|<a href="[^"]*">|<\/a>|&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(
        /[<>&]/,
      )
    }
  })
})

describe('text of the operator', () => {
  test('that nothing makes small enough is cut, but never in the middle of an emoji', () => {
    const notice = noticeOf(complaint(), { title: null, text: '🙂'.repeat(50) })
    for (const max of [10, 11, 12, 13]) expect(renderBody(notice, plain, { max })).toMatch(/^(?:🙂)+…$/u)
  })

  const template = { title: null, text: '**{{case}}** {{text}}' }
  const loud: Markup = { ...plain, text: (raw) => raw.replaceAll('*', '\\*') }

  test('keeps its own markup, and values are escaped', () => {
    const notice = noticeOf(complaint({ record: { text: 'sehr *böse*' } }), template)
    expect(renderBody(notice, loud, { max: 1_000 })).toBe('**C-12** sehr \\*böse\\*')
  })

  const rooms: readonly [string, number, string][] = [
    ['a little too long: its values are cut', 250, `<i>C-12</i> ${'&amp;'.repeat(29)}…`],
    ['far too long: it becomes plain text, cut where it fits', 24, '&lt;i&gt;C-12&lt;/i&gt;…'],
  ]
  test.each(rooms)('%s', (_, max, filled) => {
    const own = { title: null, text: '<i>{{case}}</i> {{text}}' }
    const body = renderBody(noticeOf(complaint({ record: { text: '&'.repeat(900) } }), own), html, { max })
    expect(body).toBe(filled)
    expect(body.length).toBeLessThanOrEqual(max)
  })
})

test('HTML escapes what ends an attribute, an element or an entity', () =>
  expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;'))
