import { describe, expect, it } from 'vitest'
import { type FoundRow, foundLines } from '../../../src/report/lines/found-lines.js'
import { english } from '../../../src/util/say.js'
import { inGerman } from '../sample.js'

const ROW: FoundRow = {
  type: 'youtube',
  url: 'https://www.youtube.com/@beispiel',
  title: null,
  reason: 'the address is that of a channel, the comments on whose videos are read',
  sample: ['Störung \u001b[31mseit gestern, und niemand sagt etwas dazu, obwohl es Hunderte betrifft'],
  unread: null,
  secrets: [
    {
      name: 'token',
      required: true,
      variable: 'YOUTUBE_TOKEN',
      isSet: false,
      where: 'an API key, in the Google Cloud console, APIs & Services > Credentials',
    },
  ],
  lacks: [],
}

describe('what was found', () => {
  it('is wrapped to the terminal under its address, and text of strangers cut there', () => {
    expect(
      foundLines('https://youtube.com/@beispiel', [ROW], { columns: 60, say: english }),
    ).toBe(`https://youtube.com/@beispiel: 1 found
  youtube  https://www.youtube.com/@beispiel
    the address is that of a channel, the comments on whose
    videos are read
    needs token, from YOUTUBE_TOKEN: an API key, in the
    Google Cloud console, APIs & Services > Credentials
    · Störung [31mseit gestern, und niemand sagt etwas dazu…
`)
  })

  it('in German', () => {
    const [secret] = ROW.secrets
    const rows = [{ ...ROW, sample: [], secrets: [secret!, { ...secret!, required: false, isSet: true }], unread: 'HTTP 403' }]
    expect(
      foundLines('https://youtube.com/@beispiel', rows, { columns: 80, say: inGerman }),
    ).toBe(`https://youtube.com/@beispiel: 1 gefunden
  youtube  https://www.youtube.com/@beispiel
    the address is that of a channel, the comments on whose videos are read
    braucht token, aus YOUTUBE_TOKEN: an API key, in the Google Cloud console,
    APIs & Services > Credentials
    kann token nutzen, aus YOUTUBE_TOKEN, gesetzt
    nicht gelesen: HTTP 403
`)
  })

  it('has a title of at most a line', () => {
    expect(foundLines('x', [{ ...ROW, title: 'Neues '.repeat(50) }], { columns: 80, say: english }).split('\n')[1]).toMatch(
      /beispiel {2}(?:Neues ){9}Neues…$/,
    )
  })

  it('stays on one line each where there is no terminal, to be searched for', () => {
    expect(foundLines('https://youtube.com/@beispiel', [ROW], { columns: null, say: english }).split('\n').slice(2, 4)).toEqual([
      '    the address is that of a channel, the comments on whose videos are read',
      '    needs token, from YOUTUBE_TOKEN: an API key, in the Google Cloud console, APIs & Services > Credentials',
    ])
  })
})
