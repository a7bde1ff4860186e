import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { findPerson, type PersonRequest } from '../../../src/app/forget/find-person.js'
import { endErasure, forgetPerson, foundErasure } from '../../../src/app/forget/forget-person.js'
import { importMentions } from '../../../src/app/import/import-mentions.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { learn } from '../../../src/app/learning/learn.js'
import { loadModel } from '../../../src/app/load-model.js'
import { withPollLock } from '../../../src/app/polling/with-poll-lock.js'
import { showCase } from '../../../src/app/showing/show-case.js'
import type { Author, IncomingMention } from '../../../src/model/mention.js'
import { MonitorError } from '../../../src/util/errors.js'
import { toIso } from '../../../src/util/instant.js'
import { dice } from '../../support/dice.js'
import { DAY, HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'

const WHO = { who: 'rosa', why: null }
const author = (values: Partial<Author>): Author => ({
  id: null,
  handle: null,
  name: null,
  url: null,
  followers: null,
  flags: [],
  ...values,
})
const beat = author({ id: 'b1', handle: 'beat@social.example', name: 'Beat Suter', url: 'https://social.example/@beat' })

const filesOf = ({ databaseFile }: TestApp): string =>
  ['', '-wal']
    .map((end) => databaseFile + end)
    .map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''))
    .join('')

/** Words in the database and its log, as bytes. */
const holds = (app: TestApp, ...words: readonly string[]): readonly string[] => {
  const bytes = filesOf(app).toLowerCase()
  return words.filter((word) => bytes.includes(Buffer.from(word.toLowerCase()).toString('latin1')))
}

const ask = (who: string, more: Partial<PersonRequest> = {}): PersonRequest => ({ who, byName: false, ...more })

const nativeIds = async (app: TestApp, request: PersonRequest) => {
  const { mentionIds } = await findPerson(app, request)
  const rows = await Promise.all(mentionIds.map((id) => app.store.mention(id)))
  return rows.map((row) => row?.nativeId)
}

describe('who is meant', () => {
  const SPACES = `${YAML.replace('https://blog.example/rss', 'https://forum.example/rss')}`
  const place = async (): Promise<TestApp> => {
    const app = await testApp({ yaml: SPACES })
    await store(app, [
      incoming('a', { author: beat }),
      incoming('renamed', { author: author({ id: 'b1', name: 'B. S.' }) }),
      incoming('namesake', { author: author({ name: 'Beat Suter' }) }),
      incoming('only name', { author: author({ name: 'Petra' }) }),
      incoming('only name 2', { author: author({ name: 'Petra' }), parentRef: 'only name' }),
      incoming('guest', { author: author({ id: '0', name: 'Gast' }) }),
      ourReply('r', 'a'),
    ])
    await store(app, [incoming('elsewhere', { author: author({ id: 'b1', name: 'Otto' }) })], 'blog')
    await joinThreads(app)
    return app
  }
  const table: readonly (readonly [string, PersonRequest, readonly string[]])[] = [
    ['an id, in every source', ask('b1'), ['a', 'elsewhere', 'renamed']],
    ['an id, in one source', ask('b1', { sources: ['blog'] }), ['elsewhere']],
    ['a handle leads to the account, whatever it is called', ask('@Beat@Social.example'), ['a', 'renamed']],
    ['an address does so too', ask('https://social.example/@BEAT'), ['a', 'renamed']],
    ['a mention means its author, in this place alone', ask('M-1'), ['a', 'renamed']],
    ['a case means its customer', ask('c-1'), ['a', 'renamed']],
    ['a name means nobody', ask('Beat Suter'), []],
    ['unless that is asked for', ask('beat suter', { byName: true }), ['a', 'namesake', 'renamed']],
    ['who has only a name is known by the case', ask('M-4'), ['only name', 'only name 2']],
    ['part of a name is none', ask('Beat', { byName: true }), []],
    ['the number of all guests means nobody', ask('0'), []],
    ['a guest is one post', ask('M-6'), ['guest']],
    ['our own replies are nobody', ask('M-7'), []],
  ]
  it.each(table)('%s', async (_rule, request, found) => {
    expect((await nativeIds(await place(), request)).sort()).toEqual(found)
  })

  it('says how many merely bear the name, and what is ours', async () => {
    const app = await place()
    const counts = async (who: string) => {
      const { sameName, official } = await findPerson(app, ask(who))
      return { sameName, official }
    }
    expect(await counts('beat suter')).toEqual({ sameName: 2, official: 0 })
    expect(await counts('M-1')).toEqual({ sameName: 1, official: 0 })
    expect(await counts('M-7')).toEqual({ sameName: 0, official: 1 })
  })

  it.each([
    ['M-99', 'no M-99 in the database'],
    ['C-99', 'no C-99 in the database'],
  ])('%s is refused where there is none', async (who, message) => {
    await expect(findPerson(await testApp(), ask(who))).rejects.toThrow(message)
  })
})

