import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/answers/replies/kind.js'
import { signatureOf } from '../../src/answers/replies/signature.js'
import { readReplies } from '../../src/training/train-replies.js'

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const wordings = () =>
  readReplies(file('../../src/training/replies/known.txt'), 'known.txt').map(({ kind, text }) => [kind, text] as const)

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
