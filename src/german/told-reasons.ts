import { de } from '../util/reason-words/de.js'
import { en } from '../util/reason-words/en.js'

/** What spoke for a verdict, as events quote it: `waits too long: “seit drei Wochen”`. */
const VERDICTS = Object.fromEntries(
  Object.entries(en).flatMap(([code, text]) => {
    const german = de[code]
    return german === undefined
      ? []
      : ([
          [text, german],
          [`${text}: “{}”`, `${german}: „{}“`],
        ] as const)
  }),
)

/** Reasons that deeper layers give in English, by their shape: of clocks, answers, alerts, readings. What is more special stands first. */
export const toldReasons: Readonly<Record<string, string>> = {
  // clocks
  'started by the oldest unanswered post M-{} of {}': 'begonnen mit dem ältesten unbeantworteten Beitrag M-{} von {}',
  'started by what an edit added to M-{} of {}': 'begonnen mit dem, was eine Bearbeitung an M-{} ergänzte, {}',
  'started by the first post M-{} of {}': 'begonnen mit dem ersten Beitrag M-{} von {}',
  '{} later post neither restarts nor extends it': '{} späterer Beitrag beginnt sie nicht neu und verlängert sie nicht',
  '{} later posts neither restart nor extend it': '{} spätere Beiträge beginnen sie nicht neu und verlängern sie nicht',
  'reopened {}: a person said that what had ended it did not':
    'wieder offen {}: ein Mensch sagte, dass nicht zutraf, was sie beendet hatte',
  'M-{} of {}, signed {} promised: {}': 'M-{} von {}, gezeichnet {}, sagte zu: {}',
  'M-{} of {} promised: {}': 'M-{} von {} sagte zu: {}',
  'stopped {}: a person closed the case, nobody answered in public':
    'beendet {}: ein Mensch schloss den Fall, öffentlich antwortete niemand',
  'stopped {}: the posts are gone, nobody answered them': 'beendet {}: die Beiträge sind weg, niemand beantwortete sie',
  'stopped {} by an answer (recorded by hand): {+}': 'beendet {} durch eine Antwort (von Hand erfasst): {}',
  'stopped {} by an answer (M-{}, {+}): {+}': 'beendet {} durch eine Antwort (M-{}, {}): {}',
  '{}: a reply of kind {+} does not count ({+})': '{}: eine Reaktion der Art „{}“ zählt nicht ({})',
  "{}: the tie '{+}' does not count here ({+})": '{}: der Bezug „{}“ zählt hier nicht ({})',
  'a reply of kind {+} does not count': 'eine Reaktion der Art „{}“ zählt nicht',
  "the tie '{+}' does not count here": 'der Bezug „{}“ zählt hier nicht',
  'that is due {}': 'das ist fällig {}',
  'policy {}: {} of business time, due {}': 'Regel {}: {} Arbeitszeit, fällig {}',
  'policy {}: {} of wall time, due {}': 'Regel {}: {} Kalenderzeit, fällig {}',
  'max_wall {} is reached first, due {}': 'max_wall {} ist vorher erreicht, fällig {}',
  'skipped {} to {}: {+}': 'zählt nicht: {} bis {} ({})',
  night: 'Feierabend',
  break: 'Pause',
  'closed day': 'geschlossener Tag',
  weekend: 'Wochenende',
  closure: 'Schließung',
  'closure {}': 'Schließung {}',
  'closure: {}': 'Schließung: {}',
  'holiday {}': 'Feiertag {}',
  'holiday: {}': 'Feiertag: {}',
  'no post of the customer is left': 'kein Beitrag der Kundschaft ist mehr da',
  'it was closed as {+} by the policy of that time': 'nach der damaligen Regel geschlossen als: {}',
  'by the present one it would be {+}': 'nach der heutigen wäre sie: {}',
  // policies
  '{}: it has no conditions': '{}: sie hat keine Bedingungen',
  'no policy matches, so the last one holds: {}': 'keine Regel passt, also gilt die letzte: {}',
  'not {}: {+}': 'nicht {}: {}',
  '{}: sensitive {} or {}': '{}: sensitive {} oder {}',
  '{}: severity {} or {}': '{}: severity {} oder {}',
  '{}: brand {} or {}': '{}: brand {} oder {}',
  '{}: source {} or {}': '{}: source {} oder {}',
  '{}: kind {} or {}': '{}: kind {} oder {}',
  '{}: language {} or {}': '{}: language {} oder {}',
  '{} is none, wanted {} or {}': '{} ist leer, verlangt: {} oder {}',
  '{} is {}, wanted {} or {}': '{} ist {}, verlangt: {} oder {}',
  '{} is none, wanted {}': '{} ist leer, verlangt: {}',
  '{} is {}, wanted {}': '{} ist {}, verlangt: {}',
  // how a reply is tied
  'it replies to M-{} of {}': 'antwortet auf M-{} von {}',
  'it replies to M-{}': 'antwortet auf M-{}',
  'it adds to our reply M-{} to M-{} of {}': 'ergänzt unsere Antwort M-{} auf M-{} von {}',
  'it adds to our reply M-{} to M-{}': 'ergänzt unsere Antwort M-{} auf M-{}',
  "the platform shows it as the company's reply to M-{} of {}":
    'die Plattform zeigt sie als Antwort des Unternehmens auf M-{} von {}',
  "the platform shows it as the company's reply to M-{}": 'die Plattform zeigt sie als Antwort des Unternehmens auf M-{}',
  'it quotes M-{} of {}: {}': 'zitiert M-{} von {}: {}',
  'it quotes M-{}: {}': 'zitiert M-{}: {}',
  'it addresses {}, and of those so called M-{} of {} alone waited':
    'spricht {} an, und von allen, die so heißen, wartete nur M-{} von {}',
  'it addresses {}, who wrote M-{} of {}': 'spricht {} an, Verfasser von M-{} ({})',
  'it addresses {}, as several here are called': 'spricht {} an, und so heißen hier mehrere',
  'it addresses {}, who is nobody here': 'spricht {} an, und so heißt hier niemand',
  'it addresses somebody': 'spricht jemanden an',
  'it greets everybody ({}), and this customer did not wait then': 'grüßt alle ({}), und wer hier schrieb, wartete damals nicht',
  'it speaks to some of all here ({}), and nothing tells that this customer is one of them':
    'spricht einige von allen hier an ({}), und nichts besagt, dass der Fall dazugehört',
  'it greets everybody ({}), and M-{} of {} waited': 'grüßt alle ({}), und M-{} von {} wartete',
  'M-{} was the only complaint open in the thread': 'M-{} war die einzige offene Beschwerde im Gespräch',
  'the post that it replies to is not known': 'der Beitrag, auf den sie antwortet, ist nicht bekannt',
  'it replies to a certain post': 'antwortet auf einen bestimmten Beitrag',
  'it speaks to nobody, and not this complaint alone was open then':
    'spricht niemanden an, und nicht nur diese Beschwerde war damals offen',
  'it is deleted': 'ist gelöscht',
  // of which kind it is
  'it says that a machine wrote it: {}': 'sagt, dass eine Maschine sie schrieb: {}',
  'it says so since its edit of {}': 'sagt es so seit der Bearbeitung von {}',
  'it says: {}': 'sagt: {}',
  'it is a receipt: {}': 'ist eine Eingangsbestätigung: {}',
  'it only sends the customer elsewhere: {}': 'verweist nur an eine andere Stelle: {}',
  'it asks the customer: {}': 'fragt nach: {}',
  'by its wording it says something: {}': 'sagt dem Wortlaut nach etwas: {}',
  'by its wording it is a receipt: {}': 'ist dem Wortlaut nach eine Eingangsbestätigung: {}',
  'by its wording it only sends the customer elsewhere: {}': 'verweist dem Wortlaut nach nur an eine andere Stelle: {}',
  'by its wording it only promises to look into it: {}': 'sagt dem Wortlaut nach nur zu, sich darum zu kümmern: {}',
  'it only promises to look into it: {}': 'sagt nur zu, sich darum zu kümmern: {}',
  'it only says that the message arrived: {}': 'sagt nur, dass die Nachricht ankam: {}',
  'it only says that the message arrived': 'sagt nur, dass die Nachricht ankam',
  'it names a time: {}': 'nennt eine Zeit: {}',
  'it is only polite: {}': 'ist nur höflich: {}',
  'it has no words': 'hat keine Worte',
  'it sends the customer elsewhere, and says when it will come back':
    'verweist an eine andere Stelle und sagt, wann sie sich wieder meldet',
  'the platform marks the author as a bot': 'die Plattform kennzeichnet das Konto als Bot',
  'the same text went to {} customers': 'derselbe Text ging an {} Personen',
  'another customer wrote it': 'jemand anders aus der Kundschaft schrieb sie',
  'it names no time: {}': 'nennt keine Zeit: {}',
  'it promises: {}': 'sagt zu: {}',
  'an edit made a concern of M-{} only later': 'erst eine Bearbeitung machte M-{} später zum Anliegen',
  'an edit of M-{} later added {}, which it cannot answer':
    'eine Bearbeitung von M-{} ergänzte später {}, worauf sie nicht antworten kann',
  'it was rewritten {}, after the customer wrote again': 'am {} neu geschrieben, nachdem wieder geschrieben worden war',
  'recorded by hand': 'von Hand erfasst',
  // places
  'answered here: recorded by {}': 'hier beantwortet: erfasst von {}',
  'answered here: {}': 'hier beantwortet: {}',
  'not answered': 'nicht beantwortet',
  "answered elsewhere, not here: {} ends the customer's wait, but whoever reads this place sees no answer":
    'anderswo beantwortet, nicht hier: {} beendet das Warten, doch wer hier liest, sieht keine Antwort',
  // the same concern
  'the same account, {+}': 'dasselbe Konto, {}',
  'the same person (both link to {}), {+}': 'dieselbe Person (beide verweisen auf {}), {}',
  'the same handle ({}), {+}': 'derselbe Kontoname ({}), {}',
  'the same home page ({}), {+}': 'dieselbe Webseite ({}), {}',
  'the same name ({}), {+}': 'derselbe Name ({}), {}',
  'the same words': 'dieselben Worte',
  'nearly the same words ({} alike)': 'fast dieselben Worte (zu {} gleich)',
  'the shorter text is part of the longer ({} of it)': 'der kürzere Text ist Teil des längeren ({} davon)',
  'both speak of {}': 'beide sprechen von {}',
  'the same post, delivered by two sources': 'derselbe Beitrag, von zwei Quellen geliefert',
  'the same author in the same thread': 'dieselbe Person im selben Gespräch',
  // reading the thread again
  'read at the next poll: {+}': 'wird beim nächsten Abruf gelesen: {}',
  'not read now: {+}': 'wird jetzt nicht gelesen: {}',
  'not read: an import brought it': 'wird nicht gelesen: es kam durch einen Import',
  'not read again: its source left the configuration':
    'wird nicht mehr gelesen: die Quelle steht nicht mehr in der Konfiguration',
  'read by the polls of {} alone: a {} source shows no single thread':
    'wird nur von den Abrufen von {} gelesen: eine Quelle der Art {} zeigt kein einzelnes Gespräch',
  'read by the polls of {}, and just before an alert': 'wird von den Abrufen von {} gelesen, und kurz vor einer Meldung',
  "not read again: history found by the source's first poll":
    'wird nicht mehr gelesen: Vorgeschichte, beim ersten Abruf der Quelle gefunden',
  'not read again: nobody waits for an answer': 'wird nicht mehr gelesen: niemand wartet auf eine Antwort',
  'not read again: the post is older than 30 days': 'wird nicht mehr gelesen: der Beitrag ist älter als 30 Tage',
  'no point of its deadline has come yet': 'noch kein Punkt der Frist ist erreicht',
  '{} % of the time to answer has passed ({}), and it was never read by itself':
    '{} % der Antwortzeit sind um ({}), und es wurde noch nie einzeln gelesen',
  '{} % of the time to answer has passed ({}), and the last look at it was {}':
    '{} % der Antwortzeit sind um ({}), und zuletzt gelesen wurde es {}',
  '{} % of the time to answer has passed ({}), but the last look at it was {}: not read again':
    '{} % der Antwortzeit sind um ({}), doch gelesen wurde es danach {}: nicht noch einmal',
  '{} % of the time to answer has passed ({}), but the last look at it was {}':
    '{} % der Antwortzeit sind um ({}), doch gelesen wurde es danach {}',
  'the answer is overdue by {} ({}), and it was never read by itself':
    'die Antwort ist seit {} überfällig ({}), und es wurde noch nie einzeln gelesen',
  'the answer is overdue by {} ({}), and the last look at it was {}':
    'die Antwort ist seit {} überfällig ({}), und zuletzt gelesen wurde es {}',
  'the answer is overdue by {} ({}), but the last look at it was {}: not read again':
    'die Antwort ist seit {} überfällig ({}), doch gelesen wurde es danach {}: nicht noch einmal',
  'the answer is overdue by {} ({}), but the last look at it was {}':
    'die Antwort ist seit {} überfällig ({}), doch gelesen wurde es danach {}',
  ...VERDICTS,
}
