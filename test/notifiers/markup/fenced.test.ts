import { describe, expect, test } from 'vitest'
import { fenced } from '../../../src/notifiers/markup/fenced.js'
import { proseOfMarkdown, textOfMarkdown } from '../../support/channel-text.js'

const inert: readonly [string, string][] = [
  ['a name that rings', 'danke @rosa'],
  ['a number that links', 'siehe #123'],
  ['a word that closes', 'closes #1'],
  ['an issue elsewhere', 'GH-12 und gruppe/projekt#3'],
  ['an issue by its other name', 'GL-12'],
  ['a commit', 'seit 9f8e7d6c5b nichts'],
  ['a command at the beginning', '/close'],
  ['an address', 'https://boese.example/x'],
  ['an address without its beginning', 'www.boese.example'],
  ['a merge request, a label, a milestone', '!4 ~bug %2'],
  ['markup', '**fett** _schräg_ `code` <b>'],
  ['backticks that could end the code', 'a ` b `` c ``` d'],
  ['a list', '- Punkt'],
  ['a heading', '# Titel'],
  ['the name of an emoji', 'so ein :rage: Laden'],
]

describe('text of a stranger in a tracker', () => {
  test.each(inert)('%s stays as it is and does nothing', (_, raw) => {
    const written = fenced.text(raw)
    expect([proseOfMarkdown(written), textOfMarkdown(written)]).toEqual(['', raw])
  })

  test.each([
    'Neuer Tarif',
    'Anna M. · seit 2 Tagen',
    'Erste Antwort bis Fr., 20.11., 09:00',
    'Größe (in cm)?',
    'Danke 👍🏽 👨‍👩‍👧',
    'um 09:00:15',
  ])('%s: plain words stay plain', (raw) => {
    expect(fenced.text(raw)).toBe(raw)
  })

  test('a quote stands in a fence longer than any in it', () =>
    expect(fenced.quote('eins\n````\n/close\n```')).toBe('`````text\neins\n````\n/close\n```\n`````'))

  test('text with lines is a quote, on lines of its own', () => {
    const written = `Kunde: ${fenced.text('eins\n\n/close\n@rosa')} Ende`
    expect(written).toBe('Kunde: \n```text\neins\n\n/close\n@rosa\n```\n Ende')
    expect(proseOfMarkdown(written)).not.toMatch(/close|rosa/)
  })

  test("in an element of the operator's, where there is no code, a value rings nobody", () =>
    expect(`<div>${fenced.value?.('</div>@rosa #1')}</div>`).toBe(
      '<div>\u200b````` ‹/div›@\u200brosa #\u200b1 `````\u200b</div>',
    ))

  test("in a link of the operator's, an address stays one", () =>
    expect(`[Beitrag](${fenced.address?.('https://blog.example.ch/a_(b)#7')})`).toBe(
      '[Beitrag](https://blog.example.ch/a_%28b%29#7)',
    ))

  test('a link to an issue leaves no trace there, any other is one', () =>
    expect([
      fenced.link('Zum Beitrag', 'https://github.com/beispiel/app/issues/7#issuecomment-1'),
      fenced.link('Zum Beitrag', 'https://blog.example.ch/tarif#comment-7'),
    ]).toEqual([
      'Zum Beitrag: ` https://github.com/beispiel/app/issues/7#issuecomment-1 `',
      '[Zum Beitrag](<https://blog.example.ch/tarif#comment-7>)',
    ]))
})
