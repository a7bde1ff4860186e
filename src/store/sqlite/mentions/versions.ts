import type { EarlierVersion, Mention } from '../../../model/mention.js'
import type { Kind } from '../../../model/verdict.js'
import type { Database } from '../file/database.js'

interface VersionRow {
  readonly mention_id: number
  readonly until: number
  readonly kind: Kind
  readonly text: string
}

const VERSIONS = `SELECT v.mention_id, v.until, v.kind, v.text FROM json_each(?) j CROSS JOIN versions v ON v.mention_id = j.value
  ORDER BY v.mention_id, v.until`

/** The mentions with what they said before their edits. */
export function withEarlier(db: Database, mentions: readonly Mention[]): readonly Mention[] {
  const rows = db.all<VersionRow>(VERSIONS, JSON.stringify(mentions.map(({ id }) => id)))
  if (rows.length === 0) return mentions
  const byMention = new Map<number, EarlierVersion[]>()
  for (const { mention_id, until, kind, text } of rows)
    byMention.set(mention_id, [...(byMention.get(mention_id) ?? []), { text, kind, until }])
  return mentions.map((mention) => {
    const earlier = byMention.get(mention.id)
    return earlier === undefined ? mention : { ...mention, earlier }
  })
}
