import type { IncomingMention } from '../../model/mention.js'
import type { Label } from '../../model/verdict.js'
import type { Target } from './import-target.js'

/** One line of a file, read. */
export interface Taken {
  readonly mention: IncomingMention
  readonly target: Target
  /** The platform that the line names. */
  readonly platform: string | null
  /** What a person said of it where it was exported. */
  readonly label: Label | null
}

/** Lines that are judged together. */
export interface JudgedTogether {
  readonly target: Target
  readonly platform: string
  readonly mentions: IncomingMention[]
}

/** Lines of one transaction, by where they go and where their authors are known. */
export function judgedTogether(taken: readonly Taken[]): readonly JudgedTogether[] {
  const pages = new Map<Target, Map<string, JudgedTogether>>()
  for (const { mention, target, platform } of taken) {
    const where = target.platform ?? platform ?? target.config.type
    const ofTarget = pages.get(target) ?? new Map<string, JudgedTogether>()
    pages.set(target, ofTarget)
    const page = ofTarget.get(where)
    if (page === undefined) ofTarget.set(where, { target, platform: where, mentions: [mention] })
    else page.mentions.push(mention)
  }
  return [...pages.values()].flatMap((ofTarget) => [...ofTarget.values()])
}

/** What people said of them, by source and native id. */
export function labelsOf(taken: readonly Taken[]): ReadonlyMap<string, ReadonlyMap<string, Label>> {
  const labels = new Map<string, Map<string, Label>>()
  for (const { mention, target, label } of taken) {
    if (label === null) continue
    const ofSource = labels.get(target.config.id) ?? new Map<string, Label>()
    labels.set(target.config.id, ofSource.set(mention.nativeId, label))
  }
  return labels
}
