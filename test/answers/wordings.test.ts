import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/answers/kind.js'
import { signatureOf } from '../../src/answers/signature.js'

/** `[kind]`, and a reply a line below it. */
function wordings(): readonly (readonly [kind: string, text: string])[] {
  let kind = ''
  return readFileSync(new URL('../fixtures/replies.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const head = /^\[(\w+)\]$/.exec(line)?.[1]
      if (head !== undefined) kind = head
      return head !== undefined || line === '' || line.startsWith('# ') ? [] : [[kind, line] as const]
    })
}

const judged = (text: string): string => kindOf(signatureOf(text, 'Beispiel Kundendienst').body, { flags: [], sameTexts: 1 }).kind

describe('wordings of agents', () => {
  it.each(wordings())('%s: %s', (kind, text) => {
    expect(judged(text)).toBe(kind)
  })

  it('an all too hasty typist is understood as well', () => {
    const typed = [
      'Wir kümern uns drum!',
      'Ihr Anliegen wurde weitergeleitett.',
      'Wir prüffen das und melden usn schnellstmöglcih.',
      'We are investigatign this.',
    ]
    expect(typed.map(judged)).toEqual(['holding', 'holding', 'holding', 'holding'])
  })
})
