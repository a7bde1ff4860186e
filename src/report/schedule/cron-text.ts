import type { Say } from '../../util/say.js'
import { commonNotes, minutesOf, type ScheduleJob, secretNotes } from './schedule-job.js'

/** For the shell that cron starts; there a percent sign would end the line. */
const word = (text: string): string =>
  (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`).replaceAll('%', String.raw`\%`)

// Where its own locale is none of UTF-8, cron says of its mails that they are ASCII, and umlauts come out as rubbish.
const CHARSET = 'CONTENT_TYPE="text/plain; charset=utf-8"'

/** Lines for `crontab -e`. */
export function cronText(job: ScheduleJob, say: Say): string {
  const minutes = minutesOf(job.everyMs)
  const clock = minutes === 60 ? '0 * * * *' : minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`
  const secrets = job.variables.length === 0 ? '' : `set -a; . ${word(job.secretsFile)}; set +a; `
  const notes = [
    say.text('Append them to your crontab: (crontab -l; monitor schedule --cron) | crontab -'),
    ...commonNotes(job, say),
    ...secretNotes(job, say),
    say.text(
      'What is printed is mailed: new alerts, and a failure when it begins. Nothing is printed when there is nothing to say.',
    ),
  ]
  return `${notes.map((note) => `# ${note}`).join('\n')}
# MAILTO=kundendienst@example.ch
${CHARSET}
${clock}  ${secrets}${[...job.argv, '--if-free'].map(word).join(' ')}
`
}
