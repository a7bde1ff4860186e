import type { Say } from '../../util/say.js'
import { commonNotes, minutesOf, printedNotes, type ScheduleJob, secretNotes } from './schedule-job.js'

/** In a unit a percent sign and a dollar mean something else. */
const word = (text: string): string => {
  const plain = text.replaceAll('%', '%%')
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `"${plain.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
const argument = (text: string): string => word(text).replaceAll('$', '$$$$')

const comments = (notes: readonly string[]): string => notes.map((note) => `# ${note}`).join('\n')

function service(job: ScheduleJob, say: Say): string {
  const [database, cache] = job.folders
  // The whole line is its path: in quotation marks systemd takes it for none, and ignores it.
  const secrets = job.variables.length === 0 ? '' : `EnvironmentFile=${job.secretsFile.replaceAll('%', '%%')}\n`
  return `# ~/.config/systemd/user/monitor.service
${comments([...commonNotes(job, say), ...printedNotes(job, 'journal', say), ...secretNotes(job, say)])}
[Unit]
Description=monitor: unanswered public complaints
# ${say.text('Whom to tell when it fails: a unit of yours that sends a mail.')}
# OnFailure=status-mail@%n.service

[Service]
Type=oneshot
ExecStart=${job.argv.map(argument).join(' ')}
${secrets}SuccessExitStatus=3 11 130
TimeoutStartSec=30min
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictNamespaces=yes
SystemCallArchitectures=native
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
# ${say.text('Everything may be read, only the folder of the database (it has to be there: poll once by hand) and the cache be written.')}
# ${say.text('Where it ends with 226/NAMESPACE, the system allows this to root alone: leave both lines out.')}
ProtectSystem=strict
ReadWritePaths=${word(database)} ${word(`-${cache}`)}
`
}

/** Seconds; less than the slack that a source's due time has, or every second run would come too early. */
const spread = (minutes: number): number => Math.min(45, minutes * 4)

function timer(job: ScheduleJob, say: Say): string {
  const minutes = minutesOf(job.everyMs)
  const clock = minutes === 60 ? 'hourly' : `*:0/${minutes}`
  return `# ~/.config/systemd/user/monitor.timer
# ${say.text('Then: systemctl --user daemon-reload && systemctl --user enable --now monitor.timer')}
# ${say.text('That it runs while nobody is logged in: loginctl enable-linger')}
[Unit]
Description=starts monitor.service

[Timer]
OnCalendar=${clock}
# ${say.text('A run that was missed, since the machine was off, is made up for.')}
Persistent=true
RandomizedDelaySec=${spread(minutes)}

[Install]
WantedBy=timers.target
`
}

/** A service and its timer; each begins with the name of its file. */
export const systemdText = (job: ScheduleJob, say: Say): string => `${service(job, say)}\n${timer(job, say)}`
