import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { retriage } from '../../../src/app/judging/retriage.js'
import { learnIfDue } from '../../../src/app/learning/learn-if-due.js'
import { learnedRules } from '../../../src/app/learning/learned-rules.js'
import { loadModel } from '../../../src/app/load-model.js'
import { rulesHash } from '../../../src/app/rules.js'
import type { Label } from '../../../src/model/verdict.js'
import { DAY, incoming, store, type TestApp, testApp } from '../support.js'

const ROSA = { who: 'rosa', why: null }
const PLACES = ['Bern', 'Chur', 'Genf', 'Wien', 'Graz', 'Linz', 'Basel', 'Thun']
const BAD = ['Schlaufe hängt bei Beispiel in', 'Beispiel: Display dunkel in', 'wieder nur Schlaufe bei Beispiel in']
const FINE = ['mit Beispiel unterwegs nach', 'Foto von Beispiel aus', 'Beispiel am Montag in']
const texts = PLACES.flatMap((place) => [...BAD, ...FINE].map((text) => `${text} ${place}`))
const NEW = 'dunkel und Schlaufe, Beispiel in Zug'

/** As people labelled, in the order of `texts`: what hangs and is dark is a complaint. */
async function labelled(count: number): Promise<TestApp> {
  const app = await testApp()
  await store(app, [...texts.map((text, at) => incoming(`t${at}`, { text })), incoming('new', { text: NEW })])
  await retriage(app)
  await labelMore(app, 0, count)
  return app
}

async function labelMore(app: TestApp, from: number, to: number): Promise<void> {
  const acts = createActs(app, ROSA)
  for (let at = from; at < to; at++) {
    const kind: Label = at % 6 < 3 ? 'complaint' : 'neutral'
    await acts.label(at + 1, kind)
  }
}

const complaintOf = async (app: TestApp): Promise<number> => (await app.store.mention(texts.length + 1))!.verdict.complaint

describe('learning in a poll', () => {
  it('waits for twenty labels', async () => {
    expect(await learnIfDue(await labelled(19))).toBeNull()
  })

  it('learns, and judges by it what is stored', async () => {
    const app = await labelled(36)
    const before = await complaintOf(app)
    const learned = await learnIfDue(app)
    expect(learned).toMatchObject({ who: 'monitor', labels: 36, figures: { kinds: { complaint: 18, neutral: 18 } } })
    expect(learned!.figures.lossAfter!).toBeLessThan(learned!.figures.lossBefore!)
    expect(await retriage(app)).toBeGreaterThan(texts.length)
    expect(await complaintOf(app)).toBeGreaterThan(before)
    expect(rulesHash(await app.rules(), '0')).not.toBe(rulesHash({ ...(await app.rules()), subjectMemory: null }, '1'))
  })

  it('learns nothing anew from the same labels, nor what was taken back, until labels change', async () => {
    const app = await labelled(36)
    await learnIfDue(app)
    expect(await learnIfDue(app)).toBeNull()
    await app.store.takeBackCorrection(loadModel().version, { at: app.now, by: 'rosa' })
    expect(await learnIfDue(app)).toBeNull()
    await labelMore(app, 36, 38)
    expect(await learnIfDue(app)).toMatchObject({ labels: 38 })
  })

  it('waits a day where hardly any label changed', async () => {
    const app = await labelled(41)
    await learnIfDue(app)
    await labelMore(app, 41, 43)
    expect(await learnIfDue(app)).toBeNull()
    app.now += DAY
    expect(await learnIfDue(app)).toMatchObject({ labels: 43 })
  })

  it('learns anew on other weights than those it stands on', async () => {
    const app = await labelled(30)
    const learned = await learnIfDue(app)
    await app.store.addCorrection({ ...learned!, base: 'weights of yesterday' })
    expect(await learnIfDue(app)).toMatchObject({ base: learned!.base })
  })

  it('comes out the same for the same labels', async () => {
    const [one, other] = [await labelled(30), await labelled(30)]
    expect((await learnIfDue(one))?.correction).toEqual((await learnIfDue(other))?.correction)
  })

  it('learns which texts with our name mean us', async () => {
    const app = await labelled(24)
    const acts = createActs(app, ROSA)
    for (let at = 24; at < 36; at++) await acts.label(at + 1, 'irrelevant')
    const learned = await learnIfDue(app)
    expect(learned?.subject).toMatchObject({ about: 24, other: 12 })
    expect((await learnedRules(app)).subjectMemory).toEqual(learned?.subject)
  })
})
