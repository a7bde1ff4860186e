import type { Database } from '../../src/store/sqlite/file/database.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const PROMISE = JSON.stringify({ passage: 'innert 48 Stunden', time: { unit: 'hours', count: 48 } })
const STATES = ['open', 'answered', 'answered', 'answered', 'resolved', 'dismissed', 'removed-unanswered'] as const
const KINDS = ['answer', 'answer', 'answer', 'holding', 'deflected', 'automatic', 'bystander', 'manual'] as const
const STRENGTHS = ['explicit', 'explicit', 'platform', 'addressed', 'inferred'] as const

const MENTION = `INSERT INTO mentions (source_key, native_id, thread, rules, role, first_seen_at, published_at, asked_at, changed_at, deleted_at,
  baseline, relevant, closing, tone, kind, label, score, severity, brand, verdict_language, reasons, sensitive, author_name, author_handle,
  author_flags, content_hash, text)
  VALUES (@source, @name, @name, 1, 'comment', @seen, @published, @asked, @changed, @deleted, 0, 1, @closing, @tone, @kind, @label, 0.9,
    @severity, @brand, @language, '[]', @sensitive, @author, '@someone', '[]', @name, 'Wo bleibt es?')`
const CASE = `INSERT INTO cases (state, mention_id, opened_at, closed_at, baseline, policy_hash, outcome, assignee, snoozed_until, settled_at,
  reopened_at) VALUES (@state, @mention, @opened, @closed, @baseline, @hash, @outcome, @assignee, @snoozed, @settled, @reopened)`
const ANSWER = `INSERT INTO answers (case_id, recorded, kind, strength, at, reply_id, mention_id, by, promise, reason)
  VALUES (@case, @recorded, @kind, @strength, @at, @reply, @mention, 'Hilfe', @promise, 'it replies')`

/**
 * Cases of ten days before an instant, as wild as chance makes them: posts before and after their answers, thanks, edits, deletions, answers
 * of every kind, closed and reopened by people. Many come upon the same minute, for order among equals is part of the order.
 */
export function fillVariedCases(
  db: Database,
  roll: () => number,
  { count, now }: { readonly count: number; readonly now: number },
): void {
  const below = (limit: number): number => Math.floor(roll() * limit)
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value
  const maybe = <Value>(chance: number, value: () => Value): Value | null => (roll() < chance ? value() : null)
  const instant = (): number => now - 10 * DAY + below(12 * 24 * 4) * 15 * MINUTE
  const after = (at: number): number => at + below(40) * 15 * MINUTE

  function post(name: string): { readonly id: number; readonly at: number } {
    const published = maybe(0.9, instant)
    const seen = published === null ? instant() : after(published)
    const at = published ?? seen
    const { id } = db.run(MENTION, {
      source: 1 + below(2),
      name,
      seen,
      published,
      asked: maybe(0.1, () => after(at)),
      changed: maybe(0.15, () => after(at)),
      deleted: maybe(0.1, () => after(at)),
      closing: Number(roll() < 0.2),
      tone: maybe(0.2, () => one(['closing', 'unsolved'])),
      kind: one(['complaint', 'question']),
      label: maybe(0.1, () => 'complaint'),
      severity: one(['low', 'medium', 'high', 'critical']),
      brand: maybe(0.8, () => 'Beispiel'),
      language: maybe(0.8, () => one(['de', 'en'])),
      sensitive: one(['[]', '[]', '["card"]']),
      author: maybe(0.8, () => one(['Rosa', 'Urs'])),
    })
    return { id, at }
  }

  function answer(caseId: number, { id, at }: { readonly id: number; readonly at: number }): void {
    const kind = one(KINDS)
    db.run(ANSWER, {
      case: caseId,
      recorded: Number(kind === 'manual'),
      kind,
      strength: one(STRENGTHS),
      at: roll() < 0.8 ? after(at) : instant(),
      reply: maybe(0.5, () => id),
      mention: maybe(0.7, () => id),
      promise: kind === 'holding' ? PROMISE : null,
    })
  }

  for (let index = 0; index < count; index += 1) {
    const posts = Array.from({ length: 1 + below(3) }, (_, each) => post(`${index}-${each}`))
    const [shown] = posts
    const state = one(STATES)
    const { id } = db.run(CASE, {
      state,
      mention: shown!.id,
      opened: after(shown!.at),
      closed: state === 'open' ? null : maybe(0.9, () => after(shown!.at)),
      baseline: Number(roll() < 0.2),
      hash: maybe(0.3, () => 'another policy'),
      outcome: maybe(0.5, () => one(['met', 'late', 'removed'])),
      assignee: maybe(0.2, () => one(['rosa', 'urs'])),
      snoozed: maybe(0.1, () => after(now)),
      settled: maybe(0.1, () => after(shown!.at)),
      reopened: maybe(0.1, () => after(shown!.at)),
    })
    const placed = roll() < 0.97 ? posts : []
    for (const each of placed) db.run('UPDATE mentions SET case_id = ? WHERE id = ?', id, each.id)
    for (let answers = below(4); answers > 0; answers -= 1) answer(id, one(posts))
  }
}

/** What a database needs before it holds mentions. */
export const VARIED_SOURCES = `INSERT INTO rulesets VALUES (1, 'rules 1');
  INSERT INTO sources (key, id, type, url) VALUES (1, 'forum', 'comments', 'https://forum.example/'), (2, 'blog', 'feed', 'https://blog.example/');`
