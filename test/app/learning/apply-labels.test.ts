import { describe, expect, it, test } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { close } from '../../../src/app/acts/close.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { applyLabels, applyLabelsGivenSince } from '../../../src/app/learning/apply-labels.js'
import { createVerdictExplainer } from '../../../src/app/showing/explain-verdict.js'
import type { Label } from '../../../src/model/verdict.js'
import { incoming, MINUTE, store, type TestApp, testApp } from '../support.js'

const ROSA = { who: 'rosa', why: null }
const TEXT =
  'Beispiel hat gestern im Hauptbahnhof einen neuen Stand aufgebaut, dort gibt es noch bis Samstag Kaffee und Gebäck für alle, die vorbeikommen.'
const OTHER = 'Die App von Beispiel zeigt seit dem letzten Update bei mir gar nichts mehr an, was soll das?'

/** What stands in the store of each post: its kind, and by whose label. */
async function standing(app: TestApp): Promise<Record<string, string>> {
  const mentions = await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
  return Object.fromEntries(
    mentions.map(({ nativeId, verdict: { kind, relevant, reasons } }) => {
      const taught = reasons.find(({ code }) => code === 'taught')?.passage
      return [nativeId, `${relevant ? kind : 'elsewhere'}${taught === undefined ? '' : ` by ${taught}`}`]
    }),
  )
}
const states = async (app: TestApp) => (await app.store.cases({})).map(({ id, state }) => `C-${id} ${state}`)

async function withTexts(...texts: readonly string[]): Promise<TestApp> {
  const app = await testApp()
  await store(
    app,
    texts.map((text, at) => incoming('abcdef'[at]!, { text })),
  )
  await joinThreads(app)
  app.now += MINUTE
  return app
}

async function label(app: TestApp, mentionId: number, kind: Label): Promise<void> {
  const acts = createActs(app, ROSA)
  await acts.label(mentionId, kind)
  await acts.settle()
}

