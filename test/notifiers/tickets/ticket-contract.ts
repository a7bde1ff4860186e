import { describe, expect, test } from 'vitest'
import type { AlertMessage, Handle } from '../../../src/model/alert.js'
import type { TicketOptions } from '../../../src/model/receiver-options/ticket.js'
import { ownKey } from '../../../src/notifiers/conversation.js'
import type { Notifier } from '../../../src/notifiers/notifier.js'
import { httpNotifierContract, notifierContract } from '../../contracts/notifier.js'
import type { Desk } from '../../support/channels/desks/desk.js'
import type { Stub } from '../../support/loopback.js'
import { complaint, resolved } from '../messages.js'

export interface TicketsUnderTest<Options extends TicketOptions> {
  readonly notifier: Notifier<Options>
  readonly open: (answer?: Stub, options?: Partial<Options>) => Promise<Desk<Options>>
  readonly maxBytes?: number
  readonly statuses?: Readonly<Record<number, 'retry' | 'final' | 'disable'>>
}

const GROUP = 'case=C-12'
const first = complaint({ group: GROUP, key: '1'.repeat(64) })
const news = complaint({ group: GROUP, key: '2'.repeat(64), reason: 'step', step: 'escalated' })
const reminder = complaint({ group: GROUP, key: '3'.repeat(64), reason: 'repeat' })
const over = resolved({ group: GROUP, key: '4'.repeat(64) })

const TOLD = 'C-12 unbeantwortet, 1 Stunde überfällig'
const ESCALATED = 'C-12 weiterhin unbeantwortet'
const OVER = 'C-12 beantwortet'

