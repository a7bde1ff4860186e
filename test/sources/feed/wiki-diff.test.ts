import { expect, it, onTestFinished } from 'vitest'
import { loopback } from '../../support/loopback.js'
import { PolledSource, sourceConfig } from '../../support/polled-source.js'

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const cell = (text: string): string => `<td style="color: #202122; white-space: pre-wrap;"><div>${text}</div></td>`
const MARKER = '<td class="diff-marker"></td>'
const marker = (sign: string): string => `<td class="diff-marker" data-marker="${sign}"></td>`
const kept = (text: string): string => `<tr>${MARKER}${cell(text)}${MARKER}${cell(text)}</tr>`
const ins = (text: string): string => `<ins style="font-weight: bold; text-decoration: none;">${text}</ins>`
const changed = (before: string, after: string): string => `<tr>${marker('−')}${cell(before)}${marker('+')}${cell(after)}</tr>`
const added = (text: string): string => `<tr><td colspan="2" class="diff-side-deleted"></td>${marker('+')}${cell(text)}</tr>`
/** A revision as MediaWiki 1.39 writes it. */
const revision = (summary: string, rows: readonly string[]): string => `<p>${summary}</p>
<table style="background-color: #fff; color: #202122;" data-mw="interface">
<col class="diff-marker" /><col class="diff-content" />
<tr class="diff-title" lang="de"><td colspan="2">← Nächstältere Version</td><td colspan="2">Version vom 23. November 2026, 00:53 Uhr</td></tr>
<tr><td colspan="2" class="diff-lineno">Zeile 1:</td><td colspan="2" class="diff-lineno">Zeile 1:</td></tr>
${rows.join('\n')}
</table>`

async function read(html: string): Promise<string | undefined> {
  const body = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>w</id><title>Wiki</title><updated>2026-11-20T08:00:00Z</updated>
<entry><id>r4</id><title>Störung</title><link href="https://wiki.example.de/index.php?title=A&amp;diff=4"/><updated>2026-11-20T08:00:00Z</updated>
<summary type="html">${escaped(html)}</summary></entry></feed>`
  const { origin, close } = await loopback({ '/w': { headers: { 'content-type': 'application/atom+xml' }, body } })
  onTestFinished(close)
  return (await new PolledSource(sourceConfig('feed', `${origin}/w`)).poll()).mentions[0]?.text
}

const COMPLAINT = 'Seit Wochen keine Antwort, Frechheit!'

it.each([
  [
    'a new line below one of somebody else',
    [kept(COMPLAINT), added(ins(': Die Gutschrift ist gebucht.'))],
    'Antwort\n: Die Gutschrift ist gebucht.',
  ],
  ['a new line, as older versions write it', [kept(COMPLAINT), added('Ja &amp; Amen')], 'Antwort\nJa & Amen'],
  [
    'words in a line of somebody else',
    [changed(COMPLAINT, `Seit Wochen${ins(', ja, ')}keine Antwort, Frechheit${ins('!')}!`)],
    'Antwort\n, ja, !',
  ],
  ['nothing but what was removed', [`<tr>${marker('−')}${cell(COMPLAINT)}<td colspan="2"></td></tr>`], 'Antwort'],
])('of a revision in a wiki its author says what was added: %s', async (_, rows, text) => {
  expect(await read(revision('Antwort', rows))).toBe(text)
})

it.each([
  ['a new page', `<p>Frage</p>\n<p><b>Neue Seite</b></p><div>${COMPLAINT}</div>`, `Frage\nNeue Seite\n${COMPLAINT}`],
  ['a table', `<p>Preise</p><table><tr><td>+</td><td>5 Franken</td></tr></table>`, 'Preise\n+ 5 Franken'],
])('all else is left as it is: %s', async (_, html, text) => {
  expect(await read(html)).toBe(text)
})
