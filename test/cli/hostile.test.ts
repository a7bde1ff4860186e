import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { decision, judged, poll, rowOf } from '../contracts/store/data.js'
import { monitor, words } from './run-monitor.js'

// Clears the screen, reverses the line, forges a new one, rings, hides; and is a formula.
const EVIL = '=1+1\u001b[2J\u009b31m\u202eabc\u2066\r\nC-99\topen\u0007\u200b\u2028"ende"'
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

const folder = mkdtempSync(join(tmpdir(), 'monitor-hostile-'))
const env = { MONITOR_CONFIG: join(folder, 'monitor.yaml'), MONITOR_DB: join(folder, 'monitor.db'), XDG_CACHE_HOME: folder }

beforeAll(async () => {
  writeFileSync(
    env.MONITOR_CONFIG,
    'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources:\n  - { id: blog, type: feed, url: "https://blog.example/feed" }\n',
  )
  const store = await openStore(env.MONITOR_DB)
  const author = { id: EVIL, handle: EVIL, name: EVIL, url: EVIL, followers: 1, flags: [] }
  const mention = judged('c1', { url: EVIL, title: EVIL, text: EVIL, author })
  await store.savePoll(
    poll([{ ...mention, nativeId: EVIL }], { source: 'blog', type: 'feed', url: 'https://blog.example/feed', warnings: [EVIL] }),
  )
  await store.saveFailure({
    source: 'blog',
    type: 'feed',
    url: 'https://blog.example/feed',
    now: 0,
    nextDueAt: 0,
    message: EVIL,
    gone: false,
  })
  const id = await rowOf(store, EVIL)
  const opened = { id: null, mentionIds: [id], state: 'open' as const, baseline: false, policyHash: null, outcome: null }
  const answer = {
    kind: 'bystander' as const,
    strength: 'explicit' as const,
    at: 1,
    replyId: null,
    mentionId: id,
    by: EVIL,
    agent: EVIL,
    promise: { passage: EVIL, time: null },
    identity: null,
    reason: EVIL,
  }
  const [work] = await store.threadsToJoin(1)
  await store.saveThreads(
    decision(work!.thread, [{ ...opened, answers: [answer], events: [{ at: 1, act: 'opened', who: EVIL, why: EVIL }] }], {
      source: 'blog',
    }),
  )
  await store.act(1, { decide: () => ({ event: { at: 2, act: 'assign', who: EVIL, why: EVIL }, assignee: EVIL }) })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LINES = [
  'unanswered',
  'unanswered --json',
  'unanswered --ndjson',
  'unanswered --csv',
  'unanswered --excel',
  "unanswered --format '{{title}} {{text}} {{author}} {{url}} {{answer.reason}} {{assignee}}'",
  'mentions',
  'mentions --json',
  'mentions --csv',
  "mentions --format '{{native_id}} {{text}}'",
  'show C-1',
  'show C-1 --json',
  'explain C-1',
  'explain C-1 --json',
  'explain M-1',
  'sources',
  'sources --json',
  'sources --csv',
  'notify --dry-run',
  'export',
  'export --author "=1+1"',
  'notify --dry-run --json',
  `show ${EVIL}`,
  `unanswered --source ${EVIL.replaceAll(/\s/g, '')}`,
  `unanswered --kind ${EVIL.replaceAll(/\s/g, '')}`,
  `unanswered --json ${EVIL.replaceAll(/\s/g, '')}`,
]

describe('what a stranger wrote cannot move, hide, reverse or forge anything', () => {
  it.each(
    LINES.flatMap(
      (line) =>
        [
          [line.replaceAll(/[^ -~]/g, '?'), undefined, line],
          [line.replaceAll(/[^ -~]/g, '?'), 80, line],
        ] as const,
    ),
  )('%s at %s columns', async (_, columns, line) => {
    const { out, err } = await monitor([...words(line), '--now', '2026-11-20'], {
      unlikely: true,
      env,
      cwd: folder,
      ...(columns !== undefined && { columns }),
    })
    expect(out + err).not.toBe('')
    // The mark that makes it UTF-8 for a spreadsheet is ours.
    expect(HARMFUL.exec(line.includes('--excel') ? out.slice(1) : out)?.[0].charCodeAt(0)).toBeUndefined()
    expect(HARMFUL.exec(err)?.[0].charCodeAt(0)).toBeUndefined()
    // A quoted cell of CSV may hold a line break; nowhere else begins a line like a record that does not exist.
    if (!/--csv|--excel/.test(line)) expect(`${out}${err}`).not.toMatch(/^C-99/m)
  })

  it('JSON holds it exactly', async () => {
    const { out } = await monitor(['unanswered', '--json'], { env, cwd: folder, unlikely: true })
    const [first] = (JSON.parse(out) as { cases: { title: string; author: object }[] }).cases
    expect(first).toMatchObject({ title: EVIL, author: { id: EVIL, handle: EVIL, name: EVIL, url: EVIL } })
  })

  it('CSV holds no cell that is a formula', async () => {
    const { out } = await monitor(['mentions', '--csv'], { env, cwd: folder })
    expect(out).toContain(`,"'=1+1`)
    expect(out).not.toMatch(/(^|,)"?\s*[=+@]/m)
  })
})
