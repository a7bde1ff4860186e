import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Alertmanager, startAlertmanager } from './support/alertmanager.js'
import { EXIM_PASSWORD, type Exim, startExim } from './support/exim.js'
import { at, atom, complaint, NOON, reply } from './support/feed.js'
import { config, Place } from './support/place.js'
import { installed } from './support/real-program.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
const exim = installed('exim4', 'apt install exim4-daemon-light')
const alertmanager = installed('prometheus-alertmanager', 'apt install prometheus-alertmanager')
const desktop = ['notify-send', 'dunst', 'Xvfb', 'xvfb-run', 'dbus-run-session'].map((program) =>
  installed(program, 'apt install libnotify-bin dunst xvfb xauth dbus'),
)

describe.skipIf(exim === null)('a mail server as companies have it (exim)', () => {
  let server: Exim
  beforeAll(async () => {
    server = await startExim(exim ?? '')
  })
  afterAll(() => server.stop())

  const SENDER = 'from: "Mention-Monitor für Müller <monitor@firma.example>"'
  const mailer = (more: string): string =>
    `alerts:\n  baseline: 7d\n  language: de\n  repeat: 4h\n  receivers:\n    - { id: mail, type: email, host: 127.0.0.1, port: ${server.port}, ${SENDER}, ${more} }\n`
  const placeOf = (name: string, alerts: string, text = 'Grüße') => {
    const post = complaint(name, -90, { title: text, text: `${text}\n${complaint(name, -90).text}` })
    const url = site.put(`/${name}`, atom(post))
    return new Place(config([{ id: 'forum', url }], { alerts }))
  }

  it('gets three mails of one case, which its reader sees as one thread', async () => {
    const hostile = 'Grüße 👨‍👩‍👧 &lt;b&gt; & "x"\r\nBcc: all@evil.example\n.\nQUIT\n<b>\u202eabc\u0007'
    const place = placeOf('thread', mailer('security: none, to: [care@firma.example, "Leitung <boss@firma.example>"]'), hostile)
    expect(await place.run('poll', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect(await place.run('notify', { now: at(5 * 60) })).toMatchObject({ code: 0, err: '' })
    site.put('/thread', atom(complaint('thread', -90, { title: hostile }), reply('r', 301, 'thread')))
    expect(await place.run('poll', { now: at(6 * 60) })).toMatchObject({ code: 0, err: '' })

    const mails = await server.mails('care', 3)
    const [first, second, third] = mails
    const root = first?.messageId
    const subject = 'C-1 (Beispiel, forum): Grüße 👨‍👩‍👧 <b> & "x" Bcc: all@evil.example . QUIT abc'
    expect(mails.map(({ subject, inReplyTo, references, from }) => ({ subject, inReplyTo, references, from }))).toEqual(
      [
        { subject, inReplyTo: undefined, references: undefined },
        { subject: `Re: ${subject}`, inReplyTo: root, references: root },
        { subject: `Re: ${subject}`, inReplyTo: root, references: root },
      ].map((each) => ({ ...each, from: { name: 'Mention-Monitor für Müller', address: 'monitor@firma.example' } })),
    )
    expect([first, second, third].map((mail) => mail?.text?.split(/\r?\n/)[0]?.replace(/: Grüße.*/, ''))).toEqual([
      'C-1 unbeantwortet, 30 Minuten überfällig',
      'Erinnerung: C-1 unbeantwortet, 5 Stunden 30 Minuten überfällig',
      'C-1 beantwortet',
    ])
    expect(first?.text).toContain('> Grüße 👨‍👩‍👧 <b> & "x" Bcc: all@evil.example . QUIT abc Beispiel antwortet')
    expect(first?.html).toContain(
      'Grüße 👨‍👩‍👧 &lt;b&gt; &amp; &quot;x&quot; Bcc: all@evil.example . QUIT abc Beispiel antwortet',
    )
    expect((await server.mails('boss', 3)).map(({ messageId }) => messageId)).toEqual(mails.map(({ messageId }) => messageId))
    expect(await server.taken()).toBe(6)
  })

  it('knows us by name and password over STARTTLS, by a certificate of an authority of the company', async () => {
    const place = placeOf('tls', mailer('username: monitor, password_env: P, to: tls@firma.example'))
    const env = { P: EXIM_PASSWORD, NODE_EXTRA_CA_CERTS: server.authority }
    expect(await place.spawn('notify --test mail', { env })).toMatchObject({ code: 0 })
    const [mail] = await server.mails('tls', 1)
    expect(mail?.text).toMatch(/Testmeldung|Test message/)
    expect(mail?.headers.find(({ key }) => key === 'received')?.value).toMatch(/with esmtpsa \(TLS/i)
  })

  const refused: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
    ['an authority that nobody here knows', { P: EXIM_PASSWORD }, /certificate.*NODE_EXTRA_CA_CERTS/],
    ['a wrong password', { P: 'ein-falsches-Kennwort' }, /the log-in was refused \(535\)/],
  ]
  it.each(refused)('%s: not delivered, said, and no password shown', async (name, env, said) => {
    const place = placeOf('refused', mailer('username: monitor, password_env: P, to: refused@firma.example'))
    const trusted = name === 'a wrong password' ? { NODE_EXTRA_CA_CERTS: server.authority } : {}
    const before = await server.taken()
    const ran = await place.spawn('notify --test mail', { env: { ...env, ...trusted } })
    expect(ran.code).not.toBe(0)
    expect(ran.err).toMatch(said)
    expect(`${ran.out}${ran.err}`).not.toContain(env['P'])
    expect(await server.taken()).toBe(before)
  })

  it('that relays for nobody: nothing is lost, and it goes out once the address is mended', async () => {
    const place = placeOf('relay', mailer('security: none, to: care@elsewhere.example'))
    const ran = await place.run('poll', { now: NOON })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/no recipient was taken \(550\); check to and cc \(it said: 550 relay not permitted\)/)
    expect(place.rows('SELECT state FROM deliveries')).toEqual([{ state: 'pending' }])
    place.configure(readFileSync(place.config, 'utf8').replace('care@elsewhere.example', 'relay@firma.example'))
    expect(await place.run('notify', { now: at(10) })).toMatchObject({ code: 0 })
    expect(await server.mails('relay', 1)).toHaveLength(1)
  })

  it('that knows one of two recipients: the other gets the mail, and the operator is told', async () => {
    const place = placeOf('partial', mailer('security: none, to: [unbekannt@firma.example, partial@firma.example]'))
    const ran = await place.run('poll', { now: NOON })
    expect(ran.err).toMatch(/not taken for unbekannt@firma\.example \(it said: 550 No such mailbox\); the others got it/)
    expect(place.rows('SELECT state FROM deliveries')).toEqual([{ state: 'sent' }])
    expect(await server.mails('partial', 1)).toHaveLength(1)
  })
})

describe.skipIf(alertmanager === null)("Alertmanager, by a program of the operator's own", () => {
  let server: Alertmanager
  beforeAll(async () => {
    server = await startAlertmanager(alertmanager ?? '')
  })
  afterAll(() => server.stop())

  it('fires while the customer waits, and no longer', async () => {
    const program = [process.execPath, join(import.meta.dirname, 'support/to-alertmanager.mjs'), server.origin]
    const receiver = `{ id: ops, type: command, command: ${JSON.stringify(program)} }`
    const post = complaint('am', -90)
    const place = new Place(
      config([{ id: 'forum', url: site.put('/am', atom(post)) }], {
        alerts: `alerts:\n  baseline: 7d\n  receivers: [${receiver}]\n`,
      }),
    )
    expect(await place.run('poll', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect(await server.firing()).toEqual([
      {
        labels: { alertname: 'unanswered', case: 'C-1', source: 'forum', severity: 'medium' },
        annotations: { summary: expect.stringContaining('C-1 unanswered, 30 minutes overdue'), text: post.text },
      },
    ])
    site.put('/am', atom(post, reply('r', 5, 'am')))
    expect(await place.run('poll', { now: at(60) })).toMatchObject({ code: 0, err: '' })
    expect(await server.firing()).toEqual([])
  })
})

describe.skipIf(desktop.includes(null))('a desktop (dunst)', () => {
  interface History {
    readonly data: readonly (readonly Readonly<Record<'summary' | 'body' | 'appname' | 'urgency', { readonly data: string }>>[])[]
  }

  it('shows the words of a stranger as words', async () => {
    // What has a tag is markup to a feed, which decodes it once.
    const words = '&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src="https://evil.example/x.png"&gt; "y" 👋'
    const post = complaint('desk', -90, { title: '-t Grüße', text: `<p>${words}</p> ${complaint('desk', -90).text}` })
    const url = site.put('/desk', atom(post))
    const receiver = '{ id: desk, type: desktop, language: de }'
    const place = new Place(config([{ id: 'forum', url }], { alerts: `alerts:\n  baseline: 7d\n  receivers: [${receiver}]\n` }))
    const line = `$MONITOR poll --now ${NOON} && dunstctl close-all && dunstctl history`
    const ran = await place.shell(`xvfb-run -a dbus-run-session -- sh -c '${line}'`)
    const [[shown] = []] = (JSON.parse(ran.out || '{"data":[]}') as History).data
    expect({ app: shown?.appname.data, title: shown?.summary.data, error: ran.code === 0 ? '' : ran.err }).toEqual({
      app: 'mention-monitor',
      title: 'C-1 unbeantwortet, 30 Minuten überfällig (Beispiel, forum): -t Grüße',
      error: '',
    })
    expect(shown?.body.data).toContain(words)
  })
})
