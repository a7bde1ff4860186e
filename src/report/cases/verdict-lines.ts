import type { ExplainedVerdict } from '../../model/explained-verdict.js'
import type { Mention } from '../../model/mention.js'
import type { Reason, Verdict } from '../../model/verdict.js'
import { operationWords, percent } from '../../util/operation-words.js'
import { quoted, reasonInWords } from '../../util/reason-words/reason-words.js'
import { isApart } from '../../util/reason-words/telling-reasons.js'
import type { Say } from '../../util/say.js'
import { decimal } from '../shapes/figures.js'
import { hang, wrap } from '../shapes/layout.js'
import { inner } from '../shapes/section.js'
import type { Sheet } from '../shapes/sheet.js'
import { asKind, signed, turningWords } from './turning-words.js'

/** A reason as it is told, or several together. */
interface Line {
  readonly weight: number
  readonly text: string
  /** Told after the others: it says little to a person. */
  readonly last: boolean
}

/** What was learned of single words is told together. */
function wordLines(reasons: readonly Reason[], speak: 'for' | 'against', say: Say): Line[] {
  const words = reasons.filter(({ code, weight }) => code === 'wording' && weight >= 0 === (speak === 'for'))
  if (words.length === 0) return []
  const names = words.map(({ passage }) => quoted(passage ?? '', say.language)).join(', ')
  const one = speak === 'for' ? say`the word ${names} speaks for it` : say`the word ${names} speaks against it`
  const many = speak === 'for' ? say`the words ${names} speak for it` : say`the words ${names} speak against it`
  const text = words.length === 1 ? one : many
  return [{ weight: words.reduce((sum, { weight }) => sum + weight, 0), text, last: false }]
}

/** What is said twice in the same words is told once, with all that it weighs. */
function summed(reasons: readonly Reason[]): readonly Reason[] {
  const known = new Map<string, Reason>()
  for (const reason of reasons) {
    const key = JSON.stringify([reason.code, reason.passage])
    known.set(key, { ...reason, weight: reason.weight + (known.get(key)?.weight ?? 0) })
  }
  return [...known.values()]
}

const BAR = 6

/** `+0.60 ███`: how much each reason weighs beside the heaviest. */
function weightLines(reasons: readonly Reason[], sheet: Sheet): string[] {
  const single = summed(reasons.filter(({ code }) => code !== 'wording'))
  const lines: Line[] = [
    ...single.map((reason) => {
      const { code, weight } = reason
      return { weight, text: reasonInWords(reason, sheet.say.language), last: code === 'balance' || code.startsWith('shape-') }
    }),
    ...wordLines(reasons, 'for', sheet.say),
    ...wordLines(reasons, 'against', sheet.say),
  ].sort((a, b) => Number(a.last) - Number(b.last) || Math.abs(b.weight) - Math.abs(a.weight))
  const heaviest = Math.max(...lines.map(({ weight }) => Math.abs(weight)))
  const widest = Math.max(...lines.map(({ weight }) => signed(weight, sheet.say).length))
  return lines.flatMap(({ weight, text }) => {
    const length = weight === 0 ? 0 : Math.max(1, Math.round((Math.abs(weight) / heaviest) * BAR))
    const bar = (weight > 0 ? '█' : '░').repeat(length).padEnd(BAR)
    return hang(`${signed(weight, sheet.say).padStart(widest)} ${bar} `, text, inner(sheet))
  })
}

function reasonLines({ mention: { verdict } }: ExplainedVerdict, sheet: Sheet): string[] {
  const own = verdict.reasons.filter(({ code }) => !isApart(code))
  const apart = verdict.reasons.filter(({ code }) => isApart(code))
  const { say } = sheet
  const of = asKind(verdict.kind === 'neutral' ? 'complaint' : verdict.kind, say)
  return [
    ...(own.length === 0 ? [] : wrap(say`For (+) and against (−) ${of}, in log-odds:`, inner(sheet))),
    ...weightLines(own, sheet),
    ...apart.flatMap((reason) =>
      hang(
        reason.code.startsWith('severity-') ? say.text('severity: ') : say.text('subject: '),
        reasonInWords(reason, say.language),
        inner(sheet),
      ),
    ),
  ]
}

/** The figures are those of signs alone then, which are few. */
const isUnlearned = ({ reasons }: Verdict): boolean => reasons.some(({ code }) => code === 'language-unsupported')

function aboutWords({ verdict, label, officialIdentity }: Mention, say: Say): string {
  const brand = verdict.brand ?? say.text('us')
  // A person who labels it otherwise takes it for ours, whatever name it lacks: it may stand in a case.
  if (!verdict.relevant)
    return label === null || label === 'irrelevant' || officialIdentity !== null
      ? say.text('not about us: stored, but it opens no case')
      : say.text('not about us by its words; by the label it is')
  return label === 'irrelevant' ? say`about ${brand} by its words; by the label it is not` : say`about ${brand}`
}

const uncertainWords = ({ id, verdict }: Mention, say: Say): string =>
  isUnlearned(verdict)
    ? say`uncertain, for its language was not learned: a person had better look (monitor label M-${id} …)`
    : say`uncertain: a person had better look (monitor label M-${id} …)`

/** One mention's judgement in words. */
export function verdictLines(explained: ExplainedVerdict, sheet: Sheet): string[] {
  const { mention, operation, turning, now } = explained
  const { verdict } = mention
  const { say } = sheet
  const [kind, severity] = [say.text(verdict.kind), say.text(verdict.severity)]
  const language = verdict.language ?? say.text('unknown')
  const label = mention.label === null ? '' : say`; labelled ${say.text(mention.label)} by a person, which wins`
  const score = decimal(verdict.score, 2, say)
  const isJudged = verdict.relevant && mention.officialIdentity === null
  const sentences = [
    say`${kind} with score ${score}, severity ${severity}, language ${language}${label}`,
    ...(isJudged ? [say`a complaint with ${percent(verdict.complaint, say)}; ${operationWords(operation, say)}`] : []),
    ...(isJudged && verdict.uncertain && mention.label === null ? [uncertainWords(mention, say)] : []),
    ...(turning === null ? [] : turningWords(turning, say)),
    ...(now === null ? [] : [say`by the rules of now ${asKind(now, say)}: the next poll judges it again`]),
    aboutWords(mention, say),
    ...(mention.officialIdentity === null ? [] : [say.text(`written by the company: proved by ${mention.officialIdentity}`)]),
    ...(verdict.sensitive.length === 0 ? [] : [say`contains ${verdict.sensitive.map(say.text).join(', ')}`]),
    ...(verdict.closing ? [say.text('only thanks or closes: starts no clock')] : []),
  ]
  return [...sentences.flatMap((sentence) => wrap(sentence, inner(sheet))), ...reasonLines(explained, sheet)]
}