const ZITRONE = 'Beispiel antwortet mir seit drei Wochen nicht wegen der Zitronenpresse, das ist eine Frechheit!'

/** An unanswered case, an answered one, a reply below somebody else's; somebody else's case has a post of the person. */
async function lived(): Promise<TestApp> {
  const app = await testApp()
  await store(app, [
    incoming('open', { author: beat, text: ZITRONE }),
    incoming('done', {
      author: beat,
      publishedAt: NOON - 30 * DAY,
      text: 'Beispiel hat die Rechnung doppelt abgebucht, eine Frechheit!',
    }),
    ourReply('r', 'done', {
      publishedAt: NOON - 30 * DAY + MINUTE,
      text: 'Guten Tag Beat, es tut uns leid. Wir haben Ihnen den Betrag heute zurückerstattet.',
    }),
    incoming('petra', {
      author: author({ id: 'p1', name: 'Petra' }),
      text: `${ZITRONE.replace('Zitronen', 'Saft')} Bitte melden!`,
    }),
    incoming('helps', {
      author: beat,
      parentRef: 'petra',
      text: 'Bei mir half die Schlichtungsstelle Quittenbaum.',
      publishedAt: NOON,
    }),
  ])
  await joinThreads(app)
  return app
}
const statesOf = async (app: TestApp) => (await app.store.cases({})).map(({ id, state, outcome }) => [`C-${id}`, state, outcome])