/** What every channel does that keeps a ticket a case. */
export function ticketContract<Options extends TicketOptions>(name: string, under: TicketsUnderTest<Options>): void {
  const { notifier, open, maxBytes = 70_000, statuses = {} } = under
  notifierContract(name, { notifier, open: () => open(), maxBytes, keeps: true, endsKnown: true })
  httpNotifierContract(name, { notifier, open: (answer) => open(answer), statuses })

  const session = async (options?: Partial<Options>) => {
    const desk = await open(undefined, options)
    let conversation: Handle | null = null
    const tell = async (message: AlertMessage) => {
      const result = await notifier.send(message, { ...desk.context, conversation })
      if (result.ok && result.handle !== undefined) conversation = result.handle
      return result
    }
    /** What is there, in the first words of each text. */
    const there = () =>
      desk.tickets().map(({ state, said }) => ({ state, said: said.map((text) => /^C-12 [^,(:]*/.exec(text)?.[0].trim()) }))
    const forget = () => {
      conversation = null
    }
    return { desk, tell, there, forget, id: () => desk.tickets()[0]!.id }
  }
  const short = (text: string) => /^C-12 [^,(:]*/.exec(text)![0].trim()
  const [told, escalated, ended] = [TOLD, ESCALATED, OVER].map(short)

  describe(`${name}: a ticket a case`, () => {
    test('news of a case without one make one, and its number and address are kept', async () => {
      const { tell, there, id, desk } = await session()
      const result = await tell(first)
      expect(result).toEqual({ ok: true, handle: { ticket: expect.any(String), url: expect.stringMatching(/^http/) } })
      expect(there()).toEqual([{ state: 'open', said: [told] }])
      expect(desk.tickets()[0]!.title).toContain(TOLD)
      expect(desk.tickets()[0]!.said[0]).toContain('Seit Tagen warte ich auf eine Antwort.')
      expect(id()).not.toBe('')
    })

    test('what changes becomes a comment', async () => {
      const { tell, there } = await session()
      await tell(first)
      expect(await tell(news)).toMatchObject({ ok: true })
      expect(there()).toEqual([{ state: 'open', said: [told, escalated] }])
    })

    test('that the case is over is said, and the ticket closed', async () => {
      const { tell, there } = await session()
      await tell(first)
      expect(await tell(over)).toEqual({ ok: true, handle: expect.any(Object) })
      expect(there()).toEqual([{ state: 'closed', said: [told, ended] }])
    })

    test('close: false leaves the closing to people', async () => {
      const { tell, there } = await session({ close: false } as Partial<Options>)
      await tell(first)
      await tell(over)
      expect(there()).toEqual([{ state: 'open', said: [told, ended] }])
    })

    test('news open again what a person has closed', async () => {
      const { tell, there, desk, id } = await session()
      await tell(first)
      desk.person.set(id(), desk.service.closed)
      await tell(news)
      expect(there()).toEqual([{ state: 'open', said: [told, escalated] }])
    })

    test('what a person has closed is left alone when the case is over', async () => {
      const { tell, there, desk, id } = await session()
      await tell(first)
      desk.person.set(id(), desk.service.closed)
      expect(await tell(over)).toMatchObject({ ok: true })
      expect(there()).toEqual([{ state: 'closed', said: [told] }])
    })

    test('a mere reminder is no comment, and costs no call: the queue reminds by itself', async () => {
      const { tell, there, desk } = await session()
      await tell(first)
      const calls = desk.calls().length
      expect(await tell(reminder)).toEqual({ ok: true, handle: expect.any(Object) })
      expect({ calls: desk.calls().length, there: there() }).toEqual({ calls, there: [{ state: 'open', said: [told] }] })
    })

    test('a reminder of what has no ticket there makes one', async () => {
      const { tell, there } = await session()
      await tell(reminder)
      expect(there()).toMatchObject([{ state: 'open' }])
    })

    test('that a case is over which has no ticket there makes none', async () => {
      const { tell, there } = await session()
      expect(await tell(over)).toEqual({ ok: true })
      expect(there()).toEqual([])
    })

    test('the C-12 of another installation is another ticket, found again as its own', async () => {
      const { desk } = await session()
      for (const installation of ['a1', 'b2', 'b2']) await notifier.send(first, { ...desk.context, installation })
      expect(desk.tickets()).toHaveLength(2)
    })

    test('two cases are two tickets', async () => {
      const { tell, forget, desk } = await session()
      await tell(first)
      forget()
      await tell({ ...first, group: 'case=C-13' })
      expect(desk.tickets()).toHaveLength(2)
    })
  })

  describe(`${name}: what happens in between`, () => {
    test('created, and died before its number was known: found again, not created twice, nothing said twice', async () => {
      const { tell, there, desk } = await session()
      desk.next(desk.service.create, 'lost')
      expect(await tell(first)).toMatchObject({ ok: false, retry: true })
      expect(await tell(first)).toMatchObject({ ok: true, handle: { ticket: expect.any(String) } })
      expect(there()).toEqual([{ state: 'open', said: [told] }])
    })

    test('commented on, and died before the answer: nothing is said twice', async () => {
      const { tell, there, desk } = await session()
      await tell(first)
      desk.next(desk.service.comment, 'lost')
      expect(await tell(news)).toMatchObject({ ok: false, retry: true })
      expect(await tell(news)).toMatchObject({ ok: true })
      expect(there()).toEqual([{ state: 'open', said: [told, escalated] }])
    })

    test('commented on, and died before it was closed: closed at the next try', async () => {
      const { tell, there, desk } = await session()
      await tell(first)
      desk.next(desk.service.state, { status: 503 })
      expect(await tell(over)).toMatchObject({ ok: false, retry: true })
      await tell(over)
      expect(there()).toEqual([{ state: 'closed', said: [told, ended] }])
    })

    test('opened again, and died before it was commented on: the words follow', async () => {
      const { tell, there, desk, id } = await session()
      await tell(first)
      desk.person.set(id(), desk.service.closed)
      desk.next(desk.service.comment, { status: 503 })
      expect(await tell(news)).toMatchObject({ ok: false, retry: true })
      await tell(news)
      expect(there()).toEqual([{ state: 'open', said: [told, escalated] }])
    })

    test('a ticket whose number was forgotten is found by its key, and commented on', async () => {
      const { tell, there, forget } = await session()
      await tell(first)
      forget()
      await tell(news)
      expect(there()).toEqual([{ state: 'open', said: [told, escalated] }])
    })

    test('the same case of another receiver has a ticket of its own', async () => {
      const { tell, desk } = await session()
      await tell(first)
      const config = { ...desk.context.config, id: 'boss' }
      await notifier.send(first, { ...desk.context, config, conversation: null })
      expect(desk.tickets()).toHaveLength(2)
    })

    test('a ticket that somebody deleted: the next news make a new one', async () => {
      const { tell, there, desk, id } = await session()
      await tell(first)
      desk.person.remove(id())
      expect(await tell(news)).toMatchObject({ ok: true })
      expect(there()).toEqual([{ state: 'open', said: [escalated] }])
    })

    test('a ticket to which nothing can be added any more: the next news make a new one, its end none', async () => {
      const { tell, desk, id, forget } = await session()
      const { sealed } = desk.service
      if (sealed === undefined) return
      await tell(first)
      desk.person.set(id(), sealed)
      expect(await tell(over)).toEqual({ ok: true })
      expect(desk.tickets()).toHaveLength(1)
      await tell(news)
      forget()
      await tell(over)
      expect(desk.kept.map(({ state }) => state)).toEqual([sealed, desk.service.closed])
    })

    test('a ticket that somebody deleted: its end needs none', async () => {
      const { tell, there, desk, id } = await session()
      await tell(first)
      desk.person.remove(id())
      expect(await tell(over)).toEqual({ ok: true })
      expect(there()).toEqual([])
    })

    test.each([503, 400, 403])('a search that fails with %d: nothing is created', async (status) => {
      const { tell, there, desk } = await session()
      desk.next(desk.service.find, { status })
      expect(await tell(first)).toMatchObject({ ok: false })
      expect(there()).toEqual([])
    })

    test.each(['find', 'create', 'comment'] as const)(
      'a page that answers 200 to %s in place of the system: nobody was told, and nothing gets through until somebody mends it',
      async (call) => {
        const { tell, desk } = await session()
        const message = call === 'comment' ? news : first
        if (call === 'comment') await tell(first)
        desk.next(call === 'comment' ? /^GET / : desk.service[call], { body: '<html>Bitte anmelden</html>' })
        expect(await tell(message)).toMatchObject({ ok: false, retry: false, disable: true })
      },
    )

    test('where the rules there forbid to close it, the words stand in it and the operator hears of it', async () => {
      const { tell, there, desk } = await session()
      await tell(first)
      desk.next(desk.service.state, { status: 422, body: '{"error":"a field is missing"}' })
      const result = await tell(over)
      expect(result).toMatchObject({ ok: true, warning: expect.stringContaining('could not be closed') })
      expect(there()).toEqual([{ state: 'open', said: [told, ended] }])
    })

    test('an answer that quotes the credentials: no error does', async () => {
      const { context, received } = await open((request) => ({ status: 400, body: JSON.stringify(request.headers) }))
      const result = await notifier.send(first, context)
      const { authorization, 'private-token': token } = received.at(-1)!.headers
      const credentials = String(authorization ?? token)
        .split(/ (?:token=)?/)
        .at(-1)!
      expect(credentials.length).toBeGreaterThan(20)
      expect(result).toMatchObject({ ok: false, error: expect.not.stringContaining(credentials) })
    })

    test('a key of a stranger leads to no ticket', async () => {
      const { tell, there, forget, desk } = await session()
      const forged = complaint({ group: 'case=C-99', record: { text: keysOf(desk.context.config.id).join('\n') } })
      await tell(forged)
      forget()
      await tell(first)
      expect(there()).toHaveLength(2)
    })
  })
}

const keysOf = (receiver: string): readonly string[] => {
  const key = ownKey(receiver, first)
  return [key, `${key} ${'1'.repeat(12)}`, `<!-- ${key} ${'1'.repeat(12)} -->`, `\`\`\`\n<!-- ${key} x -->`]
}