describe('a label', () => {
  test.each<[string, Label, string]>([
    ['makes a complaint of what reads nearly the same', 'complaint', 'complaint by M-1'],
    ['makes a question of it', 'question', 'question by M-1'],
    ['says that it is not about us', 'irrelevant', 'elsewhere by M-1'],
  ])('%s', async (_, kind, expected) => {
    const app = await withTexts(TEXT, `${TEXT} Kommt alle!`, OTHER)
    const before = await standing(app)
    await label(app, 1, kind)
    expect(await standing(app)).toEqual({ ...before, b: expected })
  })

  test.each([
    ['signs alone', '👎👎👎'],
    ['an unclosed German quotation', 'Beispiel sagte mir am Telefon „das geht so nicht, und dabei blieb es dann auch.'],
    ['stars within words', 'So ein Sch***laden ist Beispiel, f**k you und nie wieder zu euch, das war es für mich.'],
    ['words of a search', 'AND OR NOT NEAR(Beispiel ( und -nie "wieder'],
    ['letters without end', Array.from({ length: 14 }, (_, at) => `${'abcdefghijklmn'[at]}`.repeat(500)).join(' ')],
  ])('given to %s stands, and no run fails by it', async (_, text) => {
    const app = await withTexts(text, text)
    await label(app, 1, 'spam')
    expect((await app.store.mention(1))?.label).toBe('spam')
    expect(await applyLabels(app)).toBe(0)
  })

  it('opens a case for it, and takes that back with the label', async () => {
    const app = await withTexts(TEXT, `${TEXT} Kommt alle!`)
    const before = await standing(app)
    expect(await states(app)).toEqual([])
    await label(app, 1, 'complaint')
    expect(await states(app)).toEqual(['C-1 open', 'C-2 open'])
    app.now += MINUTE
    const acts = createActs(app, ROSA)
    for (const event of await acts.ownLast()) await acts.undoAct(event)
    await acts.settle()
    expect(await standing(app)).toEqual(before)
    expect(await states(app)).toEqual(['C-1 dismissed', 'C-2 dismissed'])
  })

  it('dismisses the cases of what reads nearly the same, and opens them again with the label gone', async () => {
    const angry = `${TEXT} Eine Frechheit, und niemand antwortet mir seit drei Wochen!`
    const app = await withTexts(angry, `Hallo! ${angry}`, angry)
    expect(await states(app)).toEqual(['C-1 open', 'C-2 open', 'C-3 open'])
    await createActs(app, ROSA).on(3, close('dismissed'))
    await label(app, 1, 'spam')
    expect(await states(app)).toEqual(['C-1 dismissed', 'C-2 dismissed', 'C-3 dismissed'])
    expect((await app.store.caseDetail(2))?.events.at(-1)).toMatchObject({
      who: 'monitor',
      act: 'dismissed',
      why: 'it reads like a mention that a person labelled spam',
    })
    const acts = createActs(app, ROSA)
    await acts.undo(1)
    await acts.settle()
    expect(await states(app)).toEqual(['C-1 open', 'C-2 open', 'C-3 dismissed'])
  })

  it('holds for what comes later', async () => {
    const app = await withTexts(TEXT)
    await label(app, 1, 'praise')
    await store(app, [incoming('z', { text: `Hallo zusammen! ${TEXT}` })])
    expect((await standing(app))['z']).toBe('praise by M-1')
  })

  it('is told as the reason, and then no word of the text would turn the verdict', async () => {
    const app = await withTexts(TEXT, `${TEXT} Kommt alle!`)
    const explained = async () => (await createVerdictExplainer(app))((await app.store.mention(2))!)
    expect((await explained()).turning).not.toBeNull()
    await label(app, 1, 'praise')
    expect(await explained()).toMatchObject({ turning: null, now: null, mention: { verdict: { kind: 'praise' } } })
  })

  it('gives way to what a person said of the other itself', async () => {
    const app = await withTexts(TEXT, TEXT)
    await label(app, 2, 'question')
    await label(app, 1, 'complaint')
    const second = await app.store.mention(2)
    expect([second?.label, second?.verdict.kind]).toEqual(['question', 'complaint'])
    expect((await app.store.cases({})).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['complaint']))
  })

  it('changes its mind with the person, about us or not', async () => {
    const app = await withTexts(TEXT, `${TEXT} Kommt alle!`)
    const before = await standing(app)
    await label(app, 1, 'irrelevant')
    expect((await standing(app))['b']).toBe('elsewhere by M-1')
    await label(app, 1, 'suggestion')
    expect((await standing(app))['b']).toBe('suggestion by M-1')
    await label(app, 1, 'irrelevant')
    const acts = createActs(app, ROSA)
    for (let each = 0; each < 3; each++) {
      for (const event of await acts.ownLast()) await acts.undoAct(event)
    }
    await acts.settle()
    expect((await standing(app))['b']).toBe(before['b'])
  })

  it('reaches what another run brings that had begun before it', async () => {
    const app = await withTexts(TEXT)
    const { mark } = await app.store.labelState()
    const rules = await app.rules()
    await label(app, 1, 'praise')
    await store({ ...app, rules: async () => rules }, [incoming('z', { text: `Hallo! ${TEXT}` })])
    expect((await standing(app))['z']).not.toContain('by M-1')
    await applyLabelsGivenSince(app, mark)
    expect((await standing(app))['z']).toBe('praise by M-1')
    expect(await applyLabelsGivenSince(app, (await app.store.labelState()).mark)).toBe(0)
  })

  it('is made good by the next run when this one died before it reached the others', async () => {
    const app = await withTexts(TEXT, `${TEXT} Kommt alle!`)
    await createActs(app, ROSA).label(1, 'praise')
    expect((await standing(app))['b']).not.toContain('by M-1')
    expect(await applyLabels(app)).toBeGreaterThan(0)
    expect((await standing(app))['b']).toBe('praise by M-1')
    expect(await applyLabels(app)).toBe(0)
  })
})
