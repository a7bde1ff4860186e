import type { Say } from '../../util/say.js'
import { commonNotes, minutesOf, printedNotes, type ScheduleJob, secretNotes } from './schedule-job.js'

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
/** Two hyphens would end a comment. */
const comment = (text: string): string => xml(text).replaceAll('--', '- -')

/** launchd reads no file with secrets, so a shell does. */
function argvOf({ argv, variables, secretsFile }: ScheduleJob): readonly string[] {
  if (variables.length === 0) return argv
  return ['/bin/sh', '-c', `set -a; . ${quoted(secretsFile)}; set +a; exec ${argv.map(quoted).join(' ')}`]
}

/** A job for launchd of macOS. */
export function launchdText(job: ScheduleJob, say: Say): string {
  const notes = [
    say.text(
      'Save as ~/Library/LaunchAgents/mention-monitor.plist, then: launchctl load ~/Library/LaunchAgents/mention-monitor.plist',
    ),
    ...commonNotes(job, say),
    ...printedNotes(job, 'log', say),
    ...secretNotes(job, say),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!--
${notes.map((note) => `  ${comment(note)}`).join('\n')}
-->
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>mention-monitor</string>
  <key>ProgramArguments</key>
  <array>
${argvOf(job)
  .map((each) => `    <string>${xml(each)}</string>`)
  .join('\n')}
  </array>
  <key>StartInterval</key>
  <integer>${minutesOf(job.everyMs) * 60}</integer>
  <key>StandardOutPath</key>
  <string>${xml(`${job.folders[0]}/monitor.log`)}</string>
  <key>StandardErrorPath</key>
  <string>${xml(`${job.folders[0]}/monitor.log`)}</string>
</dict>
</plist>
`
}
