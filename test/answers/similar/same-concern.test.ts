import { describe, expect, it } from 'vitest'
import { concernKeys, type Sameness, sameConcern, statementOf } from '../../../src/answers/similar/same-concern.js'
import type { Author, Mention } from '../../../src/model/mention.js'
import { mention } from '../support.js'

const CARD = 'Ich warte seit drei Wochen auf meine neue BeispielCard und niemand vom Kundendienst antwortet auf meine Mails.'
const TURNED =
  'Seit drei Wochen warte ich jetzt auf meine neue BeispielCard, und vom Kundendienst antwortet niemand auf meine Mails!'
const PETITION = `Ich unterzeichne diese Petition: ${CARD}`
const DAYS = 24 * 60

const around = {
  // Both forums are pages of one site; each of the others is a place of its own.
  spaceOf: (source: string) => (source.startsWith('forum') ? 'discourse forum.example' : source),
  ignored: new Set(['beispiel']),
}

interface Said {
  readonly source?: string
  readonly text?: string
  readonly minute?: number
  readonly url?: string
  readonly by?: Partial<Author>
}

let row = 0
function said({ source = 'blog', text = CARD, minute = 0, url, by = {} }: Said): Mention {
  row += 1
  const author = { id: null, handle: null, name: null, url: null, followers: null, flags: [], ...by }
  return mention({
    id: row,
    minute,
    by: '',
    text,
    author,
    change: { source, author, url: url ?? `https://${source}.example/${row}` },
  })
}

/** What is found must not depend on which of both is asked about. */
function same(first: Said, second: Said): Sameness | null {
  const [a, b] = [said(first), said(second)].map((each) => statementOf(each, around))
  const found = sameConcern(a!, b!, around)
  const other = sameConcern(b!, a!, around)
  expect(other?.rank ?? null).toEqual(found?.rank ?? null)
  // Only who shares a key is ever compared.
  if (found !== null) expect(concernKeys(a!).some((key) => concernKeys(b!).includes(key))).toBe(true)
  return found
}

const forum = (id: string, change: Said = {}): Said => ({ source: 'forum', ...change, by: { id, ...change.by } })
const page = 'https://social.example/@maxi'

describe('one concern of one person', () => {
  it.each<[string, Said, Said, string]>([
    [
      'one account, the same words',
      forum('7'),
      forum('7', { source: 'forum-search', minute: 9 }),
      'the same account, the same words',
    ],
    [
      'one account, a few same words',
      forum('7', { text: 'Wo bleibt meine Karte?' }),
      forum('7', { text: 'Wo bleibt meine Karte???' }),
      'the same account, the same words',
    ],
    [
      'one account, other words on the same matter',
      forum('7', { text: 'Meine Rechnung wurde doppelt abgebucht, was soll das?' }),
      forum('7', { minute: 3 * DAYS, text: 'Immer noch keine Gutschrift für die doppelt abgebuchte Rechnung' }),
      'the same account, both speak of rechnung, doppelt, abgebucht',
    ],
    [
      'one address in the fediverse, seen from two servers',
      { by: { id: '@maxi@social.example' } },
      { source: 'search', text: TURNED, by: { id: 'maxi@social.example' } },
      'the same account, nearly the same words (40 % alike)',
    ],
    [
      'one linked profile, by whatever road',
      { by: { url: page } },
      { source: 'shop', text: TURNED, by: { url: 'http://www.social.example/@Maxi/?x=1' } },
      'the same person (both link to social.example/@maxi), nearly the same words (40 % alike)',
    ],
    [
      'a number makes a profile',
      { by: { url: 'https://facebook.com/profile.php?id=17' } },
      { source: 'shop', by: { url: 'https://m.facebook.com/profile.php?id=17' } },
      'the same person (both link to facebook.com/profile.php?17), the same words',
    ],
    [
      'one home page, and near text',
      { by: { url: 'https://maxi.example' } },
      { source: 'shop', text: TURNED, by: { url: 'http://maxi.example/' } },
      'the same home page (maxi.example), nearly the same words (40 % alike)',
    ],
    [
      'one handle and near text',
      { by: { handle: 'Maxi' } },
      { source: 'social', text: TURNED, by: { handle: '@maxi@social.example' } },
      'the same handle (maxi), nearly the same words (40 % alike)',
    ],
    [
      'one full name and the same words',
      { by: { name: 'Petra Müller' } },
      { source: 'shop', by: { name: 'petra  müller' } },
      'the same name (petra müller), the same words',
    ],
    [
      'one nickname and the same words',
      { by: { name: 'gartenfee77' } },
      { source: 'shop', by: { name: 'Gartenfee77' } },
      'the same name (gartenfee77), the same words',
    ],
    [
      'one post, delivered by two sources',
      { url: 'https://blog.example/1#c7' },
      { source: 'search', url: 'https://blog.example/1#c7' },
      'the same post, delivered by two sources',
    ],
    [
      'one account signs twice',
      forum('7', { text: PETITION }),
      forum('7', { text: PETITION }),
      'the same account, the same words',
    ],
  ])('%s', (_rule, a, b, reason) => {
    expect(same(a, b)?.reason).toBe(reason)
  })
})

