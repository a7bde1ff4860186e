import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createActs } from '../../src/app/acts/act.js'
import { label } from '../../src/app/acts/label.js'
import { joinThreads } from '../../src/app/judging/join-threads.js'
import { CASE_STATES } from '../../src/model/case.js'
import { deletedMention } from '../../src/sources/mention/new-mention.js'
import { ACTS, caseIn, STATES, stateOf } from './acts/act-table.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from './support.js'

const DOC = readFileSync(join(import.meta.dirname, '../../docs/states.md'), 'utf8')
const COMMAND = /^[a-z]+$/
const edges = [...DOC.matchAll(/^ {2}(\S+) --> (\S+): (.+)$/gm)].map(([, from, to, by]) => `${from} → ${to}: ${by}`)
const by = (edge: string): string => edge.slice(edge.indexOf(': ') + 2)
const ROSA = { who: 'rosa', why: null }

const customer = { id: null, handle: null, name: 'Kundin a', url: null, followers: null, flags: [] }
const again = (app: TestApp) => incoming('a2', { parentRef: 'a', author: customer, publishedAt: app.now - MINUTE })
const deleted = incoming('a', { text: 'Beispiel antwortet nie, eine Frechheit!', deleted: true })

/** What the machine may find out, in whichever state the case is. */
const HAPPENINGS: readonly (readonly [string, (app: TestApp) => Promise<unknown>])[] = [
  ['an answer that counts', (app) => store(app, [ourReply('late', 'a', { publishedAt: app.now - MINUTE })])],
  ['the answer is gone', (app) => store(app, [deletedMention('r')])],
  ['the posts are gone', (app) => store(app, [deleted])],
  ['the posts are back', (app) => store(app, [{ ...deleted, deleted: false }])],
  ['the customer writes again', (app) => store(app, [again(app)])],
  ['the customer thanks', (app) => store(app, [{ ...again(app), text: 'Vielen Dank, hat geklappt!' }])],
]

const FINDS: readonly (readonly [string, readonly Parameters<typeof store>[1][number][]])[] = [
  ['a complaint is found', [incoming('a')]],
  ['a complaint is found with its answer', [incoming('a'), ourReply('r', 'a')]],
]

describe('the diagram of the states', () => {
  it('knows every state', () => {
    const named = [...DOC.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
    expect(named).toEqual([...CASE_STATES])
    expect([...new Set(edges.flatMap((edge) => edge.split(': ')[0]!.split(' → ')))].sort()).toEqual(
      ['[*]', ...CASE_STATES].sort(),
    )
  })

  it('tells what commands do, as the table of acts has it that is proved act by act', () => {
    const moves = ACTS.flatMap(([act, , row]) =>
      STATES.flatMap((from) =>
        row[from] instanceof RegExp || [from, 'same'].includes(row[from]) ? [] : [`${from} → ${row[from]}: ${act}`],
      ),
    )
    const told = edges.filter(
      (edge) => COMMAND.test(by(edge)) && !['merge', 'dismissed → open: label'].some((end) => edge.endsWith(end)),
    )
    expect([...new Set(moves)].sort()).toEqual(told.sort())
  })

  it('tells that every case can be merged', async () => {
    const moves: string[] = []
    for (const from of STATES) {
      const app = await caseIn(from)
      await store(app, [incoming('b')])
      await joinThreads(app)
      await createActs(app, ROSA).merge(1, 2)
      moves.push(`${from} → ${await stateOf(app)}: merge`)
    }
    expect(moves).toEqual(edges.filter((edge) => by(edge) === 'merge'))
  })

  it('tells that a label which wants an answer takes the dismissal by a label back', async () => {
    const app = await caseIn('open')
    await createActs(app, ROSA).on(1, label('praise'))
    expect(await stateOf(app)).toBe('dismissed')
    await createActs(app, ROSA).on(1, label('complaint'))
    expect(edges).toContain(`dismissed → ${await stateOf(app)}: label`)
  })

  it('tells what the machine finds out, and nothing else', async () => {
    const moves: string[] = []
    for (const [what, mentions] of FINDS) {
      const app = await testApp()
      await store(app, mentions)
      await joinThreads(app)
      moves.push(`[*] → ${await stateOf(app)}: ${what}`)
    }
    for (const from of STATES) {
      for (const [what, happens] of HAPPENINGS) {
        const app = await caseIn(from)
        app.now = NOON + HOUR
        await happens(app)
        await joinThreads(app)
        const to = await stateOf(app)
        if (to !== from) moves.push(`${from} → ${to}: ${what}`)
      }
    }
    expect(moves.sort()).toEqual(edges.filter((edge) => !COMMAND.test(by(edge))).sort())
  })
})
