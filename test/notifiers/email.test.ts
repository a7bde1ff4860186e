import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import type { AlertMessage } from '../../src/model/alert.js'
import { email } from '../../src/notifiers/email.js'
import { alert, judged, NOW } from '../alerts/support.js'
import { notifierContract } from '../contracts/notifier.js'
import { openEmail } from '../support/channels/email-channel.js'
import { complaint, resolved } from './messages.js'

const MARKUP = /<img|<script|<a href="(?!https?:)|onerror=alert\(1\)>/
notifierContract('email, plain text', { notifier: email, open: () => openEmail(), maxBytes: 70_000, keeps: true })
notifierContract('email, HTML', {
  notifier: email,
  open: () => openEmail({ part: 'html' }),
  maxBytes: 100_000,
  never: MARKUP,
  keeps: true,
})

const ROOT = `<${'a'.repeat(64)}@firma.example>`
const inThread = { group: 'case=C-12' }
const sentOf = async (message = complaint(inThread), more: Parameters<typeof openEmail>[0] = {}) => {
  const { context, taken } = await openEmail(more)
  const result = await email.send(message, context)
  const [only] = await taken()
  if (only === undefined) throw new Error(JSON.stringify(result))
  const header = (name: string) => only.mail.headers.find(({ key }) => key === name)?.value ?? null
  return { ...only, result, header }
}

describe('email: a mail', () => {
  test('tells a case in plain text, which begins with what happened', async () => {
    const { mail } = await sentOf()
    expect(mail.text?.replaceAll('\r\n', '\n').trim().split('\n')).toEqual([
      'C-12 unbeantwortet, 1 Stunde überfällig: Neuer Tarif',
      '',
      'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
      '> Seit Tagen warte ich auf eine Antwort.',
      'https://blog.example.ch/tarif#comment-7',
      'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h',
      '',
      '-- ',
      'mention-monitor · care',
    ])
  })

  test('tells the same as a page in the language of the receiver that loads nothing and links to the post alone', async () => {
    const { mail } = await sentOf()
    const page = mail.html ?? ''
    expect(page).toMatch(/^<!doctype html><html lang="de">/)
    expect([...page.matchAll(/(?:href|src|url\()=?"?([^">)]*)/g)].map(([, to]) => to)).toEqual([
      'https://blog.example.ch/tarif#comment-7',
    ])
    expect(page).toContain('>Zum Beitrag</a> (blog.example.ch)')
    expect(page).toContain('Seit Tagen warte ich auf eine Antwort.')
  })

  test('says in its headers that a machine wrote it, what about, and how urgent it is', async () => {
    const { mail, header } = await sentOf(complaint({ ...inThread, step: 'escalated' }))
    expect({
      from: mail.from,
      to: mail.to,
      id: mail.messageId,
      date: mail.date,
      auto: header('auto-submitted'),
      suppress: header('x-auto-response-suppress'),
      list: header('list-id'),
      cases: header('x-monitor-case'),
      type: header('x-monitor-type'),
      reason: header('x-monitor-reason'),
      importance: header('importance'),
      mailer: header('x-mailer'),
    }).toEqual({
      from: { name: 'Mention Monitor', address: 'monitor@firma.example' },
      to: [{ name: '', address: 'care@firma.example' }],
      id: ROOT,
      date: new Date(NOW).toISOString(),
      auto: 'auto-generated',
      suppress: 'All',
      list: '<care.mention-monitor.firma.example>',
      cases: 'C-12',
      type: 'mention.unanswered',
      reason: 'first',
      importance: 'High',
      mailer: 'mention-monitor',
    })
  })

  test('is urgent only when it is an alarm', async () =>
    expect((await sentOf(complaint({ ...inThread, step: 'due-soon' }))).header('importance')).toBeNull())

  test('goes to all, with copies, and answers go where they are wanted', async () => {
    const [rosa, archive] = [
      { name: 'Rosa, Müller', address: 'rosa@firma.example' },
      { name: null, address: 'archiv@firma.example' },
    ]
    const options = { to: [rosa, { name: null, address: 'care@firma.example' }], cc: [archive], replyTo: rosa }
    const { mail, to } = await sentOf(complaint(), { options })
    expect(to).toEqual(['rosa@firma.example', 'care@firma.example', 'archiv@firma.example'])
    expect({ to: mail.to, cc: mail.cc, replyTo: mail.replyTo }).toEqual({
      to: [rosa, { name: '', address: 'care@firma.example' }],
      cc: [{ name: '', address: 'archiv@firma.example' }],
      replyTo: [rosa],
    })
  })

  test("the operator's own words take the place of ours, as text in both parts", async () => {
    const { context, taken } = await openEmail()
    const config = { ...context.config, template: { title: 'Bitte: {{case}}', text: '<b>{{author}}</b>\n{{text}}' } }
    await email.send(complaint({ record: { text: 'a <i>b</i>' } }), { ...context, config })
    const [{ mail } = { mail: null }] = await taken()
    expect(mail?.subject).toBe('Bitte: C-12')
    expect(mail?.text?.replaceAll('\r\n', '\n')).toContain('Bitte: C-12\n\n<b>Anna M.</b>\na <i>b</i>\n\n-- \n')
    expect(mail?.html).toContain('&lt;b&gt;Anna M.&lt;/b&gt;\na &lt;i&gt;b&lt;/i&gt;</div>')
  })
})

