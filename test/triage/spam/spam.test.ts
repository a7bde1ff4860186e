import { describe, expect, test } from 'vitest'
import { judgeKind } from '../../../src/triage/kind.js'
import { tokenize } from '../../../src/triage/text/tokens.js'
import { plainJudge } from '../plain-judge.js'

const judge = (text: string, author: { authorName?: string; authorUrl?: string } = {}) =>
  judgeKind(tokenize(text), {
    language: null,
    role: 'comment',
    authorName: null,
    authorUrl: null,
    judge: plainJudge,
    isArticle: false,
    threshold: 0.5,
    ...author,
  })

describe('spam of comment sections', () => {
  test.each([
    ['pills, German', 'Potenzmittel ohne Rezept kaufen www.pillen.example'],
    ['pills, English', 'Cheap viagra without prescription'],
    ['casino', 'Online Casino mit Freispielen http://spiel.example'],
    ['credit', 'Kreditangebot ohne Schufa, kontaktieren Sie uns per WhatsApp'],
    ['praise for the sake of a link', 'Great article, very informative! Visit my website http://x.example'],
    ['praise for the sake of a link, German', 'Sehr informativer Beitrag! Besuchen Sie unsere Webseite https://x.example'],
    ['markup that no form renders', 'hello [url=http://x.example]cheap shoes[/url] http://y.example'],
    ['many links', 'http://a.example http://b.example http://c.example http://d.example'],
    ['backlinks', 'We sell guest posts and backlinks, click here http://x.example'],
    ['lost coins', 'A recovery expert got my lost bitcoin back, contact him on Telegram'],
  ])('%s', (_, text) => {
    expect(judge(text).kind).toBe('spam')
  })

  test('the name of the author gives it away', () => {
    expect(judge('Very informative post.', { authorName: 'Best Casino Bonus' }).kind).toBe('spam')
  })

  test('links in another script', () => {
    expect(judge('Купить дешевые часы здесь http://x.example http://y.example').kind).toBe('spam')
  })
})

describe('no spam', () => {
  test.each([
    ['a customer with one link', 'Wie hier beschrieben https://hilfe.example geht es bei mir nicht.'],
    ['a complaint with two links', 'Ich warte seit Wochen, keine Antwort! Belege: https://a.example https://b.example'],
    ['a customer who writes of credit', 'Mein Kredit wurde abgelehnt, warum?'],
    ['thanks for an article', 'Danke für den Beitrag!'],
    ['a reader who asks for WhatsApp', 'Seid ihr auch auf WhatsApp erreichbar?'],
  ])('%s', (_, text) => {
    expect(judge(text).kind).not.toBe('spam')
  })
})
