import type { ExplainedVerdict } from '../model/explained-verdict.js'
import type { Mention } from '../model/mention.js'
import type { Reason, Verdict } from '../model/verdict.js'
import { operationWords, percent } from '../util/operation-words.js'
import { quoted, reasonInWords } from '../util/reason-words/reason-words.js'
import { isApart } from '../util/reason-words/telling-reasons.js'
import { hang, wrap } from './layout.js'
import { inner } from './section.js'
import type { Sheet } from './sheet.js'
import { asKind, signed, turningWords } from './turning-words.js'

/** A reason as it is told, or several together. */
interface Line {
  readonly weight: number
  readonly text: string
  /** Told after the others: it says little to a person. */
  readonly last: boolean
}

/** What was learned of single words is told together. */
function wordLines(reasons: readonly Reason[], speak: 'for' | 'against'): Line[] {
  const words = reasons.filter(({ code, weight }) => code === 'wording' && weight >= 0 === (speak === 'for'))
  if (words.length === 0) return []
  const names = words.map(({ passage }) => quoted(passage ?? '')).join(', ')
  const text = words.length === 1 ? `the word ${names} speaks ${speak} it` : `the words ${names} speak ${speak} it`
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
      return { weight, text: reasonInWords(reason), last: code === 'balance' || code.startsWith('shape-') }
    }),
    ...wordLines(reasons, 'for'),
    ...wordLines(reasons, 'against'),
  ].sort((a, b) => Number(a.last) - Number(b.last) || Math.abs(b.weight) - Math.abs(a.weight))
  const heaviest = Math.max(...lines.map(({ weight }) => Math.abs(weight)))
  return lines.flatMap(({ weight, text }) => {
    const length = weight === 0 ? 0 : Math.max(1, Math.round((Math.abs(weight) / heaviest) * BAR))
    const bar = (weight > 0 ? '█' : '░').repeat(length).padEnd(BAR)
    return hang(`${signed(weight)} ${bar} `, text, inner(sheet))
  })
}

function reasonLines({ mention: { verdict } }: ExplainedVerdict, sheet: Sheet): string[] {
  const own = verdict.reasons.filter(({ code }) => !isApart(code))
  const apart = verdict.reasons.filter(({ code }) => isApart(code))
  const of = verdict.kind === 'neutral' ? 'complaint' : verdict.kind
  return [
    ...(own.length === 0 ? [] : wrap(`For (+) and against (−) ${asKind(of)}, in log-odds:`, inner(sheet))),
    ...weightLines(own, sheet),
    ...apart.flatMap((reason) =>
      hang(reason.code.startsWith('severity-') ? 'severity: ' : 'subject: ', reasonInWords(reason), inner(sheet)),
    ),
  ]
}

/** The figures are those of signs alone then, which are few. */
const isUnlearned = ({ reasons }: Verdict): boolean => reasons.some(({ code }) => code === 'language-unsupported')

function aboutWords({ verdict, label, officialIdentity }: Mention): string {
  const about = `about ${verdict.brand ?? 'us'}`
  // A person who labels it otherwise takes it for ours, whatever name it lacks: it may stand in a case.
  if (!verdict.relevant)
    return label === null || label === 'irrelevant' || officialIdentity !== null
      ? 'not about us: stored, but it opens no case'
      : 'not about us by its words; by the label it is'
  return label === 'irrelevant' ? `${about} by its words; by the label it is not` : about
}

/** One mention's judgement in words. */
export function verdictLines(explained: ExplainedVerdict, sheet: Sheet): string[] {
  const { mention, operation, turning, now } = explained
  const { verdict } = mention
  const label = mention.label === null ? '' : `; labelled ${mention.label} by a person, which wins`
  const isJudged = verdict.relevant && mention.officialIdentity === null
  const sentences = [
    `${verdict.kind} with score ${verdict.score.toFixed(2)}, severity ${verdict.severity}, language ${verdict.language ?? 'unknown'}${label}`,
    ...(isJudged ? [`a complaint with ${percent(verdict.complaint)}; ${operationWords(operation)}`] : []),
    ...(isJudged && verdict.uncertain && mention.label === null
      ? [
          `uncertain${isUnlearned(verdict) ? ', for its language was not learned' : ''}: a person had better look (monitor label M-${mention.id} …)`,
        ]
      : []),
    ...(turning === null ? [] : turningWords(turning)),
    ...(now === null ? [] : [`by the rules of now ${asKind(now)}: the next poll judges it again`]),
    aboutWords(mention),
    ...(mention.officialIdentity === null ? [] : [`written by the company: proved by ${mention.officialIdentity}`]),
    ...(verdict.sensitive.length === 0 ? [] : [`contains ${verdict.sensitive.join(', ')}`]),
    ...(verdict.closing ? ['only thanks or closes: starts no clock'] : []),
  ]
  return [...sentences.flatMap((sentence) => wrap(sentence, inner(sheet))), ...reasonLines(explained, sheet)]
}
