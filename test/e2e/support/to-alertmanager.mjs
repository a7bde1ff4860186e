// Why: a real receiver of alerts of another make. What a `command` receiver of the operator's own may look like: it hands each case to
// Alertmanager as an alert, which fires until the case is over.
import { text } from 'node:stream/consumers'

const [, , origin] = process.argv
const { summary, cases } = JSON.parse(await text(process.stdin))
const far = new Date(Date.now() + 30 * 86_400_000).toISOString()
const alerts = cases.map((one) => ({
  labels: { alertname: 'unanswered', case: one.case, source: one.source, severity: one.severity },
  annotations: { summary, text: one.text },
  generatorURL: one.url ?? '',
  startsAt: one.published_at,
  endsAt: one.step === 'resolved' ? new Date().toISOString() : far,
}))
const answer = await fetch(`${origin}/api/v2/alerts`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(alerts),
})
// 75: try again later (sysexits.h).
if (!answer.ok) {
  process.stderr.write(`HTTP ${answer.status}: ${await answer.text()}`)
  process.exitCode = answer.status >= 500 ? 75 : 65
}
