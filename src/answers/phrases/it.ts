import { anyOf, NEVER, type PhraseSet } from './phrase-set.js'

const r = String.raw

/** What officials in Italian write most often without answering. It is no whole language: what is not here is taken for an answer. */
export const italian: PhraseSet = {
  declared: anyOf(r`\b(?:risposta|messaggio) automatic[ao]\b|\bnon rispondere a quest[ao]\b`),
  automatic: anyOf(r`\bnumero (?:di|della) (?:pratica|ticket|richiesta)\b.*\be\b.*\d`),
  receipt: anyOf(
    r`\b(?:abbiamo|ho) ricevuto\b|\b(?:il )?prima possibile\b|\bal piu presto\b|\bnel piu breve tempo\b|\bquanto prima\b`,
  ),
  holding: anyOf(
    r`\b(?:stiamo|sto) (?:\w+ ){0,2}(?:verificando|controllando|lavorando|esaminando|analizzando|valutando|cercando)\b`,
    r`\b(?:verifichiamo|verifico|verificheremo|controlliamo|controlleremo|esaminiamo|esamineremo|approfondiremo|provvederemo)\b`,
    r`\b(?:faremo|faro) sapere\b|\b(?:ri)?contatteremo\b|\baggiorneremo\b|\bterremo\b.*\b(?:informat|aggiornat)[oaie]\b|\bdaremo (?:un )?riscontro\b`,
    r`\b(?:abbiamo|ho|e stat[ao]) (?:\w+ ){0,3}(?:inoltrat|segnalat|trasmess|girat)[oaie]\b`,
    r`\bin (?:corso|fase) di (?:verifica|lavorazione|risoluzione|elaborazione)\b|\bpazien(?:za|tare|ti)\b|\bnon (?:\w+ )?ancora\b`,
  ),
  inside: NEVER,
  returning: anyOf(r`\b(?:sapere|ricontatt\w*|contatteremo|aggiorn\w*|riscontro|risposta)\b`),
  deflected: anyOf(
    r`\bin privato\b|\bmessagg\w+ privat[oi]\b|\b(?:in|per|via) dm\b`,
    r`\b(?:ci|mi) (?:scriva|scrivi|scrivete|contatti|contatta|contattate|invii|invia|mandi|manda|chiami|chiama|fornisca|comunichi)\b`,
    r`\b(?:scriverci|contattarci|inviarci|mandarci|chiamarci|scrivici|scriveteci|contattaci|mandaci|inviaci)\b`,
    r`\bnumero (?:di )?(?:cliente|telefono|ordine|contratto)\b|\bmodulo di contatto\b`,
  ),
  done: anyOf(
    r`\b(?:e|sono|abbiamo|ho)\b (?:\w+ ){0,3}(?:rimborsat|risolt|riparat|sostituit|spedit|corrett|accreditat|annullat|ripristinat)[oaie]\b`,
  ),
  assent: anyOf('^(?:si|no)$'),
  question: anyOf(r`\b(?:qual[ei]?|quando|quant[oaie]|come|dove|da quanto)\b.*\b(?:ha|hai|avete|lei|suo|sua)\b`),
  courtesy: anyOf(
    r`\b(?:grazie|ringrazi\w*|scus(?:iamo|a|i|ate)|spiace|spiacenti|dispiace|rammaric\w*|disag(?:io|i)|comprendiamo|capiamo)\b`,
    r`^(?:buongiorno|buonasera|salve|ciao|gentile|cara|caro)\b|\b(?:cordiali|distinti) saluti\b|\ba (?:sua|tua|vostra) disposizione\b|\bil team\b`,
  ),
  subordinate: anyOf(r`^(?:affinche|se|appena|quando)\b`),
  condition: anyOf(r`^(?:se|appena)\b`),
  negated: anyOf(r`\b(?:non|verra|verranno|sara|saranno)\b`),
}
