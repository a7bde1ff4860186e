import type { JudgedMention } from '../model/mention.js'
import { tsvLine } from '../report/tsv.js'

/** What `--dry-run` prints of a mention that would be stored, judged and redacted as it would be. */
export const trialLine = (source: string, { nativeId, verdict, author, title, text }: JudgedMention): string =>
  tsvLine([source, nativeId, verdict.kind, verdict.relevant, author.name, title, text])
