import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { at, atom, complaint, NOON, reply } from './support/feed.js'
import type { Running } from './support/monitor.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
/** Each write costs two runs of the whole program: EVERY_WRITE, as in CI, kills before all of them, else before every eighth. */
const STEP = process.env['EVERY_WRITE'] === undefined ? 8 : 1

/** Something that a test waits for without sleeping longer than it must. */
async function until(what: () => boolean): Promise<void> {
  for (let waited = 0; !what(); waited += 10) {
    if (waited > 15_000) throw new Error('it never came')
    await pause(10)
  }
}

/** A place with a quick source and one whose server does not answer until it is told to. */
function withHangingSource(name: string) {
  let answer: () => void = () => {}
  const asked = new Promise<void>((isAsked) => {
    site.put(`/${name}/slow`, async () => {
      isAsked()
      await new Promise<void>((answered) => {
        answer = answered
      })
      return atom(complaint('slow', -30))
    })
  })
  site.put(`/${name}/quick`, atom(complaint('quick', -30)))
  const sources = [
    { id: 'forum', url: `${site.origin}/${name}/quick` },
    { id: 'slow', url: `${site.origin}/${name}/slow` },
  ]
  const place = new Place(config(sources))
  const half = async (): Promise<Running> => {
    const running = await place.start('poll', { now: NOON })
    await asked
    await until(() => place.has('monitor.db') && tables(place) && place.mentions().includes('quick'))
    return running
  }
  const mend = () => site.put(`/${name}/slow`, atom(complaint('slow', -30)))
  return { place, half, mend, answer: () => answer() }
}

const tables = (place: Place): boolean => place.rows("SELECT name FROM sqlite_schema WHERE name = 'mentions'").length > 0

describe('two polls at once', () => {
  it.concurrent('the second ends with 11 and names process and host of the first, which goes on', async () => {
    const { place, half, answer } = withHangingSource('two')
    const first = await half()
    const second = await place.run('poll', { now: NOON })
    expect({ code: second.code, out: second.out }).toEqual({ code: 11, out: '' })
    expect(second.err).toContain(`process ${first.child.pid} on ${hostname()}, since ${NOON}`)
    expect(second.err).toMatch(/\n {2}Wait for it to end/)
    expect((await place.run('notify', { now: NOON })).code).toBe(11)
    // A listing works meanwhile, and says what it cannot know yet.
    expect(await place.run('unanswered', { now: NOON })).toMatchObject({ code: 3, err: 'unknown: slow: never polled\n' })
    answer()
    expect(await first.done).toMatchObject({ code: 0, err: '' })
    expect(place.mentions()).toEqual(['quick', 'slow'])
  })
})

describe('SIGINT during a poll', () => {
  it.concurrent('ends it with 130, keeps what was stored, frees the lock; the next poll finds the rest', async () => {
    const { place, half, mend } = withHangingSource('interrupt')
    const running = await half()
    running.child.kill('SIGINT')
    const ran = await running.done
    expect(ran).toMatchObject({
      code: 130,
      signal: null,
      out: '',
      err: 'monitor: interrupted; everything stored so far is kept\n',
    })
    expect(place.mentions()).toEqual(['quick'])
    // Not asked to its end is not failed.
    expect(place.rows("SELECT id FROM sources WHERE health = 'failing'")).toEqual([])
    mend()
    expect(await place.run('poll', { now: at(1) })).toMatchObject({ code: 0, err: '' })
    expect(place.mentions()).toEqual(['quick', 'slow'])
  })
})

describe('kill -9 while a source is asked', () => {
  it.concurrent('keeps what was stored and frees the lock; the next poll finds the rest', async () => {
    const { place, half, mend } = withHangingSource('kill')
    const running = await half()
    running.child.kill('SIGKILL')
    expect((await running.done).signal).toBe('SIGKILL')
    expect(place.mentions()).toEqual(['quick'])
    mend()
    expect(await place.run('poll', { now: at(1) })).toMatchObject({ code: 0, err: '' })
    expect(place.mentions()).toEqual(['quick', 'slow'])
  })
})

