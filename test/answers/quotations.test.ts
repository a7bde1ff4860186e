import { describe, expect, it } from 'vitest'
import { quotedNames } from '../../src/answers/ties/quote.js'
import { decide, lines, type Told } from './support.js'

const petra: Told = {
  id: 1,
  minute: 0,
  by: 'Petra',
  kind: 'complaint',
  text: 'Seit drei Wochen warte ich auf meine Karte und niemand meldet sich.',
}
const urs: Told = {
  id: 2,
  minute: 5,
  by: 'Urs',
  kind: 'complaint',
  text: 'Die App stürzt bei jedem Start ab, das ist ärgerlich.',
}
const QUOTED = `> Petra hat geschrieben: ↑\n> 03.02.2026, 12:00\n> ${petra.text}`
const reply = (text: string): Told => ({ id: 9, minute: 60, by: 'Beispiel', official: true, text })
const customer = (text: string, kind: Told['kind'] = 'neutral', by = 'Eva'): Told => ({ id: 3, minute: 10, by, kind, text })

describe('what a reply of ours is worth', () => {
  it.each<[string, string, string[]]>([
    [
      'it answers whom it quotes, by what it says itself',
      `${QUOTED}\nDie Karte ist gestern versandt worden.`,
      ['answered 1: answer addressed 9→1', 'open 2:'],
    ],
    ['it only puts off', `${QUOTED}\nWir kümmern uns darum.`, ['open 1: holding addressed 9→1', 'open 2:']],
    [
      'it only sends elsewhere, above what it quotes',
      `Bitte schreiben Sie uns eine PN.\n${QUOTED}`,
      ['open 1: deflected addressed 9→1', 'open 2:'],
    ],
    [
      'few words are quoted, of somebody who is named',
      '> Zitat von Petra\n> … niemand\nDie Karte ist gestern versandt worden.',
      ['answered 1: answer addressed 9→1', 'open 2:'],
    ],
    [
      'a mail program told whom it quotes',
      'Am 03.02.26 um 12:00 schrieb Petra:\n> … niemand\nWir kümmern uns darum.',
      ['open 1: holding addressed 9→1', 'open 2:'],
    ],
    [
      'whom the quoted customer greeted is not spoken to',
      '> Hallo Urs, mir geht es auch so.\nDas ist behoben.',
      ['open 1:', 'open 2:'],
    ],
    [
      'what the quoted customer repeats was said by another',
      `> Urs hat geschrieben:\n> > ${petra.text}\n> ${urs.text}\nDas ist mit der neuen Version behoben.`,
      ['open 1:', 'answered 2: answer addressed 9→2'],
    ],
    [
      'a signature stands below its own words',
      `Wir kümmern uns darum. ^AB\n${QUOTED}`,
      ['open 1: holding addressed 9→1', 'open 2:'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(decide([petra, urs, reply(text)]))).toEqual(expected)
  })

  it('the words of a customer are theirs, however many quote them', () => {
    const eva = customer(`${QUOTED}\nBei mir ist es genauso, unmöglich.`, 'complaint')
    expect(lines(decide([petra, eva, reply(`${QUOTED}\nDie Karte ist gestern versandt worden.`)]))).toEqual([
      'answered 1: answer addressed 9→1',
      'open 3:',
    ])
  })

  it('under the post of one it may quote another', () => {
    const under = { ...reply(`> Urs hat geschrieben:\n> ${urs.text}\nDie Karte ist gestern versandt worden.`), parent: 'n1' }
    expect(lines(decide([petra, urs, under]))).toEqual(['answered 1: answer explicit 9→1', 'answered 2: answer addressed 9→2'])
  })

  it('one template is found again, whatever it quotes', () => {
    const template = 'Bitte starten Sie Ihr Gerät neu und melden Sie sich danach wieder an.'
    const customers = [1, 2, 3].map((id): Told => ({ ...petra, id, minute: id, by: `Kundin${id}`, text: `${petra.text} ${id}` }))
    const replies = customers.map(({ id, text }): Told => ({ ...reply(`> ${text}\n${template}`), id: id + 10, parent: `n${id}` }))
    expect(lines(decide([...customers, ...replies]))).toEqual([
      'open 1: automatic explicit 11→1',
      'open 2: automatic explicit 12→2',
      'open 3: automatic explicit 13→3',
    ])
  })
})

describe('what a customer says', () => {
  const answered = [petra, { ...reply('Die Karte ist gestern versandt worden.'), minute: 20, parent: 'n1' }]
  const after = (text: string): Told => ({ ...petra, id: 4, minute: 90, kind: 'neutral', text, parent: 'n9' })

  it.each([
    ['thanks below our words', '> Die Karte ist gestern versandt worden.\nDanke, ist da!', { closing: true, isUnsolved: false }],
    ['quotes who got no help', '> Bei mir hilft das nicht.\nBei mir schon, danke!', { closing: true, isUnsolved: false }],
    [
      'says it got none',
      '> Die Karte ist gestern versandt worden.\nNein, sie ist immer noch nicht da.',
      { closing: false, isUnsolved: true },
    ],
  ])('%s', (_, text, expected) => {
    const [decision] = decide([...answered, after(text)], {
      closes: (post) => post.text.includes('danke') || post.text.includes('Danke'),
    })
    const post = decision!.posts!.find(({ mentionId }) => mentionId === 4)!
    expect({ closing: post.closing, isUnsolved: post.unsolved === true }).toEqual(expected)
  })
})

describe('whom a text quotes', () => {
  it.each<[string, readonly string[]]>([
    ['> Petra hat geschrieben: ↑\n> Nein!', ['Petra']],
    ['> Zitat von »Petra M.«\n> Nein!', ['Petra M.']],
    ['> Zitat von: Petra am 03. Februar 2026\n> Nein!', ['Petra']],
    ['> (03.02.2026, 12:00)Petra schrieb:\n> Nein!', ['Petra']],
    ['> Am 3.2.2026 um 12:00 schrieb Petra Muster:\n> Nein!', ['Petra Muster']],
    ['> petra:\n> Nein!', ['petra']],
    ['Am 3.2.2026 um 12:00 schrieb Petra Muster <p@mail.example>:\n> Nein!', ['Petra Muster']],
    ['On Mon, 2 Feb 2026 at 12:00, Petra Muster wrote:\n> Nein!', ['Petra Muster']],
    ['> Petra schrieb:\n> > Urs schrieb:\n> > Nein!\n> Doch!\nAch.\n> Eva schrieb:\n> So.', ['Petra', 'Eva']],
    ['> Hallo Urs, das geht nicht.\nDoch.', []],
    ['> Eines noch: es geht nicht.\nDoch.', []],
    ['Petra: > 5 ist zu viel', []],
  ])('%j', (text, names) => {
    expect(quotedNames(text)).toEqual(names)
  })
})
