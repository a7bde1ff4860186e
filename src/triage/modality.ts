import { SEAM, type Tokens } from './text/tokens.js'

const NEGATORS = new Set(
  (
    'nicht nie niemals niemand niemandem kein keine keinen keinem keiner ohne weder kaum statt noed nid ned niemer kei ' +
    'not no none nobody never without neither nor isnt wasnt arent dont doesnt didnt wont hardly'
  ).split(' '),
)
const NOT_ONLY = new Set(['nur', 'only', 'just', 'einmal', 'mal', 'even', 'mehr'])
const DENIED_WITHIN = 3

/** Whether a negation stands just before the word, in the same clause: "niemand verletzt", "no lawyer". */
export function isDenied({ words, seams }: Tokens, at: number): boolean {
  for (let index = at - 1, left = DENIED_WITHIN; index >= 0 && left > 0; index--, left--) {
    if (seams[index + 1] !== SEAM.space) return false
    if (NEGATORS.has(words[index]!)) return !NOT_ONLY.has(words[index + 1]!)
  }
  return false
}

const NEAR = new Set(
  'fast beinahe beinah haette haetten koennte koennten waere waeren fasch almost nearly could mightve couldve might'.split(' '),
)
const PERHAPS = new Set('vielleicht maybe perhaps sollte muesste should evtl eventuell vilicht'.split(' '))
const IF = new Set('wenn falls if suppose angenommen'.split(' '))
const SOMEBODY = new Set('jemand einer man was etwas someone somebody anyone anybody one'.split(' '))
const LOOKED_BACK = 8

/** What the sentence before the word makes of it: `near` was close, `imagined` is about anybody, `perhaps` is only thought of. */
export function doubtBefore({ words, seams }: Tokens, at: number): 'near' | 'imagined' | 'perhaps' | null {
  for (let index = at - 1, left = LOOKED_BACK; index >= 0 && left > 0; index--, left--) {
    if (seams[index + 1] === SEAM.sentence) return null
    const word = words[index]!
    if (IF.has(word) && SOMEBODY.has(words[index + 1]!)) return 'imagined'
    if (NEAR.has(word)) return 'near'
    if (PERHAPS.has(word)) return 'perhaps'
  }
  return null
}
