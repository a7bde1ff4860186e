import { closeSync, openSync, writeSync } from 'node:fs'

const TEXTS = [
  'Ich warte seit drei Wochen auf eine Antwort von Beispiel, und niemand meldet sich. Das ist eine Frechheit!',
  'Kennt jemand die neue Karte von Beispiel? Lohnt sich das im Ausland?',
  'Bei mir lief alles ohne Probleme, danke an Beispiel.',
  'Das würde mich auch interessieren, ich habe die Karte von Beispiel seit Mai.',
  'Heute war das Wetter schön, und die Bahn war pünktlich.',
]

/** Writes a file for `monitor import`: threads of a post, two replies and, under some, an answer; a hundredth of the posts complain. */
export function writeMentionLines(file, count) {
  const out = openSync(file, 'w')
  const start = Date.UTC(2026, 0, 1)
  let waiting = ''
  for (let i = 0; i < count; i += 1) {
    const [thread, place] = [Math.floor(i / 4), i % 4]
    const kind = place === 0 && thread % 25 === 0 ? 0 : 1 + (i % 4)
    waiting += `${JSON.stringify({
      id: `m${i}`,
      url: `https://forum.example/t/${thread}#p${place}`,
      ...(place > 0 && { parent_id: `m${thread * 4}`, root_id: `m${thread * 4}` }),
      author: { id: place === 3 ? 'service' : `u${(i * 7919) % 100_000}`, name: `Person ${i % 5_000}`, followers: i % 997 },
      title: place === 0 ? `Thema ${thread}` : null,
      text:
        place === 3
          ? `Guten Tag, wir haben uns Ihr Anliegen ${thread} angesehen und es heute erledigt.`
          : `${TEXTS[kind]} (${i})`,
      published_at: new Date(start + i * 20_000).toISOString(),
      language: 'de',
      official: place === 3 && thread % 2 === 0,
    })}\n`
    if (waiting.length < 1 << 20) continue
    writeSync(out, waiting)
    waiting = ''
  }
  writeSync(out, waiting)
  closeSync(out)
}
