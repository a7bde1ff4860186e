import { foldWords } from '../fold.js'
import { mattersOf } from '../similar/matters.js'
import { COLLECTIVE, CONNECTOR, FOND } from './address-patterns.js'

/** Everybody is spoken to, or everybody of whom something is true. */
export interface ToAll {
  readonly passage: string
  /** The text begins with it. */
  readonly opens: boolean
  /** Who of all, in words: "die am Gewinnspiel teilgenommen haben"; null: all. */
  readonly only: string | null
  /** How many are spoken to: "ihr beiden". */
  readonly count: number | null
}

/** Whoever is here writes, asks or waits: that picks nobody out. */
const NEUTRAL =
  /^(?:hier|da|draussen|anderen?|uebrigen?|restlichen?|beteiligten|frag\w*|gefragt\w*|schreib\w*|geschrieb\w*|meld\w*|gemeldet\w*|komment\w*|beschwer\w*|wart\w*|gewart\w*|betr[oi]ff\w*|interess\w*|mitles\w*|les\w*|hinweis\w*|geduld|verstaendnis|rueckmeld\w*|feedback|nachricht\w*|anfrag\w*|beitr\w*|threads?|posts?|forum|asked|asking|wrote|writing|wait\w*|affected|impacted|concerned|report\w*|contact\w*|reach\w*|messag\w*|wonder\w*|flagg\w*|patience|others?|else|selben?|gleichen?|dasselbe|problem\w*|thema|issues?|same)$/

const NOUN =
  /(?:^|\s)(?:\p{L}*(?:kund|nutzer|user|leser|mieter|mitglied|abonnent|patient|eltern|zuschauer|hörer|reisend|pendler|gäst|gaest|customer|passenger|reader|member|subscriber|tenant)\p{L}*)\s+((?:in|aus|im|am|an|auf|der|des|von|vom|mit|ab|of|from|on|with|using)\s.+)$/iu
const COUNTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:beiden?|zwei|both|two)\b/, 2],
  [/\b(?:drei|three)\b/, 3],
]

