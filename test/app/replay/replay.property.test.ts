import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { answer } from '../../../src/app/acts/answer.js'
import { close } from '../../../src/app/acts/close.js'
import { label } from '../../../src/app/acts/label.js'
import { reopen } from '../../../src/app/acts/reopen.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { incoming, MINUTE, NOON, type TestApp, testApp } from '../support.js'
import { live, REPLAY_YAML, replayed } from './world.js'

const COMPANY = 'Beispiel Kundendienst'
const PEOPLE = ['Anna Muster', 'Urs', 'Gast', COMPANY, COMPANY] as const
const TEXTS = [
  'Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit!',
  'Die Karte von Beispiel geht schon wieder nicht, ich bin stinksauer und will mein Geld zurück.',
  'Vielen Dank, jetzt klappt es.',
  'Hallo Anna Muster, der Betrag ist erstattet.',
  'Wir kümmern uns darum und melden uns bis morgen.',
  'Bitte schreiben Sie uns eine DM.',
  'Das hilft mir nicht, es geht immer noch nicht.',
  'Wann öffnet die Filiale in Bern?',
] as const
const ACTS = ['resolve', 'dismiss', 'praise', 'complaint', 'phone', 'reopen', 'merge'] as const

/** Posts of a few people over ten days, and what a person does to the first cases that there are. */
const world = fc.record({
  posts: fc.array(
    fc.record({
      hours: fc.integer({ min: 1, max: 240 }),
      by: fc.constantFrom(...PEOPLE),
      text: fc.constantFrom(...TEXTS),
      parent: fc.option(fc.nat(9)),
      blog: fc.boolean(),
      deleted: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  acts: fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
})

type World = typeof world extends fc.Arbitrary<infer Made> ? Made : never

const mentionsOf = ({ posts }: World): readonly (IncomingMention & { readonly in?: string })[] =>
  posts.map(({ hours, by, text, parent, blog, deleted }, index) => ({
    ...incoming(`p${index}`, {
      text,
      author: { id: null, handle: null, name: by, url: null, followers: null, flags: [] },
      publishedAt: NOON - hours * 60 * MINUTE,
      parentRef: parent === null || parent >= index ? null : `p${parent}`,
      deleted: deleted === 0,
    }),
    in: blog ? 'blog' : 'forum',
  }))

async function act(app: TestApp, [what, id]: World['acts'][number]): Promise<void> {
  const acts = createActs(app, { who: 'rosa', why: null })
  const done = {
    resolve: () => acts.on(id, close('resolved')),
    dismiss: () => acts.on(id, close('dismissed')),
    praise: () => acts.on(id, label('praise')),
    complaint: () => acts.on(id, label('complaint')),
    phone: () => acts.on(id, answer({ at: null, by: 'Rosa' })),
    reopen: () => acts.on(id, reopen),
    merge: () => acts.merge(id, (id % 3) + 1),
  }
  // Not every act suits every case, and not every case is there.
  await done[what]().catch(() => undefined)
  await acts.settle()
}

async function lived(made: World): Promise<TestApp> {
  const app = await testApp({ yaml: REPLAY_YAML })
  await live(app, mentionsOf(made))
  for (const each of made.acts) await act(app, each)
  app.now += MINUTE
  return app
}

/** Rules that say the same of these worlds, though they are others: every mention is judged again. */
const REWORDED = REPLAY_YAML.replace('{ name: Beispiel }', '{ name: Beispiel, aliases: [Xylophon], exclude: ["Beispiel Zoo"] }')

const RUNS = Number(process.env['REPLAY_RUNS'] ?? 12)

describe('a replay, whatever happened', () => {
  it('differs in nothing by the same configuration, nor by rules that say the same; what was is what the cases tell', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const app = await lived(made)
        const records = await app.store.cases({})
        const count = (state: string): number => records.filter((record) => record.state === state).length
        for (const yaml of [REPLAY_YAML, REWORDED]) {
          const { cases, totals } = await replayed(app, yaml)
          expect(cases).toEqual([])
          expect(totals.after).toEqual(totals.before)
          expect(totals.before.states).toEqual({
            open: count('open'),
            answered: count('answered'),
            resolved: count('resolved'),
            dismissed: count('dismissed'),
            'removed-unanswered': count('removed-unanswered'),
            merged: 0,
          })
        }
      }),
      { numRuns: RUNS },
    )
  })
})