describe('a person who is forgotten', () => {
  it('leaves the files: no word, no name, no address; what others said stays', async () => {
    const app = await lived()
    const words = ['Zitronenpresse', 'Quittenbaum', 'Suter', 'social.example']
    expect(holds(app, ...words)).toEqual(words)
    const { done, fault, cases, namedBy } = await forgetPerson(app, ask('b1'), WHO)
    expect([fault, done?.compacted, done?.mentions, cases.map(({ id, state }) => [id, state]), namedBy]).toEqual([
      null,
      true,
      3,
      [
        [1, 'removed-unanswered'],
        [2, 'answered'],
      ],
      { search: '"beat" OR "suter"', mentions: 1 },
    ])
    expect(holds(app, ...words)).toEqual([])
    expect(holds(app, 'Saftpresse', 'Guten Tag Beat')).toEqual(['Saftpresse', 'Guten Tag Beat'])
  })

  it('is told in histories; an unanswered case closes as removed, an answered one stays, others go on', async () => {
    const app = await lived()
    const before = await statesOf(app)
    await forgetPerson(app, ask('M-1'), { who: 'rosa', why: 'Gesuch 7' })
    expect([before, await statesOf(app)]).toEqual([
      [
        ['C-1', 'open', null],
        ['C-2', 'answered', 'met'],
        ['C-3', 'open', null],
      ],
      [
        ['C-1', 'removed-unanswered', 'met'],
        ['C-2', 'answered', 'met'],
        ['C-3', 'open', null],
      ],
    ])
    const { detail } = await showCase(app, 1)
    expect(detail.events.map(({ act, who, why }) => [act, who, why])).toEqual([
      ['opened', 'monitor', null],
      ['forget', 'rosa', 'Gesuch 7'],
      ['removed', 'monitor', 'the posts are gone, nobody had answered them'],
    ])
  })

  it('does not come back with what is judged anew, whatever the rules', async () => {
    const app = await lived()
    await forgetPerson(app, ask('b1'), WHO)
    const before = [await statesOf(app), await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 99 })]
    const { rejudgeStored } = await import('../../../src/app/judging/rejudge-stored.js')
    await rejudgeStored(app, await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 99 }))
    await app.store.rejoinOpenCases()
    await joinThreads(app)
    expect([await statesOf(app), await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 99 })]).toEqual(
      before,
    )
  })

  it('is found no second time, and nothing is written for nobody', async () => {
    const app = await lived()
    await forgetPerson(app, ask('b1'), WHO)
    const { done, person } = await forgetPerson(app, ask('b1'), WHO)
    expect([done, person.mentionIds, person.sameName]).toEqual([null, [], 0])
  })

  it('says where the file could not be written anew, and the same command does it then', async () => {
    const app = await lived()
    const fault = new MonitorError('another program is using it')
    const busy: TestApp = { ...app, store: { ...app.store, compact: () => Promise.reject(fault) } }
    const erased = await forgetPerson(busy, ask('b1'), WHO)
    expect([erased.done?.mentions, erased.done?.compacted, erased.fault]).toEqual([3, false, fault])
    const nobody = async (of: TestApp) => endErasure(of, await foundErasure(of, await findPerson(of, ask('b1'))))
    expect((await nobody(busy)).fault).toBe(fault)
    expect((await nobody(app)).fault).toBeNull()
    expect(holds(app, 'Zitronenpresse', 'Suter')).toEqual([])
    // Then it is done: the file is left alone.
    expect((await nobody(busy)).fault).toBeNull()
  })

  it('waits for a poll that runs', async () => {
    const app = await lived()
    await withPollLock(app, async () => {
      await expect(forgetPerson(app, ask('b1'), WHO)).rejects.toMatchObject({ exit: 11 })
    })
    expect(holds(app, 'Zitronenpresse')).toEqual(['Zitronenpresse'])
  })

  it('may write anew, and is stored as ever', async () => {
    const app = await lived()
    await forgetPerson(app, ask('b1'), WHO)
    app.now += DAY
    await store(app, [incoming('new', { author: beat, publishedAt: NOON + HOUR })])
    expect(await nativeIds(app, ask('b1'))).toEqual(['new'])
  })
})

const PEOPLE = ['Aronstab', 'Bergamotte', 'Drachenbaum', 'Eibisch'] as const

describe('what labels had taught', () => {
  const subject = { about: 9, other: 9, bias: 0, signs: { Zitronenpresse: 2 } }
  async function taught(labelled: number): Promise<TestApp> {
    const app = await lived()
    const acts = createActs(app, WHO)
    await acts.label(labelled, 'praise')
    await acts.settle()
    const { correction: _, ...learned } = await learn(app, 'monitor')
    await app.store.addCorrection({ ...learned, correction: null, subject })
    return app
  }
  const current = async (app: TestApp) => (await app.store.currentCorrection(loadModel().version))?.subject ?? null

  it('is learned anew from the labels that are left, where a label was on a post of the person', async () => {
    const app = await taught(1)
    expect([await current(app), (await app.store.corrections()).length]).toEqual([subject, 1])
    await forgetPerson(app, ask('b1'), WHO)
    expect([await current(app), (await app.store.corrections()).map(({ labels }) => labels)]).toEqual([null, [1, 0]])
    expect(holds(app, 'Zitronenpresse')).toEqual([])
  })

  it('stays where it came from others alone', async () => {
    const app = await taught(4)
    await forgetPerson(app, ask('b1'), WHO)
    expect([await current(app), (await app.store.corrections()).length]).toEqual([subject, 1])
  })

  it('is not learned anew where a person took it back', async () => {
    const app = await taught(1)
    await app.store.takeBackCorrection(loadModel().version, { at: NOON, by: 'rosa' })
    await forgetPerson(app, ask('b1'), WHO)
    expect((await app.store.corrections()).map(({ takenBack }) => takenBack?.by)).toEqual(['rosa'])
    expect(holds(app, 'Zitronenpresse')).toEqual([])
  })
})