describe('kill -9 just before any write of a poll becomes permanent', () => {
  const hook = join(import.meta.dirname, 'support/die-before-commit.mjs')
  const DAY_LATER = at(24 * 60)
  /** A poll that has a bit of everything: new and changed mentions, an answer, two sources, a failure, two receivers. */
  let before: Place
  let undisturbed: unknown

  const alerts = `alerts:
  baseline: 7d
  receivers:
    - { id: care, type: webhook, url_env: CARE, allow_private: true }
    - { id: boss, type: webhook, url_env: BOSS, allow_private: true }
`
  const hooks = (name: string) => ({ CARE: `${site.origin}/sweep/${name}/care`, BOSS: `${site.origin}/sweep/${name}/boss` })

  function putHooks(name: string): void {
    for (const receiver of ['care', 'boss']) site.put(`/sweep/${name}/${receiver}`, {})
  }

  /** Everything that was decided, named by what it is about and not by the number it happened to get. */
  function stateOf(place: Place): unknown {
    const mention = "(SELECT s.id || ' ' || m.native_id FROM mentions m JOIN sources s ON s.key = m.source_key WHERE m.id ="
    return {
      mentions: place.rows(
        `SELECT s.id AS source, native_id, thread, text, content_hash, kind, severity, baseline, deleted_at, first_seen_at, official_identity,
         (SELECT ${mention} c.mention_id) FROM cases c WHERE c.id = m.case_id) AS in_case
         FROM mentions m JOIN sources s ON s.key = m.source_key ORDER BY 1, 2`,
      ),
      cases: place.rows(
        `SELECT ${mention} c.mention_id) AS shown, state, opened_at, closed_at, baseline, outcome, policy_hash FROM cases c ORDER BY 1`,
      ),
      answers: place.rows(
        `SELECT ${mention} reply_id) AS reply, ${mention} mention_id) AS answered, kind, strength, at, by FROM answers ORDER BY 1, 2`,
      ),
      events: place.rows(
        `SELECT ${mention} c.mention_id) AS shown, e.at, act, who, why FROM events e JOIN cases c ON c.id = e.case_id ORDER BY 1, 2, 3`,
      ),
      told: place.rows(
        `SELECT receiver, d.reason, d.state, step, ${mention} c.mention_id) AS shown FROM deliveries d
         JOIN delivery_cases t ON t.delivery_id = d.id JOIN cases c ON c.id = t.case_id ORDER BY 1, 2, 4, 5`,
      ),
      memories: place.rows('SELECT receiver, group_key, repeats FROM group_memories ORDER BY 1, 2'),
      sources: place.rows(
        'SELECT id, health, last_attempt_at, last_success_at, failures, mentions, unknown_since FROM sources ORDER BY id',
      ),
      work: place.rows('SELECT thread FROM work'),
      sound: place.rows('PRAGMA integrity_check'),
    }
  }

  beforeAll(async () => {
    site.put('/sweep/forum', atom(complaint('old', -60), complaint('edited', -50)))
    site.put('/sweep/other', atom(complaint('elsewhere', -40)))
    site.put('/sweep/broken', { status: 404 })
    const sources = ['forum', 'other', 'broken'].map((id) => ({ id, url: `${site.origin}/sweep/${id}` }))
    before = new Place(config(sources, { alerts }))
    putHooks('undisturbed')
    // Nothing is due yet, so nobody is told.
    expect((await before.run('poll', { now: NOON, env: hooks('undisturbed') })).code).toBe(3)
    site.put(
      '/sweep/forum',
      atom(
        reply('answer', 20, 'old'),
        complaint('new', 10),
        complaint('edited', -50, {
          text: 'Beispiel antwortet mir seit drei Wochen nicht. Nachtrag: immer noch nichts, eine Frechheit!',
        }),
        complaint('old', -60),
      ),
    )
    site.put('/sweep/other', atom(complaint('elsewhere too', 5), complaint('elsewhere', -40)))
    const place = new Place().copyDatabase(before)
    const ran = await place.run(`poll --config ${before.config}`, { now: DAY_LATER, env: hooks('undisturbed') })
    expect(ran.code).toBe(3)
    undisturbed = stateOf(place)
  })

  it('ends, run again, in the same state as if nothing had been, and everything was told at least once', async () => {
    const crashed = async (commit: number): Promise<{ commit: number; killed: boolean }> => {
      const place = new Place().copyDatabase(before)
      const name = String(commit)
      putHooks(name)
      const line = `poll --config ${before.config}`
      const env = hooks(name)
      const first = await place.spawn(line, {
        now: DAY_LATER,
        env: { ...env, NODE_OPTIONS: `--import ${hook}`, DIE_BEFORE_COMMIT: name },
      })
      if (first.signal === null) return { commit, killed: false }
      expect({ commit, signal: first.signal }).toEqual({ commit, signal: 'SIGKILL' })
      expect({ commit, code: (await place.run(line, { now: DAY_LATER, env })).code }).toEqual({ commit, code: 3 })
      expect({ commit, ...(stateOf(place) as object) }).toEqual({ commit, ...(undisturbed as object) })
      for (const receiver of ['care', 'boss']) {
        const told = site.askedAt(`/sweep/${name}/${receiver}`)
        const ids = new Set(told.map(({ headers }) => headers['webhook-id']))
        // Which of two sources that answer at once is stored first gets the lower case number, and numbers are part of the keys.
        const decided = place.rows(`SELECT key FROM deliveries WHERE receiver = '${receiver}'`) as readonly { key: string }[]
        expect({ commit, receiver, ids }).toEqual({ commit, receiver, ids: new Set(decided.map(({ key }) => key)) })
        expect(told.length).toBeLessThanOrEqual(ids.size + 1)
      }
      return { commit, killed: true }
    }
    const results: { commit: number; killed: boolean }[] = []
    for (let from = 1; results.every(({ killed }) => killed); from += 2 * STEP) {
      results.push(...(await Promise.all([0, 1].map((nth) => crashed(from + nth * STEP)))))
    }
    const killed = results.filter((each) => each.killed).length
    expect(killed * STEP).toBeGreaterThan(8)
  }, 60_000)
})