describe('two concerns', () => {
  it.each<[string, Said, Said]>([
    ['the same words of nobody in particular', {}, { source: 'shop' }],
    ['a name alone', { by: { name: 'Petra Müller' } }, { source: 'shop', text: TURNED, by: { name: 'Petra Müller' } }],
    [
      'a first name and the same words: many are called Petra',
      { by: { name: 'Petra' } },
      { source: 'shop', by: { name: 'Petra' } },
    ],
    ['what guests are called', { by: { name: 'Gast' } }, { source: 'shop', by: { name: 'Gast' } }],
    [
      'a handle alone',
      { by: { handle: 'maxi' } },
      { source: 'shop', text: 'Die App stürzt beim Anmelden immer wieder ab, auch nach dem Update.', by: { handle: 'maxi' } },
    ],
    ['a handle that anybody has', { by: { handle: 'guest' } }, { source: 'shop', by: { handle: 'Guest' } }],
    [
      'two accounts of one platform, the same words and name',
      forum('7', { by: { name: 'Petra Müller' } }),
      forum('8', { by: { name: 'Petra Müller' } }),
    ],
    [
      'two handles of one platform',
      forum('7', { by: { id: null, handle: 'maxi', url: 'https://maxi.example' } }),
      forum('8', { by: { id: null, handle: 'moritz', url: 'https://maxi.example' } }),
    ],
    [
      'two profiles of one place',
      { by: { url: page, handle: 'maxi' } },
      { source: 'shop', by: { url: 'https://social.example/@maxi2', handle: 'maxi' } },
    ],
    ['one number in two places', { by: { id: '3' } }, { source: 'shop', by: { id: '3' } }],
    ['the number that every guest has', forum('0'), forum('0')],
    [
      'the front page of a place of thousands',
      { by: { url: 'https://www.facebook.com/' } },
      { source: 'shop', by: { url: 'https://facebook.com' } },
    ],
    ['the front page of the place itself', { by: { url: 'https://blog.example/' } }, { by: { url: 'https://blog.example' } }],
    [
      'one account, two matters',
      forum('7', { text: 'Die Karte wurde vom Automaten eingezogen, und niemand hilft.' }),
      forum('7', { text: 'Eure App stürzt beim Öffnen der Umsätze ab, seit Tagen.' }),
    ],
    [
      'one account, the same matter a month later',
      forum('7', { text: 'Meine Rechnung wurde doppelt abgebucht' }),
      forum('7', { minute: 20 * DAYS, text: 'Die neue Rechnung wurde wieder doppelt abgebucht' }),
    ],
    ['the same words two months later', forum('7'), forum('7', { minute: 60 * DAYS })],
    [
      'a petition that two sign who are called the same',
      { text: PETITION, by: { name: 'Petra Müller', handle: 'petra.m' } },
      { source: 'shop', text: PETITION, by: { name: 'Petra Müller', handle: 'petra.m' } },
    ],
    [
      'one page, two names, other words',
      { by: { name: 'Petra Huber', url: 'https://huber.example/wir' }, text: 'Meine Rechnung wurde doppelt abgebucht' },
      { source: 'shop', by: { name: 'Karl Huber', url: 'https://huber.example/wir' }, text: 'Rechnung doppelt abgebucht!' },
    ],
    [
      'two posts of one page whose feed knows no other address',
      { url: 'https://blog.example/1', by: { name: 'Anna' } },
      { source: 'search', url: 'https://blog.example/1', by: { name: 'Berta' } },
    ],
  ])('%s', (_rule, a, b) => {
    expect(same(a, b)).toBeNull()
  })
})