describe('email: one thread for each case', () => {
  const wave = (key: string, reason: string) => {
    const members = [alert(12), alert(13)]
    const about = { id: 3, topic: ['Störung', 'App'], size: 2, open: 2, beganAt: NOW, lastAt: NOW }
    const voice = { wave: about, members } as unknown as NonNullable<Parameters<typeof buildMessage>[0]['voice']>
    const parts = { key, reason, group: 'wave=W-3', alerts: members, resolved: [], folded: 0, openInAll: 2, now: NOW }
    return buildMessage({ ...parts, language: 'de', voice })
  }
  const SUBJECT = 'C-12 (Beispiel, blog-comments): Neuer Tarif'
  const root = { context: { conversation: { root: ROOT } } }
  const later = 'c'.repeat(64)

  test('the first mail keeps its own id as the root', async () => {
    const { result, mail } = await sentOf()
    expect(result).toEqual({ ok: true, handle: { root: ROOT } })
    expect({ subject: mail.subject, answers: mail.inReplyTo ?? null }).toEqual({ subject: SUBJECT, answers: null })
  })

  const followUps: readonly [string, ReturnType<typeof complaint>, string][] = [
    ['what is still open', complaint({ ...inThread, key: later, step: 'escalated' }), `Re: ${SUBJECT}`],
    ['what is over', resolved({ ...inThread, key: later }), `Re: ${SUBJECT}`],
    ['a wave', wave(later, 'repeat'), 'Re: Welle W-3: Störung, App'],
  ]
  test.each(followUps)('%s answers the first, under the same subject', async (_, message, subject) => {
    const { result, mail } = await sentOf(message, root)
    expect({ result, subject: mail.subject, id: mail.messageId, answers: mail.inReplyTo, refers: mail.references }).toEqual({
      ...{ result: { ok: true, handle: { root: ROOT } }, subject, id: `<${later}@firma.example>` },
      ...{ answers: ROOT, refers: ROOT },
    })
  })

  test('the same message tried again is the same mail, and no answer to itself', async () => {
    const { mail } = await sentOf(complaint(inThread), root)
    expect({ subject: mail.subject, id: mail.messageId, answers: mail.inReplyTo ?? null }).toEqual({
      ...{ subject: SUBJECT, id: ROOT, answers: null },
    })
  })

  test('a group is no thread: its subject says what happened', async () =>
    expect((await sentOf(complaint())).mail.subject).toBe(
      'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
    ))

  test.each([['no id\r\nBcc: x@evil.example'], ['<a b>'], ['']])('what is kept as %j is no root', async (kept) =>
    expect((await sentOf(complaint(inThread), { context: { conversation: { root: kept } } })).mail.inReplyTo ?? null).toBeNull(),
  )
})