const NOT_A_VERB = '(?!(?:ist|sind|war|waren|gilt|gelten|wird|werden|haben?|hat|gibt|kommt|kommen|is|are|was|has|have|goes)\\b)'
const WORD = String.raw`(?:${NOT_A_VERB}\p{L}+\s)`
const ALL = '(?:allen?|all|everyone|everybody)'
/** "Update für alle, die noch warten:", "To everyone affected:", "Danke an alle für die Hinweise!" */
const TO_ALL = new RegExp(
  String.raw`(?<=(?:^|\n|[.!?]\s)[^\S\n]*)(${WORD}{0,4}?(?:an|für|for|to) (?:euch |uns |you )?${ALL}\b(?:[^\S\n]+(?!who\b)${NOT_A_VERB}[^\s.:!,]+){0,5}(?:[^\S\n]who[^\S\n][^.:!,\n]{1,80})?)(?:(?=[:!\n])|,\s(?:(?:bei |für |von )?(?:die|denen|deren|welche)\s([^.:!?\n]{2,160})(?=[:\n])|(?!die\b|denen\b|deren\b)))`,
  'iu',
)
/** "@alle", "Alle anderen:", "Ihr Lieben,", "Grüß euch!", "Sorry all,", "Danke euch allen für die Geduld" */
const CALLS = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.])@\s?(?:all|alle|everyone|here|channel)\b`,
    String.raw`(?<=(?:^|\n|[.!?]\s)[^\S\n]*)(?:(?:an )?(?:alle|die) (?:anderen|übrigen)|everyone(?: else)?|alle|all others)(?=:)`,
    String.raw`(?<=(?:^|\n|[.!?]\s)[^\S\n]*)ihr lieben(?=[\s,!:])`,
    String.raw`(?<=(?:^|\n|[.!?]\s)[^\S\n]*)gr(?:ü|ia|üe)(?:ß|ss) (?:euch|eich|eu)(?=\s*(?:[!.:\n]|$|,(?!\s(?:liebe[rs]?\s)?\p{Lu}\p{L}+(?:\s(?:und|and|&)\s\p{Lu}\p{L}+)?\s*[!,.\n])))`,
    String.raw`(?<=(?:^|\n|[.!?]\s)[^\S\n]*)(?:(?:vielen |herzlichen |besten |tausend )?dank|danke(?:schön)?|merci|sorry|entschuldigung|verzeihung|thanks|thank you|many thanks|apologies|cheers)(?: an| to)?(?: euch| ihnen| you)? (?:allen?|all|everyone|everybody|zusammen|folks|guys)(?: (?:betroffenen?|affected))?(?=\s*(?:[.!,:\n]|$|\p{Extended_Pictographic}|(?:für|for|und|and)\s))`,
    String.raw`\bin die runde\b`,
  ].join('|'),
  'iu',
)

const isCollectiveName = (passage: string): boolean => {
  const words = foldWords(passage).split(' ')
  const first = words.findIndex((word) => !FOND.test(word) || word === 'lieben')
  return words.slice(Math.max(0, first), first + 2).some((word) => COLLECTIVE.test(word))
}

/** Everybody is meant by what follows a greeting: "zusammen", "liebe betroffene Kundinnen und Kunden", "Petra und alle anderen". */
export function isCollective(passage: string): boolean {
  const [first = '', ...others] = passage.split(CONNECTOR)
  const isRest = (words: readonly string[]): boolean =>
    words.length < 4 && words.every((word) => COLLECTIVE.test(word) || FOND.test(word) || NEUTRAL.test(word) || word === 'die')
  return isCollectiveName(first) || others.some((each) => isCollectiveName(each) && isRest(foldWords(each).split(' ')))
}

/** One is greeted by name before all others are. */
export const namesSomebody = (passage: string): boolean => !isCollectiveName(passage.split(CONNECTOR)[0] ?? '')

const pickedOut = (words: string): string | null => {
  const left = foldWords(words)
    .split(' ')
    .filter((word) => !NEUTRAL.test(word) && !COLLECTIVE.test(word))
    .join(' ')
  return mattersOf(left, new Set()).size === 0 ? null : left
}

/** What follows a greeting speaks to all, or to those of them whom it picks out. */
export function greetingToAll(passage: string, opens: boolean): ToAll {
  const rest = NOUN.exec(passage)?.[1] ?? ''
  const folded = foldWords(passage)
  return { passage, opens, only: pickedOut(rest), count: COUNTS.find(([pattern]) => pattern.test(folded))?.[1] ?? null }
}

/** Where a text calls all without a greeting. */
export function callToAll(text: string): ToAll | null {
  const opens = (index: number): boolean => text.slice(0, index).trim() === ''
  const called = CALLS.exec(text)
  if (called !== null) return { passage: called[0].trim(), opens: opens(called.index), only: null, count: null }
  const told = TO_ALL.exec(text)
  if (told === null) return null
  const passage = told[1]!.trim()
  const [, rest = ''] = passage.split(new RegExp(String.raw`\b${ALL}\b`, 'iu'))
  return { passage, opens: opens(told.index), only: pickedOut(`${rest} ${told[2] ?? ''}`), count: null }
}

/** As much of two words must be the same: "erreicht" and "erreichbar". */
const MIN_SHARED = 6

/** Whether what a customer wrote is about what picks some out of all. */
export function isPickedOut(only: string, words: string, brand: string | null): boolean {
  const ignored = new Set(foldWords(brand ?? '').split(' '))
  const wanted = [...mattersOf(only, ignored).keys()]
  const own = [...mattersOf(words, ignored).keys()]
  const isLike = (a: string, b: string): boolean =>
    a === b || (a.length >= MIN_SHARED && a.slice(0, MIN_SHARED) === b.slice(0, MIN_SHARED))
  return wanted.length === 0 || wanted.some((each) => own.some((word) => isLike(each, word)))
}
