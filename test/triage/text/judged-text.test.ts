import { describe, expect, it } from 'vitest'
import { judgedText } from '../../../src/triage/text/judged-text.js'
import { triage } from '../../../src/triage/triage.js'
import { context } from '../context.js'

describe('what a person says in a post', () => {
  it.each([
    ['the title of a post', { title: 'Karte weg', text: 'Seit Montag.', role: 'post' }, 'Karte weg\nSeit Montag.'],
    ['not that of the thread', { title: 'Karte weg', text: 'Seit Montag.', role: 'comment' }, 'Seit Montag.'],
    ['nor that of what a mail replies to', { title: 'AW: Karte weg', text: 'Seit Montag.', role: 'post' }, 'Seit Montag.'],
    ['nor that above a reply in a forum', { title: 'Bank • Re: Karte weg', text: 'Seit Montag.', role: 'post' }, 'Seit Montag.'],
    ['what is no reply’s', { title: 'Rede: Karte weg', text: 'Seit Montag.', role: 'post' }, 'Rede: Karte weg\nSeit Montag.'],
    ['where there is nothing else', { title: 'Re: Karte weg', text: '', role: 'post' }, 'Re: Karte weg\n'],
    [
      'no quotation',
      { title: 'Karte weg', text: '> Seit wann?\nSeit Montag.', role: 'post' },
      `Karte weg\n${' '.repeat(12)}\nSeit Montag.`,
    ],
    ['nor one above', { title: null, text: '> Seit wann?\nSeit Montag.', role: 'comment' }, 'Seit Montag.'],
  ] as const)('%s', (_, post, said) => {
    expect(judgedText(post)).toBe(said)
  })

  it('a reply to a complaint is about what its title names, and no complaint by it', () => {
    const judged = (title: string, text: string) => {
      const { kind, relevant, brand } = triage(text, { ...context, title, role: 'post', match: 'brands' })
      return { kind, relevant, brand }
    }
    const about = { relevant: true, brand: 'Beispiel' }
    expect(judged('Beispiel antwortet nicht', 'Bei mir geht alles.')).toEqual({ kind: 'complaint', ...about })
    expect(judged('Re: Beispiel antwortet nicht', 'Bei mir geht alles.')).toEqual({ kind: 'neutral', ...about })
    expect(judged('Re: Beispiel', 'Eine Frechheit, Beispiel antwortet seit Wochen nicht!')).toEqual({
      kind: 'complaint',
      ...about,
    })
  })
})