type UpTo = (end: number) => number

/** A thread here, a thread there, by a few people, each of whom is known by a word of their own. */
function anyPosts(upTo: UpTo): readonly IncomingMention[] {
  const posts: IncomingMention[] = []
  for (let at = 0; at < 14; at += 1) {
    const name = PEOPLE[upTo(PEOPLE.length)]!
    const parent = upTo(3) === 0 ? null : (posts[upTo(posts.length || 1)]?.nativeId ?? null)
    const isOurs = upTo(5) === 0 && parent !== null
    const values = { parentRef: parent, publishedAt: NOON - (60 - at) * MINUTE }
    const said = {
      ...values,
      url: `https://forum.example/${name}/${at}`,
      text: `Beispiel antwortet mir seit Wochen nicht, eine Frechheit, ${name}! Nummer ${at}`,
    }
    const id = upTo(2) === 0 ? `id-${name}` : null
    posts.push(
      isOurs
        ? ourReply(`p${at}`, parent, values)
        : incoming(`p${at}`, { ...said, author: author({ id, handle: `h${name}`, name }) }),
    )
  }
  return posts
}

const edited = (upTo: UpTo, post: IncomingMention): IncomingMention =>
  [
    post,
    { ...post, text: `${post.text} Nachtrag: ${post.text}`, editedAt: NOON + HOUR },
    { ...post, deleted: true },
    { ...post, rootRef: 'p0', title: `Titel von ${post.author.name}` },
  ][upTo(4)]!

const asLine = ({ nativeId, parentRef, publishedAt, author: { id, handle, name }, url, text }: IncomingMention) =>
  JSON.stringify({
    id: nativeId,
    parent_id: parentRef,
    author: { id, handle, name },
    url,
    text,
    published_at: toIso(publishedAt!),
  })

async function* bytes(posts: readonly IncomingMention[]): AsyncGenerator<Buffer> {
  yield Buffer.from(posts.map((post) => `${asLine(post)}\n`).join(''))
}

describe('whatever comes after it', () => {
  it.each([1, 2, 3, 4])('nothing of a forgotten person returns, nothing of others goes (%i)', async (seed) => {
    const chance = dice(seed)
    const upTo: UpTo = (end) => Math.floor(chance() * end)
    const posts = anyPosts(upTo)
    const gone = PEOPLE[seed % PEOPLE.length]!
    const app = await testApp()
    await store(app, posts)
    await importMentions(app, bytes(posts), { source: 'import', who: 'rosa', baseline: true, dryRun: false })
    await joinThreads(app)
    const words = async () => {
      const all = await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 99 })
      return all.map((each) => [each.source, each.nativeId, each.text, each.author.name, each.url] as const)
    }
    const before = await words()
    // An account, or a handle where there is none; here and there.
    await forgetPerson(app, ask(`h${gone}`), WHO)
    expect(holds(app, gone)).toEqual([])
    const isTheirs = (name: string | null) => name === gone
    const wanted = before.map(([source, id, text, name, url]) =>
      isTheirs(name) ? [source, id, '', null, null] : [source, id, text, name, url],
    )
    expect(await words()).toEqual(wanted)

    const states = new Map((await app.store.cases({})).map((record) => [record.id, record.state]))
    for (let round = 0; round < 3; round += 1) {
      app.now += HOUR
      await store(
        app,
        posts.map((post) => (isTheirs(post.author.name) ? edited(upTo, post) : post)),
      )
      await importMentions(app, bytes(posts), { source: 'import', who: 'rosa', baseline: false, dryRun: false })
      await app.store.rejoinOpenCases()
      await joinThreads(app)
    }
    expect(await words()).toEqual(wanted)
    expect(holds(app, gone)).toEqual([])
    expect(new Map((await app.store.cases({})).map((record) => [record.id, record.state]))).toEqual(states)
  })
})
