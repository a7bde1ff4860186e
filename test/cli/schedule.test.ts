import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monitor, type Ran } from './run-monitor.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-schedule-'))
const ANALYZE = '/usr/bin/systemd-analyze'

const config = (every: string, more = ''): string => `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources:
  - { id: blog, type: wordpress, url: "https://blog.example.ch", every: ${every} }
  - { id: news, type: feed, url: "https://news.example/rss", every: 2h }
${more}`

const SECRETS = `alerts:
  receivers:
    - { id: care, type: slack, url_env: SLACK_WEBHOOK_URL }
    - { id: chat, type: teams, url_env: TEAMS_URL }
heartbeat: { url_env: HEARTBEAT_URL }
`

beforeAll(() => {
  mkdirSync(join(folder, 'with space'))
  writeFileSync(join(folder, 'monitor.yaml'), config('15m', SECRETS))
  writeFileSync(join(folder, 'with space', '50%.yaml'), config('1h'))
  writeFileSync(join(folder, 'with space', '50% secret.yaml'), config('1h', SECRETS))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function schedule(line: string, argv: readonly string[] = [], home = '/home/ab'): Promise<Ran> {
  const env = { HOME: home, XDG_CONFIG_HOME: `${home}/.config`, XDG_CACHE_HOME: `${home}/.cache` }
  const ran = await monitor(['schedule', ...line.split(' ').filter(Boolean), ...argv], { cwd: folder, env })
  return { ...ran, out: ran.out.replaceAll(folder, '/srv/m') }
}

describe('monitor schedule --cron', () => {
  it('prints a line with the paths that are in force, and the names of the secrets', async () => {
    expect(await schedule('--cron --db x.db')).toEqual({
      code: 0,
      err: '',
      out: `# Append them to your crontab: (crontab -l; monitor schedule --cron) | crontab -
# Every 15 minutes: the shortest \`every\` of the sources. What is not due is not asked.
# Two polls never run at once: the second ends with 11 and does nothing. 3: some sources or receivers failed.
# The heartbeat of the configuration tells its service of each run: silence there means that this clock stands still.
# Secrets stand in /home/ab/.config/monitor/secrets.env, a NAME='value' a line, for you alone (chmod 600):
#   HEARTBEAT_URL=''
#   SLACK_WEBHOOK_URL=''
#   TEAMS_URL=''
# What is printed is mailed: new alerts, and a failure when it begins. Nothing is printed when there is nothing to say.
# MAILTO=kundendienst@example.ch
CONTENT_TYPE="text/plain; charset=utf-8"
*/15 * * * *  set -a; . /home/ab/.config/monitor/secrets.env; set +a; /usr/bin/node /opt/monitor/bin/monitor.js poll --config /srv/m/monitor.yaml --db /srv/m/x.db --if-free
`,
    })
  })

  it('quotes for the shell and for cron, which ends a line at a percent sign', async () => {
    const { out } = await schedule('--cron --db x.db', ['--config', join(folder, 'with space', '50%.yaml')])
    const [, clock, command] = /^((?:\S+ ){5}) *(.+)$/m.exec(out.split('\n').at(-2)!) ?? []
    expect(clock).toBe('0 * * * * ')
    const typed = command!.replaceAll('\\%', '%')
    const words = spawnSync('sh', ['-c', `printf '%s\\n' ${typed}`], { encoding: 'utf8' })
      .stdout.trimEnd()
      .split('\n')
    expect(words.slice(2)).toEqual(['poll', '--config', '/srv/m/with space/50%.yaml', '--db', '/srv/m/x.db', '--if-free'])
    expect(command).toContain('50\\%.yaml')
  })

  it('speaks German in its comments', async () => {
    const { out } = await schedule('--cron --lang de')
    expect(out).toContain('# Alle 15 Minuten: das kürzeste `every` der Quellen.')
    expect(out).toContain('\nCONTENT_TYPE="text/plain; charset=utf-8"\n*/15 * * * *  set -a; ')
  })

  it('takes the language along, for cron has no locale', async () => {
    const { out } = await schedule('--cron --db x.db --lang de')
    expect(out).toContain(' poll --config /srv/m/monitor.yaml --db /srv/m/x.db --lang de --if-free\n')
  })

  it('asks for secrets in quotes, since an address may have a & in it', async () => {
    const { out } = await schedule('--cron')
    const asked = [...out.matchAll(/^# {3}(\S+)$/gm)].map(([, line]) =>
      line!.replace("''", () => "'https://x.example/?a=1&b=$2 3'"),
    )
    const file = join(folder, 'secrets.env')
    writeFileSync(file, asked.join('\n'))
    const read = spawnSync('sh', ['-c', `set -a; . '${file}'; set +a; printenv TEAMS_URL`], { encoding: 'utf8' })
    expect(read.stdout).toBe('https://x.example/?a=1&b=$2 3\n')
  })

  it.each([
    ['', 'schedule: for which clock?'],
    ['--cron --systemd', 'schedule: for one clock at a time'],
  ])('%j is refused', async (line, message) => {
    const { code, err } = await schedule(line)
    expect({ code, err }).toEqual({ code: 2, err: `monitor: ${message}\n  monitor schedule --cron, --systemd or --launchd\n` })
  })

  it('warns of a path that npx throws away', async () => {
    const launcher = ['/usr/bin/node', '/home/ab/.npm/_npx/1a/node_modules/mention-monitor/bin/monitor.js']
    const { out } = await monitor(['schedule', '--cron'], { cwd: folder, env: { HOME: '/home/ab' }, io: { launcher } })
    expect(out).toContain('# This path is one of npx and may be gone tomorrow: ')
  })
})

const unitsOf = (text: string): { readonly service: string; readonly timer: string } => {
  const [, service = '', timer = ''] = /^(# \S+monitor\.service\n[\s\S]*)\n(# \S+monitor\.timer\n[\s\S]*)$/.exec(text) ?? []
  return { service, timer }
}

const UNITS = `# ~/.config/systemd/user/monitor.service
# Every 15 minutes: the shortest \`every\` of the sources. What is not due is not asked.
# Two polls never run at once: the second ends with 11 and does nothing. 3: some sources or receivers failed.
# The heartbeat of the configuration tells its service of each run: silence there means that this clock stands still.
# Secrets stand in /home/ab/.config/monitor/secrets.env, a NAME='value' a line, for you alone (chmod 600):
#   HEARTBEAT_URL=''
#   SLACK_WEBHOOK_URL=''
#   TEAMS_URL=''
[Unit]
Description=monitor: unanswered public complaints
# Whom to tell when it fails: a unit of yours that sends a mail.
# OnFailure=status-mail@%n.service

[Service]
Type=oneshot
ExecStart=/usr/bin/node /opt/monitor/bin/monitor.js poll --config /srv/m/monitor.yaml --db /srv/m/data/x.db
EnvironmentFile=/home/ab/.config/monitor/secrets.env
SuccessExitStatus=3 11 130
TimeoutStartSec=30min
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictNamespaces=yes
SystemCallArchitectures=native
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
# Everything may be read, only the folder of the database (it has to be there: poll once by hand) and the cache be written.
# Where it ends with 226/NAMESPACE, the system allows this to root alone: leave both lines out.
ProtectSystem=strict
ReadWritePaths=/srv/m/data -/home/ab/.cache/monitor

# ~/.config/systemd/user/monitor.timer
# Then: systemctl --user daemon-reload && systemctl --user enable --now monitor.timer
# That it runs while nobody is logged in: loginctl enable-linger
[Unit]
Description=starts monitor.service

[Timer]
OnCalendar=*:0/15
# A run that was missed, since the machine was off, is made up for.
Persistent=true
RandomizedDelaySec=45

[Install]
WantedBy=timers.target
`

describe('monitor schedule --systemd', () => {
  it('prints a service that may write to the folder of the database alone, and its timer', async () => {
    const { out } = await schedule('--systemd --db data/x.db')
    expect(out).toBe(UNITS)
  })

  it.skipIf(!existsSync(ANALYZE)).each([
    ['them', '/home/ab'],
    ['them where the path of the secrets has blanks and umlauts', '/home/jörg 50%'],
  ])('systemd finds nothing wrong with %s', async (_name, home) => {
    const { service, timer } = unitsOf(
      (await schedule('--systemd --db x.db', ['--config', join(folder, 'with space', '50% secret.yaml')], home)).out,
    )
    const units = { 'monitor.service': service.replace('/usr/bin/node', process.execPath), 'monitor.timer': timer }
    for (const [name, text] of Object.entries(units)) writeFileSync(join(folder, name), text)
    const { status, stderr } = spawnSync(ANALYZE, ['verify', ...Object.keys(units).map((name) => join(folder, name))], {
      encoding: 'utf8',
    })
    const ours = stderr.split('\n').filter((line) => line.includes('/monitor.') || line.includes('monitor.service'))
    expect({ status, ours }).toEqual({ status: 0, ours: [] })
  })
})

it.each([
  ['--systemd', '# Alerts to stdout are printed: they stand in the journal, and nobody is told.'],
  ['--launchd', '  Alerts to stdout are printed: they stand in monitor.log, and nobody is told.'],
])('monitor schedule %s says that what is printed reaches nobody, for nothing mails it', async (clock, note) => {
  const [printing, telling] = [await schedule(clock, ['--config', join(folder, 'with space', '50%.yaml')]), await schedule(clock)]
  expect(printing.out).toContain(note)
  expect(telling.out).not.toContain('are printed')
})

describe('monitor schedule --launchd', () => {
  it('prints a property list that a shell gives its secrets', async () => {
    const { out } = await schedule('--launchd --db x.db')
    expect(out).toContain('<integer>900</integer>')
    expect(out).toContain(
      "<string>set -a; . '/home/ab/.config/monitor/secrets.env'; set +a; exec '/usr/bin/node' '/opt/monitor/bin/monitor.js' 'poll' '--config' '/srv/m/monitor.yaml' '--db' '/srv/m/x.db'</string>",
    )
    expect(/<!--[\s\S]*--[\s\S]*-->/.exec(out.replace('<!--', '').replace('-->', ''))).toBeNull()
  })
})