describe('email: into a ticket system, which throws away what a machine sent', () => {
  const root = { context: { conversation: { root: ROOT } } }
  const tickets = { options: { tickets: true } }
  const SIGNS = ['auto-submitted', 'x-auto-response-suppress', 'precedence']
  const CASES = ['list-id', 'x-monitor-case', 'x-mailer']

  test.each([
    [false, ['auto-generated', 'All', null]],
    [true, [null, null, null]],
  ])('tickets: %s: what says in the headers that a machine wrote it', async (is, signs) => {
    const { header } = await sentOf(complaint(inThread), { options: { tickets: is } })
    expect(SIGNS.map(header)).toEqual(signs)
    expect(CASES.map(header)).toEqual(['<care.mention-monitor.firma.example>', 'C-12', 'mention-monitor'])
  })

  test('and hides what is quoted: the complaint stands there as no quotation', async () => {
    const pages = await Promise.all(
      [false, true].map(async (is) => (await sentOf(complaint(inThread), { options: { tickets: is } })).mail.html ?? ''),
    )
    expect(pages.map((page) => /<(\w+)[^>]*>Seit Tagen warte ich/.exec(page)?.[1])).toEqual(['blockquote', 'div'])
  })

  const later = 'd'.repeat(64)
  const told: readonly [string, Parameters<typeof sentOf>[0], Parameters<typeof sentOf>[1], number][] = [
    ['a reminder of what has its ticket', complaint({ ...inThread, key: later, reason: 'repeat' }), { ...tickets, ...root }, 0],
    ['a reminder of what has none yet', complaint({ ...inThread, key: later, reason: 'repeat' }), tickets, 1],
    ['a reminder elsewhere', complaint({ ...inThread, key: later, reason: 'repeat' }), root, 1],
    ['an escalation', complaint({ ...inThread, key: later, step: 'escalated' }), { ...tickets, ...root }, 1],
    ['what is over', resolved({ ...inThread, key: later }), { ...tickets, ...root }, 1],
  ]
  test.each(told)('%s', async (_, message, more = {}, mails) => {
    const { context, taken } = await openEmail(more)
    const result = await email.send(message as AlertMessage, context)
    const first = context.conversation?.['root'] ?? `<${later}@firma.example>`
    expect({ result, mails: (await taken()).length }).toEqual({ result: { ok: true, handle: { root: first } }, mails })
  })
})

describe('email: no text of a stranger gets into the headers', () => {
  const hostile = 'Eva\r\nBcc: all@evil.example\r\n\r\n<script>\u202eabc\u0000'
  const record = { title: hostile, text: hostile, author: { ...judged().record.author, name: hostile } }
  const names = (raw: string) =>
    [...(raw.split('\r\n\r\n')[0] ?? '').matchAll(/^([\w-]+):/gm)].map(([, name]) => name?.toLowerCase())

  test('CR LF in title and name makes no header, and no control arrives', async () => {
    const { raw, mail, to } = await sentOf(complaint({ ...inThread, record }))
    expect(names(raw)).toEqual(names((await sentOf()).raw))
    expect(to).toEqual(['care@firma.example'])
    expect(mail.subject).toBe('C-12 (Beispiel, blog-comments): Eva Bcc: all@evil.example <script>abc')
  })

  test('nor does a name in the configuration part addresses', async () => {
    const to = [{ name: 'x" <all@evil.example>, "y', address: 'care@firma.example' }]
    expect((await sentOf(complaint(), { options: { to } })).to).toEqual(['care@firma.example'])
  })

  test('umlauts and emoji arrive in subject, name and both texts', async () => {
    const title = 'Grüße aus Zürich 👨‍👩‍👧'
    const { mail } = await sentOf(complaint({ ...inThread, record: { title, text: title } }))
    expect([mail.subject, mail.text, mail.html].map((text) => text?.includes(title))).toEqual([true, true, true])
  })

  test('a subject of 200 emoji is cut', async () => {
    const { mail } = await sentOf(complaint({ ...inThread, record: { title: '🙂'.repeat(500) } }))
    expect([...(mail.subject ?? '')].length).toBeLessThanOrEqual(180)
  })
})
